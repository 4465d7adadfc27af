using System.Collections.Immutable;
using System.Globalization;
using Dossier.Compose.Elements;
using Dossier.Compose.Pages;
using Dossier.Compose.RunningText;
using Dossier.Model.Blocks;

namespace Dossier.Encode.Docx;

/// <summary>Writes tables, whose heads are repeated on each page.</summary>
/// <param name="part">Takes them.</param>
/// <param name="blocks">Writes what stands in their cells.</param>
internal sealed class DocxTable(DocxPart part, DocxBlocks blocks)
{
    /// <summary>The width of the text in twentieths of a point: 150 mm.</summary>
    private const int Width = 8504;

    /// <summary>
    /// How many letters a row may have that is not divided between pages, as if it were one cell: those of a line,
    /// times lines. Word processors cut off what of such a row the page does not hold.
    /// </summary>
    private const int MaxUndividedLetters = 90 * 24;

    private readonly WordXml xml = part.Xml;

    /// <summary>Writes a table.</summary>
    public void Write(TextPage page, TableElement table, string? id)
    {
        var columns = table.HeadRows.Concat(table.Rows).Select(row => row.Length).DefaultIfEmpty(0).Max();
        columns = Math.Max(columns, table.Columns.Length);
        if (columns == 0)
        {
            return;
        }

        xml.Open("tbl").Open("tblPr").Value("tblStyle", "DossierTable");
        if (blocks.IsRightToLeft)
        {
            xml.Empty("bidiVisual"); // The first column stands at the right.
        }

        xml.Empty("tblW", ("w", "5000"), ("type", "pct"))
            .Empty("tblLook", ("val", "0020"), ("firstRow", table.HeadRows.IsEmpty ? "0" : "1"))
            .Close()
            .Open("tblGrid");
        for (var column = 0; column < columns; column++)
        {
            xml.Empty("gridCol", ("w", Number(Width / columns)));
        }

        xml.Close();
        var place = id;
        foreach (var (row, isHead) in Rows(table))
        {
            xml.Open("tr").Open("trPr");
            if (row.All(cell => Plain.Of(cell).Length <= MaxUndividedLetters / columns))
            {
                xml.Empty("cantSplit");
            }

            if (isHead)
            {
                xml.Empty("tblHeader");
            }

            xml.Close();
            for (var column = 0; column < columns; column++)
            {
                WriteCell(page, table, column < row.Length ? row[column] : [], column, isHead, place);
                place = null;
            }

            xml.Close();
        }

        xml.Close();
        // Two tables one after the other would be one.
        blocks.WriteParagraph("AfterTable", () => { });
    }

    private static IEnumerable<(ImmutableArray<ImmutableArray<Run>> Row, bool IsHead)> Rows(TableElement table) =>
        table.HeadRows.Select(row => (row, true)).Concat(table.Rows.Select(row => (row, false)));

    private void WriteCell(
        TextPage page,
        TableElement table,
        ImmutableArray<Run> content,
        int column,
        bool isHead,
        string? place
    )
    {
        xml.Open("tc").Open("tcPr").Empty("tcW", ("w", "0"), ("type", "auto")).Close();
        var style = (column < table.Columns.Length ? table.Columns[column] : ColumnAlignment.None) switch
        {
            ColumnAlignment.Right => "TableTextRight",
            ColumnAlignment.Centre => "TableTextCentre",
            _ => "TableText",
        };
        blocks.WriteParagraph(style, () => blocks.WriteText(page, content, bold: isHead), place);
        xml.Close();
    }

    private static string Number(int value) => value.ToString(CultureInfo.InvariantCulture);
}
