using System.Collections.Immutable;
using Dossier.Model.Sources;

namespace Dossier.Compose.Citations;

/// <summary>
/// A citation style: what is said of the sources that a dossier cites, and how a list names them. A new kind of style
/// is a class that implements it, chosen in <see cref="Composition"/>; it need not be safe for several threads.
/// </summary>
public interface ICitationStyle
{
    /// <summary>Says all that is to be said of a dossier's sources.</summary>
    /// <param name="clusters">
    /// Every cluster of the dossier in the order in which they are read, so that a style knows what was cited before.
    /// </param>
    /// <param name="sources">Every source, by author and date in the order of the dossier's alphabet.</param>
    References Write(ImmutableArray<CitationCluster> clusters, ImmutableArray<Source> sources);
}
