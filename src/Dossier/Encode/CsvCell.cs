using System.Buffers;
using Dossier.Input.Csv;

namespace Dossier.Encode;

/// <summary>Writes cells of tables (RFC 4180).</summary>
internal static class CsvCell
{
    /// <summary>What divides cells or rows, for whichever program.</summary>
    private static readonly SearchValues<char> Special = SearchValues.Create(",;\t\"\n\r\v\f\u0085\u2028\u2029");

    /// <summary>
    /// A cell, in quotation marks where it needs them, and with no formula in it that a spreadsheet would run: one that
    /// divides cells at semicolons or tabs finds none within it either.
    /// </summary>
    public static string Of(string value)
    {
        var cell = CsvGuard.Of(value);
        return !cell.AsSpan().ContainsAny(Special)
            ? cell
            : $"\"{cell.Replace("\"", "\"\"", StringComparison.Ordinal)}\"";
    }
}
