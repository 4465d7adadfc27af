using Dossier.Compose.Drawings;

namespace Dossier.Encode.DrawnData;

/// <summary>Data as a table (RFC 4180). It begins with a byte-order mark, as spreadsheets want it.</summary>
internal static class SheetCsv
{
    /// <summary>The table, its columns named in the first row.</summary>
    public static string Text(DataSheet sheet) =>
        "\uFEFF"
        + string.Concat(
            sheet.Rows.Prepend(sheet.Columns).Select(row => string.Join(',', row.Select(CsvCell.Of)) + "\r\n")
        );
}
