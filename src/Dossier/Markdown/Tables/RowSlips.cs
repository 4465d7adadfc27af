using System.Buffers;
using Dossier.Diagnostics;
using Dossier.Input;

namespace Dossier.Markdown.Tables;

/// <summary>Finds rows of tables that have other cells than the head.</summary>
/// <param name="file">The file.</param>
/// <param name="bag">Receives findings.</param>
internal sealed class RowSlips(InputFile file, DiagnosticBag bag)
{
    /// <summary>What the line below the head of a table is made of, within a quotation too.</summary>
    private static readonly SearchValues<char> RuleSigns = SearchValues.Create("-:| >\t");

    /// <summary>Reports a row of a table that has not the cells of its head.</summary>
    /// <param name="span">Where the row stands.</param>
    /// <param name="cells">Its cells.</param>
    /// <param name="head">Those of the head.</param>
    public void Report(TextSpan span, int cells, int head) =>
        Report(
            span,
            $"the row has {CellCount(cells)}, and the head of the table has {head}",
            cells > head ? "divide it as the head; a | that divides nothing is written \\|"
                : file.Text.AsSpan(span.Start, span.Length).Contains("\\|", StringComparison.Ordinal)
                    ? "take the backslash before the | away, which does not divide cells with it"
                : "put in the | that is missing between two cells; an empty cell is written | |"
        );

    /// <summary>Reports the line below the head of a table that divides it otherwise; true when it does.</summary>
    /// <param name="table">Where the table stands.</param>
    public bool ReportRule(TextSpan table)
    {
        var lines = file.Text.Substring(table.Start, table.Length).Split('\n');
        if (
            lines.Length < 2
            || !lines[1].Contains('-', StringComparison.Ordinal)
            || lines[1].AsSpan().ContainsAnyExcept(RuleSigns)
        )
        {
            return false;
        }

        var (head, rule) = (CellsIn(lines[0]), CellsIn(lines[1]));
        if (head == rule)
        {
            return false;
        }

        Report(
            file.Span(table.Start + lines[0].Length + 1, lines[1].Length),
            $"the line below the head of the table has {CellCount(rule)}, and the head {head}",
            $"write one for each: | {string.Join(" | ", Enumerable.Repeat("---", head))} |"
        );
        return true;
    }

    /// <summary>The cells of a line, by the bars that divide them.</summary>
    private static int CellsIn(string line)
    {
        var bare = line.AsSpan().Trim("> \t");
        bare = bare is ['|', ..] ? bare[1..] : bare;
        bare = bare is [.., '|'] && bare is not [.., '\\', '|'] ? bare[..^1] : bare;
        var cells = 1;
        var isCode = false;
        for (var i = 0; i < bare.Length; i++)
        {
            isCode ^= bare[i] == '`';
            cells += !isCode && bare[i] == '|' && (i == 0 || bare[i - 1] != '\\') ? 1 : 0;
        }

        return cells;
    }

    private static string CellCount(int cells) => cells == 1 ? "1 cell" : $"{cells} cells";

    private void Report(TextSpan span, string message, string hint) =>
        bag.Report(Codes.MarkdownSlip, span, message, hint);
}
