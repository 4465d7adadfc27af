using System.Collections.Immutable;

namespace Dossier.Charts;

/// <summary>Values that belong together.</summary>
/// <param name="Name">What they are of; empty where a chart has but one.</param>
/// <param name="Points">One for each category of the chart, in its order.</param>
public sealed record ChartSeries(string Name, ImmutableArray<ChartPoint> Points);
