using System.Collections.Immutable;
using Dossier.Diagnostics;
using Dossier.Maps;
using Dossier.Markdown;
using Dossier.Model;

namespace Dossier.Parse.Pages;

/// <summary>A glossary entry as written.</summary>
public sealed record ParsedTerm
{
    /// <summary>Its first character.</summary>
    public required TextSpan Span { get; init; }

    /// <summary>Permanent id: the file's name.</summary>
    public required string Id { get; init; }

    /// <summary>The term, and where it stands.</summary>
    public required Named Name { get; init; }

    /// <summary>What it is, and where that stands; empty when none is given.</summary>
    public required Named Kind { get; init; }

    /// <summary>BCP 47 tag of the term itself; empty when it is the dossier's.</summary>
    public required string Language { get; init; }

    /// <summary>Other names and inflected forms.</summary>
    public required ImmutableArray<Named> Aliases { get; init; }

    /// <summary>The name in other languages, by BCP 47 tag.</summary>
    public required ImmutableArray<KeyValuePair<string, string>> Labels { get; init; }

    /// <summary>Ids of other terms.</summary>
    public required ImmutableArray<Named> SeeAlso { get; init; }

    /// <summary>Ids of sources.</summary>
    public required ImmutableArray<Named> Sources { get; init; }

    /// <summary>Whether its forms match only as written.</summary>
    public required bool CaseSensitive { get; init; }

    /// <summary>Offices and dates of an actor, and where they stand; empty when not given.</summary>
    public required Named Role { get; init; }

    /// <summary>The definition.</summary>
    public required ParsedContent Content { get; init; }

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
