using System.Collections.Immutable;
using Dossier.Csl.Items;

namespace Dossier.Csl.Citing;

/// <summary>What a document cites.</summary>
public sealed record DocumentRequest
{
    /// <summary>The items, by their ids. More may be there than are cited.</summary>
    public required IReadOnlyDictionary<string, Item> Items { get; init; }

    /// <summary>The citations, in the order in which they are read.</summary>
    public ImmutableArray<Citation> Citations { get; init; } = [];

    /// <summary>Ids that the bibliography has whether cited or not, ahead of those that are cited.</summary>
    public ImmutableArray<string> ListedFirst { get; init; } = [];

    /// <summary>Ids that the bibliography has whether cited or not, after those that are cited.</summary>
    public ImmutableArray<string> ListedLast { get; init; } = [];

    /// <summary>
    /// Whether the bibliography puts a dash for authors of the entry before, where the style says so; not where its
    /// entries stand by themselves too.
    /// </summary>
    public bool SubstitutesAuthors { get; init; } = true;

    /// <summary>Whether cites know of those before them; otherwise each is as its own fields say.</summary>
    public bool FollowsPositions { get; init; } = true;
}
