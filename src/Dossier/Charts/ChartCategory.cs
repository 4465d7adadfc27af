namespace Dossier.Charts;

/// <summary>A place along a chart's first axis.</summary>
/// <param name="Label">What is read there.</param>
/// <param name="At">When it is, in years; null where it is no time.</param>
public sealed record ChartCategory(string Label, double? At);
