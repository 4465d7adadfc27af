using System.Buffers;
using System.Text.RegularExpressions;
using Dossier.Diagnostics;
using Dossier.Input;
using Dossier.Markdown.Captions;
using static Dossier.Markdown.LinePatterns;

namespace Dossier.Markdown.Slips;

/// <summary>
/// Finds lines of a paragraph that were meant for another block: a heading, an item, a row. They would be published as
/// they were typed.
/// </summary>
/// <param name="file">The file.</param>
/// <param name="bag">Receives findings.</param>
internal sealed class LineSlips(InputFile file, DiagnosticBag bag)
{
    /// <summary>Most signs of a number in letters, with the stop behind it.</summary>
    private const int Numeral = 5;

    /// <summary>What divides cells or begins a formula, anywhere in a line.</summary>
    private static readonly SearchValues<char> MarkSigns = SearchValues.Create("|\t$\\{");

    /// <summary>What was said of the block at hand: what mends one of its lines mends all with the fault.</summary>
    private readonly HashSet<string> told = new(StringComparer.Ordinal);

    private int found;
    private bool endsInBraces;

    /// <summary>Looks at the lines of a paragraph.</summary>
    /// <param name="span">Where the paragraph stands.</param>
    /// <param name="isItem">Whether it begins an item of a list, where a box may stand.</param>
    public void LookAt(TextSpan span, bool isItem)
    {
        told.Clear();
        if (!MayHoldMark(file.Text.AsSpan(span.Start, span.Length)))
        {
            return;
        }

        var lines = file.Text.Substring(span.Start, span.Length).Split('\n');
        endsInBraces = lines[^1].AsSpan().TrimEnd().EndsWith('}');
        var before = found;
        var at = span.Start;
        for (var i = LookAtWhole(span, lines) ? lines.Length : 0; i < lines.Length; i++)
        {
            var above = i > 0 && lines[0].TrimStart() is ['!', '[', ..] ? lines[i - 1] : null;
            LookAtLine(lines[i], at, isFirst: i == 0, isItem, above);
            at += lines[i].Length + 1;
        }

        if (found > before)
        {
            bag.MarkMeantOtherwise(span);
        }
    }

    /// <summary>
    /// Whether there is a sign without which no line is meant for another block: most paragraphs have none. A word that
    /// is followed by more than a stop begins nothing.
    /// </summary>
    private static bool MayHoldMark(ReadOnlySpan<char> text)
    {
        foreach (var line in text.Split('\n'))
        {
            var bare = text[line].TrimStart(' ');
            if (
                bare.Length > 0
                && (
                    !char.IsLetter(bare[0])
                    || bare is ['o', ' ', ..]
                    || bare[..Math.Min(Numeral, bare.Length)].ContainsAny(".)")
                )
            )
            {
                return true;
            }
        }

        return text.ContainsAny(MarkSigns) || (text.Contains('\n') && HasTightDivider(text));
    }

