using System.Collections.Immutable;
using Dossier.Maps;
using Dossier.Parse;
using Dossier.Parse.Pages;

namespace Dossier.Resolve.Maps;

/// <summary>
/// What countries and places are called on a map: as the glossary has it in the dossier's language, else, of countries,
/// as the theme's lists of names do.
/// </summary>
internal sealed class MapNames(ParsedDossier dossier)
{
    private readonly ImmutableDictionary<string, ParsedTerm> byIso = dossier
        .Terms.Where(term => term.Iso.Name.Length > 0)
        .GroupBy(term => term.Iso.Name, StringComparer.Ordinal)
        .ToImmutableDictionary(group => group.Key, group => group.First(), StringComparer.Ordinal);

    private readonly string language = dossier.Settings.Language.Split('-')[0];
    private readonly MapData maps = dossier.Maps;

    /// <summary>A country, by its code.</summary>
    public string OfCountry(string iso) => byIso.TryGetValue(iso, out var term) ? OfTerm(term) : maps.Name(iso);

    /// <summary>A glossary entry, by its name in the language of the map, else by its own.</summary>
    public string OfTerm(ParsedTerm term) =>
        term.Labels.FirstOrDefault(label => label.Key.Split('-')[0] == language) is { Value.Length: > 0 } label
            ? label.Value
            : term.Name.Name;
}
