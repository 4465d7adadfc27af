using System.Collections.Immutable;
using System.Text;

namespace Dossier.SvgDrawing;

/// <summary>
/// How wide texts of drawings are, and how they are broken into lines. It asks no font of the machine, so that a
/// drawing is the same everywhere.
/// </summary>
public static class Lettering
{
    /// <summary>Room for what a reader's own typeface takes more, where the theme's has not come.</summary>
    private const double Ease = 1.03;

    /// <summary>How many times as wide bold letters are.</summary>
    public const double Bold = 1.1;

    /// <summary>The width of a text in units of the drawing.</summary>
    /// <param name="text">The text.</param>
    /// <param name="size">The size of its letters.</param>
    public static double Width(string text, double size)
    {
        var sum = 0;
        foreach (var rune in text.EnumerateRunes())
        {
            sum += LetterWidths.Of(rune.Value);
        }

        return sum * size * Ease / 200;
    }

    /// <summary>Whether the theme's typefaces have all letters of a text; the width of others is a guess.</summary>
    public static bool IsMeasured(string text) =>
        text.EnumerateRunes().All(rune => LetterWidths.Of(rune.Value) != LetterWidths.Unknown);

    /// <summary>
    /// The lines of a text, none wider than it may be: broken at spaces and after hyphens, within a word where that is
    /// wider than a line. What does not fit in the last line ends with an ellipsis.
    /// </summary>
    /// <param name="text">The text.</param>
    /// <param name="width">The most that a line may have.</param>
    /// <param name="size">The size of its letters.</param>
    /// <param name="most">How many lines there may be, at least one.</param>
    public static ImmutableArray<string> Lines(string text, double width, double size, int most)
    {
        if (Width(text, size) <= width)
        {
            return [text];
        }

        var lines = ImmutableArray.CreateBuilder<string>();
        var line = "";
        foreach (var piece in Pieces(text, width, size))
        {
            var longer = line + piece;
            if (line.Length > 0 && Width(longer.TrimEnd(), size) > width)
            {
                lines.Add(line.TrimEnd());
                line = piece.TrimStart();
            }
            else
            {
                line = longer;
            }
        }

        lines.Add(line.TrimEnd());
        if (lines.Count > most)
        {
            lines.Count = most;
            lines[most - 1] = Shortened(lines[most - 1], width, size);
        }

        return lines.ToImmutable();
    }

    /// <summary>Whether every word of a text fits into a line.</summary>
    public static bool WordsFit(string text, double width, double size) =>
        Words(text).All(word => Width(word.TrimEnd(), size) <= width);

    private static string Shortened(string line, double width, double size)
    {
        while (line.Length > 0 && Width($"{line.TrimEnd()}…", size) > width)
        {
            line = line[..^(char.IsLowSurrogate(line[^1]) && line.Length > 1 ? 2 : 1)];
        }

        return $"{line.TrimEnd()}…";
    }

    /// <summary>Words with the space or hyphen after them; those too wide for a line in parts.</summary>
    private static IEnumerable<string> Pieces(string text, double width, double size)
    {
        foreach (var word in Words(text))
        {
            if (Width(word.TrimEnd(), size) <= width)
            {
                yield return word;
                continue;
            }

            var part = new StringBuilder();
            foreach (var rune in word.EnumerateRunes())
            {
                if (part.Length > 0 && Width($"{part}{rune}", size) > width)
                {
                    yield return part.ToString();
                    part.Clear();
                }

                part.Append(rune);
            }

            yield return part.ToString();
        }
    }

    private static IEnumerable<string> Words(string text)
    {
        var start = 0;
        for (var i = 0; i < text.Length; i++)
        {
            // A space that does not break stands between a number and its unit, or within a number.
            if (text[i] is ' ' or '-' or '–' or '/' && i + 1 < text.Length && i > start)
            {
                yield return text[start..(i + 1)];
                start = i + 1;
            }
        }

        if (start < text.Length)
        {
            yield return text[start..];
        }
    }
}
