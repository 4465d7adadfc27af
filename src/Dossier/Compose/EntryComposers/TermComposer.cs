using System.Collections.Immutable;
using Dossier.Compose.Backlinks;
using Dossier.Compose.Drawings;
using Dossier.Compose.Entries;
using Dossier.Compose.Entries.Editions;
using Dossier.Compose.Entries.Glossary;
using Dossier.Compose.Pages;
using Dossier.Compose.RunningText;
using Dossier.Editions.Changes;
using Dossier.Languages.Letters;
using Dossier.Model;
using Dossier.Model.Entries;
using Dossier.Model.Pages;
using Dossier.ParallelWork;

namespace Dossier.Compose.EntryComposers;

/// <summary>Says all that is said of glossary entries.</summary>
/// <param name="composition">What every composer needs.</param>
/// <param name="texts">Composed pages, by what names them.</param>
internal sealed class TermComposer(Composition composition, IReadOnlyDictionary<PageName, TextPage> texts)
{
    /// <summary>The longest definition in characters that is shown whole where there is little room.</summary>
    private const int MaxPreviewLength = 480;

    private readonly Briefing briefing = composition.Briefing;
    private readonly ILookup<string, TermMention> mentions = composition
        .Briefing.Pages.SelectMany(page => texts[page.Name].Mentions)
        .ToLookup(mention => mention.TermId, StringComparer.Ordinal);

    /// <summary>The entries, in the order of the dossier's alphabet.</summary>
    /// <param name="sources">The source index, by id.</param>
    /// <param name="events">The timeline.</param>
    public ImmutableArray<TermEntry> Terms(
        IReadOnlyDictionary<string, SourceEntry> sources,
        ImmutableArray<EventEntry> events
    )
    {
        var byActor = events
            .SelectMany(e => e.Actors.Select(actor => actor.Id).Distinct(StringComparer.Ordinal).Select(id => (id, e)))
            .ToLookup(pair => pair.id, pair => pair.e, StringComparer.Ordinal);
        // Small maps take most of the time.
        return [.. ParallelLoop.Map(briefing.Terms, term => ComposeTerm(term, sources, byActor))];
    }

    /// <summary>A term in a list.</summary>
    public TermLink Link(string id) =>
        new(id, briefing.TermById[id].Name, briefing.TermById[id].Language, briefing.TermById[id].Span);

    /// <summary>The glossary by letter.</summary>
    public ImmutableArray<LetterGroup> Letters(ImmutableArray<TermEntry> terms)
    {
        var alphabet = Alphabet.Of(briefing.Settings.Language);
        return
        [
            .. terms
                .GroupBy(term => alphabet.Heading(term.SortName), StringComparer.Ordinal)
                .Select(group => new LetterGroup(group.Key, [.. group])),
        ];
    }

    /// <summary>People and bodies, by kind, those first that the dossier speaks of most.</summary>
    public ImmutableArray<ActorGroup> Actors(ImmutableArray<TermEntry> terms) =>
        [
            .. TermKind
                .Actors.Select(kind => (Kind: kind, Own: (OwnKind?)null))
                .Concat(
                    briefing.Settings.Kinds.Where(own => own.Acts).Select(own => (Kind: own.Id, Own: (OwnKind?)own))
                )
                .Select(kind =>
                    (kind.Kind, kind.Own, Actors: OrderByMentions(terms.Where(term => term.Kind == kind.Kind)))
                )
                .Where(group => !group.Actors.IsEmpty)
                .Select(group => new ActorGroup(
                    group.Kind,
                    group.Own?.Plural ?? composition.Texts[$"kinds_{group.Kind}"],
                    group.Actors
                )),
        ];

    /// <summary>
    /// Actors by how many mentions and events name them, the most first; those with as many keep their order.
    /// </summary>
    private static ImmutableArray<TermEntry> OrderByMentions(IEnumerable<TermEntry> actors) =>
        [.. actors.OrderByDescending(actor => actor.Mentions.Length + actor.Events.Length)];

    private string KindLabel(string kind) =>
        kind.Length == 0 ? ""
        : briefing.Settings.Kinds.FirstOrDefault(own => own.Id == kind) is { } own ? own.Label
        : composition.Texts[$"kind_{kind}"];

    private TermEntry ComposeTerm(
        Term term,
        IReadOnlyDictionary<string, SourceEntry> sources,
        ILookup<string, EventEntry> events
    )
    {
        var text = texts[term.Page.Name];
        var history = composition.Place.History(term.Id);
        return new TermEntry(text)
        {
            Name = term.Name,
            SortName = term.SortName,
            Language = term.Language,
            Kind = term.Kind,
            KindLabel = KindLabel(term.Kind),
            Role = term.Role,
            Aliases = term.Aliases,
            Deprecated = term.Deprecated,
            Labels = [.. term.Labels.Select(label => new TermLabel(label.Key, label.Value, LanguageName(label.Key)))],
            SeeAlso = [.. term.SeeAlso.Select(Link)],
            Sources = [.. term.Sources.Select(id => sources[id])],
            Mentions = [.. mentions[term.Id].Where(mention => mention.Page != text.Name)],
            Events = [.. events[term.Id]],
            Since = history is [var only]
                ? composition.Texts.Format("term_since", only.Edition, composition.Texts.Date(only.Date))
                : null,
            History = history,
            Changes = history.Length > 1 ? [.. history.Reverse().Select(ComposeChange)] : [],
            ChangeNotes =
                history is [var first] && first.Edition == composition.Place.Editions[0].Version
                    ? []
                    : [.. history.Select(ComposeChangeNote)],
            Paragraphs = [.. text.Elements.Select(element => Plain.Of([element])).Where(plain => plain.Length > 0)],
            Preview = text.Plain.Length <= MaxPreviewLength ? text.Plain : text.Gist,
            Locator =
                term.Locator is { } map && briefing.World.World is { } world
                    ? new LocatorComposer(world, composition.Texts).Compose(map, term.Name)
                    : null,
            Span = term.Span,
        };
    }

    private EntryChange ComposeChange(TermRevision change) =>
        new(
            composition.Texts.Format("edition_number", change.Edition),
            composition.Place.Editions.Single(edition => edition.Version == change.Edition).Path,
            change.Date,
            composition.Texts.Date(change.Date),
            change.State,
            composition.Texts[$"state_{StateKey(change)}"],
            change.Before.Length > 0 ? change.Words : []
        );

    /// <summary>What an edition did to an entry, in a sentence with its date and how the entry read before.</summary>
    private string ComposeChangeNote(TermRevision change) =>
        composition.Texts.Format(
            $"change_note_{StateKey(change)}",
            change.Edition,
            composition.Texts.Date(change.Date),
            change.Before
        );

    private static string StateKey(TermRevision change) => change.State.ToString().ToLowerInvariant();

    /// <summary>The name of a language in that of the interface.</summary>
    private string LanguageName(string tag) =>
        composition.Texts.Or($"language_{tag.Replace('-', '_').ToLowerInvariant()}", "language_other");
}
