using System.Collections.Immutable;
using Dossier.Compose.Elements;
using Dossier.Diagnostics;

namespace Dossier.Compose.Entries;

/// <summary>A key figure.</summary>
/// <param name="Anchor">Its anchor on the page of figures; null where the editors gave none.</param>
/// <param name="Title">What it counts.</param>
/// <param name="Value">The figure, as set in type.</param>
/// <param name="Unit">Its unit; may be empty.</param>
/// <param name="Year">The year it holds for; may be empty.</param>
/// <param name="Section">The section that uses it; null when none is named.</param>
/// <param name="Elements">Its text.</param>
/// <param name="Span">Where it was typed.</param>
public sealed record FigureEntry(
    string? Anchor,
    string Title,
    string Value,
    string Unit,
    string Year,
    PageLink? Section,
    ImmutableArray<Element> Elements,
    TextSpan Span
)
{
    /// <summary>What was wrong in it, for where it stands without its text.</summary>
    public ImmutableArray<CorrectionElement> Corrections { get; init; } = [];
}
