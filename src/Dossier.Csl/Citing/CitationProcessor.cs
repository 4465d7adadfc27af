using System.Collections.Immutable;
using Dossier.Csl.Citing.Bibliographies;
using Dossier.Csl.Citing.CitePositions;
using Dossier.Csl.Citing.Disambiguating;
using Dossier.Csl.Locales;
using Dossier.Csl.Rendering;
using Dossier.Csl.Styles;
using Dossier.Csl.Text;

namespace Dossier.Csl.Citing;

/// <summary>Writes the citations and the bibliography of documents in one style and language.</summary>
public sealed class CitationProcessor
{
    private readonly Renderer renderer;

    /// <summary>Prepares a style for a language.</summary>
    /// <param name="style">The style.</param>
    /// <param name="locales">Where locales come from.</param>
    /// <param name="language">BCP 47 tag of the document; that of the style, else US English, where it is
    /// empty.</param>
    public CitationProcessor(Style style, ILocaleSource locales, string language = "")
    {
        ArgumentNullException.ThrowIfNull(style);
        ArgumentNullException.ThrowIfNull(locales);
        var tag =
            !string.IsNullOrEmpty(language) ? language
            : style.DefaultLocale.Length > 0 ? style.DefaultLocale
            : "en-US";
        renderer = new Renderer(style, new LocaleChain(tag, style.Locales, locales));
    }

    /// <summary>The style that citations are written in.</summary>
    public Style Style => renderer.Style;

    /// <summary>Writes a document's citations and bibliography.</summary>
    /// <exception cref="ArgumentException">An id is cited or listed that is not among the items.</exception>
    public ProcessedDocument Process(DocumentRequest request)
    {
        ArgumentNullException.ThrowIfNull(request);
        var registry = new Registry(request);
        if (renderer.Style.Bibliography is { } unsorted)
        {
            registry.Sort(new SortKeys(unsorted.Sort, renderer), Area.Bibliography);
        }

        new Disambiguator(renderer, registry).Run();
        if (renderer.Style.Bibliography is { } sorted)
        {
            registry.Sort(new SortKeys(sorted.Sort, renderer), Area.Bibliography);
        }

        var citations = WriteCitations(request, registry, out var places);
        var bibliography = new BibliographyWriter(renderer, registry, request.SubstitutesAuthors).Write();
        return new ProcessedDocument(citations, bibliography) { Positions = places };
    }

    /// <summary>
    /// Writes all citations in the order of the document, and says at which position each cite stands.
    /// </summary>
    private ImmutableArray<FormattedText> WriteCitations(
        DocumentRequest request,
        Registry registry,
        out ImmutableArray<ImmutableArray<Position>> places
    )
    {
        var sorter = new CiteSorter(renderer, registry);
        var positions = new Positions(renderer.Style.CitationOptions.NearNoteDistance);
        var tests = new PositionTests(renderer.Style);
        var writing = new CitationWriting(renderer, registry);
        var found = ImmutableArray.CreateBuilder<ImmutableArray<Position>>(request.Citations.Length);
        foreach (var citation in request.Citations)
        {
            if (citation.BeginsText)
            {
                positions.Forget();
            }

            var cites = citation.KeepsOrder ? citation.Cites : sorter.Sort(citation.Cites);
            var placed = request.FollowsPositions
                ? positions.Next(cites, citation.Note)
                : [.. cites.Select(FromOwnFields)];
            found.Add(ImmutableArray.CreateRange(placed, cite => cite.Position));
            writing.Add(ImmutableArray.CreateRange(placed, tests.WithoutUnasked), citation.IsBare);
        }

        places = found.MoveToImmutable();
        return writing.Write();
    }

    /// <summary>A cite where its own fields put it; a first one where they are not given.</summary>
    private static PlacedCite FromOwnFields(Cite cite) =>
        new(cite, cite.Position ?? Position.First, cite.NearNote ?? false, cite.FirstNote ?? 0);
}
