using System.Buffers;
using Dossier.Diagnostics;
using Dossier.Model.Blocks;

namespace Dossier.Check.Rules.Wording;

/// <summary>No row of a table and no item of a list stands twice in a row, word by word: one was pasted.</summary>
internal static class RepeatedParts
{
    /// <summary>What rows are typed with whose cells say nothing.</summary>
    private static readonly SearchValues<char> EmptyCells = SearchValues.Create("|-–— \t.…");

    /// <summary>Reports what stands twice in a row in a table or a list.</summary>
    public static void Report(Block block, DiagnosticBag bag)
    {
        if (block is Table table)
        {
            for (var i = 2; i < table.Rows.Length; i++)
            {
                // A row without a first cell goes on with the one above it.
                if (Typed(table.Rows[i]) is ['|', ' ' or '|', '|' or ' ', ..])
                {
                    continue;
                }

                ReportTwice(table.Rows[i - 1], table.Rows[i], "the row stands right above already", bag);
            }
        }
        else if (block is ListBlock list)
        {
            for (var i = 1; i < list.Items.Length; i++)
            {
                ReportTwice(list.Items[i - 1], list.Items[i], "the item stands right above already", bag);
            }
        }
    }

    private static void ReportTwice(Block first, Block second, string message, DiagnosticBag bag)
    {
        var typed = Typed(second).TrimStart("-*+0123456789.) ");
        if (
            typed.ContainsAnyExcept(EmptyCells)
            && typed.SequenceEqual(Typed(first).TrimStart("-*+0123456789.) "))
            && !bag.IsInSlip(second.Span)
        )
        {
            bag.Report(
                Codes.TextTwice,
                second.Span.File?.FirstLine(second.Span) ?? second.Span,
                message,
                "take one of the two out"
            );
        }
    }

    /// <summary>A block as it is typed.</summary>
    private static ReadOnlySpan<char> Typed(Block block) =>
        block.Span is { File: { } file, Length: > 0 } span && span.End <= file.Text.Length
            ? file.Text.AsSpan(span.Start, span.Length).Trim()
            : [];
}
