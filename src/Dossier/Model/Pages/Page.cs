using System.Collections.Immutable;
using Dossier.Diagnostics;
using Dossier.Model.Blocks;
using Dossier.Model.Inlines;

namespace Dossier.Model.Pages;

/// <summary>A page of curated text, with every name in it looked up.</summary>
public sealed record Page
{
    /// <summary>Its first character.</summary>
    public required TextSpan Span { get; init; }

    /// <summary>What it is.</summary>
    public required PageKind Kind { get; init; }

    /// <summary>Permanent id.</summary>
    public required string Id { get; init; }

    /// <summary>Title; empty where the theme names the page.</summary>
    public required string Title { get; init; }

    /// <summary>Title where space is scarce.</summary>
    public required string ShortTitle { get; init; }

    /// <summary>Its text.</summary>
    public required ImmutableArray<Block> Blocks { get; init; }

    /// <summary>Its notes, in the order of their first marks.</summary>
    public required ImmutableArray<Note> Notes { get; init; }

    /// <summary>Ids of the terms that it mentions, in order.</summary>
    public required ImmutableArray<string> Mentions { get; init; }

    /// <summary>Ids of the sources that it cites, in order.</summary>
    public required ImmutableArray<string> Citations { get; init; }

    /// <summary>Its headings, in order.</summary>
    public required ImmutableArray<Heading> Headings { get; init; }

    /// <summary>Every anchor on it.</summary>
    public required ImmutableHashSet<string> Anchors { get; init; }

    /// <summary>Labels of footnotes that no mark refers to.</summary>
    public required ImmutableArray<Named> UnusedFootnotes { get; init; }

    /// <summary>Words of running text, notes not counted.</summary>
    public required int Words { get; init; }

    /// <summary>What names it.</summary>
    public PageName Name => new(Kind, Id);

    /// <summary>Its address below the site's root; a folder's ends with a slash, the root's is empty.</summary>
    public string Address => PagePaths.Of(Name);

    /// <summary>The number of its first note; notes are numbered through the whole dossier.</summary>
    public int FirstNote { get; init; }

    /// <summary>
    /// Who wrote it, where it is a section with authors of its own; none where the dossier's curators did.
    /// </summary>
    public ImmutableArray<string> Authors { get; init; } = [];

    /// <summary>
    /// What its front matter says to readers in words: title and short title; the role of a term, whose name is no
    /// claim. Some may be empty.
    /// </summary>
    public ImmutableArray<Named> FrontTexts { get; init; } = [];
}