    /// <summary>Whether a comma or semicolon has no space after it, as those that divide cells.</summary>
    private static bool HasTightDivider(ReadOnlySpan<char> text)
    {
        for (var at = text.IndexOfAny(',', ';'); at >= 0; at = text.IndexOfAny(',', ';'))
        {
            text = text[(at + 1)..];
            if (!text.IsEmpty && !char.IsWhiteSpace(text[0]))
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>Looks at a line that is read as a break between thoughts.</summary>
    /// <param name="span">Where it stands.</param>
    public void LookAtBreak(TextSpan span)
    {
        told.Clear();
        if (SimpleRule().IsMatch(file.Text.AsSpan(span.Start, span.Length)))
        {
            Report(span, "this kind of table is not read", TableSlips.WithBars);
        }
    }

    /// <summary>Looks at a heading that a line of signs below makes of a text.</summary>
    /// <param name="span">Where it stands, the line of signs included.</param>
    public void LookAtUnderlined(TextSpan span)
    {
        told.Clear();
        var lines = file.Text.Substring(span.Start, span.Length).TrimEnd().Split('\n');
        var text = lines.Length > 1 ? lines[^2].TrimEnd() : "";
        if (lines.Length == 2 && Key().IsMatch(text) && file.Text.AsSpan(0, span.Start).TrimEnd().EndsWith("\n---"))
        {
            bag.MarkMeantOtherwise(span);
            Report(
                file.Span(span.Start, lines[0].Length),
                "front matter stands at the head of a file alone: this is read as a heading",
                "put its lines between the first two lines of '---'"
            );
        }
        else if (SecondEntry().IsMatch(lines[0]) && lines.Length > 2)
        {
            bag.MarkMeantOtherwise(span);
            Report(
                file.Span(span.Start, lines[0].Length),
                "a second entry begins here, and a file has one",
                "put it into a file of its own: input/glossary/<id>.md"
            );
        }
        else if (lines.Length > 2 || Prose().IsMatch(text))
        {
            bag.MarkMeantOtherwise(span);
            Report(
                file.Span(span.Start, lines[0].Length),
                "the line of signs below makes a heading of this text",
                "leave a blank line between them for a break; a heading begins with ##"
            );
        }
    }

    /// <summary>Looks at code that is none but by its indentation.</summary>
    /// <param name="span">Where it stands.</param>
    /// <param name="code">What it says.</param>
    public void LookAtIndented(TextSpan span, string code)
    {
        told.Clear();
        if (Array.Exists(code.Split('\n'), line => Prose().IsMatch(line) || TableRule().IsMatch(line)))
        {
            bag.MarkMeantOtherwise(span);
            Report(
                span,
                "the lines are read as code, since four spaces stand before them",
                "take the spaces away; code stands between two lines of ```"
            );
        }
    }

    /// <summary>
    /// Looks at the lines that a definition explains, which may be the rows of a table; true when they are.
    /// </summary>
    /// <param name="span">Where they stand.</param>
    public bool LookAtTerms(TextSpan span)
    {
        told.Clear();
        return LookForRows(span, file.Text.Substring(span.Start, span.Length).TrimEnd().Split('\n'));
    }

    /// <summary>Looks for lines that were meant for rows of a table; true when they are, which is said.</summary>
    private bool LookForRows(TextSpan span, string[] lines)
    {
        if (TableSlips.Of(lines) is not var (line, message, hint))
        {
            return false;
        }

        var start = span.Start + lines.Take(line).Sum(above => above.Length + 1);
        Report(line == 0 ? span : file.Span(start, lines[line].Length), message, hint);
        bag.MarkUnread(span);
        return true;
    }

    /// <summary>
    /// Looks at a paragraph beside a table, a picture or a drawing, which may begin as captions do that are typed with
    /// their number: ‘Table 1:’; true when it does.
    /// </summary>
    /// <param name="span">Where it stands.</param>
    /// <param name="isBelowDrawing">Whether a table, a picture or a drawing stands right above it: there no number is
    /// needed to know it.</param>
    /// <param name="isBelowPicture">Whether a picture does, of which a line may say where it comes from.</param>
    public bool LookAtTypedCaption(TextSpan span, bool isBelowDrawing = false, bool isBelowPicture = false)
    {
        var line = file.FirstLine(span);
        var text = file.Text.Substring(line.Start, line.Length);
        if (CaptionSlips.Of(text, isBelowDrawing, isBelowPicture) is var (message, hint))
        {
            found++;
            bag.Report(Codes.MarkdownSlip, line, message, hint);
            return true;
        }

        return false;
    }

    /// <summary>Looks for what several lines make together; true when that is said, and enough.</summary>
    private bool LookAtWhole(TextSpan span, string[] lines)
    {
        if (Array.TrueForAll(lines, line => Bullet().IsMatch(line)))
        {
            return false; // Programs for writing put a tab behind the sign of an item.
        }

        if (LookForRows(span, lines))
        {
            return true;
        }

        if (lines.Length == 1 || !(Array.TrueForAll(lines, Lettered().IsMatch) || IsCounted(lines)))
        {
            return false;
        }

        Report(
            span,
            "the lines are not read as a list",
            "begin items with '- ' or with '1. '; letters do not number them"
        );
        bag.MarkUnread(span); // Numbers of items are no figures of the text.
        return true;
    }

    /// <summary>Whether lines begin with A, B and so on: others may begin with the initials of names.</summary>
    private static bool IsCounted(string[] lines) =>
        lines.Index().All(line => Capital().Match(line.Item).Groups[1].Value == ((char)('A' + line.Index)).ToString());

    /// <summary>
    /// Reports what a line of a paragraph was meant for, the likeliest first, and every formula in it.
    /// </summary>
    private void LookAtLine(string line, int at, bool isFirst, bool isItem, string? above)
    {
        if (FixedSpace().Match(line) is { Success: true } spaced)
        {
            Report(
                Span(spaced.Groups[1], at),
                spaced.Groups[1].Value is ['#', ..] or [.., '#']
                    ? "the line is not read as a heading: a no-break space stands beside its sign"
                    : "the line is not read as an item of a list: a no-break space stands beside its sign",
                "put a usual space in its place"
            );
        }
        else if (above is not null && CaptionSlips.BelowPicture(line, above) is var (wrong, right))
        {
            Report(file.Span(at, line.Length), wrong, right);
        }
        else if (isFirst && Colon().Match(line) is { Success: true } colon)
        {
            Report(
                Span(colon.Groups[1], at),
                "the line is not read as a caption",
                "a caption stands right below its table, or below a picture with a paragraph to itself; else take the "
                    + "colon away"
            );
        }
        else if (FewColons().Match(line) is { Success: true } colons)
        {
            Report(
                Span(colons.Groups[1], at),
                "two colons begin and end no box",
                "write three: ::: callout, then the text, then :::"
            );
        }
        else if (Admonition().Match(line) is { Success: true } admonition)
        {
            Report(
                Span(admonition.Groups[1], at),
                $"'{admonition.Groups[1].Value}' is not read as a box",
                "write ::: callout, then the text, then :::"
            );
        }
        else if (NoteSlip.In(line, file) is { } note)
        {
            foreach (var label in note.Labels)
            {
                bag.MarkNoteUnread(file, label);
            }

            Report(Span(note.Mark, at), note.Message, note.Hint);
        }
        else if (Behind().Match(line) is { Success: true } behind)
        {
            Report(
                Span(behind.Groups[1], at),
                $"'{behind.Groups[1].Value}' stands behind the braces, and a space before it",
                "put the braces at the end of all: A sentence. {from=\"record#p1\"}"
            );
        }
        else if (TightHeading().Match(line) is { Success: true } heading)
        {
            Report(
                Span(heading.Groups[1], at),
                "the line is not read as a heading",
                $"leave a space after {heading.Groups[1].Value}"
            );
        }
        else if (ManySigns().Match(line) is { Success: true } signs)
        {
            Report(
                Span(signs.Groups[1], at),
                signs.Groups[1].Value[0] == '#'
                    ? "the line is not read as a heading: six # are the most"
                    : "the line is not read as a break",
                signs.Groups[1].Value[0] == '#' ? "write ##" : "write * * *, with a blank line above and below"
            );
        }
        else if (!(isFirst && isItem) && Box().Match(line) is { Success: true } box)
        {
            Report(
                Span(box.Groups[1], at),
                $"'{box.Groups[1].Value}' is not read as a box: it begins no item of a list",
                $"write '- {box.Groups[1].Value} '"
            );
        }
        else if (Bullet().Match(line) is { Success: true } bullet)
        {
            Report(
                Span(bullet.Groups[1], at),
                $"the line is not read as an item of a list: '{bullet.Groups[1].Value}' is text",
                endsInBraces
                    ? "begin each with '- ', after a blank line; what the braces say of all of them stands in a line "
                        + "of its own below the list, after a blank line"
                    : "begin each with '- ', after a blank line"
            );
        }
        else if (!isFirst && Numbered().Match(line) is { Success: true } number)
        {
            Report(
                Span(number.Groups[1], at),
                "the line is not read as an item of a list: it goes on with the line above",
                "leave a blank line above the list; a number that is none of a list is "
                    + $"written {number.Groups[1].Value.TrimEnd('.', ')')}\\{number.Groups[1].Value[^1]}"
            );
        }
        else if (Abbreviation().Match(line) is { Success: true } abbreviation)
        {
            Report(
                Span(abbreviation.Groups[1], at),
                "abbreviations are not explained this way",
                "make it a term of the glossary: input/glossary/<id>.md"
            );
        }
        else if (TightItem().Match(line) is { Success: true } tight)
        {
            var sign = tight.Groups[1].Success ? tight.Groups[1] : tight.Groups[2];
            bag.MarkUnread(Span(sign, at)); // The number of an item is no figure of the text.
            Report(
                Span(sign, at),
                "the line is not read as an item of a list",
                $"leave a space after {sign.Value}, here and in the items below"
            );
        }

        foreach (Match formula in Formula().Matches(line))
        {
            found++;
            bag.Report(
                Codes.MarkdownSlip,
                Span(formula.Groups[1], at),
                "formulas and TeX are not read",
                TexCommand.Instead(file, line, formula)
            );
        }
    }

    private TextSpan Span(Group group, int at) => file.Span(at + group.Index, group.Length);

    /// <summary>Counts a slip, and reports it where none of the same kind was reported in the block.</summary>
    private void Report(TextSpan span, string message, string hint)
    {
        found++;
        if (told.Add(message))
        {
            bag.Report(Codes.MarkdownSlip, span, message, hint);
        }
    }
}
