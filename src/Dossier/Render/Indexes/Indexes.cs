using System.Collections.Immutable;
using Dossier.Model;

namespace Dossier.Render.Indexes;

/// <summary>The briefing read backwards: what mentions a term, cites a source, names an actor; each in reading order.</summary>
internal sealed class Indexes
{
    /// <summary>Reads a briefing backwards.</summary>
    public Indexes(Briefing briefing)
    {
        Mentions = briefing.Pages.SelectMany(page => page.Mentions.Select(mention => (page, mention)))
            .ToLookup(entry => entry.mention.TermId, StringComparer.Ordinal);
        Citations = briefing.Pages.SelectMany(page => page.Citations.Select(citation => (page, citation)))
            .Concat(briefing.Terms.SelectMany(term => term.Sources.Select(id =>
                (term.Page, new SourceCitation(id, null, -1, PlainText.Of(term.Page.Blocks))))))
            .ToLookup(entry => entry.Item2.SourceId, StringComparer.Ordinal);
        Events = briefing.Events.SelectMany(e => e.Actors.Distinct().Select(actor => (actor, e)))
            .ToLookup(entry => entry.actor, entry => entry.e, StringComparer.Ordinal);
        FirstNotes = First(briefing);
    }

    /// <summary>Mentions by term.</summary>
    public ILookup<string, (Page Page, Mention Mention)> Mentions { get; }

    /// <summary>Citations by source.</summary>
    public ILookup<string, (Page Page, SourceCitation Citation)> Citations { get; }

    /// <summary>Events by actor.</summary>
    public ILookup<string, TimelineEvent> Events { get; }

    /// <summary>The number of the note that cites a source first, by source.</summary>
    public ImmutableDictionary<string, int> FirstNotes { get; }

    private static ImmutableDictionary<string, int> First(Briefing briefing)
    {
        var first = ImmutableDictionary.CreateBuilder<string, int>(StringComparer.Ordinal);
        foreach (var page in briefing.Pages)
        {
            for (var i = 0; i < page.Notes.Length; i++)
            {
                if (page.Notes[i] is CitationNote note)
                {
                    foreach (var item in note.Items)
                    {
                        first.TryAdd(item.SourceId, page.FirstNote + i);
                    }
                }
            }
        }

        return first.ToImmutable();
    }
}
