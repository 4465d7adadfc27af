using System.Collections.Immutable;
using Dossier.Compose.Elements;
using Dossier.Compose.Pages;

namespace Dossier.Compose.Entries;

/// <summary>The text of the page of key figures, by its parts.</summary>
/// <param name="Page">The whole page.</param>
/// <param name="Intro">What it says besides its figures.</param>
/// <param name="Figures">The figures.</param>
/// <param name="Drawing">Those that share a unit, drawn as SVG; null where none do.</param>
/// <param name="Description">What the drawing shows, in words; null where there is none.</param>
public sealed record FiguresText(
    TextPage Page,
    ImmutableArray<Element> Intro,
    ImmutableArray<FigureEntry> Figures,
    string? Drawing,
    string? Description
);
