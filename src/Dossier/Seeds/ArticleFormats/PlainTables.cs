using System.Text.RegularExpressions;

namespace Dossier.Seeds.ArticleFormats;

/// <summary>
/// Finds tables in plain text, as other programs write them: columns between spaces, with rules of dashes above, below
/// or between, in frames of signs, or, where most rows have a figure, with nothing but the spaces.
/// </summary>
internal static partial class PlainTables
{
    /// <summary>Lines that a table between two rules has at most.</summary>
    private const int MaxLines = 200;

    /// <summary>Signs of a line from which on it may be a rule.</summary>
    private const int MinRuleLength = 3;

    /// <summary>The table that begins with a line; null for none.</summary>
    /// <param name="lines">The text.</param>
    /// <param name="at">The line, of which the one before is empty.</param>
    /// <returns>Its lines, and its cells, row by row.</returns>
    public static (int Length, string Text)? At(string[] lines, int at)
    {
        var length = IsRule(lines[at]) ? RuledLength(lines, at) : BlockTableLength(lines, at);
        if (length == 0)
        {
            return null;
        }

        var part = lines[at..(at + length)];
        var columns = ColumnsOf(part);
        return (
            length,
            string.Join(" | ", part.Where(line => !IsRule(line)).SelectMany(line => CellsOf(line, columns)))
        );
    }

    /// <summary>Whether a line is a rule: dashes, and the signs of frames.</summary>
    public static bool IsRule(string line)
    {
        var dashes = 0;
        foreach (var c in line)
        {
            if (c is '-' or '=' or '─' or '═' or '━')
            {
                dashes++;
            }
            else if (!(char.IsWhiteSpace(c) || c is '+' or '|' or ':' or (>= '│' and <= '╬')))
            {
                return false;
            }
        }

        return dashes >= MinRuleLength;
    }

    /// <summary>The lines of a table that begins with a rule, up to that which ends it; 0 for none.</summary>
    private static int RuledLength(string[] lines, int at)
    {
        if (IsFrame(lines[at]))
        {
            return BlockTableLength(lines, at);
        }

        var (hasColumns, columns, rows) = (HasColumns(lines[at]), ColumnsOf([lines[at]]), new List<string>());
        var (counted, rowsOfCells) = (0, 0);
        var end = Math.Min(lines.Length, at + MaxLines);
        for (var i = at + 1; i < end; i++)
        {
            if (IsRule(lines[i]))
            {
                hasColumns |= HasColumns(lines[i]);
                var ofRule = HasColumns(lines[i]) ? ColumnsOf([lines[i]]) : [];
                if (ofRule.Length > columns.Length)
                {
                    (columns, counted, rowsOfCells) = (ofRule, 0, 0);
                }

                if (!hasColumns || !IsBlank(lines, i + 1))
                {
                    continue;
                }

                for (; counted < rows.Count; counted++)
                {
                    rowsOfCells += HasCells(rows[counted], columns) ? 1 : 0;
                }

                if (2 * rowsOfCells > rows.Count)
                {
                    return i + 1 - at;
                }
            }
            else if (!IsBlank(lines, i))
            {
                rows.Add(lines[i]);
            }
        }

        return BlockTableLength(lines, at);
    }

