using System.Collections.Immutable;
using Dossier.Compose.Elements;
using Dossier.Compose.RunningText;
using Dossier.Encode.Print.Contract;
using Dossier.Model.Blocks;

namespace Dossier.Encode.Print;

/// <summary>
/// Tables for the print template; one with more columns than a page can hold is divided, and its first column repeated
/// in each part.
/// </summary>
/// <param name="inlines">Makes the cells.</param>
internal sealed class PrintTables(PrintInlines inlines)
{
    /// <summary>The most columns that a page holds with words that can be read.</summary>
    private const int MaxColumns = 7;

    /// <summary>Characters that a line of a table holds, its columns together.</summary>
    private const int LineLength = 90;

    /// <summary>A table, or its parts one after the other.</summary>
    /// <param name="table">The table.</param>
    /// <param name="id">Its label, which the first part gets; null for none.</param>
    public ImmutableArray<PrintTable> Of(TableElement table, string? id)
    {
        var columns = Math.Max(
            table.Columns.Length,
            table.HeadRows.Concat(table.Rows).Select(row => row.Length).DefaultIfEmpty().Max()
        );
        var previousLongest = inlines.LongestWord;
        inlines.LongestWord = Math.Clamp(LineLength / Math.Clamp(columns, 1, MaxColumns), 9, previousLongest);
        ImmutableArray<PrintTable> parts =
        [
            .. DivideColumns(columns)
                .Select((shown, i) => MakePart(table, columns, shown, i) with { Id = i == 0 ? id : null }),
        ];
        inlines.LongestWord = previousLongest;
        inlines.Repeats = false;
        return parts;
    }

    /// <summary>
    /// The columns of each part, from 0: all of them in one, or the first in each before some of the others.
    /// </summary>
    private static ImmutableArray<ImmutableArray<int>> DivideColumns(int columns)
    {
        if (columns <= MaxColumns)
        {
            return
            [
                [.. Enumerable.Range(0, columns)],
            ];
        }

        // Parts of even width, so that the last does not hold a single column.
        var partCount = (columns - 2 + MaxColumns - 1) / (MaxColumns - 1);
        var columnsPerPart = (columns - 1 + partCount - 1) / partCount;
        return
        [
            .. Enumerable
                .Range(1, columns - 1)
                .Chunk(columnsPerPart)
                .Select(chunk => ImmutableArray.CreateRange(chunk.Prepend(0))),
        ];
    }

    private PrintTable MakePart(TableElement table, int columns, ImmutableArray<int> shown, int part)
    {
        var isPart = shown.Length < columns;
        return new PrintTable(
            [.. shown.Select(column => Alignment(table, column))],
            // A repeated head may hold no links: it is decoration to whoever listens to the page.
            !table.HeadRows.SelectMany(row => row).Any(HasLinks),
            MakeRows(table.HeadRows, shown, part),
            MakeRows(table.Rows, shown, part)
        )
        {
            First = isPart ? shown[1] + 1 : null,
            Last = isPart ? shown[^1] + 1 : null,
            Of = isPart ? columns : null,
        };
    }

    private static string Alignment(TableElement table, int column) =>
        (column < table.Columns.Length ? table.Columns[column] : ColumnAlignment.None) switch
        {
            ColumnAlignment.Right => "right",
            ColumnAlignment.Centre => "center",
            _ => "left",
        };

    private static bool HasLinks(ImmutableArray<Run> content) =>
        content.Any(run =>
            run switch
            {
                LinkRun or MarkRun => true,
                NestingRun nested => HasLinks(nested.Content),
                TextRun or BreakRun or CodeRun or ImageRun or RawHtmlRun => false,
                _ => throw new System.Diagnostics.UnreachableException(run.GetType().Name),
            }
        );

    private ImmutableArray<ImmutableArray<ImmutableArray<PrintRun>>> MakeRows(
        ImmutableArray<ImmutableArray<ImmutableArray<Run>>> rows,
        ImmutableArray<int> shown,
        int part
    ) => [.. rows.Select(row => shown.Select(column => CellRuns(row, column, part)).ToImmutableArray())];

    /// <summary>The text of a cell; in parts after the first, that of the first column is a repetition.</summary>
    private ImmutableArray<PrintRun> CellRuns(ImmutableArray<ImmutableArray<Run>> row, int column, int part)
    {
        inlines.Repeats = part > 0 && column == 0;
        return inlines.Of(column < row.Length ? row[column] : []);
    }
}
