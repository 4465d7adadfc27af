using System.Text.RegularExpressions;
using Dossier.Input;

namespace Dossier.Markdown.Slips;

/// <summary>
/// A line that was meant for the text of a note, <c>[^label]: text</c>, and would be published as it is typed.
/// </summary>
/// <param name="Mark">What stands in the place of the mark and its colon.</param>
/// <param name="Labels">What the note may be called.</param>
/// <param name="Message">What is wrong.</param>
/// <param name="Hint">What mends it.</param>
internal sealed partial record NoteSlip(Group Mark, string[] Labels, string Message, string Hint)
{
    /// <summary>The slip of a line; null where it has none.</summary>
    /// <param name="line">The line of a paragraph.</param>
    /// <param name="file">Its file, which may have the mark that the line belongs to.</param>
    public static NoteSlip? In(string line, InputFile file)
    {
        if (line.AsSpan().TrimStart(' ') is not ['[' or '(' or '{' or '^' or 'ˆ', ..])
        {
            return null; // So it is nearly always.
        }

        if (
            WithoutColon().Match(line) is { Success: true } open
            && open.Groups[2].Value.TrimEnd(':') is var named
            && !HasText(named, file)
        )
        {
            return new(
                open.Groups[1],
                [open.Groups[2].Value, named],
                "the line is not read as the text of a note: no colon stands right behind its mark",
                $"write [^{named}]: and the note"
            );
        }

        // Without a mark a word in brackets is one who speaks: ‘[Interviewer]: What did he say?’
        if (
            WithoutCaret().Match(line) is { Success: true } bare
            && bare.Groups[2].Value is var label
            && (HasMark(label, file) || label.All(char.IsAsciiDigit))
        )
        {
            return new(
                bare.Groups[1],
                [label],
                $"the line is not read as the text of a note: no ^ stands in its mark, '{bare.Groups[1].Value}'",
                (
                    HasText(label, file) ? "take the line out: the note has its text"
                    : HasMark(label, file) ? $"write [^{label}]: and the note"
                    : $"write [^{label}]: and the note, and [^{label}] where it belongs"
                ) + "; a bracket that is text is written \\["
            );
        }

        return
            Misspelt().Match(line) is { Success: true } other
            && other.Groups["label"].Value is var of
            && HasMark(of, file)
            && !HasText(of, file)
            ? new(
                other.Groups[1],
                [of],
                $"the line is not read as the text of a note: '{other.Groups[1].Value}' is no mark with its colon",
                $"write [^{of}]: and the note"
            )
            : null;
    }

    /// <summary>Whether a file has the mark of a note.</summary>
    public static bool HasMark(string label, InputFile file) =>
        file.Text.Contains($"[^{label}]", StringComparison.Ordinal);

    /// <summary>Whether a file has the text of a note: a line that begins with its mark and a colon.</summary>
    public static bool HasText(string label, InputFile file) =>
        file.Text.Contains($"\n[^{label}]:", StringComparison.Ordinal);

    /// <summary>A mark without its colon: <c>[^1] The note</c>.</summary>
    [GeneratedRegex(@"^ {0,3}(\[\^([^\[\]\s]+)\]) ?:? +\S")]
    private static partial Regex WithoutColon();

    /// <summary>A mark without its caret: <c>[1]: The note</c>.</summary>
    [GeneratedRegex(@"^ {0,3}(\[(?!ˆ)([\p{L}\p{N}_-]+)\]:)[ \t]*\S")]
    private static partial Regex WithoutCaret();

    /// <summary>
    /// A mark with other signs: <c>[^1}: The note</c>, <c>(^1): …</c>, <c>[1^]: …</c>, <c>^1: …</c>, <c>[^1]; …</c>.
    /// </summary>
    [GeneratedRegex(
        @"^ {0,3}((?:[\[({]? ?[\^ˆ] ?(?<label>(?!ˆ)[\p{L}\p{N}_-]+) ?[\])}]?"
            + @"|[\[({](?<label>(?!ˆ)[\p{L}\p{N}_-]+?)[\^ˆ][\])}]) ?[:;])[ \t]*\S"
    )]
    private static partial Regex Misspelt();
}
