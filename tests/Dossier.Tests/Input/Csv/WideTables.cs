using Dossier.Bibliography;
using Dossier.Diagnostics;
using Dossier.Import.Glossary.Formats;
using Dossier.Input;
using Dossier.Input.Csv;
using Dossier.Parse.Data;

namespace Dossier.Tests.Input.Csv;

/// <summary>A row has as many cells as people can read, and a table that has more is not read.</summary>
public sealed class WideTables
{
    [Fact]
    public void A_row_of_the_most_cells_is_read()
    {
        var reader = new CsvReader(Table(CsvReader.MaxCells));
        Assert.Equal([CsvReader.MaxCells, CsvReader.MaxCells], reader.ReadRows().Select(row => row.Cells.Length));
        Assert.Equal(-1, reader.TooWide);
    }

    [Fact]
    public void A_wider_one_is_a_finding_where_it_begins()
    {
        var file = Table(CsvReader.MaxCells + 1);
        var bag = new DiagnosticBag();
        Assert.Null(DataTableParser.Parse(file, bag));
        Assert.Equal("the row has more than 2000 cells", Assert.Single(bag.Sorted()).Message);

        var said = new DiagnosticBag();
        var report = new ImportReport(said);
        Assert.Empty(GlossaryReader.Read(file, new GlossaryOptions("en"), report));
        report.Finish();
        Assert.Contains(said.Sorted(), finding => finding is { Line: 1 } && finding.Message.Contains("2000 cells"));
    }

    private static InputFile Table(int cells) =>
        new("table.csv", $"{string.Join(',', Enumerable.Repeat("term", cells))}\n{new string(',', cells - 1)}a\n");
}
