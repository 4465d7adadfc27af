using System.Collections.Immutable;
using Dossier.Check;
using Dossier.Check.Rules.Pictures;
using Dossier.Compose.Corrections;
using Dossier.Compose.Entries;
using Dossier.Compose.Entries.Editions;
using Dossier.Compose.EntryComposers;
using Dossier.Compose.Pages;
using Dossier.Diagnostics;
using Dossier.Editions.Addresses;
using Dossier.Languages;
using Dossier.Model.Editions;
using Dossier.Theming;

namespace Dossier.Compose;

/// <summary>
/// A checked briefing to a document: decides, once for all outputs, what is said. Pages are composed in parallel.
/// </summary>
public static class Composer
{
    /// <summary>Composes a briefing; null, and a finding, when the theme lacks a text that it needs.</summary>
    /// <param name="checkedBriefing">The briefing.</param>
    /// <param name="texts">Interface texts in its language.</param>
    /// <param name="bag">Receives findings.</param>
    /// <param name="cancel">Ends it, by an <see cref="OperationCanceledException"/>.</param>
    public static Document? Compose(
        CheckedBriefing checkedBriefing,
        Texts texts,
        DiagnosticBag bag,
        CancellationToken cancel = default
    )
    {
        try
        {
            var composition = new Composition(checkedBriefing, texts);
            var briefing = composition.Briefing;
            var composed = new TextPage?[briefing.Pages.Length];
            Parallel.For(
                0,
                composed.Length,
                new ParallelOptions { CancellationToken = cancel },
                i =>
                {
                    try
                    {
                        composed[i] = new PageComposer(composition, briefing.Pages[i]).Compose();
                    }
                    catch (MissingTextException missing)
                    {
                        // Of each page, so that what is reported does not depend on which of them came first.
                        missing.Report(texts, bag);
                    }
                }
            );
            return composed.Contains(null) ? null : ComposeDocument(composition, [.. composed.OfType<TextPage>()]);
        }
        catch (MissingTextException missing)
        {
            missing.Report(texts, bag);
            return null;
        }
    }

    /// <summary>The document of pages whose text is composed, with all lists that are made of them.</summary>
    private static Document ComposeDocument(Composition composition, ImmutableArray<TextPage> composed)
    {
        var briefing = composition.Briefing;
        var texts = composition.Texts;
        var pages = composed.ToDictionary(page => page.Name);
        var sources = new SourceComposer(composition, pages).Sources();
        var sourceById = sources.ToDictionary(source => source.Id, StringComparer.Ordinal);
        var (terms, boxes) = (new TermComposer(composition, pages), new ContainerComposer(composition, pages));
        var timeline = boxes.Timeline(terms.Link);
        var entries = terms.Terms(sourceById, timeline?.Events ?? []);
        ImmutableArray<TextPage> sections = [.. briefing.Sections.Select(section => pages[section.Name])];
        var moved = MovedAddresses(composition);
        Document document = null!;
        document = new Document
        {
            Settings = briefing.Settings,
            Place = composition.Place,
            Citation = new CitedWork(composition.Checked, texts),
            EditionNumber = EditionNames.Whole(briefing.Settings, texts),
            EditionInline = EditionNames.Inline(briefing.Settings, texts),
            Date = texts.Date(briefing.Settings.Date),
            Evidence = EvidenceLine.Of(briefing, texts),
            FirstPublished = composition.Place.Editions is [var first, ..] ? first.Date : null,
            Front = boxes.Front(),
            Sections = sections,
            Timeline = timeline,
            Figures = boxes.Figures(),
            PlainPages = [.. briefing.PlainPages.Select(page => pages[page.Name])],
            Terms = entries,
            Letters = terms.Letters(entries),
            Actors = terms.Actors(entries),
            Sources = sources,
            DerivedFrom = [.. briefing.Settings.DerivedFrom.Select(seed => sourceById[seed.Name])],
            Records = new RecordComposer(composition, sourceById).Records(),
            EditorNotes = boxes.EditorNotes(),
            Changes = new ChangesComposer(composition).Compose(),
            Editions = ListEditions(composition),
            Corrections = ListCorrections(composition),
            Moved = [.. moved[true]],
            MovedAnchors = [.. moved[false]],
            Gone = GonePages(composition),
            Signposts = new Signposts(composition.Checked),
            Pictures = briefing
                .Images.Where(picture => picture.Value.IsPublished)
                .Select(picture => picture.Key)
                .ToImmutableSortedSet(StringComparer.Ordinal),
            Data = DataIsUsed.Shown(briefing).ToImmutableSortedSet(StringComparer.Ordinal),
            Texts = composed,
            SectionById = sections.ToImmutableDictionary(section => section.Name.Id, StringComparer.Ordinal),
            SearchTexts = new(() => new SearchTexts(document, texts).All()),
        };
        var list = new PageList(document, texts);
        var all = list.Pages();
        return document with { Pages = all, Navigation = list.NavigationOf(all) };
    }

