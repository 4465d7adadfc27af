using System.Collections.Immutable;
using Dossier.Diagnostics;
using Dossier.Maps;
using Dossier.Markdown;
using Dossier.Model;

namespace Dossier.Parse.Pages;

/// <summary>A glossary entry as written.</summary>
/// <param name="Span">Its first character.</param>
/// <param name="Id">Permanent id: the file's name.</param>
/// <param name="Name">The term, and where it stands.</param>
/// <param name="Kind">What it is, and where that stands; empty when none is given.</param>
/// <param name="Language">BCP 47 tag of the term itself; empty when it is the dossier's.</param>
/// <param name="Aliases">Other names and inflected forms.</param>
/// <param name="Labels">The name in other languages, by BCP 47 tag.</param>
/// <param name="SeeAlso">Ids of other terms.</param>
/// <param name="Sources">Ids of sources.</param>
/// <param name="CaseSensitive">Whether its forms match only as written.</param>
/// <param name="Role">Offices and dates of an actor, and where they stand; empty when not given.</param>
/// <param name="Content">The definition.</param>
public sealed record ParsedTerm(
    TextSpan Span,
    string Id,
    Named Name,
    Named Kind,
    string Language,
    ImmutableArray<Named> Aliases,
    ImmutableArray<KeyValuePair<string, string>> Labels,
    ImmutableArray<Named> SeeAlso,
    ImmutableArray<Named> Sources,
    bool CaseSensitive,
    Named Role,
    ParsedContent Content
)
{
    /// <summary>Forms that texts use and that are not published.</summary>
    public ImmutableArray<Named> Hidden { get; init; } = [];

    /// <summary>Names that should not be used any more.</summary>
    public ImmutableArray<Named> Deprecated { get; init; } = [];

    /// <summary>The name by which lists sort it; empty where the editors leave that to a rule.</summary>
    public string Sort { get; init; } = "";

    /// <summary>The code of a country, of two letters, and where it stands; empty where it is none.</summary>
    public Named Iso { get; init; } = new("", TextSpan.None);

    /// <summary>Where the place lies; null where that is not said.</summary>
    public GeoPoint? Place { get; init; }

    /// <summary>Where its coordinates are written; of no file where they are not.</summary>
    public TextSpan PlaceSpan { get; init; } = TextSpan.None;

    /// <summary>Whether where it is stands there and cannot be read, which has been reported.</summary>
    public bool IsPlaceUnread => Place is null && PlaceSpan.File is not null;

    /// <summary>Whether its page shows where it is; null where the dossier's settings decide.</summary>
    public bool? HasMap { get; init; }
}
