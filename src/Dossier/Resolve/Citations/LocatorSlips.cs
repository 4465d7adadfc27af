using System.Text.RegularExpressions;
using Dossier.Diagnostics;
using Dossier.Model.Inlines;
using Dossier.Model.Sources;

namespace Dossier.Resolve.Citations;

/// <summary>
/// Finds what was meant for a locator of a citation and is read as something else, or makes no sense.
/// </summary>
/// <param name="locators">What a locator is.</param>
/// <param name="bag">Receives findings.</param>
internal sealed partial class LocatorSlips(LocatorReader locators, DiagnosticBag bag)
{
    /// <summary>Looks at what stands after a source in its citation.</summary>
    /// <param name="item">The source cited.</param>
    /// <param name="locator">The locator that was read of it; empty for none.</param>
    public void LookAt(CitationItem item, string locator)
    {
        if (locators.Gap(item.Suffix) is { } gap)
        {
            var typed = item.SuffixSpan.Length > 0 ? item.SuffixSpan : item.Span;
            bag.Report(
                Codes.Unwritten,
                typed,
                $"'{gap}' would be published",
                "write where in the source it stands, or take the locator out until it is known"
            );
            bag.MarkUnread(typed);
            return;
        }

        var (message, hint) =
            item.Suffix is ['[' or '(', .., ']' or ')'] && locators.IsLabelled(item.Suffix[1..^1])
                ? (
                    "what stands in brackets of its own is not read as a locator",
                    $"[@{item.SourceId}, {item.Suffix[1..^1]}]"
                )
            : AfterSign(item.Suffix) is { } meant
                ? (
                    $"what follows the {NameOf(item.Suffix[0])} is not read as a locator",
                    $"write [@{item.SourceId}, {meant}]"
                )
            : locator.Length > 0
                ? LocatorReader.IsBackwards(locator) ? ($"'{locator}' runs backwards", "write the lower number first")
                    : locator[^1] is '-' or '–' or '—'
                        ? ($"'{locator}' has no end", "write the last number too: p. 3–5")
                    : ("", "")
            : locators.IsLabelAlone(item.Suffix)
                ? (
                    $"'{item.Suffix.Trim()}' says what is counted, and no number follows",
                    $"write the number too: [@{item.SourceId}, {item.Suffix.Trim(' ', ',')} 3]"
                )
            : OtherPage().Match(item.Suffix) is { Success: true } page
                ? (
                    $"'{page.Groups[1].Value}' is no locator label of this language",
                    $"write [@{item.SourceId}, p. {page.Groups[2].Value}] for a page, sec. for a section"
                )
            : ("", "");
        if (message.Length > 0)
        {
            var known = item.SuffixSpan.Length > 0;
            bag.Report(Codes.MarkdownSlip, known ? item.SuffixSpan : item.Span, message, hint);
        }
    }

    /// <summary>
    /// The locator behind a sign that was typed for the comma: ‘— p. 12’, ‘/ 12’; null where there is no sign, or no
    /// locator behind it.
    /// </summary>
    private string? AfterSign(string suffix)
    {
        if (suffix is not ['-' or '–' or '—' or '−' or '/' or '|' or '·' or '=' or '.' or '>' or ':', ..])
        {
            return null;
        }

        var place = suffix.TrimStart('-', '–', '—', '−', '/', '|', '·', '=', '.', '>', ':', ' ', ',', '\u00A0');
        return
            locators.Read(place) is (_, { Length: > 0 } found, var end) && found.AsSpan().ContainsAnyInRange('0', '9')
            ? $"{WithLabel(place[..end])}{place[end..]}"
            : null;
    }

    private static string NameOf(char sign) =>
        sign switch
        {
            '-' or '–' or '—' or '−' => "dash",
            ':' => "colon",
            _ => $"'{sign}'",
        };

    /// <summary>A locator with its label, ‘p.’ where it has none.</summary>
    private string WithLabel(string place) => locators.IsLabelled(place) ? place : $"p. {place}";

    /// <summary>Looks for a page that stands after the brackets of a citation, and not within them.</summary>
    /// <param name="citation">The citation.</param>
    /// <param name="behind">The text behind it.</param>
    public void LookBehind(Citation citation, Model.Inlines.Text behind)
    {
        if (citation.Items is not [.., { Suffix: "" } last])
        {
            return;
        }

        var bare = behind.Value.TrimStart(' ', ',', '(');
        var at = behind.Value.Length - bare.Length;
        if (
            at == 0
            || !locators.IsLabelled(bare)
            || locators.Read(bare) is not ("page", var locator, var end)
            || !locator.Any(char.IsDigit)
            || bare[end..] is [']' or '］', ..] // A bracket too many, which is told.
            || bag.IsInSlip(citation.Span)
        )
        {
            return;
        }

        var place = bare[..end].TrimEnd('.');
        var isExact = behind.Value.Length == behind.Span.Length;
        if (isExact && place.AsSpan().IndexOfAnyInRange('0', '9') is >= 0 and var number)
        {
            bag.MarkMeantOtherwise(behind.Span.Part(at + number, 0)); // A page of the source is no figure of the text.
        }

        bag.Report(
            Codes.MarkdownSlip,
            isExact ? behind.Span.Part(at, place.Length) : citation.Span,
            $"'{place}' follows the citation, and is no part of it",
            citation.InText && IsAfter('{', citation.Span)
                    ? $"write [@{last.SourceId}, {place}]: square brackets in place of the braces"
                : citation.InText && IsAfter('(', citation.Span)
                    ? $"write [@{last.SourceId}, {place}] in place of the round brackets"
                : citation.InText ? $"write @{last.SourceId} [{place}]"
                : $"write [@{last.SourceId}, {place}]"
        );
    }

    /// <summary>Whether a bracket stands right before a citation.</summary>
    private static bool IsAfter(char bracket, TextSpan citation) =>
        citation is { File: { } file, Start: > 0 } && file.Text[citation.Start - 1] == bracket;

    /// <summary>
    /// A page as German, Turkish, Kazakh, Russian, French, Italian, Spanish and Polish papers say it: ‘S. 12’, ‘стр.
    /// 3–5’.
    /// </summary>
    [GeneratedRegex(
        @"^,? *((?:S|s|ss|Seiten?|sayfa|sf|str|бет|б|стр|с|pag|pagg|pág|págs|strony?)\.?) "
            + @"?([0-9]+(?:[–-][0-9]+)?)(?![\p{L}\p{N}])"
    )]
    private static partial Regex OtherPage();
}
