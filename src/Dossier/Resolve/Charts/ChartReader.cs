using System.Collections.Immutable;
using Dossier.Charts;
using Dossier.Diagnostics;
using Dossier.Languages;
using Dossier.Model.Blocks;
using Dossier.Model.Data;

namespace Dossier.Resolve.Charts;

/// <summary>Reads a container as a chart.</summary>
/// <param name="language">BCP 47 tag of the dossier.</param>
/// <param name="bag">Receives findings.</param>
internal sealed class ChartReader(string language, DiagnosticBag bag)
{
    private static readonly ImmutableArray<string> Kinds = Containers.ChartTypes;
    private static readonly ImmutableArray<string> Layouts = ["grouped", "stacked", "horizontal"];

    /// <summary>Keys that say something of one kind of chart alone.</summary>
    private static readonly ImmutableArray<(string Key, ChartKind Kind)> OfOneKind =
    [
        ("layout", ChartKind.Bar),
        ("low", ChartKind.Range),
        ("high", ChartKind.Range),
        ("end", ChartKind.Timeline),
    ];

    /// <summary>The chart; null, and findings, where it cannot be drawn.</summary>
    public ChartFigure? Read(Container block)
    {
        var figure = ReadFigure(block);
        if (figure is null)
        {
            // Which of its columns are places and which values is not known.
            bag.MarkMeantOtherwise(block.Span);
        }

        return figure;
    }

    /// <summary>The chart of a box; null, and findings, where it has not one table that can be drawn.</summary>
    private ChartFigure? ReadFigure(Container block)
    {
        var kind = ReadKind(block);
        var layout = ReadLayout(block);
        var tables = block.Blocks.OfType<Table>().ToArray();
        if (tables.Length != 1)
        {
            if (tables.Length > 1 || block.Attributes["data"] is null)
            {
                bag.Report(
                    Codes.ChartData,
                    Opening(block),
                    tables.Length > 1 ? "the chart has more than one table" : "the chart has no data",
                    "put one table into it, or name a file: data=\"data/trade.csv\""
                );
            }

            return null; // What is wrong with a file has been said.
        }

        var table = new ChartTable(tables[0], language, bag) { Unit = block.Attributes["unit"]?.Value.Trim() ?? "" };
        if (
            kind is null
            || layout is null
            || !HasOnlyKeysOfKind(block, kind.Value)
            || !HasRowsToShow(block, table, kind.Value, layout)
        )
        {
            return null;
        }

        var columns = ChartColumns.Of(block.Attributes, table, kind.Value);
        if (columns is null)
        {
            return null;
        }

        NoteSlips.Report(table, columns, block.Attributes, bag);
        var isSound = true;
        var cells = new ChartCells(table, columns, kind.Value, language, bag);
        var chart = cells.Read(ref isSound);
        if (!isSound || chart is null)
        {
            return null;
        }

        if (!chart.Points.Any())
        {
            bag.Report(
                Codes.ChartData,
                table.Columns[columns.Values.IsEmpty ? 0 : columns.Values[0]].Span,
                "the chart has no value to show",
                "name the column of the values: y=\"…\""
            );
            return null;
        }

        var unit = Typography.Apostrophes(block.Attributes["unit"]?.Value ?? "");
        var figure = new ChartFigure(
            block,
            chart with
            {
                IsStacked = layout.Contains("stacked", StringComparer.Ordinal),
                IsHorizontal = layout.Contains("horizontal", StringComparer.Ordinal),
            },
            Typography.Apostrophes(block.Attributes["title"]?.Value ?? ""),
            unit.Length == 0 && table.IsPercent == true ? "%" : unit,
            kind == ChartKind.Timeline ? [] : columns.Values
        )
        {
            Dates = cells.Dates,
        };
        return figure.Chart.IsHorizontal ? figure : InOrderOfTime(figure);
    }

