using System.Collections.Immutable;
using Dossier.Diagnostics;
using Dossier.Model.Blocks;
using Dossier.Model.Inlines;

namespace Dossier.Model.Pages;

/// <summary>A page of curated text, with every name in it looked up.</summary>
/// <param name="Span">Its first character.</param>
/// <param name="Kind">What it is.</param>
/// <param name="Id">Permanent id.</param>
/// <param name="Title">Title; empty where the theme names the page.</param>
/// <param name="ShortTitle">Title where space is scarce.</param>
/// <param name="Blocks">Its text.</param>
/// <param name="Notes">Its notes, in the order of their first marks.</param>
/// <param name="Mentions">Ids of the terms that it mentions, in order.</param>
/// <param name="Citations">Ids of the sources that it cites, in order.</param>
/// <param name="Headings">Its headings, in order.</param>
/// <param name="Anchors">Every anchor on it.</param>
/// <param name="UnusedFootnotes">Labels of footnotes that no mark refers to.</param>
/// <param name="Words">Words of running text, notes not counted.</param>
public sealed record Page(
    TextSpan Span,
    PageKind Kind,
    string Id,
    string Title,
    string ShortTitle,
    ImmutableArray<Block> Blocks,
    ImmutableArray<Note> Notes,
    ImmutableArray<string> Mentions,
    ImmutableArray<string> Citations,
    ImmutableArray<Heading> Headings,
    ImmutableHashSet<string> Anchors,
    ImmutableArray<Named> UnusedFootnotes,
    int Words
)
{
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
