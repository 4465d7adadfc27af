using System.Collections.Immutable;
using Dossier.Compose.RunningText;
using Dossier.Languages;
using Dossier.Model.Blocks;
using Dossier.Model.Data;
using Dossier.Model.Inlines;

namespace Dossier.Compose.Drawings;

/// <summary>
/// The labels of charts and maps as their tables are read: until these are composed, sources and what links without
/// words lead to stand in them as ids.
/// </summary>
internal static class DrawnNames
{
    /// <summary>A chart with what its table says in its labels.</summary>
    public static ChartFigure In(ChartFigure figure, RunComposer runs)
    {
        var names = NamesOf(figure.Block, runs);
        var chart = figure.Chart;
        return names.Count == 0
            ? figure
            : figure with
            {
                Chart = chart with
                {
                    Categories = [.. chart.Categories.Select(one => one with { Label = NameOf(one.Label) })],
                    Series = [.. chart.Series.Select(one => one with { Name = NameOf(one.Name) })],
                    Key = [.. chart.Key.Select(one => (one.Status, NameOf(one.Word)))],
                },
            };

        string NameOf(string label) => names.GetValueOrDefault(label, label);
    }

    /// <summary>A map with what its table says in the names of its groups.</summary>
    public static MapFigure In(MapFigure figure, RunComposer runs)
    {
        var names = NamesOf(figure.Block, runs);
        var map = figure.Map;
        return names.Count == 0
            ? figure
            : figure with
            {
                Map = map with
                {
                    Groups =
                    [
                        .. map.Groups.Select(one => (names.GetValueOrDefault(one.Name, one.Name), one.Countries)),
                    ],
                },
            };
    }

    /// <summary>What readers see of the cells of a box that were read otherwise, by what was read.</summary>
    private static Dictionary<string, string> NamesOf(Container box, RunComposer runs)
    {
        var names = new Dictionary<string, string>(StringComparer.Ordinal);
        foreach (var cell in box.Blocks.OfType<Table>().SelectMany(table => table.Rows).SelectMany(row => row.Cells))
        {
            if (!cell.Content.All(inline => inline is Text))
            {
                var (read, said) = (
                    PlainText.WithIds(cell.Content),
                    Plain.Of(runs.Compose(Labels(cell.Content))).Trim()
                );
                if (read != said)
                {
                    names.TryAdd(read, Typography.Apostrophes(said));
                    names.TryAdd(Typography.Apostrophes(read), Typography.Apostrophes(said));
                }
            }
        }

        return names;
    }

    /// <summary>
    /// A cell without its citations, which stand in the table below: in the drawing, those of one row would be said of
    /// each row that has the same label.
    /// </summary>
    private static ImmutableArray<Inline> Labels(ImmutableArray<Inline> cell) =>
        [
            .. cell.Where(inline => inline is not InlineReference { InText: false })
                .Select(inline =>
                    inline is NestingInline nesting ? nesting with { Content = Labels(nesting.Content) } : inline
                ),
        ];
}
