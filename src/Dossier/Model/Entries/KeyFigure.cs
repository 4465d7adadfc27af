using Dossier.Model.Blocks;

namespace Dossier.Model.Entries;

/// <summary>A figure worth remembering.</summary>
/// <param name="Block">The container, whose anchor is the figure's permanent id.</param>
/// <param name="Title">What it counts.</param>
/// <param name="Value">The figure, as set in type.</param>
/// <param name="Unit">Its unit; may be empty.</param>
/// <param name="Year">The year it holds for; may be empty.</param>
/// <param name="SectionId">The section that uses it; null when none is named.</param>
public sealed record KeyFigure(
    Container Block,
    string Title,
    string Value,
    string Unit,
    string Year,
    string? SectionId
);
