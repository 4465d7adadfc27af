using System.Collections.Immutable;
using Dossier.Editions.Addresses;
using Dossier.Editions.Changes;
using Dossier.Editions.Corrections;

namespace Dossier.Editions;

/// <summary>Where a text stands on the site, and among the editions.</summary>
/// <param name="State">What it is.</param>
/// <param name="Path">Its folder below the site's root; empty at the root.</param>
/// <param name="Editions">Every sealed edition, the first one first.</param>
/// <param name="Index">Which of them it is; -1 for a text that is none.</param>
public sealed record EditionPlace(EditionState State, string Path, ImmutableArray<EditionEntry> Editions, int Index)
{
    /// <summary>The place of a dossier without editions.</summary>
    public static readonly EditionPlace Alone = new(EditionState.Alone, "", [], -1);

    /// <summary>What differs from the edition before; null for the first.</summary>
    public Comparison? Changes { get; init; }

    /// <summary>What editions up to this one did to a glossary entry, by its id; the first one first.</summary>
    public Func<string, ImmutableArray<TermRevision>> History { get; init; } = _ => [];

    /// <summary>Where the content of a page of this text stands in the latest edition.</summary>
    public Func<string, Destination?> InLatest { get; init; } = _ => null;

    /// <summary>Whether an edition has a page of some path.</summary>
    public Func<EditionEntry, string, bool> Has { get; init; } = (_, _) => false;

    /// <summary>What was wrong in editions, in the order written.</summary>
    public ImmutableArray<PlacedCorrection> Corrections { get; init; } = [];

    /// <summary>Whether the working text is published beside.</summary>
    public bool HasDraft { get; init; }

    /// <summary>The way from the text's folder to the site's root: nothing at the root itself.</summary>
    public string ToSite => string.Concat(Enumerable.Repeat("../", Path.Count(c => c == '/')));

    /// <summary>Whether the text stands at the site's root, with all that a site has once.</summary>
    public bool IsRoot => Path.Length == 0;

    /// <summary>The edition itself; null for a text that is none.</summary>
    public EditionEntry? This => Index < 0 ? null : Editions[Index];

    /// <summary>The latest edition; null when there is none.</summary>
    public EditionEntry? Latest => Editions is [.., var last] ? last : null;

    /// <summary>The edition before; null when there is none.</summary>
    public EditionEntry? Previous =>
        State == EditionState.Draft ? Latest
        : Index > 0 ? Editions[Index - 1]
        : null;

    /// <summary>The edition after; null when there is none.</summary>
    public EditionEntry? Next => Index >= 0 && Index + 1 < Editions.Length ? Editions[Index + 1] : null;
}
