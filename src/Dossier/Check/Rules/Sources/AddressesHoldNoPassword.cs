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
            Walk.EachInline(page, inline => ReportPassword(inline, bag));
            foreach (var html in Walk.Blocks(page).OfType<RawHtmlBlock>())
            {
                ReportInHtml(html.Html, html.Span, bag);
            }
        }

        foreach (var source in briefing.Sources)
        {
            foreach (var value in source.Fields.Values.Concat(source.Custom.Values))
            {
                ReportPassword(value, source.Span, bag);
            }
        }

        foreach (var record in briefing.Seeds)
        {
            var span = briefing.SourceById.TryGetValue(record.Id, out var article) ? article.Span : TextSpan.None;
            foreach (var (_, value) in record.Bibliography)
            {
                ReportPassword(value, span, bag);
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
            ReportPassword(address, settings.Span, bag);
        }
    }

    /// <summary>Reports the address of a link, or those in HTML, where they hold a password.</summary>
    private static void ReportPassword(Inline inline, DiagnosticBag bag)
    {
        if (inline is Link { Target: ExternalTarget { Url: var url } } link)
        {
            ReportPassword(url, link.TargetSpan.File is null ? link.Span : link.TargetSpan, bag);
        }
        else if (inline is RawHtml html)
        {
            ReportInHtml(html.Html, html.Span, bag);
        }
    }

    /// <summary>Reports the values of HTML's attributes that are addresses with a password.</summary>
    private static void ReportInHtml(string html, TextSpan span, DiagnosticBag bag)
    {
        foreach (Match address in Quoted().Matches(html))
        {
            ReportPassword(WebUtility.HtmlDecode(address.Groups["url"].Value).Trim(), span, bag);
        }
    }

    /// <summary>Reports an address that holds a password.</summary>
    private static void ReportPassword(string address, TextSpan span, DiagnosticBag bag)
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

    /// <summary>
    /// The value of an attribute: <c>"https://…"</c>, <c>'https://…'</c> or, without marks, <c>=https://…</c>.
    /// </summary>
    [GeneratedRegex("""(?:"(?<url>[^"]*)"|'(?<url>[^']*)'|=\s*(?<url>[^\s"'<>]+))""", RegexOptions.CultureInvariant)]
    private static partial Regex Quoted();
}