    /// <summary>Time goes from left to right, however the rows of the table are sorted.</summary>
    private static ChartFigure InOrderOfTime(ChartFigure figure)
    {
        var chart = figure.Chart;
        var dates = figure.Dates;
        if (dates.IsEmpty)
        {
            return figure;
        }

        int[] order = [.. Enumerable.Range(0, dates.Length).OrderBy(i => chart.Categories[i].At)];
        return figure with
        {
            Dates = [.. order.Select(i => dates[i])],
            Chart = chart with
            {
                Categories = [.. order.Select(i => chart.Categories[i])],
                Series =
                [
                    .. chart.Series.Select(series => series with { Points = [.. order.Select(i => series.Points[i])] }),
                ],
            },
        };
    }

    /// <summary>The kind of a chart; null where it names none, or one that there is not.</summary>
    private ChartKind? ReadKind(Container block)
    {
        if (block.Attributes["type"] is not { } type)
        {
            return null; // Check reports the missing key.
        }

        var at = Kinds.IndexOf(type.Value);
        if (at >= 0)
        {
            return (ChartKind)at;
        }

        bag.Report(
            Codes.BadAttribute,
            type.Span,
            $"'{type.Value}' is not a type of chart",
            Suggestion.For(type.Value, Kinds)
                ?? $"one of {string.Join(", ", Kinds)}; a chart of another kind is put in as a picture"
        );
        return null;
    }

    /// <summary>
    /// The words of <c>layout</c>; null, and a finding, where one is unknown or two exclude each other.
    /// </summary>
    private string[]? ReadLayout(Container block)
    {
        var words = block.Attributes["layout"]?.Value.Split(' ', StringSplitOptions.RemoveEmptyEntries) ?? [];
        if (Array.Find(words, word => !Layouts.Contains(word)) is { } unknown)
        {
            bag.Report(
                Codes.BadAttribute,
                block.Attributes["layout"]!.Span,
                $"'{unknown}' is not a layout of bars",
                Suggestion.For(unknown, Layouts) ?? $"one or two of {string.Join(", ", Layouts)}"
            );
            return null;
        }

        if (words.Contains("grouped", StringComparer.Ordinal) && words.Contains("stacked", StringComparer.Ordinal))
        {
            bag.Report(
                Codes.BadAttribute,
                block.Attributes["layout"]!.Span,
                "bars stand either side by side or on one another",
                "leave out grouped or stacked"
            );
            return null;
        }

        return words;
    }

    /// <summary>Whether a box has no key that is of another kind of chart; each such key is reported.</summary>
    private bool HasOnlyKeysOfKind(Container block, ChartKind kind)
    {
        var areOfKind = true;
        foreach (var (key, only) in OfOneKind.Where(one => one.Kind != kind && block.Attributes[one.Key] is not null))
        {
            areOfKind = false;
            bag.Report(
                Codes.BadAttribute,
                block.Attributes[key]!.Span,
                $"'{key}' is of charts of the type {Kinds[(int)only]}, and this one is of {Kinds[(int)kind]}",
                $"leave it out, or write type={Kinds[(int)only]}"
            );
        }

        return areOfKind;
    }

    /// <summary>
    /// Whether the table has rows, and no more than a chart of its kind shows; if not, it is reported.
    /// </summary>
    private bool HasRowsToShow(Container block, ChartTable table, ChartKind kind, string[] layout)
    {
        if (table.Rows.IsEmpty)
        {
            bag.Report(Codes.ChartData, Opening(block), "the chart's table has no rows", "its first row is its head");
            return false;
        }

        var most =
            kind is ChartKind.Range or ChartKind.Timeline || layout.Contains("horizontal", StringComparer.Ordinal)
                ? Chart.MaxLines
                : Chart.MaxRows;
        if (table.Rows.Length <= most)
        {
            return true;
        }

        bag.Report(
            Codes.ChartData,
            table.Places[most],
            $"a chart of this kind shows {most} rows at most, and the table has more",
            "show a part of them, or sums of several"
        );
        return false;
    }

    /// <summary>The braces that open a box; without braces the colons and the name.</summary>
    private static TextSpan Opening(Container block) =>
        block.Attributes.Span.File is null ? block.Span with { Length = 4 + block.Name.Length } : block.Attributes.Span;
}
