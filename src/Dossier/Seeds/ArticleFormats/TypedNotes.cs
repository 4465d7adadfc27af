using System.Globalization;
using System.Text.RegularExpressions;

namespace Dossier.Seeds.ArticleFormats;

/// <summary>
/// Notes that were typed as numbers, <c>[1]</c> or <c>1.</c>, for want of raised digits: in the text, and at the start
/// of the last lines. They are taken for notes only where the numbers run from 1 to the same one on both sides.
/// </summary>
internal static partial class TypedNotes
{
    /// <summary>
    /// The text with such marks as raised digits, on as many lines, and what is to be said of it; where there are none,
    /// the text as it is.
    /// </summary>
    /// <param name="text">With lines ended by <c>\n</c>.</param>
    public static (string Text, bool HasNotes, string? Remark) Read(string text)
    {
        var lines = text.Split('\n');
        if (FindNoteLines(lines) is not { Count: > 0 } notes)
        {
            return (text, false, null);
        }

        var body = string.Join('\n', lines[..notes[0]]);
        var marks =
            AreInOrder(InBrackets().Matches(body), notes.Count) ? InBrackets()
            : AreInOrder(AfterWords().Matches(body), notes.Count) ? AfterWords()
            : null;
        if (marks is null)
        {
            var first = LineStart().Match(lines[notes[0]]).Value.Trim();
            return (
                text,
                false,
                $"line {AsText(notes[0] + 1)}: ‘{first}’ begins the last lines: are they notes? Then the "
                    + $"text wants the same numbers as marks, from 1 to {AsText(notes.Count)}; without them "
                    + "they are read as paragraphs"
            );
        }

        var raised = marks.Replace(body, match => ArticleText.Raised(match.Groups["note"].Value)).Split('\n');
        raised.CopyTo(lines, 0);
        foreach (var at in notes)
        {
            lines[at] = LineStart()
                .Replace(lines[at], match => $"{ArticleText.Raised(match.Groups["note"].Value)} ", count: 1);
        }

        return (
            string.Join('\n', lines),
            true,
            $"line {AsText(notes[0] + 1)}: the last lines are read as notes, 1 to {AsText(notes.Count)}, "
                + "since the text has the same numbers as marks"
        );
    }

    /// <summary>
    /// The lines that begin the notes, where the last lines begin with 1, 2 and so on, one note each; a note may go on
    /// in the lines below it, up to a blank one.
    /// </summary>
    private static List<int> FindNoteLines(string[] lines)
    {
        var found = new List<int>();
        var isOpen = false;
        for (var i = 0; i < lines.Length; i++)
        {
            var number = LineStart().Match(lines[i]) is { Success: true } start
                ? int.Parse(start.Groups["note"].Value, CultureInfo.InvariantCulture)
                : 0;
            if (number > 0 && number == found.Count + 1)
            {
                found.Add(i);
                isOpen = true;
            }
            else if (number == 1)
            {
                found = [i];
                isOpen = true;
            }
            else if (string.IsNullOrWhiteSpace(lines[i]))
            {
                isOpen = false;
            }
            else if (!isOpen || number > 0)
            {
                found.Clear();
                isOpen = false;
            }
        }

        return found;
    }

    /// <summary>
    /// Whether the numbers of marks, each at its first occurrence, are 1, 2 and so on up to the last.
    /// </summary>
    private static bool AreInOrder(MatchCollection marks, int last) =>
        marks
            .Select(mark => int.Parse(mark.Groups["note"].Value, CultureInfo.InvariantCulture))
            .Distinct()
            .SequenceEqual(Enumerable.Range(1, last));

    private static string AsText(int number) => number.ToString(CultureInfo.InvariantCulture);

    /// <summary><c>[1] </c> or <c>1. </c> before a note.</summary>
    [GeneratedRegex(@"^[ \t]*(?:\[(?<note>[1-9][0-9]?)\]:?|(?<note>[1-9][0-9]?)[.)])[ \t]+(?=\S)")]
    private static partial Regex LineStart();

    /// <summary>A mark after a word: <c>word [1]</c>.</summary>
    [GeneratedRegex(@"(?<=\S)[ \t]?\[(?<note>[1-9][0-9]?)\](?![(:\[])")]
    private static partial Regex InBrackets();

    /// <summary>A mark after a word or punctuation: <c>word.1</c>.</summary>
    [GeneratedRegex(@"(?<=\p{L}[”’""')\]]?[.,;:!?][”’""')]?|\p{Ll}{2}[”’""')]?)(?<note>[1-9][0-9]?)(?=\s|$)")]
    private static partial Regex AfterWords();
}
