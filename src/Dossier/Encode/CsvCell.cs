using Dossier.Input.Csv;

namespace Dossier.Encode;

/// <summary>Writes cells of tables (RFC 4180).</summary>
internal static class CsvCell
{
    /// <summary>A cell, in quotation marks where it needs them, and with no formula in it that a spreadsheet would
    /// run.</summary>
    public static string Of(string value)
    {
        var cell = CsvGuard.Of(value);
        return cell.AsSpan().IndexOfAny(",\"\n\r") < 0
            ? cell
            : $"\"{cell.Replace("\"", "\"\"", StringComparison.Ordinal)}\"";
    }
}
