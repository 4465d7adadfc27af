using Dossier.Charts;
using Dossier.Diagnostics;
using Dossier.Model.Blocks;
using Dossier.Model.Data;

namespace Dossier.Resolve.Charts;

/// <summary>Makes the table of a page from a table of <c>input/data/</c>, each cell with its place there.</summary>
internal static class DataRows
{
    /// <summary>The table; rows beyond those that a chart can show are cut, but for one.</summary>
    public static Table Of(DataTable data, TextSpan span) =>
        new(
            span,
            Attributes.None,
            [],
            [
                RowOf(data.Head, isHead: true),
                .. data.Rows.Take(Chart.MaxRows + 1).Select(row => RowOf(row, isHead: false)),
            ]
        );

    private static TableRow RowOf(DataRow row, bool isHead) =>
        new(
            row.Span,
            Attributes.None,
            isHead,
            [
                .. row.Cells.Select(cell => new TableCell(
                    cell.Span,
                    Attributes.None,
                    [new Model.Inlines.Text(cell.Span, cell.Name)]
                )),
            ]
        );
}
