using System.Text;

namespace Dossier.Input.Csv;

/// <summary>
/// Reads a table (RFC 4180) divided by what its first line says (<c>sep=;</c>), or by commas, semicolons or tabs,
/// whichever the first line that is no remark has most of outside quotation marks.
/// </summary>
internal sealed class CsvReader
{
    /// <summary>Cells that a row may have; what follows them is no table for people.</summary>
    public const int MaxCells = 2_000;

    private readonly string text;
    private int position;

    /// <summary>Looks at the first line of a table.</summary>
    public CsvReader(InputFile file)
    {
        text = file.Text;
        position = text.StartsWith('\uFEFF') ? 1 : 0;
        var end = text.IndexOf('\n', StringComparison.Ordinal) is >= 0 and var line ? line : text.Length;
        var head = text[position..end].Trim('\r');
        if (head.Length == 5 && head.StartsWith("sep=", StringComparison.OrdinalIgnoreCase))
        {
            Divider = head[4];
            position = Math.Min(text.Length, end + 1);
            return;
        }

        // A remark before the table says nothing of what divides it.
        for (var next = end; head is "" or ['#', ..] && next + 1 < text.Length; )
        {
            var start = next + 1;
            next = text.IndexOf('\n', start) is >= 0 and var newline ? newline : text.Length;
            head = text[start..next].Trim('\r');
        }

        var isQuoted = false;
        var counts = new Dictionary<char, int>
        {
            [','] = 0,
            [';'] = 0,
            ['\t'] = 0,
        };
        foreach (var c in head)
        {
            isQuoted ^= c == '"';
            if (!isQuoted && counts.TryGetValue(c, out var count))
            {
                counts[c] = count + 1;
            }
        }

        Divider = counts.MaxBy(pair => pair.Value).Key;
    }

    /// <summary>What divides its cells.</summary>
    public char Divider { get; }

    /// <summary>Where a row begins that has more than <see cref="MaxCells"/>; -1 for none.</summary>
    public int TooWide { get; private set; } = -1;

    /// <summary>Where a quotation mark stands that nothing closes; -1 for none.</summary>
    public int Unclosed { get; private set; } = -1;

    /// <summary>Rows of cells; a row without any text is left out.</summary>
    public IEnumerable<CsvRow> ReadRows()
    {
        while (position < text.Length)
        {
            var start = position;
            var cells = new List<string>();
            var places = new List<(int, int)>();
            do
            {
                var first = position;
                cells.Add(ReadCell());
                places.Add((first, position - first));
            } while (cells.Count < MaxCells && position < text.Length && text[position++] == Divider);

            if (cells.Count == MaxCells && position < text.Length && text[position] == Divider)
            {
                TooWide = TooWide < 0 ? start : TooWide;
                position = text.IndexOf('\n', position) is >= 0 and var end ? end + 1 : text.Length;
            }

            if (cells.Any(cell => cell.Length > 0))
            {
                yield return new CsvRow(start, [.. cells], [.. places]);
            }
        }
    }

    /// <summary>A cell; afterwards the position is at the divider, the line's end or the text's.</summary>
    private string ReadCell()
    {
        var cell = new StringBuilder();
        var start = position;
        var isQuoted = position < text.Length && text[position] == '"';
        position += isQuoted ? 1 : 0;
        for (; position < text.Length; position++)
        {
            if (text[position] == '"' && isQuoted)
            {
                if (position + 1 < text.Length && text[position + 1] == '"')
                {
                    position++;
                }
                else
                {
                    isQuoted = false;
                    continue;
                }
            }
            else if (!isQuoted && (text[position] == Divider || text[position] == '\n'))
            {
                break;
            }

            cell.Append(text[position]);
        }

        Unclosed = isQuoted && Unclosed < 0 ? start : Unclosed;
        return CsvGuard.Without(cell.ToString().Trim());
    }
}
