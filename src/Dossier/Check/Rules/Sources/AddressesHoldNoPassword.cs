using System.Net;
using System.Text.RegularExpressions;
using Dossier.Diagnostics;
using Dossier.Languages;
using Dossier.Model;
using Dossier.Model.Blocks;
using Dossier.Model.Inlines;

namespace Dossier.Check.Rules.Sources;

/// <summary>No address of the web has a user and a password before its host: they would be published.</summary>
public static partial class AddressesHoldNoPassword
{
    /// <summary>Reports every such address of a briefing, wherever one is read.</summary>
    public static void Apply(Briefing briefing, DiagnosticBag bag)
    {
        foreach (var page in briefing.Pages)
        {
            Walk.EachInline(page, inline => LookAt(inline, bag));
            foreach (var html in Walk.Blocks(page).OfType<RawHtmlBlock>())
            {
                LookAtHtml(html.Html, html.Span, bag);
            }
        }

        foreach (var source in briefing.Sources)
        {
            foreach (var value in source.Fields.Values.Concat(source.Custom.Values))
            {
                LookAt(value, source.Span, bag);
            }
        }

        foreach (var record in briefing.Seeds)
        {
            var span = briefing.SourceById.TryGetValue(record.Id, out var article) ? article.Span : TextSpan.None;
            foreach (var (_, value) in record.Bibliography)
            {
                LookAt(value, span, bag);
            }
        }

        var settings = briefing.Settings;
        var services = settings.Services;
        foreach (
            var address in settings
                .Curators.Select(curator => curator.Contact)
                .Concat([
                    settings.ErrorsTo,
                    settings.Licence?.Url ?? "",
                    services.Memento,
                    services.Save,
                    services.Doi,
                    services.Crossref,
                    services.OpenLibrary,
                ])
                .Distinct(StringComparer.Ordinal)
        )
        {
            LookAt(address, settings.Span, bag);
        }
    }

    private static void LookAt(Inline inline, DiagnosticBag bag)
    {
        if (inline is Link { Target: ExternalTarget { Url: var url } } link)
        {
            LookAt(url, link.TargetSpan.File is null ? link.Span : link.TargetSpan, bag);
        }
        else if (inline is RawHtml html)
        {
            LookAtHtml(html.Html, html.Span, bag);
        }
    }

    private static void LookAtHtml(string html, TextSpan span, DiagnosticBag bag)
    {
        foreach (Match address in Quoted().Matches(html))
        {
            LookAt(WebUtility.HtmlDecode(address.Groups["url"].Value).Trim(), span, bag);
        }
    }

    private static void LookAt(string address, TextSpan span, DiagnosticBag bag)
    {
        if (WebAddress.HasPassword(address))
        {
            bag.Report(
                Codes.PasswordPublished,
                PlaceOf(address, span),
                $"a user and a password stand in the address of {new Uri(address).Host}, and would be published",
                "take out what stands before the @, and change the password if others have seen this file"
            );
        }
    }

    /// <summary>Where an address stands in the file of what has it, from there on; else the place of that.</summary>
    private static TextSpan PlaceOf(string address, TextSpan span) =>
        span.File is { } file && file.Text.IndexOf(address, span.Start, StringComparison.Ordinal) is >= 0 and var at
            ? file.Span(at, address.Length)
            : span;

    [GeneratedRegex("""(?:"(?<url>[^"]*)"|'(?<url>[^']*)'|=\s*(?<url>[^\s"'<>]+))""", RegexOptions.CultureInvariant)]
    private static partial Regex Quoted();
}
