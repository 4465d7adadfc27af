using System.Text.RegularExpressions;
using Dossier.Diagnostics;
using Dossier.Model;
using Dossier.Model.Blocks;
using Dossier.Model.Inlines;

namespace Dossier.Check.Rules.Structure;

/// <summary>
/// HTML in Markdown is refused unless the dossier allows it: it escapes every other check, and the printed briefing.
/// </summary>
internal static partial class HtmlIsAllowed
{
    private const string LeaveOut = "leave the tags out: a blank line divides paragraphs";

    private const string LinkToIt = "link to it, or put a picture of it in: ![what is to be seen](images/map.png)";

    public static void Apply(Briefing briefing, DiagnosticBag bag)
    {
        if (briefing.Settings.AllowRawHtml)
        {
            return;
        }

        foreach (var page in briefing.Pages)
        {
            foreach (var block in Walk.Blocks(page).OfType<RawHtmlBlock>())
            {
                ReportHtml(block.Span, block.Html, "raw HTML is not allowed", bag);
            }

            var open = new List<string>();
            Walk.EachInline(
                page,
                inline =>
                {
                    if (inline is RawHtml raw && !Closes(raw.Html, open))
                    {
                        ReportHtml(raw.Span, raw.Html, $"raw HTML is not allowed: {raw.Html}", bag);
                    }
                }
            );
        }
    }

    /// <summary>Whether a tag closes one that has been reported, which is taken out of those open.</summary>
    private static bool Closes(string tag, List<string> open)
    {
        var name = Name().Match(tag).Groups[1].Value.ToLowerInvariant();
        if (!tag.StartsWith("</", StringComparison.Ordinal))
        {
            open.Add(name);
            return false;
        }

        var at = open.FindLastIndex(other => other == name);
        if (at >= 0)
        {
            open.RemoveAt(at);
        }

        return at >= 0;
    }

    /// <summary>What stands between two tags.</summary>
    private static string WordsIn(TextSpan span) =>
        span.File is { } file && Tagged().Match(file.Text, span.Start) is { Success: true } tagged
            ? tagged.Groups[2].Value
            : "word";

    /// <summary>Reports HTML, with what Markdown has in its place where there is such.</summary>
    private static void ReportHtml(TextSpan span, string html, string message, DiagnosticBag bag)
    {
        var instead =
            Foreign().Match(html) is { Success: true, Groups: [_, var tag] }
                ? $"write [{WordsIn(span)}]{{lang={tag.Value}}}"
            : IsDoubled(span) ? "quotation marks are “ ” or « »"
            : html == "<sup>"
            && span.File is { } file
            && RaisedNumber().Match(file.Text, span.Start) is { Success: true } note
                ? $"write [^{note.Groups[1].Value}], and below the text [^{note.Groups[1].Value}]: the note; above "
                    + "the line, m^2^"
            : Instead(Name().Match(html).Groups[1].Value.ToLowerInvariant(), span);
        bag.Report(
            Codes.RawHtml,
            span,
            message,
            instead is null ? "what is meant as it stands has a backslash before its first sign: \\<"
                : instead is LeaveOut or LinkToIt
                    ? $"{instead}; or allow it {SettingHint.Of("allow", "raw-html: true")}"
                : instead // Markdown has the same.
        );
    }

    /// <summary>What Markdown has in the place of an element; null for a name that is none of HTML.</summary>
    private static string? Instead(string name, TextSpan span) =>
        name switch
        {
            "br" => IsInTable(span)
                ? "a cell has one line: divide it into two rows, or write a semicolon"
                : "end the line with a backslash",
            "b" or "strong" => "write **strong**",
            "i" or "em" or "cite" or "q" or "u" or "mark" or "ins" => "write *stress*",
            "sup" => "write m^2^",
            "sub" => "write H~2~O",
            "a" => "write [text](address)",
            "img" or "figure" or "picture" => "write ![what is to be seen](images/map.png)",
            "table" or "tr" or "td" or "th" or "tbody" or "thead" =>
                "write the table with bars: | A | B |, below it | --- | --- |, then the rows",
            "ul" or "ol" or "li" => "begin items with '- ' or '1. '",
            "h1" or "h2" or "h3" or "h4" or "h5" or "h6" => "begin the heading with ##",
            "ref" or "references" =>
                "write [@id, p. 3], with the id that the source has in sources.yml, or ^[the note] in its place",
            "aside" => "write ::: callout on a line, the text below it, then :::",
            "hr" => "write * * * on a line of its own",
            "code" or "pre" or "kbd" or "tt" => "put code between two signs `",
            "blockquote" => "begin each line with >",
            "s" or "del" or "strike" => "leave out what is no longer to stand",
            "p"
            or "div"
            or "span"
            or "font"
            or "center"
            or "section"
            or "article"
            or "small"
            or "big"
            or "abbr"
            or "details"
            or "summary" => LeaveOut,
            "iframe"
            or "video"
            or "audio"
            or "object"
            or "embed"
            or "script"
            or "style"
            or "form"
            or "input"
            or "button"
            or "svg"
            or "link"
            or "meta" => LinkToIt,
            "" => "write Markdown",
            _ => null,
        };

    /// <summary>Whether a bracket stands before a tag, as where two are typed for a quotation mark.</summary>
    private static bool IsDoubled(TextSpan span) =>
        span.File is { } file
        && span.Start > 0
        && file.Text[span.Start - 1] == '<'
        && file.Text.AsSpan(span.End).StartsWith(">");

    /// <summary>Whether the line begins with a bar, as the rows of a table do.</summary>
    private static bool IsInTable(TextSpan span) =>
        span.File is { } file && file.LineText(file.Locate(span.Start).Line).TrimStart().StartsWith('|');

    /// <summary>An element that names a language: <c>&lt;i lang="tr"&gt;</c>.</summary>
    [GeneratedRegex(@"^<(?:span|i|em|q)\b[^>]*\blang=[""']?([A-Za-z-]+)")]
    private static partial Regex Foreign();

    /// <summary>An element with words and no other element in it: <c>&lt;i&gt;Diyanet&lt;/i&gt;</c>.</summary>
    [GeneratedRegex(@"\G<(\w+)\b[^>]*>([^<>\n]{1,60})</\1>")]
    private static partial Regex Tagged();

    /// <summary>A raised number, as of a note: <c>&lt;sup&gt;[2]&lt;/sup&gt;</c>.</summary>
    [GeneratedRegex(@"\G<sup>\[?([0-9]{1,3})\]?</sup>")]
    private static partial Regex RaisedNumber();

    /// <summary>The name of an element: <c>sup</c> of <c>&lt;/sup&gt;</c>.</summary>
    [GeneratedRegex(@"^\s*</?\s*([A-Za-z][A-Za-z0-9-]*)")]
    private static partial Regex Name();
}
