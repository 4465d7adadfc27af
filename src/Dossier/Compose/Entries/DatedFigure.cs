namespace Dossier.Compose.Entries;

/// <summary>A key figure that holds for a year or a span of years.</summary>
/// <param name="Figure">The figure.</param>
/// <param name="From">The first year.</param>
/// <param name="To">The last year; the first one where it is one year.</param>
public sealed record DatedFigure(FigureEntry Figure, int From, int To);
