using System.Text.RegularExpressions;

namespace Dossier.Bibliography;

/// <summary>Letters that scans and slips put in the place of digits: <c>202O</c>, <c>l998</c>.</summary>
internal static partial class LettersInYear
{
    /// <summary>A date with the digits that were meant; null where none of its years holds a letter.</summary>
    public static string? Mended(string date) =>
        Year().IsMatch(date)
            ? Year()
                .Replace(
                    date,
                    year =>
                        string.Concat(
                            year.Value.Select(c =>
                                c is 'O' or 'o' or 'О' or 'о' ? '0'
                                : c is 'l' or 'I' ? '1'
                                : c
                            )
                        )
                )
            : null;

    /// <summary>Four signs, digits and at least one letter that looks like one.</summary>
    [GeneratedRegex(
        @"(?<![\p{L}\p{N}])(?=[0-9]{0,3}[lIOoОо])(?=[lIOoОо]{0,2}[0-9])[12lI][0-9lIOoОо]{3}(?![\p{L}\p{N}])"
    )]
    private static partial Regex Year();
}