    private static ImmutableArray<EditionItem> ListEditions(Composition composition) =>
        [
            .. composition
                .Place.Editions.Reverse()
                .Select(edition => new EditionItem(
                    edition,
                    composition.Texts.Format("edition_number", edition.Version),
                    composition.Texts.Date(edition.Date),
                    Typography.Apostrophes(edition.Note),
                    edition.Size is { } size
                        ? composition.Texts.Format(
                            "change_size",
                            composition.Texts[$"change_{size.Level.ToString().ToLowerInvariant()}"],
                            size.Pages,
                            size.Inserted,
                            size.Deleted
                        )
                        : null,
                    edition == composition.Place.Latest
                )),
        ];

    /// <summary>The corrections, the latest first; only the root of the site has them.</summary>
    private static ImmutableArray<CorrectionEntry> ListCorrections(Composition composition)
    {
        var place = composition.Place;
        var texts = composition.Texts;
        return !place.IsRoot
            ? []
            :
            [
                .. place
                    .Corrections.OrderByDescending(placed => placed.Correction.Date)
                    .Select(placed => new CorrectionEntry(
                        placed.Id,
                        texts.Format("correction_title", placed.Title, placed.Places[^1].Edition),
                        $"editions/{placed.Places[^1].Edition}/{placed.Places[^1].Place.Address}",
                        CorrectionNotes.Label(placed, texts),
                        placed.In is { } version ? $"editions/{version}/" : null,
                        CorrectionNotes.Said(placed, texts),
                        Typography.Apostrophes(placed.Correction.Why),
                        placed.Correction.Date,
                        texts.Date(placed.Correction.Date)
                    )),
            ];
    }

    /// <summary>
    /// What moved, each with where it leads now, by whether it is a page; only the root of the site has any.
    /// </summary>
    private static ILookup<bool, MovedAddress> MovedAddresses(Composition composition)
    {
        var briefing = composition.Briefing;
        var redirects = composition.Place.IsRoot ? briefing.Redirects : [];
        var forwarding = new Lazy<Forwarding>(() => new(PublishedAddresses.Of(briefing), briefing.Redirects));
        return (
            from redirect in redirects
            where redirect.To is not null
            let to = forwarding.Value.Follow(redirect.From)
            where to is not null
            select (IsPage: IsPage(redirect), Address: new MovedAddress(redirect.From, to.Address))
        ).ToLookup(moved => moved.IsPage, moved => moved.Address);
    }

    /// <summary>The pages that are gone, each with why; only the root of the site has them.</summary>
    private static ImmutableArray<GoneAddress> GonePages(Composition composition) =>
        !composition.Place.IsRoot
            ? []
            :
            [
                .. composition
                    .Briefing.Redirects.Where(redirect => redirect.To is null && IsPage(redirect))
                    .Select(redirect => new GoneAddress(
                        redirect.From,
                        redirect.Reason,
                        composition.Place.Editions.FirstOrDefault(edition => edition.Version == redirect.Edition)
                    )),
            ];

    private static bool IsPage(Redirect redirect) => !redirect.From.Contains('#', StringComparison.Ordinal);
}
