using System.Collections.Immutable;
using Dossier.Compose.RunningText;

namespace Dossier.Compose.Citations;

/// <summary>A source as it is cited at one place.</summary>
/// <param name="SourceId">The source.</param>
/// <param name="Before">What stands before it, such as ‘see’; may be empty.</param>
/// <param name="After">What stands after it, with the comma or blank that it begins with; may be empty.</param>
/// <param name="SuppressAuthor">Whether the text around names its authors.</param>
public sealed record CitedItem(
    string SourceId,
    ImmutableArray<Run> Before,
    ImmutableArray<Run> After,
    bool SuppressAuthor
)
{
    /// <summary>Where in the source, ‘3–5’; empty where nothing is said.</summary>
    public string Locator { get; init; } = "";

    /// <summary>What the locator counts, a term of CSL such as <c>page</c>.</summary>
    public string LocatorTerm { get; init; } = "page";
}
