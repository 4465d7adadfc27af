using System.Collections.Immutable;

namespace Dossier.Model.Entries;

/// <summary>The kinds of glossary entries that every dossier has; <see cref="OwnKind"/> adds to them.</summary>
public static class TermKind
{
    /// <summary>Kinds that can act: people and bodies.</summary>
    public static readonly ImmutableArray<string> Actors =
    [
        "person",
        "organisation",
        "firm",
        "university",
        "office",
        "state",
    ];

    /// <summary>The kind that another word says; null where none does.</summary>
    public static string? Meant(string word) =>
        word.ToLowerInvariant() switch
        {
            "company" or "business" or "corporation" or "enterprise" or "bank" or "manufacturer" => "firm",
            "country" or "nation" or "government" or "republic" => "state",
            "people" or "human" or "man" or "woman" or "politician" or "author" or "scholar" or "leader" => "person",
            "ngo" or "body" or "institution" or "association" or "agency" or "foundation" or "alliance" or "union" =>
                "organisation",
            "city"
            or "town"
            or "region"
            or "village"
            or "river"
            or "sea"
            or "location"
            or "area"
            or "port"
            or "island" => "place",
            "law" or "treaty" or "contract" or "convention" or "pact" or "accord" => "agreement",
            "party" or "group" or "community" or "network" => "movement",
            "war" or "conflict" or "meeting" or "summit" or "election" or "crisis" => "event",
            "idea" or "term" or "notion" or "word" or "theory" or "topic" or "abbreviation" or "acronym" => "concept",
            "ministry" or "department" or "authority" or "post" => "office",
            "school" or "college" or "institute" => "university",
            "weapon" or "device" or "machine" or "technology" or "vehicle" or "aircraft" or "ship" or "product" =>
                "equipment",
            _ => null,
        };

    /// <summary>All kinds.</summary>
    public static readonly ImmutableArray<string> All =
    [
        .. Actors,
        "place",
        "agreement",
        "movement",
        "event",
        "concept",
        "equipment",
    ];
}
