using System.Collections.Immutable;
using Dossier.Model;

namespace Dossier.Compose.Citations;

/// <summary>
/// A citation style: what notes say of the sources that they cite, and how a list names them. A new style is a class
/// that implements it, chosen in <see cref="Composition"/>; it need not be safe for several threads.
/// </summary>
public interface ICitationStyle
{
    /// <summary>What each cluster says: finished text, a note's with its stop, without brackets within a note.</summary>
    /// <param name="clusters">
    /// Every cluster of the dossier in the order of its notes, so that a style knows what was cited before.
    /// </param>
    /// <returns>As many texts as clusters, in the same order.</returns>
    ImmutableArray<ImmutableArray<Run>> Write(ImmutableArray<CitationCluster> clusters);

    /// <summary>The source index: each source once, in the style's order, each entry with its stop.</summary>
    /// <param name="sources">The sources, by author and date in the order of the dossier's alphabet.</param>
    ImmutableArray<(Source Source, ImmutableArray<Run> Entry)> Index(ImmutableArray<Source> sources);

    /// <summary>A source in a few words, without a stop.</summary>
    ImmutableArray<Run> Short(Source source);

    /// <summary>How running text names a source: by its authors, or its title where none is known.</summary>
    string Name(Source source);
}
