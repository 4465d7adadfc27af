using System.Globalization;

namespace Dossier.Input.Csv;

/// <summary>
/// The apostrophe before a cell that spreadsheets would take for a formula, and run: it makes a text of it, and they do
/// not show it. It is written before such cells and taken away where a table is read again.
/// </summary>
internal static class CsvGuard
{
    private const char Apostrophe = '\'';

    /// <summary>A cell as it is written.</summary>
    public static string Of(string cell) => IsFormula(cell) ? Apostrophe + cell : cell;

    /// <summary>A cell as it was meant.</summary>
    public static string Without(string cell) => cell.StartsWith(Apostrophe) && IsFormula(cell) ? cell[1..] : cell;

    /// <summary>
    /// Whether a cell begins as formulas do, after any number of apostrophes; <c>-3.5</c> is a number and no formula.
    /// Apostrophes count so that two cells never become the same.
    /// </summary>
    private static bool IsFormula(string cell) =>
        cell.AsSpan().TrimStart(Apostrophe)
            is ['=' or '+' or '-' or '@' or '\t' or '\r' or '\n' or '\uFF1D' or '\uFF0B' or '\uFF0D' or '\uFF20', ..]
        && !decimal.TryParse(
            cell,
            NumberStyles.AllowLeadingSign | NumberStyles.AllowDecimalPoint,
            CultureInfo.InvariantCulture,
            out _
        );
}
