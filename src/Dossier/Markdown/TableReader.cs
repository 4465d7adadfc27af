using System.Collections.Immutable;
using Dossier.Diagnostics;
using Dossier.Input;
using Dossier.Markdown.Slips;
using Dossier.Model.Blocks;
using Dossier.Model.Editions;
using Dossier.Model.Inlines;
using Markdig.Extensions.Tables;
using Markdig.Syntax;
using Blocks = Dossier.Model.Blocks;
using MarkdigTable = Markdig.Extensions.Tables.Table;

namespace Dossier.Markdown;

/// <summary>Turns Markdig's tables into the dossier's syntax.</summary>
/// <param name="file">The file.</param>
/// <param name="offset">Where the Markdown starts in it, in UTF-16 code units.</param>
/// <param name="inlines">Reads the text of cells.</param>
/// <param name="slips">Looks for what was meant otherwise.</param>
internal sealed class TableReader(InputFile file, int offset, InlineReader inlines, MarkSlips slips)
{
    /// <summary>Reads a table; rows of other lengths than its head are reported.</summary>
    /// <param name="table">The table.</param>
    /// <param name="span">Where it stands.</param>
    /// <param name="attributes">Its attributes.</param>
    public BlockSyntax Read(MarkdigTable table, TextSpan span, Blocks.Attributes attributes)
    {
        LookAtCells(table);
        ImmutableArray<BlockSyntax> rows = [.. table.OfType<Markdig.Extensions.Tables.TableRow>().Select(ReadRow)];
        var width = rows.IsEmpty ? 0 : rows.Max(row => row.Blocks.Length);
        var columns = table
            .ColumnDefinitions.Take(width)
            .Select(column =>
                column.Alignment switch
                {
                    TableColumnAlign.Left => ColumnAlignment.Left,
                    TableColumnAlign.Center => ColumnAlignment.Centre,
                    TableColumnAlign.Right => ColumnAlignment.Right,
                    _ => ColumnAlignment.None,
                }
            );
        return new BlockSyntax(new Blocks.Table(span, attributes, [.. columns], [])) { Blocks = rows };
    }

    /// <summary>Rows with more or fewer cells than the head: a cell is lost to its column, or was forgotten.</summary>
    private void LookAtCells(MarkdigTable table)
    {
        if (slips.Rows.ReportRule(SpanOf(table)))
        {
            return;
        }

        var rows = table.OfType<Markdig.Extensions.Tables.TableRow>().ToList();
        var head = rows.Find(row => row.IsHeader) is { } first ? Cells(first) : 0;
        foreach (var row in rows.Where(row => head > 0 && !row.IsHeader && Cells(row) != head))
        {
            slips.Rows.Report(SpanOf(row), Cells(row), head);
        }
    }

    /// <summary>The cells of a row that were typed: Markdig fills rows up to the longest.</summary>
    private static int Cells(Markdig.Extensions.Tables.TableRow row) =>
        row.OfType<Markdig.Extensions.Tables.TableCell>().Count(cell => cell.Count > 0 || cell.Span.Length > 0);

    private BlockSyntax ReadRow(Markdig.Extensions.Tables.TableRow row) =>
        new(new Blocks.TableRow(SpanOf(row), Blocks.Attributes.None, row.IsHeader, []))
        {
            Blocks = [.. row.OfType<Markdig.Extensions.Tables.TableCell>().Select(ReadCell)],
        };

    private BlockSyntax ReadCell(Markdig.Extensions.Tables.TableCell cell)
    {
        var content = cell.OfType<ParagraphBlock>().SelectMany(paragraph => inlines.Read(paragraph.Inline));
        ImmutableArray<InlineSyntax> read =
            file.RulesVersion < RulesVersion.Captions ? [.. content] : [.. content.Select(WithBarsUnescaped)];
        slips.LookAtCell(SpanOf(cell), read);
        return new BlockSyntax(new Blocks.TableCell(SpanOf(cell), Blocks.Attributes.None, [])) { Content = read };
    }

    /// <summary>
    /// A | in the code of a cell is written with a backslash, as everywhere in a table, and means itself.
    /// </summary>
    private static InlineSyntax WithBarsUnescaped(InlineSyntax inline) =>
        inline switch
        {
            Code code => code with { Value = code.Value.Replace("\\|", "|", StringComparison.Ordinal) },
            NestedSyntax nested => nested with { Content = [.. nested.Content.Select(WithBarsUnescaped)] },
            LinkSyntax link => link with { Content = [.. link.Content.Select(WithBarsUnescaped)] },
            _ => inline,
        };

    private TextSpan SpanOf(MarkdownObject item) => file.Span(offset + item.Span.Start, item.Span.Length);
}
