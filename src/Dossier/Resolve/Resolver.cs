using System.Collections.Immutable;
using Dossier.Diagnostics;
using Dossier.Languages.Letters;
using Dossier.Model;
using Dossier.Model.Blocks;
using Dossier.Model.Data;
using Dossier.Model.Editions;
using Dossier.Model.Entries;
using Dossier.Model.Inlines;
using Dossier.Model.Pages;
using Dossier.Model.Sources;
using Dossier.Parse;
using Dossier.Parse.Pages;
using Dossier.Resolve.Charts;
using Dossier.Resolve.Maps;
using Dossier.Resolve.NameLookup;
using Dossier.Resolve.NumberedNotes;
using Dossier.Resolve.Terms;

namespace Dossier.Resolve;

/// <summary>
/// Names to objects. Pages are resolved in parallel, each by itself; then notes are numbered in reading order.
/// </summary>
public static class Resolver
{
    /// <summary>
    /// Resolves a dossier; a name that does not exist is reported, and what used it is left without it.
    /// </summary>
    /// <param name="dossier">The dossier.</param>
    /// <param name="bag">Receives findings.</param>
    /// <param name="cancel">Ends it, by an <see cref="OperationCanceledException"/>.</param>
    public static Briefing Resolve(ParsedDossier dossier, DiagnosticBag bag, CancellationToken cancel = default)
    {
        dossier = SourceIdSlips.Mend(dossier, bag);
        var names = new Names(dossier, bag);
        var alphabet = Alphabet.Of(dossier.Settings.Language);
        var rules = dossier.RulesVersion;
        var terms = dossier.Terms.Sort(
            (a, b) => OrderOrOrdinal(alphabet.Compare(NameOf(a, rules), NameOf(b, rules)), a.Id, b.Id)
        );
        ImmutableArray<(PageKind Kind, ParsedPage Page)> written =
        [
            .. dossier.Pages,
            .. terms.Select(term =>
                (
                    PageKind.Term,
                    new ParsedPage(term.Span, term.Id, term.Name.Name, term.Name.Name, term.Content)
                    {
                        FrontTexts = [term.Role],
                    }
                )
            ),
        ];
        var pages = new Page[written.Length];
        Parallel.For(
            0,
            pages.Length,
            new ParallelOptions { CancellationToken = cancel },
            i => pages[i] = ResolvePage(written[i].Kind, written[i].Page, names, bag)
        );
        NoteNumbers.Give(pages);
        var byKind = pages.ToLookup(page => page.Kind);
        var roles = new ContainerReader(names, bag);
        var borders = MapBorders.Of(dossier, bag);
        var locators = new LocatorMapReader(dossier, borders, bag);
        var settings = dossier.Settings with
        {
            DerivedFrom = [.. dossier.Settings.DerivedFrom.SelectMany(seed => FindArticles(seed, dossier, names, bag))],
            Nocite =
            [
                .. dossier.Settings.Nocite.SelectMany(source =>
                    source.Name == Settings.EverySource ? [source] : names.SourcesOf(source)
                ),
            ],
        };
        return new Briefing(
            settings,
            [.. pages],
            [.. terms.Zip(byKind[PageKind.Term], (term, page) => ResolveTerm(term, page, names, locators, rules))],
            SortSources(dossier.Sources, alphabet),
            dossier.Seeds,
            [.. byKind[PageKind.Front].SelectMany(page => roles.Messages(page, Containers.KeyMessage))],
            [.. byKind[PageKind.Timeline].SelectMany(page => roles.Events(page))],
            [.. byKind[PageKind.Figures].SelectMany(page => roles.KeyFigures(page))],
            [.. pages.SelectMany(roles.EditorNotes)],
            dossier.Images
        )
        {
            RulesVersion = dossier.RulesVersion,
            Point = [.. byKind[PageKind.Front].SelectMany(page => roles.Messages(page, Containers.Point))],
            Watch = [.. byKind[PageKind.Front].SelectMany(page => roles.Messages(page, Containers.Watch))],
            Redirects = dossier.Redirects,
            Reviews = dossier.Reviews,
            Styles = dossier.Styles,
            World = dossier.Maps,
            Maps = [.. MapsOf(pages, dossier, borders, bag)],
            Charts = [.. pages.SelectMany(page => ChartsOf(page, dossier.Settings.Language, bag))],
            Data = dossier.Data.ToImmutableSortedDictionary(
                file => file.Key,
                file => file.Value.File.Span(0, 0),
                StringComparer.Ordinal
            ),
        };
    }

    private static IEnumerable<MapFigure> MapsOf(
        Page[] pages,
        ParsedDossier dossier,
        MapBorders borders,
        DiagnosticBag bag
    )
    {
        var blocks = pages.SelectMany(Walk.Blocks).OfType<Container>().Where(block => block.Name == Containers.Map);
        var reader = new MapReader(dossier, new MapNames(dossier), borders, bag);
        return blocks.Select(reader.Read).OfType<MapFigure>();
    }

