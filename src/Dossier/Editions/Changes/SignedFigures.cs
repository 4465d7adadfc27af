using System.Collections.Frozen;
using System.Collections.Immutable;
using Dossier.Figures;
using Dossier.Languages;

namespace Dossier.Editions.Changes;

/// <summary>
/// The figures that a text states, in their order, each with the sign before it; digits in names, Q4 and F16, among
/// them.
/// </summary>
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
    public static ImmutableArray<string> Of(string text, string language)
    {
        var figures = FigureReader.Read(text, language);
        return
        [
            .. figures
                .Select(figure => (figure.Start, figure.End, Value: SignBefore(text, figure.Start) + figure.Value))
                .Concat(
                    Names(text)
                        .Where(name => !figures.Any(figure => figure.Start < name.End && name.Start < figure.End))
                )
                .OrderBy(one => one.Start)
                .Select(one => one.Value),
        ];
    }

    /// <summary>
    /// The words that begin with a letter and hold a digit, be it lowered; one that is only raised is a power or a mark:
    /// ‘km²’ is a unit.
    /// </summary>
    private static IEnumerable<(int Start, int End, string Value)> Names(string text)
    {
        for (var at = 0; at < text.Length; at++)
        {
            var start = at;
            var hasDigit = false;
            while (at < text.Length && (WordScan.IsWord(text[at]) || Digit(text[at]) != text[at]))
            {
                hasDigit |= char.IsAsciiDigit(text[at]) || text[at] is >= '₀' and <= '₉';
                at++;
            }

            if (hasDigit && char.IsLetter(text[start]))
            {
                yield return (start, at, string.Concat(text[start..at].Select(Digit)).ToUpperInvariant());
            }
        }
    }

    /// <summary>A raised or lowered digit as one on the line, so that CO₂ is CO2; any other character itself.</summary>
    private static char Digit(char c) =>
        c switch
        {
            '²' => '2',
            '³' => '3',
            '¹' => '1',
            '⁰' or (>= '⁴' and <= '⁹') => (char)('0' + (c - '⁰')),
            >= '₀' and <= '₉' => (char)('0' + (c - '₀')),
            _ => c,
        };

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
