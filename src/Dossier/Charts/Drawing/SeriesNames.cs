using System.Collections.Immutable;
using Dossier.SvgDrawing;
using static Dossier.Charts.Drawing.ChartFrame;

namespace Dossier.Charts.Drawing;

/// <summary>The names of a chart's lines at their ends, none over another.</summary>
internal sealed class SeriesNames
{
    private const double MaxWidth = 150;
    private const double MarkWidth = 16;

    private readonly Chart chart;
    private readonly ImmutableArray<ImmutableArray<string>> lines;

    /// <summary>Breaks the names of a chart's series into lines, and measures these.</summary>
    public SeriesNames(Chart chart)
    {
        this.chart = chart;
        lines = [.. chart.Series.Select(one => Lettering.Lines(one.Name, MaxWidth, Size, 4))];
        Width = MarkWidth + 4 + lines.SelectMany(name => name).Max(line => Lettering.Width(line, Size));
        Fit =
            chart.Series.Length > 1
            && lines.Sum(name => (name.Length * Leading) + 4) < 230
            && lines.All(name => !name[^1].EndsWith('…'))
            && chart.Kind == ChartKind.Line;
    }

    /// <summary>Whether they have room beside the lines.</summary>
    public bool Fit { get; }

    /// <summary>The room that they take.</summary>
    public double Width { get; }

    /// <summary>Draws them beside a frame, if they fit.</summary>
    public void Draw(SvgWriter svg, ColumnFrame frame)
    {
        if (!Fit)
        {
            return;
        }

        var wanted = Enumerable
            .Range(0, chart.Series.Length)
            .Select(series =>
                (Series: series, Y: EndHeight(frame, series), Height: (lines[series].Length * Leading) + 4)
            )
            .OrderBy(one => one.Y)
            .ToArray();
        var tops = new double[wanted.Length];
        var free = 0.0;
        for (var i = 0; i < wanted.Length; i++)
        {
            tops[i] = Math.Max(free, wanted[i].Y - (Leading / 2));
            free = tops[i] + wanted[i].Height;
        }

        var floor = frame.Foot + 4;
        for (var i = wanted.Length - 1; i >= 0; i--)
        {
            tops[i] = Math.Min(tops[i], floor - wanted[i].Height);
            floor = tops[i];
        }

        for (var i = 0; i < wanted.Length; i++)
        {
            var (series, _, _) = wanted[i];
            var x = frame.Right + 4;
            Marks.Draw(svg, series, PointStatus.Fact, x + (MarkWidth / 2), tops[i] + (Leading / 2), 4.5);
            for (var line = 0; line < lines[series].Length; line++)
            {
                svg.DrawText(
                    "chart-word",
                    x + MarkWidth,
                    tops[i] + (Leading / 2) + Drop + (line * Leading),
                    lines[series][line]
                );
            }
        }
    }

    /// <summary>The height at which a line ends; the foot where it has no point.</summary>
    private double EndHeight(ColumnFrame frame, int series) =>
        chart.Series[series].Points.LastOrDefault(point => point.IsThere)?.Value is { } value
            ? frame.Y(value)
            : frame.Foot;
}
