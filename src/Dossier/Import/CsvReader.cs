using System.Text;
using Dossier.Input;

namespace Dossier.Import;

/// <summary>
/// Reads a table (RFC 4180) divided by commas, semicolons or tabs, whichever its first line has most of.
/// </summary>
internal static class CsvReader
{
    /// <summary>Rows of cells, each with the offset at which it begins; a row without any text is left out.</summary>
    public static IEnumerable<(int Start, string[] Cells)> Rows(SourceFile file)
    {
        var text = file.Text;
        var head = text.AsSpan(
                0,
                text.IndexOf('\n', StringComparison.Ordinal) is var end && end < 0 ? text.Length : end
            )
            .ToString();
        var divider = ((char[])[',', ';', '\t']).MaxBy(sign => head.Count(c => c == sign));
        var at = text.StartsWith('\uFEFF') ? 1 : 0;
        while (at < text.Length)
        {
            var start = at;
            var cells = new List<string>();
            do
            {
                cells.Add(Cell(text, divider, ref at));
            } while (at < text.Length && text[at++] == divider);

            if (cells.Any(cell => cell.Length > 0))
            {
                yield return (start, [.. cells]);
            }
        }
    }

    /// <summary>A cell; afterwards the position is at the divider, the line's end or the text's.</summary>
    private static string Cell(string text, char divider, ref int at)
    {
        var cell = new StringBuilder();
        var quoted = at < text.Length && text[at] == '"';
        at += quoted ? 1 : 0;
        for (; at < text.Length; at++)
        {
            if (text[at] == '"' && quoted)
            {
                if (at + 1 < text.Length && text[at + 1] == '"')
                {
                    at++;
                }
                else
                {
                    quoted = false;
                    continue;
                }
            }
            else if (!quoted && (text[at] == divider || text[at] == '\n'))
            {
                break;
            }

            cell.Append(text[at]);
        }

        return cell.ToString().Trim();
    }
}
