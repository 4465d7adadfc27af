using System.Collections.Immutable;

namespace Dossier.Model;

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
