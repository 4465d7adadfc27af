using System.Collections.Immutable;
using Dossier.Diagnostics;
using Dossier.Maps;
using Dossier.Model.Data;
using Dossier.Model.Editions;
using Dossier.Model.Entries;
using Dossier.Model.Grounding;
using Dossier.Model.Pages;
using Dossier.Model.Sources;
using Dossier.Pictures;
using Dossier.Styles;

namespace Dossier.Model;

/// <summary>A dossier with every name looked up and every note numbered.</summary>
/// <param name="Settings">What <c>dossier.yml</c> says.</param>
/// <param name="Pages">Every page, in reading order, which is the order of the notes.</param>
/// <param name="Terms">The glossary, in the order of the dossier's alphabet.</param>
/// <param name="Sources">The sources, by author and date in the order of the dossier's alphabet.</param>
/// <param name="Seeds">Records of articles, by id.</param>
/// <param name="KeyMessages">In reading order.</param>
/// <param name="Events">In order of time.</param>
/// <param name="KeyFigures">In reading order.</param>
/// <param name="EditorNotes">In reading order.</param>
/// <param name="Images">The pictures, by their paths relative to <c>input/</c>.</param>
public sealed record Briefing(
    Settings Settings,
    ImmutableArray<Page> Pages,
    ImmutableArray<Term> Terms,
    ImmutableArray<Source> Sources,
    ImmutableArray<SeedRecord> Seeds,
    ImmutableArray<FrontMessage> KeyMessages,
    ImmutableArray<TimelineEvent> Events,
    ImmutableArray<KeyFigure> KeyFigures,
    ImmutableArray<EditorNote> EditorNotes,
    ImmutableSortedDictionary<string, Picture> Images
)
{
    /// <summary>The <see cref="Model.Editions.RulesVersion"/> of the dossier.</summary>
    public int RulesVersion { get; init; } = Model.Editions.RulesVersion.Latest;

    /// <summary>The point of the dossier; a front page may have none.</summary>
    public ImmutableArray<FrontMessage> Point { get; init; } = [];

    /// <summary>What to watch; a front page may have none.</summary>
    public ImmutableArray<FrontMessage> Watch { get; init; } = [];

    /// <summary>The citation styles; null where one cannot be used, which was reported as an error.</summary>
    public CitationStyles? Styles { get; init; }

    /// <summary>What became of addresses that an edition published.</summary>
    public ImmutableArray<Redirect> Redirects { get; init; } = [];

    /// <summary>What second readers said of the text, in the order written.</summary>
    public ImmutableArray<Review> Reviews { get; init; } = [];

    /// <summary>The maps that can be drawn, in reading order.</summary>
    public ImmutableArray<MapFigure> Maps { get; init; } = [];

    /// <summary>What the theme knows of the world.</summary>
    public MapData World { get; init; } = MapData.None;

    /// <summary>The charts that can be drawn, in reading order.</summary>
    public ImmutableArray<ChartFigure> Charts { get; init; } = [];

    /// <summary>
    /// The first characters of the files of <c>input/data/</c>, by their paths relative to <c>input/</c>.
    /// </summary>
    public ImmutableSortedDictionary<string, TextSpan> Data { get; init; } =
        ImmutableSortedDictionary.Create<string, TextSpan>(StringComparer.Ordinal);

    /// <summary>The front page.</summary>
    public Page Front { get; } = Pages.Single(page => page.Kind == PageKind.Front);

    /// <summary>In reading order.</summary>
    public ImmutableArray<Page> Sections { get; } = [.. Pages.Where(page => page.Kind == PageKind.Section)];

    /// <summary>The timeline; null when there is none.</summary>
    public Page? Timeline { get; } = Pages.SingleOrDefault(page => page.Kind == PageKind.Timeline);

    /// <summary>The key figures; null when there are none.</summary>
    public Page? Figures { get; } = Pages.SingleOrDefault(page => page.Kind == PageKind.Figures);

    /// <summary>Pages that are their text and no more, such as that about the dossier, in reading order.</summary>
    public ImmutableArray<Page> PlainPages { get; } =
    [.. PageForm.Plain.SelectMany(form => Pages.Where(page => page.Kind == form.Kind))];

    /// <summary>
    /// What tells a picture from another of the same path below <c>input/</c>; empty for one that is not there.
    /// </summary>
    public string PictureHash(string path) => Images.TryGetValue(path, out var picture) ? picture.Hash : "";

    /// <summary>Terms by id.</summary>
    public ImmutableDictionary<string, Term> TermById { get; } =
        Terms.ToImmutableDictionary(term => term.Id, StringComparer.Ordinal);

    /// <summary>Sources by id.</summary>
    public ImmutableDictionary<string, Source> SourceById { get; } =
        Sources.ToImmutableDictionary(source => source.Id, StringComparer.Ordinal);

    /// <summary>Records of articles by id.</summary>
    public ImmutableDictionary<string, SeedRecord> SeedById { get; } =
        Seeds.ToImmutableDictionary(seed => seed.Id, StringComparer.Ordinal);

    /// <summary>Sections by id.</summary>
    public ImmutableDictionary<string, Page> SectionById { get; } =
        Pages
            .Where(page => page.Kind == PageKind.Section)
            .ToImmutableDictionary(page => page.Id, StringComparer.Ordinal);
}
