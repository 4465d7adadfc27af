using System.Text.RegularExpressions;
using Dossier.Diagnostics;
using Dossier.Input;

namespace Dossier.Markdown.Headings;

/// <summary>Finds numbers that were typed before headings: ‘4.3 The staff’. Headings have none.</summary>
internal static partial class HeadingSlips
{
    /// <summary>What mends it.</summary>
    public const string Hint = "take it out: headings have no numbers, and sections stand in the order of their files";

    /// <summary>Reports a number before the words of a heading; its figures are none of the text.</summary>
    /// <param name="file">The file.</param>
    /// <param name="span">The heading.</param>
    /// <param name="bag">Receives the finding.</param>
    public static void Report(InputFile file, TextSpan span, DiagnosticBag bag)
    {
        var line = file.FirstLine(span);
        if (
            file.Text.AsSpan(line.Start, line.Length).IndexOfAnyInRange('0', '9') < 0
            || Numbered().Match(file.Text, line.Start, line.Length) is not { Success: true, Groups: [_, var number] }
        )
        {
            return;
        }

        // ‘2. ’ alone is an ordinal in many languages: a second heading that is counted so shows what it is.
        if (!number.Value.TrimEnd('.', ')').Contains('.', StringComparison.Ordinal) && Counted().Count(file.Text) < 2)
        {
            return;
        }

        var place = file.Span(number.Index, number.Length);
        bag.MarkUnread(place);
        bag.Report(Codes.MarkdownSlip, place, $"the number '{number.Value}' is typed before the heading", Hint);
    }

    /// <summary>
    /// Reports words in square brackets whose braces end the heading, and so are the heading's: the brackets would be
    /// published.
    /// </summary>
    /// <param name="file">The file.</param>
    /// <param name="braces">The braces at the end of the heading; empty for none.</param>
    /// <param name="end">The end of the heading's text as it is read.</param>
    /// <param name="level">The heading's level.</param>
    /// <param name="bag">Receives the finding.</param>
    public static void ReportBrackets(
        InputFile file,
        TextSpan braces,
        ReadOnlySpan<char> end,
        int level,
        DiagnosticBag bag
    )
    {
        if (
            braces is not { Length: > 0, Start: > 1 }
            || end is not [.., ']']
            || file.Text[braces.Start - 1] != ']'
            || file.Text[braces.Start - 2] == '\\'
            || OpeningBefore(file.Text, braces.Start) is not { } start
        )
        {
            return;
        }

        bag.Report(
            Codes.MarkdownSlip,
            file.Span(start, braces.End - start),
            "braces that end a heading are the heading's, and the square brackets would be published",
            $"end the heading with ' {new string('#', level)}'; or take the brackets out, if all of it is meant; or put a "
                + "space before the braces, if the brackets are meant"
        );
    }

    /// <summary>Where a bracket opens in the line before a place; null where none does but as a sign.</summary>
    private static int? OpeningBefore(string text, int end)
    {
        var line = text.AsSpan(0, end);
        line = line[(line.LastIndexOf('\n') + 1)..];
        var at = line.LastIndexOf('[');
        return at < 0 || (at > 0 && line[at - 1] == '\\') ? null : end - line.Length + at;
    }

    /// <summary>The number before a heading: ‘4.3’, ‘2.’, ‘3)’.</summary>
    [GeneratedRegex(
        @"\A {0,3}#{1,6}[ \t]+[*_]{0,2}([0-9]{1,2}(?:\.[0-9]{1,2}){1,3}\.?|[0-9]{1,2}[.)])[ \t]+(?=[\p{Lu}“‘*_])"
    )]
    private static partial Regex Numbered();

    /// <summary>A heading that begins with a number and its stop.</summary>
    [GeneratedRegex(@"^ {0,3}#{1,6}[ \t]+[*_]{0,2}[0-9]{1,2}[.)][ \t]", RegexOptions.Multiline)]
    private static partial Regex Counted();
}
