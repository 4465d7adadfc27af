using System.Collections.Immutable;
using Dossier.Model.Grounding;

namespace Dossier.Encode.DrawnData;

/// <summary>What data are, and where they come from.</summary>
/// <param name="Title">What they show.</param>
/// <param name="Unit">The unit of their numbers; may be empty.</param>
/// <param name="Address">Where they are shown, below the site's root.</param>
internal sealed record SheetOrigin(string Title, string Unit, string Address)
{
    /// <summary>The passages that they rest on.</summary>
    public ImmutableArray<PassageId> Passages { get; init; } = [];

    /// <summary>The sources that are cited for them.</summary>
    public ImmutableArray<string> SourceIds { get; init; } = [];
}
