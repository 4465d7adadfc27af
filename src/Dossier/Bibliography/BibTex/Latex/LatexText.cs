using System.Buffers;

namespace Dossier.Bibliography.BibTex.Latex;

/// <summary>The texts that the fields of BibTeX hold as LaTeX.</summary>
internal static class LatexText
{
    /// <summary>What begins and ends a group in the result, where groups are kept: no text holds these.</summary>
    public const char GroupStart = '\u0001',
        GroupEnd = '\u0002';

    /// <summary>Signs without which LaTeX is the text that it stands for, but for blanks.</summary>
    private static readonly SearchValues<char> Signs = SearchValues.Create("\\{}$`'~-&\n\t");

    /// <summary>
    /// A text. Where braces hold the whole of it, inner ones keep their case by CSL's mark; elsewhere braces mean
    /// nothing.
    /// </summary>
    /// <param name="latex">The field's value without its delimiters.</param>
    /// <param name="unknown">Takes commands of which only the arguments stay.</param>
    public static string Text(string latex, ICollection<string> unknown)
    {
        var trimmed = latex.Trim();
        if (!trimmed.AsSpan().ContainsAny(Signs) && !trimmed.Contains("  ", StringComparison.Ordinal))
        {
            return trimmed;
        }

        var isOneGroup = IsOneGroup(trimmed);
        var reader = new LatexReader(
            isOneGroup ? trimmed[1..^1] : trimmed,
            isOneGroup ? "<span class=\"nocase\">" : "",
            isOneGroup ? "</span>" : "",
            unknown
        );
        return reader.ReadAll();
    }

    /// <summary>
    /// A text whose braces are kept as <see cref="GroupStart"/> and <see cref="GroupEnd"/>, save those around a single
    /// letter.
    /// </summary>
    public static string Names(string latex, ICollection<string> unknown) =>
        new LatexReader(latex, $"{GroupStart}", $"{GroupEnd}", unknown).ReadAll();

    /// <summary>Whether braces hold the whole of a text.</summary>
    public static bool IsOneGroup(string text)
    {
        if (text is not ['{', .., '}'])
        {
            return false;
        }

        var depth = 0;
        for (var i = 0; i < text.Length - 1; i++)
        {
            depth +=
                text[i] == '{' ? 1
                : text[i] == '}' ? -1
                : 0;
            if (depth == 0)
            {
                return false;
            }
        }

        return true;
    }
}
