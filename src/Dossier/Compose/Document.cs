using System.Collections.Immutable;
using Dossier.Compose.Entries;
using Dossier.Compose.Entries.Articles;
using Dossier.Compose.Entries.Editions;
using Dossier.Compose.Entries.Glossary;
using Dossier.Compose.Pages;
using Dossier.Editions;
using Dossier.Model;

namespace Dossier.Compose;

/// <summary>
/// A dossier with everything said: what an encoder writes down. Every list is in the order in which it is read.
/// </summary>
public sealed record Document
{
    /// <summary>Only Compose makes a document.</summary>
    internal Document() { }

    /// <summary>What <c>dossier.yml</c> says.</summary>
    public required Settings Settings { get; init; }

    /// <summary>Where it stands among the editions.</summary>
    public required EditionPlace Place { get; init; }

    /// <summary>How the dossier itself is cited.</summary>
    public required CitedWork Citation { get; init; }

    /// <summary>How it names itself among the editions: ‘Edition 1.1.0’, or ‘Draft after edition 1.1.0’.</summary>
    public required string EditionNumber { get; init; }

    /// <summary>The same within a sentence.</summary>
    public required string EditionInline { get; init; }

    /// <summary>Its date, in words.</summary>
    public required string Date { get; init; }

    /// <summary>How far its evidence reaches, in words; empty where it derives from no article.</summary>
    public required string Evidence { get; init; }

    /// <summary>When its first edition was published; null where there are no editions.</summary>
    public required DateOnly? FirstPublished { get; init; }

    /// <summary>The front page's text.</summary>
    public required FrontText Front { get; init; }

    /// <summary>The sections, in the dossier's order.</summary>
    public required ImmutableArray<TextPage> Sections { get; init; }

    /// <summary>The timeline; null when there is none.</summary>
    public required TimelineText? Timeline { get; init; }

    /// <summary>The key figures; null when there are none.</summary>
    public required FiguresText? Figures { get; init; }

    /// <summary>Pages that are their text and no more, such as that about the dossier, in reading order.</summary>
    public required ImmutableArray<TextPage> PlainPages { get; init; }

    /// <summary>The glossary, in the order of the dossier's alphabet.</summary>
    public required ImmutableArray<TermEntry> Terms { get; init; }

    /// <summary>The glossary by letter.</summary>
    public required ImmutableArray<LetterGroup> Letters { get; init; }

    /// <summary>People and bodies of the glossary, by kind.</summary>
    public required ImmutableArray<ActorGroup> Actors { get; init; }

    /// <summary>The source index, in the order of the citation style.</summary>
    public required ImmutableArray<SourceEntry> Sources { get; init; }

    /// <summary>The articles that the dossier derives from.</summary>
    public required ImmutableArray<SourceEntry> DerivedFrom { get; init; }

    /// <summary>The records of those articles.</summary>
    public required ImmutableArray<RecordEntry> Records { get; init; }

    /// <summary>The editor's notes.</summary>
    public required ImmutableArray<EditorNoteEntry> EditorNotes { get; init; }

    /// <summary>What changed since the edition before; null where there is none to compare with.</summary>
    public required ChangesText? Changes { get; init; }

    /// <summary>Every edition, the latest first.</summary>
    public required ImmutableArray<EditionItem> Editions { get; init; }

    /// <summary>What was wrong in editions, the latest correction first; at the site's root alone.</summary>
    public required ImmutableArray<CorrectionEntry> Corrections { get; init; }

    /// <summary>Pages that moved; at the site's root alone.</summary>
    public required ImmutableArray<MovedAddress> Moved { get; init; }

    /// <summary>Anchors that moved; at the site's root alone.</summary>
    public required ImmutableArray<MovedAddress> MovedAnchors { get; init; }

    /// <summary>Pages that are gone; at the site's root alone.</summary>
    public required ImmutableArray<GoneAddress> Gone { get; init; }

    /// <summary>What pages show for anchors that earlier editions had on them.</summary>
    public required Signposts Signposts { get; init; }

    /// <summary>Pages of curated text, in reading order, which is the order of the notes.</summary>
    public required ImmutableArray<TextPage> Texts { get; init; }

    /// <summary>Paths of the pictures that are published, below the root of the text.</summary>
    public required ImmutableSortedSet<string> Pictures { get; init; }

    /// <summary>Paths of the files of data that something shows, below the root of the text.</summary>
    public required ImmutableSortedSet<string> Data { get; init; }

    /// <summary>Every page that has an address of its own.</summary>
    public ImmutableArray<DocumentPage> Pages { get; init; } = [];

    /// <summary>The pages that every page leads to.</summary>
    public ImmutableArray<NavigationItem> Navigation { get; init; } = [];

    /// <summary>What can be searched, made when it is first asked for.</summary>
    public required Lazy<ImmutableArray<SearchText>> SearchTexts { get; init; }

    /// <summary>Sections by id.</summary>
    public required ImmutableDictionary<string, TextPage> SectionById { get; init; }
}
