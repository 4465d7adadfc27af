using System.Text.RegularExpressions;
using Dossier.Diagnostics;

namespace Dossier.Bibliography;

/// <summary>Letters that scans and slips put in the place of digits: <c>202O</c>, <c>l998</c>.</summary>
internal static partial class LettersInYear
{
    /// <summary>Reports a date that holds such letters, with what to write.</summary>
    /// <param name="date">The date as written.</param>
    /// <param name="variable">The variable that it is of.</param>
    /// <param name="example">The date as the report names it.</param>
    /// <param name="report">Takes it.</param>
    /// <param name="at">Where the entry stands.</param>
    public static void Report(string date, string variable, string example, ImportReport report, TextSpan at)
    {
        if (Mended(date) is { } mended)
        {
            report.ReportLost(
                $"letters stand in the year of '{variable}', which stays as words",
                example,
                at,
                $"write {mended} in the file, and import it again with --update"
            );
        }
    }

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
