using System.Collections.Immutable;

namespace Dossier.Compose.Citations;

/// <summary>Sources that are cited together at one place.</summary>
/// <param name="Items">
/// The sources in the order given, with what stands before and after each; at least one. A source may come twice.
/// </param>
/// <param name="Note">The number of the note that it is, or stands in; 0 in running text.</param>
/// <param name="Place">How it stands there.</param>
public sealed record CitationCluster(ImmutableArray<CitedItem> Items, int Note, ClusterPlace Place)
{
    /// <summary>Whether it is the first of its page.</summary>
    public bool BeginsPage { get; init; }
}
