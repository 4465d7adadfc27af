using System.Collections.Immutable;
using Dossier.Model;

namespace Dossier.Compose.Citations;

/// <summary>Finds every citation of a dossier.</summary>
internal static class ClusterList
{
    /// <summary>
    /// The clusters in the order of the notes that they are or stand in, each with the note or inline that it is for.
    /// </summary>
    public static ImmutableArray<(object For, CitationCluster Cluster)> Of(Briefing briefing)
    {
        var clusters = ImmutableArray.CreateBuilder<(object, CitationCluster)>();
        foreach (var page in briefing.Pages)
        {
            for (var i = 0; i < page.Notes.Length; i++)
            {
                var number = page.FirstNote + i;
                switch (page.Notes[i])
                {
                    case CitationNote note:
                        clusters.Add((note, new CitationCluster(note.Items, number, ClusterPlace.WholeNote)));
                        break;
                    case TextNote note:
                        Walk.EachInline(
                            note.Blocks,
                            inline =>
                            {
                                if (inline is InlineReference reference)
                                {
                                    clusters.Add((reference, Within(reference, number)));
                                }
                            }
                        );
                        break;
                    default:
                        throw new System.Diagnostics.UnreachableException(page.Notes[i].GetType().Name);
                }
            }
        }

        return clusters.ToImmutable();
    }

    private static CitationCluster Within(InlineReference reference, int number) =>
        new(reference.Items, number, reference.InText ? ClusterPlace.InSentence : ClusterPlace.InBrackets);
}
