using System.Net;
using Dossier.Diagnostics;
using Dossier.Languages;
using Dossier.Model;
using Dossier.Model.Blocks;
using Dossier.Model.Inlines;

namespace Dossier.Check.Rules.Privacy;

/// <summary>No address of the web has a user and a password before its host: they would be published.</summary>
public static class AddressesHoldNoPassword
{
    /// <summary>Reports every such address of a briefing, be it a link or a part of a text.</summary>
    public static void Apply(Briefing briefing, DiagnosticBag bag)
    {
        var search = new Search(bag);
        foreach (var page in briefing.Pages)
        {
            Walk.EachInline(page, search.Report);
            foreach (var block in Walk.Blocks(page))
            {
                search.Report(block);
            }

            search.Report(page.Title, page.Span);
            search.Report(page.Authors, page.Span);
        }

        foreach (var term in briefing.Terms)
        {
            search.Report(
                [
                    term.Name,
                    term.Role,
                    .. term.Aliases,
                    .. term.Deprecated,
                    .. term.Labels.Select(label => label.Value),
                ],
                term.Span
            );
        }

        foreach (var source in briefing.Sources)
        {
            search.Report([source.Title, .. source.Fields.Values, .. source.Custom.Values], source.Span);
        }

        foreach (var map in briefing.Maps)
        {
            search.Report(map.LineNames, map.Block.Span);
        }

        foreach (var redirect in briefing.Redirects)
        {
            search.Report(redirect.Reason, redirect.ReasonSpan);
        }

        foreach (var record in briefing.Seeds)
        {
            var span = briefing.SourceById.TryGetValue(record.Id, out var article) ? article.Span : TextSpan.None;
            search.Report(record.Bibliography.Select(line => line.Value), span);
        }

        search.Report(TextsOf(briefing.Settings), briefing.Settings.Span);
    }

    /// <summary>What the settings have published, or asked of services.</summary>
    private static IEnumerable<string> TextsOf(Settings settings) =>
        [
            settings.Title,
            settings.Subtitle,
            settings.Description,
            settings.Publisher,
            .. settings.Subtitles.Values,
            .. settings.Curators.SelectMany(curator => (string[])[curator.Name, curator.Role, curator.Contact]),
            settings.ErrorsTo,
            settings.Licence?.Name ?? "",
            settings.Licence?.Url ?? "",
            settings.Services.Memento,
            settings.Services.Save,
            settings.Services.Doi,
            settings.Services.Crossref,
            settings.Services.OpenLibrary,
        ];

    /// <summary>Looks at texts, and reports each place once, however many texts are made of it.</summary>
    private sealed class Search(DiagnosticBag bag)
    {
        private readonly HashSet<TextSpan> reported = [];

        /// <summary>Reports addresses in what an inline says, or leads to.</summary>
        public void Report(Inline inline)
        {
            switch (inline)
            {
                case Link link:
                    if (link.Target is ExternalTarget { Url: var url })
                    {
                        ReportAddress(url, link.TargetSpan.File is null ? link.Span : link.TargetSpan);
                    }

                    Report(link.Title ?? "", link.Span);
                    break;
                case Text text:
                    Report(text.Value, text.Span);
                    break;
                case Code code:
                    Report(code.Value, code.Span);
                    break;
                case Image image:
                    Report([image.Alternative, image.Title ?? ""], image.Span);
                    break;
                case RawHtml html:
                    ReportInHtml(html.Html, html.Span);
                    break;
            }
        }

        /// <summary>Reports addresses in code, HTML and braces: what a block says beside its inlines.</summary>
        public void Report(Block block)
        {
            switch (block)
            {
                case CodeBlock code:
                    Report(code.Text, code.Span);
                    break;
                case RawHtmlBlock html:
                    ReportInHtml(html.Html, html.Span);
                    break;
                case Container box:
                    foreach (var value in box.Attributes.Values)
                    {
                        Report(value.Value, value.Span);
                    }

                    break;
            }
        }

        /// <summary>Reports each text that holds such an address.</summary>
        public void Report(IEnumerable<string> texts, TextSpan span)
        {
            foreach (var text in texts)
            {
                Report(text, span);
            }
        }

        /// <summary>Reports the first such address of a text; a text without ‘://’ and @ holds none.</summary>
        public void Report(string text, TextSpan span)
        {
            if (text.Contains('@', StringComparison.Ordinal) && WebAddress.WithPasswordIn(text) is { } address)
            {
                ReportAddress(address, span);
            }
        }

        private void ReportInHtml(string html, TextSpan span) =>
            Report(html.Contains('&', StringComparison.Ordinal) ? WebUtility.HtmlDecode(html) : html, span);

        /// <summary>Reports an address that holds a password.</summary>
        private void ReportAddress(string address, TextSpan span)
        {
            if (!WebAddress.HasPassword(address))
            {
                return;
            }

            var place = PlaceOf(address, span);
            if (reported.Add(place))
            {
                bag.Report(
                    Codes.PasswordPublished,
                    place,
                    $"a user and a password stand in the address of {new Uri(address).Host}, and would be published",
                    "take out what stands before the @, and change the password if others have seen this file"
                );
            }
        }
    }

    /// <summary>Where an address stands in the file of what has it, from there on; else the place of that.</summary>
    private static TextSpan PlaceOf(string address, TextSpan span) =>
        span.File is { } file && file.Text.IndexOf(address, span.Start, StringComparison.Ordinal) is >= 0 and var at
            ? file.Span(at, address.Length)
            : span;
}
