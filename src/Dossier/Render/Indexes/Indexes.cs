using Dossier.Model;

namespace Dossier.Render.Indexes;

/// <summary>
/// The briefing read backwards: what mentions a term, cites a source, names an actor; each in reading order. Each is
/// made when a page first
/// asks for it, beside pages that ask for nothing.
/// </summary>
/// <param name="briefing">The briefing.</param>
internal sealed class Indexes(Briefing briefing)
{
    private readonly Lazy<ILookup<string, (Page Page, Mention Mention)>> mentions = new(() =>
        briefing
            .Pages.SelectMany(page => page.Mentions.Select(mention => (page, mention)))
            .ToLookup(entry => entry.mention.TermId, StringComparer.Ordinal)
    );

    private readonly Lazy<ILookup<string, (Page Page, SourceCitation Citation)>> citations = new(() =>
        briefing
            .Pages.SelectMany(page => page.Citations.Select(citation => (page, citation)))
            .Concat(
                briefing.Terms.SelectMany(term =>
                    term.Sources.Select(id =>
                        (term.Page, new SourceCitation(id, null, -1, PlainText.Of(term.Page.Blocks)))
                    )
                )
            )
            .ToLookup(entry => entry.Item2.SourceId, StringComparer.Ordinal)
    );

    private readonly Lazy<ILookup<string, TimelineEvent>> events = new(() =>
        briefing
            .Events.SelectMany(e => e.Actors.Distinct(StringComparer.Ordinal).Select(actor => (actor, e)))
            .ToLookup(entry => entry.actor, entry => entry.e, StringComparer.Ordinal)
    );

    private readonly Lazy<Dictionary<string, int>> firstNotes = new(() => First(briefing));

    /// <summary>Mentions by term.</summary>
    public ILookup<string, (Page Page, Mention Mention)> Mentions => mentions.Value;

    /// <summary>Citations by source.</summary>
    public ILookup<string, (Page Page, SourceCitation Citation)> Citations => citations.Value;

    /// <summary>Events by actor.</summary>
    public ILookup<string, TimelineEvent> Events => events.Value;

    /// <summary>The number of the note that cites a source first, by source.</summary>
    public IReadOnlyDictionary<string, int> FirstNotes => firstNotes.Value;

    private static Dictionary<string, int> First(Briefing briefing)
    {
        var first = new Dictionary<string, int>(StringComparer.Ordinal);
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

        return first;
    }
}
