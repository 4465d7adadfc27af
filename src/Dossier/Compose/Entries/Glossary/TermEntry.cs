using System.Collections.Immutable;
using Dossier.Compose.Backlinks;
using Dossier.Compose.Entries.Editions;
using Dossier.Compose.Pages;
using Dossier.Editions.Changes;

namespace Dossier.Compose.Entries.Glossary;

/// <summary>A glossary entry with all that is said of it.</summary>
/// <param name="Page">Its page, whose text is its definition.</param>
public sealed record TermEntry(TextPage Page)
{
    /// <summary>Its permanent id.</summary>
    public string Id => Page.Name.Id;

    /// <summary>The term's preferred name.</summary>
    public required string Name { get; init; }

    /// <summary>The name by which lists sort it.</summary>
    public required string SortName { get; init; }

    /// <summary>BCP 47 tag of the term; empty when it is the dossier's.</summary>
    public required string Language { get; init; }

    /// <summary>Its kind; may be empty.</summary>
    public required string Kind { get; init; }

    /// <summary>Its kind, for people; may be empty.</summary>
    public required string KindLabel { get; init; }

    /// <summary>Offices and dates of an actor; may be empty.</summary>
    public required string Role { get; init; }

    /// <summary>Other names and inflected forms.</summary>
    public required ImmutableArray<string> Aliases { get; init; }

    /// <summary>Names that should not be used any more.</summary>
    public required ImmutableArray<string> Deprecated { get; init; }

    /// <summary>Its name in other languages.</summary>
    public required ImmutableArray<TermLabel> Labels { get; init; }

    /// <summary>Terms to see also.</summary>
    public required ImmutableArray<TermLink> SeeAlso { get; init; }

    /// <summary>Sources that its front matter names.</summary>
    public required ImmutableArray<SourceEntry> Sources { get; init; }

    /// <summary>Places on other pages that mention it.</summary>
    public required ImmutableArray<TermMention> Mentions { get; init; }

    /// <summary>Events that it takes part in.</summary>
    public required ImmutableArray<EventEntry> Events { get; init; }

    /// <summary>When it came, in words, if nothing has happened to it since; null otherwise.</summary>
    public required string? Since { get; init; }

    /// <summary>What editions did to it, the first one first.</summary>
    public required ImmutableArray<TermRevision> History { get; init; }

    /// <summary>
    /// What editions did to it, the latest first; nothing where it reads as it did when it came.
    /// </summary>
    public required ImmutableArray<EntryChange> Changes { get; init; }

    /// <summary>What editions did to it, in a sentence each; nothing where it reads as in the first edition.</summary>
    public required ImmutableArray<string> ChangeNotes { get; init; }

    /// <summary>Each paragraph of its definition as plain text.</summary>
    public required ImmutableArray<string> Paragraphs { get; init; }

    /// <summary>Its definition where there is little room: whole, or its first sentence.</summary>
    public required string Preview { get; init; }

    /// <summary>A small map of where it is; null for none.</summary>
    public required LocatorEntry? Locator { get; init; }

    /// <summary>Where it was typed.</summary>
    public required Diagnostics.TextSpan Span { get; init; }

    /// <summary>The entry as a link.</summary>
    public TermLink Link => new(Id, Name, Language, Span);
}
