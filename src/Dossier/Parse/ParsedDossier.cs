using System.Collections.Immutable;
using Dossier.Model;
using Dossier.Pictures;

namespace Dossier.Parse;

/// <summary>A dossier as written: syntax with positions, no name looked up.</summary>
/// <param name="Settings">What <c>dossier.yml</c> says.</param>
/// <param name="Front">The front page.</param>
/// <param name="Sections">In reading order.</param>
/// <param name="Timeline">The timeline; null when there is none.</param>
/// <param name="Figures">The key figures; null when there are none.</param>
/// <param name="About">The page about the dossier; null when there is none.</param>
/// <param name="Terms">Glossary entries, by id.</param>
/// <param name="Sources">In the order of <c>sources.yml</c>.</param>
/// <param name="Seeds">Records of articles, by id.</param>
/// <param name="Images">The pictures, by their paths relative to <c>input/</c>.</param>
public sealed record ParsedDossier(
    Settings Settings,
    ParsedPage Front,
    ImmutableArray<ParsedPage> Sections,
    ParsedPage? Timeline,
    ParsedPage? Figures,
    ParsedPage? About,
    ImmutableArray<ParsedTerm> Terms,
    ImmutableArray<Source> Sources,
    ImmutableArray<SeedRecord> Seeds,
    ImmutableSortedDictionary<string, Picture> Images
)
{
    /// <summary>The <see cref="Model.ReadingLevel"/> of the dossier.</summary>
    public int ReadingLevel { get; init; } = Model.ReadingLevel.Latest;

    /// <summary>What became of addresses that an edition published.</summary>
    public ImmutableArray<Redirect> Redirects { get; init; } = [];
}
