using System.Collections.Immutable;
using System.Text.Json;
using Dossier.Model;

namespace Dossier.Render.Print;

/// <summary>
/// Writes tables; one with more columns than a page can hold is divided, and its first column repeated in each part.
/// </summary>
/// <param name="inlines">Writes the cells.</param>
/// <param name="json">Takes the data.</param>
internal sealed class PrintTableWriter(PrintInlineWriter inlines, Utf8JsonWriter json)
{
    /// <summary>The most columns that a page holds with words that can be read.</summary>
    private const int MostColumns = 7;

    /// <summary>Characters that a line of a table holds, its columns together.</summary>
    private const int Width = 90;

    /// <summary>Writes a table, or its parts one after the other.</summary>
    public void Write(Table table, string? id)
    {
        var columns = Math.Max(table.Columns.Length, table.Rows.Max(row => row.Cells.Length));
        var parts = Parts(columns);
        var before = inlines.LongestWord;
        inlines.LongestWord = Math.Clamp(Width / Math.Min(columns, MostColumns), 9, before);
        for (var i = 0; i < parts.Length; i++)
        {
            Write(table, columns, parts[i], i, i == 0 ? id : null);
        }

        inlines.LongestWord = before;
        inlines.Repeats = false;
    }

    private static ImmutableArray<ImmutableArray<int>> Parts(int columns)
    {
        if (columns <= MostColumns)
        {
            return
            [
                [.. Enumerable.Range(0, columns)],
            ];
        }

        // Parts of even width, so that the last does not hold a single column.
        var count = (columns - 2 + MostColumns - 1) / (MostColumns - 1);
        var each = (columns - 1 + count - 1) / count;
        return
        [
            .. Enumerable
                .Range(1, columns - 1)
                .Chunk(each)
                .Select(chunk => ImmutableArray.CreateRange(chunk.Prepend(0))),
        ];
    }

    private void Write(Table table, int columns, ImmutableArray<int> shown, int part, string? id)
    {
        json.WriteStartObject();
        json.WriteString("k", "table");
        if (id is not null)
        {
            json.WriteString("id", id);
        }

        if (shown.Length < columns)
        {
            json.WriteNumber("first", shown[1] + 1);
            json.WriteNumber("last", shown[^1] + 1);
            json.WriteNumber("of", columns);
        }

        json.WriteStartArray("columns");
        foreach (var column in shown)
        {
            json.WriteStringValue(
                (column < table.Columns.Length ? table.Columns[column] : ColumnAlignment.None) switch
                {
                    ColumnAlignment.Right => "right",
                    ColumnAlignment.Centre => "center",
                    _ => "left",
                }
            );
        }

        json.WriteEndArray();
        var head = table.Rows.Where(row => row.IsHead).ToList();
        // A repeated head may hold no links: it is decoration to whoever listens to the page.
        json.WriteBoolean(
            "repeat",
            !head.SelectMany(row => row.Cells)
                .SelectMany(cell => Walk.Inlines(cell.Content))
                .Any(inline => inline is Link or NoteMark or SourceName)
        );
        WriteRows("head", head, shown, part);
        WriteRows("body", table.Rows.Where(row => !row.IsHead), shown, part);
        json.WriteEndObject();
    }

    private void WriteRows(string name, IEnumerable<TableRow> rows, ImmutableArray<int> shown, int part)
    {
        json.WriteStartArray(name);
        foreach (var row in rows)
        {
            json.WriteStartArray();
            foreach (var column in shown)
            {
                inlines.Repeats = part > 0 && column == 0;
                inlines.Write(column < row.Cells.Length ? row.Cells[column].Content : []);
            }

            json.WriteEndArray();
        }

        json.WriteEndArray();
    }
}
