using System.Collections.Immutable;

namespace Dossier.Charts;

/// <summary>A chart: what is drawn, and nothing of how.</summary>
/// <param name="Kind">What it draws.</param>
/// <param name="Language">BCP 47 tag of its numbers.</param>
/// <param name="Categories">The places along its first axis.</param>
/// <param name="Series">Its values, one series at least and <see cref="MaxSeries"/> at most.</param>
public sealed record Chart(
    ChartKind Kind,
    string Language,
    ImmutableArray<ChartCategory> Categories,
    ImmutableArray<ChartSeries> Series
)
{
    /// <summary>As many as readers tell apart who see few colours.</summary>
    public const int MaxSeries = 6;

    /// <summary>As many rows as a chart of this size can show.</summary>
    public const int MaxRows = 500;

    /// <summary>As many rows, where each has a line of its own.</summary>
    public const int MaxLines = 60;

    /// <summary>Whether bars stand on one another.</summary>
    public bool IsStacked { get; init; }

    /// <summary>Whether bars lie.</summary>
    public bool IsHorizontal { get; init; }

    /// <summary>The unit of its numbers, where nothing around the drawing names it; empty otherwise.</summary>
    public string Unit { get; init; } = "";

    /// <summary>What the notes beside targets and beside estimates say, as the chart's key has it.</summary>
    public ImmutableArray<(PointStatus Status, string Word)> Key { get; init; } = [];

    /// <summary>Whether its places are points in time, in their order.</summary>
    public bool IsOfTime =>
        Categories.Length > 0
        && Categories.All(one => one.At is not null)
        && Categories.Zip(Categories.Skip(1)).All(pair => pair.First.At < pair.Second.At);

    /// <summary>Every point there is, with its series and its category.</summary>
    public IEnumerable<(ChartPoint Point, int Series, int Category)> Points
    {
        get
        {
            for (var series = 0; series < Series.Length; series++)
            {
                for (var category = 0; category < Categories.Length; category++)
                {
                    if (Series[series].Points[category] is { IsThere: true } point)
                    {
                        yield return (point, series, category);
                    }
                }
            }
        }
    }
}
