using System.Collections.Frozen;
using System.Collections.Immutable;
using Dossier.Figures;

namespace Dossier.Editions.Changes;

/// <summary>The figures that a text states, in their order, each with the sign before it.</summary>
internal static class SignedFigures
{
    private const string Signs = "+±<>≤≥≈~";

    /// <summary>Words in the place of a sign, in the languages whose figures are read.</summary>
    private static readonly FrozenSet<string> Words = new[]
    {
        "minus",
        "plus",
        "eksi",
        "artı",
        "минус",
        "плюс",
    }.ToFrozenSet(StringComparer.OrdinalIgnoreCase);

    /// <summary>The figures of a text: <c>-5</c>, <c>≤90</c>, <c>41000</c>.</summary>
    /// <param name="text">The text.</param>
    /// <param name="language">BCP 47 tag of the text.</param>
    public static ImmutableArray<string> Of(string text, string language) =>
        [.. FigureReader.Read(text, language).Select(figure => SignBefore(text, figure.Start) + figure.Value)];

    /// <summary>
    /// The sign before a place; empty where there is none. A hyphen or dash is one only where nothing stands before it,
    /// and no space behind it: else it joins words, or two figures.
    /// </summary>
    private static string SignBefore(string text, int at)
    {
        var end = at;
        while (end > 0 && char.IsWhiteSpace(text[end - 1]))
        {
            end--;
        }

        if (end == 0)
        {
            return "";
        }

        var c = text[end - 1];
        var isFirst = end == 1 || !char.IsLetterOrDigit(text[end - 2]);
        if (c == '\u2212' || (c is '-' or '\u2013' && end == at))
        {
            return isFirst && !(end > 1 && char.IsWhiteSpace(text[end - 2]) && end != at) ? "-" : "";
        }

        if (Signs.Contains(c, StringComparison.Ordinal))
        {
            return $"{c}";
        }

        var start = end;
        while (start > 0 && char.IsLetter(text[start - 1]))
        {
            start--;
        }

        return Words.TryGetValue(text[start..end], out var word) ? word : "";
    }
}