    /// <summary>
    /// The lines up to the next empty one, or to the first outside a frame, where they are a table; else 0.
    /// </summary>
    private static int BlockTableLength(string[] lines, int at)
    {
        var isFrame = IsFrame(lines[at]);
        var (end, hasColumns) = (at, false);
        for (; !IsBlank(lines, end) && (!isFrame || IsFrameSign(lines[end].AsSpan().TrimStart()[0])); end++)
        {
            hasColumns |= IsRule(lines[end]) && HasColumns(lines[end]);
        }

        var part = lines[at..end];
        var columns = hasColumns ? ColumnsOf(part) : [];
        var (rows, rowsOfCells, rowsOfItems, rowsOfFigures) = (0, 0, 0, 0);
        foreach (var line in part.Where(line => !IsRule(line)))
        {
            var cells = CellsOf(line, columns);
            rows++;
            rowsOfCells += cells.Count > 1 ? 1 : 0;
            rowsOfItems += cells.Count == 2 && ListMark().IsMatch(cells[0]) ? 1 : 0;
            rowsOfFigures += cells.Skip(1).Any(cell => FigureStart().IsMatch(cell)) ? 1 : 0;
        }

        var isTable =
            isFrame
            || (hasColumns && 2 * rowsOfCells > rows)
            || (rowsOfCells - rowsOfItems == rows && 2 * rowsOfFigures >= rows);
        return isTable && rows > 1 ? end - at : 0;
    }

    /// <summary>Where the columns begin, as the rule with most of them shows it.</summary>
    private static int[] ColumnsOf(string[] lines) =>
        lines
            .Where(IsRule)
            .Select(rule => Dashes().Matches(rule).Select(dashes => dashes.Index).ToArray())
            .Append([])
            .MaxBy(starts => starts.Length)!;

    /// <summary>Whether a line is the upper side of a frame.</summary>
    private static bool IsFrame(string line) => IsRule(line) && IsFrameSign(line.AsSpan().TrimStart()[0]);

    /// <summary>Whether a sign is a line or corner of a frame, and none of a rule.</summary>
    private static bool IsFrameSign(char c) => c is '+' or '|' or (>= '│' and <= '╬' and not '═');

    /// <summary>Whether a rule shows columns: dashes with gaps, or a frame.</summary>
    private static bool HasColumns(string rule) => Dashes().Count(rule) > 1 || rule.Any(IsFrameSign);

    /// <summary>
    /// The cells of a row: what stands between two spaces or more, or lines of a frame; where these are fewer than the
    /// columns, what stands below each.
    /// </summary>
    private static List<string> CellsOf(string line, int[] columns)
    {
        var cells = Gap().Split(line).Select(cell => cell.Trim()).Where(cell => cell.Length > 0).ToList();
        var starts = columns.Where(start => start > 0 && start < line.Length).ToArray();
        if (cells.Count > starts.Length || !Array.TrueForAll(starts, start => char.IsWhiteSpace(line[start - 1])))
        {
            return cells;
        }

        return
        [
            .. starts
                .Prepend(0)
                .Zip(starts.Append(line.Length), (start, end) => line[start..end].Trim())
                .Where(cell => cell.Length > 0),
        ];
    }

    /// <summary>Whether a row has two cells or more; most that have not are told without cutting them.</summary>
    private static bool HasCells(string line, int[] columns) =>
        (
            Gap().IsMatch(line.AsSpan().Trim())
            || Array.TrueForAll(columns, start => start == 0 || start >= line.Length || line[start - 1] is ' ' or '\t')
        )
        && CellsOf(line, columns).Count > 1;

    private static bool IsBlank(string[] lines, int at) => at >= lines.Length || string.IsNullOrWhiteSpace(lines[at]);

    [GeneratedRegex("[-=─═━]+")]
    private static partial Regex Dashes();

    /// <summary>What parts two cells; two spaces after a stop do not.</summary>
    [GeneratedRegex(@"(?<![.!?…:;][”’""')]?)\s{2,}|(?<=[.!?…:;][”’""')]?)\s{3,}|\t|[|│║┃]")]
    private static partial Regex Gap();

    /// <summary><c>1.</c>, <c>[1]</c>: what stands before a note or an item of a list.</summary>
    [GeneratedRegex(@"^(?:[-*•–]|[\[(]?[0-9]{1,3}[.)\]]:?)$")]
    private static partial Regex ListMark();

    /// <summary>A figure, or a dash that stands for one.</summary>
    [GeneratedRegex(@"^(?:[-–—+−~<>]?\s?[$€£₺]?\s?[0-9]|[-–—]$)")]
    private static partial Regex FigureStart();
}
