using System.Collections.Immutable;
using Dossier.Maps;
using Dossier.Model;
using Dossier.Model.Editions;
using Dossier.Model.Grounding;
using Dossier.Model.Pages;
using Dossier.Model.Sources;
using Dossier.Parse.Pages;
using Dossier.Pictures;
using Dossier.Styles;

namespace Dossier.Parse;

/// <summary>A dossier as written: syntax with positions, no name looked up.</summary>
/// <param name="Settings">What <c>dossier.yml</c> says.</param>
/// <param name="Pages">Every page but those of the glossary, in reading order.</param>
/// <param name="Terms">Glossary entries, by id.</param>
/// <param name="Sources">In the order of <c>sources.yml</c>.</param>
/// <param name="Seeds">Records of articles, by id.</param>
/// <param name="Images">The pictures, by their paths relative to <c>input/</c>.</param>
public sealed record ParsedDossier(
    Settings Settings,
    ImmutableArray<(PageKind Kind, ParsedPage Page)> Pages,
    ImmutableArray<ParsedTerm> Terms,
    ImmutableArray<Source> Sources,
    ImmutableArray<SeedRecord> Seeds,
    ImmutableSortedDictionary<string, Picture> Images
)
{
    /// <summary>The <see cref="Model.Editions.RulesVersion"/> of the dossier.</summary>
    public int RulesVersion { get; init; } = Model.Editions.RulesVersion.Latest;

    /// <summary>The citation styles; null where one cannot be used, which was reported.</summary>
    public CitationStyles? Styles { get; init; }

    /// <summary>What the theme knows of the world.</summary>
    public MapData Maps { get; init; } = MapData.None;

    /// <summary>The files of <c>input/data/</c>, by their paths relative to <c>input/</c>.</summary>
    public ImmutableSortedDictionary<string, ParsedFile> Data { get; init; } =
        ImmutableSortedDictionary.Create<string, ParsedFile>(StringComparer.Ordinal);

    /// <summary>What became of addresses that an edition published.</summary>
    public ImmutableArray<Redirect> Redirects { get; init; } = [];

    /// <summary>What second readers said of the text, in the order written.</summary>
    public ImmutableArray<Review> Reviews { get; init; } = [];
}
