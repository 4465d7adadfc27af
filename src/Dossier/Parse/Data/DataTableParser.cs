using System.Collections.Immutable;
using Dossier.Diagnostics;
using Dossier.Input;
using Dossier.Input.Csv;
using Dossier.Model;
using Dossier.Model.Data;

namespace Dossier.Parse.Data;

/// <summary>Reads a table of <c>input/data/</c>: CSV, its columns named in the first row.</summary>
internal static class DataTableParser
{
    /// <summary>Rows of which each has a finding; one more says how many others there are.</summary>
    private const int MostFindings = 10;

    /// <summary>The table; null, and findings, where it cannot be read.</summary>
    public static DataTable? Parse(InputFile file, DiagnosticBag bag)
    {
        var reader = new CsvReader(file);
        var rows = reader.ReadRows().Select(row => RowOf(file, row)).ToImmutableArray();
        if (reader.Unclosed >= 0)
        {
            bag.Report(
                Codes.ChartData,
                file.Span(reader.Unclosed, 1),
                "a quotation mark is not closed, and takes the rest of the table",
                "close it, or double it where it is meant as a letter"
            );
            return null;
        }

        if (reader.TooWide >= 0)
        {
            bag.Report(
                Codes.ChartData,
                file.Span(reader.TooWide, 0),
                $"the row has more than {CsvReader.MaxCells} cells",
                "divide the table"
            );
            return null;
        }

        if (rows.Length < 2)
        {
            bag.Report(
                Codes.ChartData,
                file.Span(0, 0),
                "the table has no rows",
                "the first line names the columns; each other line is a row"
            );
            return null;
        }

        return HasEvenRows(rows, reader.Divider, bag) & HasNamesOfColumns(rows[0], bag)
            ? new DataTable(rows[0], rows[1..])
            : null;
    }

    private static DataRow RowOf(InputFile file, CsvRow row) =>
        new(
            file.Span(row.Start, row.Places[^1].Start + row.Places[^1].Length - row.Start),
            [.. row.Cells.Zip(row.Places, (cell, place) => new Named(cell, Span(file, cell, place)))]
        );

    /// <summary>
    /// Where the text of a cell stands in the file, without quotation marks; the whole cell where the file writes it
    /// otherwise, as with doubled marks.
    /// </summary>
    private static TextSpan Span(InputFile file, string cell, (int Start, int Length) place)
    {
        var written = file.Text.AsSpan(place.Start, place.Length);
        var at = cell.Length == 0 ? -1 : written.IndexOf(cell, StringComparison.Ordinal);
        return at < 0 ? file.Span(place.Start, place.Length) : file.Span(place.Start + at, cell.Length);
    }

    /// <summary>Whether every row has as many cells as the first; the others are reported.</summary>
    private static bool HasEvenRows(ImmutableArray<DataRow> rows, char divider, DiagnosticBag bag)
    {
        var width = rows[0].Cells.Length;
        var ragged = rows.Where(row => row.Cells.Length != width).ToArray();
        var (name, example) = divider switch
        {
            ',' => ("comma", ": \"1,200\""),
            ';' => ("semicolon", ": \"a; b\""),
            '\t' => ("tab", ""),
            _ => ($"'{divider}'", $": \"a{divider}b\""),
        };
        if (OtherDivider(rows, width, divider) is { } other)
        {
            bag.Report(
                Codes.ChartData,
                ragged[0].Span,
                $"the first line is divided by {name}s, and the rows below by {other}s",
                "divide all of them by the same sign"
            );
            return false;
        }

        foreach (var row in ragged.Take(MostFindings))
        {
            if (divider == ',' && DecimalParted(row, width) is { } number)
            {
                bag.Report(
                    Codes.ChartData,
                    row.Cells[number].Span,
                    "the comma divides two cells here, as in the rest of the table, and no number",
                    $"write {row.Cells[number].Name}.{row.Cells[number + 1].Name}"
                );
                continue;
            }

            bag.Report(
                Codes.ChartData,
                row.Span,
                $"the row has {CellCount(row.Cells.Length)}, and the table {width} columns",
                row.Cells.Length > width
                    ? $"a cell with a {name} in it stands in quotation marks{example}"
                    : $"a cell that is left empty needs its {name} too"
            );
        }

        if (ragged.Length > MostFindings)
        {
            bag.Report(
                Codes.ChartData,
                ragged[MostFindings].Span,
                $"{ragged.Length - MostFindings} more rows from here on have another number of cells than the first",
                $"the table is read as divided by {name}s: look whether it is"
            );
        }

        return ragged.Length == 0;
    }

    /// <summary>
    /// The name of the sign that divides every row below the first line, where another divides that; null where it is
    /// not so.
    /// </summary>
    private static string? OtherDivider(ImmutableArray<DataRow> rows, int width, char divider)
    {
        foreach (
            var (sign, name) in ((char, string)[])[(',', "comma"), (';', "semicolon"), ('\t', "tab"), ('|', "bar")]
        )
        {
            if (
                sign != divider
                && width > 1
                && rows.Skip(1).All(row => row.Cells is [var only] && only.Name.Count(c => c == sign) == width - 1)
            )
            {
                return name;
            }
        }

        return null;
    }

    /// <summary>
    /// The cell of a row with one cell too many that a decimal comma parts from the next; null where no pair of cells,
    /// or more than one, may be a number.
    /// </summary>
    private static int? DecimalParted(DataRow row, int width)
    {
        var pairs = Enumerable
            .Range(0, row.Cells.Length - 1)
            .Where(i => IsDigits(row.Cells[i].Name.TrimStart('-', '−')) && IsDigits(row.Cells[i + 1].Name))
            .ToArray();
        return row.Cells.Length == width + 1 && pairs is [var only] ? only : null;

        static bool IsDigits(string cell) => cell.Length > 0 && cell.All(char.IsAsciiDigit);
    }

    private static string CellCount(int cells) => cells == 1 ? "1 cell" : $"{cells} cells";

    /// <summary>Whether each column has a name of its own; those without one are reported.</summary>
    private static bool HasNamesOfColumns(DataRow head, DiagnosticBag bag)
    {
        var seen = new HashSet<string>(StringComparer.OrdinalIgnoreCase);
        var areNamed = true;
        foreach (var column in head.Cells.Where(column => !seen.Add(column.Name)))
        {
            areNamed = false;
            bag.Report(
                Codes.ChartData,
                column.Span,
                column.Name.Length == 0 ? "a column has no name" : $"two columns have the name '{column.Name}'",
                "the first line of the table names each column once"
            );
        }

        return areNamed;
    }
}
