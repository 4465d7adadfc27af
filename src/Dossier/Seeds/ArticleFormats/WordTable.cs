using System.Xml;

namespace Dossier.Seeds.ArticleFormats;

/// <summary>
/// Puts the cells of a table of Word together as one paragraph, so that figures of two cells are two figures of one
/// passage. A row with cells of several paragraphs, or one long one alone, only lays text out: that stays as it is.
/// </summary>
internal sealed class WordTable
{
    /// <summary>Words of a single cell up to which it is one of a table, and no running text.</summary>
    private const int MaxCellWords = 14;

    private readonly List<List<(string Text, int Level)>> row = [];
    private readonly List<string> cells = [];
    private int depth;

    /// <summary>Takes a paragraph of a cell; false for one that stands in no table.</summary>
    public bool TryAdd(string text, int level)
    {
        if (depth > 0 && row.Count > 0)
        {
            row[^1].Add((text, level));
            return true;
        }

        return false;
    }

    /// <summary>
    /// Reads where a table, row or cell begins or ends; tables in cells are part of theirs.
    /// </summary>
    /// <returns>The paragraphs that are whole now.</returns>
    public List<(string Text, int Level)> Read(XmlReader xml)
    {
        var whole = new List<(string Text, int Level)>();
        var isStart = xml is { NodeType: XmlNodeType.Element, IsEmptyElement: false };
        var isEnd = xml.NodeType == XmlNodeType.EndElement;
        switch (xml.LocalName)
        {
            case "tbl":
                depth +=
                    isStart ? 1
                    : isEnd ? -1
                    : 0;
                if (isEnd && depth == 0)
                {
                    EndRow(whole);
                    EndCells(whole);
                }

                break;
            case "tr" when depth == 1 && isEnd:
                EndRow(whole);
                break;
            case "tc" when isStart && depth == 1:
                row.Add([]);
                break;
        }

        return whole;
    }

    /// <summary>Takes the cells of a row to those before; what only lays text out comes out by itself.</summary>
    private void EndRow(List<(string Text, int Level)> whole)
    {
        var isOfTable =
            row.TrueForAll(cell => cell.Count <= 1)
            && (
                row.Count(cell => cell.Count > 0) > 1
                || row.TrueForAll(cell => cell.TrueForAll(one => ArticleText.Words(one.Text) <= MaxCellWords))
            );
        if (isOfTable)
        {
            cells.AddRange(row.SelectMany(cell => cell).Select(one => one.Text));
        }
        else
        {
            EndCells(whole);
            whole.AddRange(row.SelectMany(cell => cell));
        }

        row.Clear();
    }

    private void EndCells(List<(string Text, int Level)> whole)
    {
        if (cells.Count > 0)
        {
            whole.Add((string.Join(" | ", cells), 0));
            cells.Clear();
        }
    }
}
