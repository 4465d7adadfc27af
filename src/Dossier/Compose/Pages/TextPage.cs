using System.Collections.Immutable;
using Dossier.Compose.Backlinks;
using Dossier.Compose.Elements;
using Dossier.Diagnostics;
using Dossier.Model.Pages;

namespace Dossier.Compose.Pages;

/// <summary>A page of curated text as it will be read.</summary>
/// <param name="Name">What names it.</param>
/// <param name="Title">Its title; the theme's where it has none of its own.</param>
/// <param name="ShortTitle">Its title where space is scarce.</param>
/// <param name="Elements">Its text.</param>
/// <param name="Notes">Its notes, in the order of their numbers.</param>
public sealed record TextPage(
    PageName Name,
    string Title,
    string ShortTitle,
    ImmutableArray<Element> Elements,
    ImmutableArray<DocumentNote> Notes
)
{
    /// <summary>The number of its first note.</summary>
    public int FirstNote { get; init; }

    /// <summary>Its headings that can be linked to, in order.</summary>
    public ImmutableArray<HeadingEntry> Headings { get; init; } = [];

    /// <summary>Its text as plain text.</summary>
    public string Plain { get; init; } = "";

    /// <summary>The first sentence of <see cref="Plain"/>; empty where there is none.</summary>
    public string Gist { get; init; } = "";

    /// <summary>The paragraph that the editors marked as its lead, as plain text; empty where there is none.</summary>
    public string Lead { get; init; } = "";

    /// <summary>Its first paragraph, as plain text; empty where there is none.</summary>
    public string Opening { get; init; } = "";

    /// <summary>Words of running text, notes not counted.</summary>
    public int Words { get; init; }

    /// <summary>Whole minutes that its running text takes to read, at least one.</summary>
    public int Minutes { get; init; }

    /// <summary>Where it mentions terms, in order.</summary>
    public ImmutableArray<TermMention> Mentions { get; init; } = [];

    /// <summary>Where it cites sources, in order.</summary>
    public ImmutableArray<SourceMention> Citations { get; init; } = [];

    /// <summary>Its charts and maps, in order.</summary>
    public ImmutableArray<DrawingElement> Drawings { get; init; } = [];

    /// <summary>Whether second readers agree with all that it says.</summary>
    public bool IsReviewed { get; init; }

    /// <summary>Its first character.</summary>
    public TextSpan Span { get; init; }

    /// <summary>A note of the page by its number.</summary>
    public DocumentNote Note(int number) => Notes[number - FirstNote];
}
