using System.Collections.Immutable;
using Dossier.Compose.RunningText;
using Dossier.Model.Inlines;
using Dossier.Model.Pages;
using Dossier.Model.Sources;

namespace Dossier.Compose.Citations;

/// <summary>Finds every citation of a dossier, in the order in which they are read.</summary>
internal sealed class ClusterList
{
    private readonly Composition composition;
    private readonly List<object> places = [];
    private bool beginsPage;
    private readonly ImmutableArray<CitationCluster>.Builder clusters = ImmutableArray.CreateBuilder<CitationCluster>();

    /// <summary>Finds every citation of a dossier.</summary>
    /// <param name="composition">The dossier; what its style says is not asked for.</param>
    /// <param name="citesInText">Whether running text holds citations, and not their notes alone.</param>
    public ClusterList(Composition composition, bool citesInText)
    {
        this.composition = composition;
        foreach (var page in composition.Briefing.Pages)
        {
            var runs = new RunComposer(composition, page);
            beginsPage = true;
            if (citesInText)
            {
                AddText(page, runs);
            }
            else
            {
                for (var i = 0; i < page.Notes.Length; i++)
                {
                    AddNote(page, i, runs);
                }
            }
        }
    }

    /// <summary>The clusters, in the order in which they are read.</summary>
    public ImmutableArray<CitationCluster> Clusters => clusters.ToImmutable();

    /// <summary>The note or inline that each cluster is for, in the same order.</summary>
    public IReadOnlyList<object> Places => places;

    /// <summary>
    /// Adds what running text cites in reading order, a note where its first mark stands; notes without a mark come
    /// last.
    /// </summary>
    private void AddText(Page page, RunComposer runs)
    {
        var nextNote = 0;
        Walk.EachInline(
            page.Blocks,
            inline =>
            {
                if (inline is InlineReference reference)
                {
                    AddReference(reference, runs, note: 0);
                }
                else if (inline is NoteMark { Occurrence: 0 } mark && mark.Ordinal >= nextNote)
                {
                    nextNote = mark.Ordinal + 1;
                    AddNote(page, mark.Ordinal, runs);
                }
            }
        );
        for (; nextNote < page.Notes.Length; nextNote++)
        {
            AddNote(page, nextNote, runs);
        }
    }

    /// <summary>Adds the citation that a note is, or those in its text.</summary>
    private void AddNote(Page page, int ordinal, RunComposer runs)
    {
        var number = page.FirstNote + ordinal;
        switch (page.Notes[ordinal])
        {
            case CitationNote note:
                AddCluster(note, new CitationCluster(Items(note.Items, runs), number, ClusterPlace.WholeNote));
                break;
            case TextNote note:
                Walk.EachInline(
                    note.Blocks,
                    inline =>
                    {
                        if (inline is InlineReference reference)
                        {
                            AddReference(reference, runs, number);
                        }
                    }
                );
                break;
            default:
                throw new System.Diagnostics.UnreachableException(page.Notes[ordinal].GetType().Name);
        }
    }

    private void AddReference(InlineReference reference, RunComposer runs, int note) =>
        AddCluster(
            reference,
            new CitationCluster(
                Items(reference.Items, runs),
                note,
                reference.InText ? ClusterPlace.InSentence : ClusterPlace.InBrackets
            )
        );

    private void AddCluster(object place, CitationCluster cluster)
    {
        places.Add(place);
        clusters.Add(cluster with { BeginsPage = beginsPage });
        beginsPage = false;
    }

    private static ImmutableArray<CitedItem> Items(ImmutableArray<CitationItem> items, RunComposer runs) =>
        [
            .. items.Select(item => new CitedItem(
                item.SourceId,
                runs.Compose(item.Before),
                runs.Compose(item.After),
                item.SuppressAuthor
            )
            {
                Locator = item.Locator,
                LocatorTerm = item.LocatorTerm,
            }),
        ];
}
