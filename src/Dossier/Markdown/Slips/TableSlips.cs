using System.Text.RegularExpressions;
using Dossier.Markdown.Captions;
using static Dossier.Markdown.LinePatterns;

namespace Dossier.Markdown.Slips;

/// <summary>Tells by the lines of a text that they were meant for the rows of a table, and why they are none.</summary>
internal static partial class TableSlips
{
    /// <summary>How a table is written.</summary>
    public const string WithBars =
        "write it with bars: | A | B |, below it | --- | --- |, then the rows; a blank line ends the table";

    private const string Divide = "divide the cells by |, below the head | --- | --- |";

    /// <summary>
    /// The line that is at fault, counted from 0, what is wrong and what mends it; null for lines that are no rows.
    /// </summary>
    /// <param name="lines">The lines of a paragraph, or of what a line with a colon explains.</param>
    public static (int Line, string Message, string Hint)? Of(string[] lines)
    {
        var isMany = lines.Length > 1;
        if (Array.Exists(lines, GridRule().IsMatch) || Array.Exists(lines, SimpleRule().IsMatch))
        {
            return (0, "this kind of table is not read", WithBars);
        }

        var rule = Array.FindIndex(
            lines,
            line =>
                line.Contains('|', StringComparison.Ordinal) && OddRule().IsMatch(line) && !TableRule().IsMatch(line)
        );
        if (rule > 0 && IsRow(lines[rule - 1]))
        {
            return (
                rule,
                "the line below the head of the table is not read: it is made of hyphens, three for each column",
                $"write {Rule(lines[rule])}"
            );
        }

        if (lines.Length > 2 && TableRule().IsMatch(lines[0]) && IsRow(lines[1]) && !TableRule().IsMatch(lines[1]))
        {
            return (
                0,
                "the rows are not read as a table: the line of hyphens stands above its head",
                "put it below the first row, which is the head"
            );
        }

        if (
            lines.Length > 2
            && TableRule().IsMatch(lines[1])
            && Array.FindIndex(lines, line => !IsRow(line)) is > 1 and var below
            && CaptionSlips.Of(lines[below], isBelowDrawing: true, isBelowPicture: true) is var (wrong, mend)
        )
        {
            return (below, wrong, mend);
        }

        return isMany && Array.TrueForAll(lines, IsRow) || !isMany && Row().IsMatch(lines[0])
                ? (
                    0,
                    "the rows are not read as a table",
                    "the line below the head of a table is | --- | --- |, a cell for each column; the table ends with "
                        + "a blank line"
                )
            : Array.FindIndex(lines, TightColon().IsMatch) is > 1 and var caption && TableRule().IsMatch(lines[1])
                ? (caption, NoSpace, Spaced(lines[caption]))
            : Array.Exists(lines, TableRule().IsMatch)
                ? (
                    0,
                    "the rows are not read as a table: a line of text touches them",
                    "leave a blank line above the table and one below it; its caption stands right below it"
                )
            : isMany && Array.TrueForAll(lines, line => line.Trim().Contains('\t', StringComparison.Ordinal))
                ? (0, "rows divided by tabs are not read as a table", Divide)
            : isMany && (AreDividedBy(',', lines) || AreDividedBy(';', lines))
                ? (
                    0,
                    "rows divided by commas or semicolons are not read as a table",
                    $"{Divide}; or put the lines into input/data/ as .csv, for a chart"
                )
            : null;
    }

    /// <summary>What is wrong with a caption that has no space behind its colon.</summary>
    public const string NoSpace = "the line is not read as a caption: no usual space stands behind its colon";

    /// <summary>What to write in place of such a caption: its first words, with the space.</summary>
    public static string Spaced(string line)
    {
        var words = line[(line.IndexOf(':', StringComparison.Ordinal) + 1)..].Trim();
        return words.IndexOf(' ', StringComparison.Ordinal) is > 0 and var end
            ? $"write ': {words[..end]} …', with a space behind the colon"
            : $"write ': {words}'";
    }

    /// <summary>Whether a line has a bar that means itself.</summary>
    private static bool IsRow(string line) =>
        line.IndexOf('|', StringComparison.Ordinal) is >= 0 and var at && (at == 0 || line[at - 1] != '\\');

    /// <summary>Cells of so many words are parts of sentences.</summary>
    private const int MaxWords = 5;

    /// <summary>Whether each line is divided as often as the first, by signs without a space after them.</summary>
    private static bool AreDividedBy(char sign, string[] lines) =>
        Dividers(sign, lines[0]) is > 0 and var times
        && Array.TrueForAll(
            lines,
            line =>
                Dividers(sign, line) == times
                && !Prose().IsMatch(line)
                && !line.Contains($"{sign} ", StringComparison.Ordinal)
                && !line.TrimEnd().EndsWith(sign)
                && Array.TrueForAll(line.Split(sign), cell => cell.AsSpan().Trim().Count(' ') < MaxWords)
        );

    /// <summary>How often a sign stands in a line, but between the digits of a number.</summary>
    private static int Dividers(char sign, string line) =>
        line.Index()
            .Count(c =>
                c.Item == sign
                && !(
                    c.Index > 0
                    && c.Index + 1 < line.Length
                    && char.IsAsciiDigit(line[c.Index - 1])
                    && char.IsAsciiDigit(line[c.Index + 1])
                )
            );

    /// <summary>The line that was meant: three hyphens for each cell, with the colons that align it.</summary>
    private static string Rule(string line)
    {
        var cells = line.Trim().Trim('|').Split('|', '+').Select(cell => cell.Trim());
        return $"| {string.Join(" | ", cells.Select(RuleOf))} |";

        static string RuleOf(string cell) => $"{(cell is [':', _, ..] ? ":" : "")}---{(cell is [.., ':'] ? ":" : "")}";
    }

    /// <summary>A line of bars and of signs that lines are drawn with: <c>|===|===|</c>, <c>| — | — |</c>.</summary>
    [GeneratedRegex(@"^(?=.*[-‐-―−=_~*─])[-‐-―−=_~*─:|+. ]+$")]
    private static partial Regex OddRule();
}
