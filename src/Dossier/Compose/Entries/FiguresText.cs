using System.Collections.Immutable;

namespace Dossier.Compose.Entries;

/// <summary>The key figures.</summary>
/// <param name="Text">All of the page.</param>
/// <param name="Intro">What it says besides its figures.</param>
/// <param name="Figures">The figures.</param>
/// <param name="Dated">Those that hold for a year or a span of years, in order of time.</param>
/// <param name="Description">What a drawing of the dated ones shows, in words; null where there are too few.</param>
public sealed record FiguresText(
    TextPage Text,
    ImmutableArray<Element> Intro,
    ImmutableArray<FigureEntry> Figures,
    ImmutableArray<DatedFigure> Dated,
    string? Description
);
