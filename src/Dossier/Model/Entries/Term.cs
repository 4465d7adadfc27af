using System.Collections.Immutable;
using Dossier.Diagnostics;
using Dossier.Maps;
using Dossier.Model.Pages;

namespace Dossier.Model.Entries;

/// <summary>A glossary entry.</summary>
/// <param name="Span">Where its name stands.</param>
/// <param name="Id">Permanent id.</param>
/// <param name="Name">The term.</param>
/// <param name="Kind">One of <see cref="TermKind.All"/> or of the dossier's own; empty for none.</param>
/// <param name="Language">BCP 47 tag of the term itself; empty when it is the dossier's.</param>
/// <param name="Aliases">Other names and inflected forms.</param>
/// <param name="Labels">The name in other languages, by BCP 47 tag, in the order given.</param>
/// <param name="SeeAlso">Ids of other terms, all known.</param>
/// <param name="Sources">Ids of sources, all known.</param>
/// <param name="Role">Offices and dates of an actor; may be empty.</param>
/// <param name="Page">The definition.</param>
public sealed record Term(
    TextSpan Span,
    string Id,
    string Name,
    string Kind,
    string Language,
    ImmutableArray<string> Aliases,
    ImmutableArray<KeyValuePair<string, string>> Labels,
    ImmutableArray<string> SeeAlso,
    ImmutableArray<string> Sources,
    string Role,
    Page Page
)
{
    /// <summary>Forms that texts use and that are not published as names, such as misspellings.</summary>
    public ImmutableArray<string> Hidden { get; init; } = [];

    /// <summary>
    /// Names that should not be used any more: found in texts, published to translators as what they are.
    /// </summary>
    public ImmutableArray<string> Deprecated { get; init; } = [];

    /// <summary>The name by which lists sort it, such as ‘Tokayev, Kassym-Jomart’; the term itself for most.</summary>
    public string SortName { get; init; } = Name;

    /// <summary>Whether it is a person or body that acts; its kind says so.</summary>
    public bool IsActor { get; init; }

    /// <summary>A map of where it is; null where its page shows none.</summary>
    public Map? Locator { get; init; }

    /// <summary>Where it is, in degrees of latitude and longitude; empty where its page shows no map of it.</summary>
    public IEnumerable<string> Coordinates => Locator is null ? [] : Locator.Places.Select(place => place.At.Degrees);
}