    private static IEnumerable<ChartFigure> ChartsOf(Page page, string language, DiagnosticBag bag) =>
        Walk.Blocks(page)
            .OfType<Container>()
            .Where(block => block.Name == Containers.Chart)
            .Select(block => new ChartReader(language, bag).Read(block))
            .OfType<ChartFigure>();

    private static Page ResolvePage(PageKind kind, ParsedPage written, Names names, DiagnosticBag bag)
    {
        var draft = new PageDraft(kind, written.Id);
        foreach (var footnote in written.Content.Footnotes)
        {
            if (!draft.Footnotes.TryAdd(footnote.Label, footnote))
            {
                bag.Report(
                    Codes.DuplicateId,
                    footnote.LabelSpan,
                    $"the footnote '{footnote.Label}' is defined twice",
                    "give one of the two another name, at its mark too"
                );
            }
        }

        var blocks = new BlockResolver(draft, names, bag).ResolvePage(written.Content.Blocks);
        var unused = draft
            .Footnotes.Values.Where(footnote => !draft.FootnoteOrdinals.ContainsKey(footnote.Label))
            .Select(footnote => new Named(footnote.Label, footnote.LabelSpan));
        return new Page
        {
            Span = written.Span,
            Kind = kind,
            Id = written.Id,
            Title = written.Title,
            ShortTitle = written.ShortTitle,
            Blocks = blocks,
            Notes = [.. draft.Notes.Select(note => note.Finish())],
            Mentions = [.. draft.Mentions],
            Citations = [.. draft.Citations],
            Headings = [.. draft.Headings],
            Anchors = draft.Anchors.All(),
            UnusedFootnotes = [.. unused],
            Words = draft.Words,

            FrontTexts = written.FrontTexts,
            Authors = written.Authors,
        };
    }

    private static Term ResolveTerm(ParsedTerm term, Page page, Names names, LocatorMapReader locators, int rules) =>
        new(
            term.Name.Span,
            term.Id,
            term.Name.Name,
            term.Kind.Name,
            term.Language,
            [.. term.Aliases.Select(alias => alias.Name)],
            term.Labels,
            [.. term.SeeAlso.SelectMany(names.TermsOf).Select(other => other.Name)],
            [.. term.Sources.SelectMany(names.SourcesOf).Select(source => source.Name)],
            term.Role.Name,
            page
        )
        {
            SortName = NameOf(term, rules),
            IsActor = names.Acts(term.Kind),
            Hidden = [.. term.Hidden.Select(form => form.Name)],
            Deprecated = [.. term.Deprecated.Select(name => name.Name)],
            Locator = locators.Of(term),
        };

    /// <summary>The name by which lists sort an entry; under earlier rules the term itself.</summary>
    private static string NameOf(ParsedTerm term, int rules) =>
        rules < RulesVersion.Surnames
            ? term.Name.Name
            : SortName.Of(term.Sort, term.Name.Name, term.Kind.Name, term.Language);

    /// <summary>The articles that an item of <c>derived-from</c> names; that one has no record is reported.</summary>
    private static Named[] FindArticles(Named item, ParsedDossier dossier, Names names, DiagnosticBag bag)
    {
        Named[] articles = [.. names.SourcesOf(item)];
        // A name that is near another is mistyped, and has no record for that.
        foreach (
            var seed in (articles is [] ? [item] : articles).Where(seed =>
                item.Name.Contains(seed.Name, StringComparison.Ordinal)
                && dossier.Seeds.All(record => record.Id != seed.Name)
                && !names.IsNotRead("seeds", seed.Name)
            )
        )
        {
            bag.Report(
                Codes.NoSeed,
                seed.Span,
                $"there is no seeds/{seed.Name}.yml",
                $"make it with 'dossier seed add FILE --id {seed.Name}'; it lists the article's passages, so that "
                    + "paragraphs can name them"
            );
        }

        return articles is [] ? [item] : articles;
    }

    private static ImmutableArray<Source> SortSources(ImmutableArray<Source> sources, Alphabet alphabet) =>
        sources.Sort(
            (a, b) =>
            {
                var order = alphabet.Compare(SortKey(a), SortKey(b));
                order = order != 0 ? order : (a.Issued?.Year ?? 0).CompareTo(b.Issued?.Year ?? 0);
                return OrderOrOrdinal(order, a.Id, b.Id);
            }
        );

    /// <summary>What a source is sorted by: its first author, else its first editor, else its title.</summary>
    private static string SortKey(Source source) =>
        source.Authors.Length > 0 ? source.Authors[0].Inverted
        : source.Editors.Length > 0 ? source.Editors[0].Inverted
        : source.Title;

    /// <summary>An order; where it says nothing, the ordinal one of two texts.</summary>
    private static int OrderOrOrdinal(int order, string a, string b) =>
        order != 0 ? order : string.CompareOrdinal(a, b);
}
