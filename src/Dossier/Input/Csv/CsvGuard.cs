using System.Globalization;

namespace Dossier.Input.Csv;

/// <summary>
/// The apostrophe before a cell that spreadsheets would take for a formula, and run: it makes a text of it, and they do
/// not show it. It is written before such cells and taken away where a table is read again.
/// </summary>
internal static class CsvGuard
{
    private const char Guard = '\'';

    /// <summary>A cell as it is written.</summary>
    public static string Of(string cell) => IsFormula(cell) ? Guard + cell : cell;

    /// <summary>A cell as it was meant.</summary>
    public static string Without(string cell) => cell.StartsWith(Guard) && IsFormula(cell) ? cell[1..] : cell;

    /// <summary>
    /// Whether a cell begins as formulas do, after whatever apostrophes, so that each has one guard and no two cells
    /// become the same. A number may have a plus or minus sign.
    /// </summary>
    private static bool IsFormula(string cell) =>
        cell.AsSpan().TrimStart(Guard)
            is ['=' or '+' or '-' or '@' or '\t' or '\r' or '\n' or '\uFF1D' or '\uFF0B' or '\uFF0D' or '\uFF20', ..]
        && !decimal.TryParse(
            cell,
            NumberStyles.AllowLeadingSign | NumberStyles.AllowDecimalPoint,
            CultureInfo.InvariantCulture,
            out _
        );
}
