namespace Dossier.Charts;

/// <summary>What a chart shows in one place of one series.</summary>
/// <param name="Value">The value; of a timeline, when it begins, in years; null for a gap.</param>
public sealed record ChartPoint(double? Value)
{
    /// <summary>A point without a value.</summary>
    public static readonly ChartPoint Missing = new((double?)null);

    /// <summary>The least value of a range.</summary>
    public double? Low { get; init; }

    /// <summary>The greatest value of a range; of a timeline, when it ends.</summary>
    public double? High { get; init; }

    /// <summary>What is read for it: the number in the chart's language, or the date.</summary>
    public string Text { get; init; } = "";

    /// <summary>What is claimed of it.</summary>
    public PointStatus Status { get; init; }

    /// <summary>Whether there is anything to draw.</summary>
    public bool IsThere => Value is not null || (Low is not null && High is not null);

    /// <summary>The least number that has to be on the scale.</summary>
    public double Least => Math.Min(Value ?? Low!.Value, Low ?? Value!.Value);

    /// <summary>The greatest number that has to be on the scale.</summary>
    public double Greatest => Math.Max(Value ?? High!.Value, High ?? Value!.Value);
}
