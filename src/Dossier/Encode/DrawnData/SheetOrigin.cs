using System.Collections.Immutable;
using Dossier.Model;

namespace Dossier.Encode.DrawnData;

/// <summary>What data are, and where they come from.</summary>
/// <param name="Title">What they show.</param>
/// <param name="Unit">The unit of their numbers; may be empty.</param>
/// <param name="Address">Where they are shown, below the site's root.</param>
internal sealed record SheetOrigin(string Title, string Unit, string Address)
{
    /// <summary>The passages that all of them rest on.</summary>
    public ImmutableArray<PassageId> Passages { get; init; } = [];
}
