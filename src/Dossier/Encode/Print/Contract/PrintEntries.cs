using System.Collections.Immutable;

namespace Dossier.Encode.Print.Contract;

/// <summary>
/// The point, a key message, or what to watch; <c>Section</c> is the section that bears it out, null for none.
/// </summary>
internal sealed record PrintMessage(string? Id, ImmutableArray<PrintBlock> Blocks, PrintSectionLink? Section);

/// <summary>A link to a section.</summary>
internal sealed record PrintSectionLink(string? To, string? Url, string Title);

/// <summary>An event of the timeline.</summary>
internal sealed record PrintEvent(
    string? Id,
    string Date,
    string Title,
    string Place,
    ImmutableArray<PrintTermLink> Actors,
    ImmutableArray<PrintBlock> Blocks
);

/// <summary>A key figure.</summary>
internal sealed record PrintKeyFigure(
    string? Id,
    string Value,
    string Unit,
    string Year,
    string Title,
    ImmutableArray<PrintBlock> Blocks,
    PrintSectionLink? Section
);

/// <summary>A term as a link; <c>At</c> is the mark by which the glossary finds the page, null for none.</summary>
internal sealed record PrintTermLink(string? To, string? Url, string? Lang, string? Region, string Name, string? At);

/// <summary>A source as a link; <c>At</c> is the mark by which the source index finds the page.</summary>
internal sealed record PrintSourceLink(string? To, string? Url, string Name, string At);

/// <summary>The people or bodies of one kind.</summary>
internal sealed record PrintActorGroup(string Label, ImmutableArray<PrintActor> Actors);

/// <summary>Who acts; <c>Said</c> is office and dates, or what the glossary says first, and may be empty.</summary>
internal sealed record PrintActor(PrintTermLink Term, string Said);

/// <summary>The entries of the glossary under one letter.</summary>
internal sealed record PrintLetter(string Letter, ImmutableArray<PrintTerm> Terms);

/// <summary>The name of a term in another language.</summary>
internal sealed record PrintLabel(string? Lang, string? Region, string Name, string Language);

/// <summary>
/// A source; <c>At</c> is the mark that its citations leave, <c>Copy</c> what is said of its archived copy; it and
/// <c>Remark</c> may be empty.
/// </summary>
internal sealed record PrintSource(
    string Id,
    string At,
    ImmutableArray<PrintRun> C,
    ImmutableArray<PrintRun> Copy,
    string Remark
);

/// <summary>Where an editor's note stands.</summary>
internal sealed record PrintNotePlace(string To, string Kind, string Title);

/// <summary>A glossary entry; <c>At</c> is the mark that its mentions leave.</summary>
internal sealed record PrintTerm
{
    public string? Id { get; init; }

    public required string Name { get; init; }

    public string? Lang { get; init; }

    public string? Region { get; init; }

    public required string Kind { get; init; }

    public required string Role { get; init; }

    public required string At { get; init; }

    public required ImmutableArray<string> Aliases { get; init; }

    public required ImmutableArray<PrintLabel> Labels { get; init; }

    public required ImmutableArray<PrintBlock> Blocks { get; init; }

    /// <summary>Its notes, which stand within the entry.</summary>
    public required ImmutableArray<PrintNote> Notes { get; init; }

    public required ImmutableArray<PrintTermLink> SeeAlso { get; init; }

    public required ImmutableArray<PrintSourceLink> Sources { get; init; }
}
