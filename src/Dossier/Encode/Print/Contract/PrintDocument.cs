using System.Collections.Immutable;
using System.Text.Json.Serialization;

namespace Dossier.Encode.Print.Contract;

/// <summary>All the data of the print template, <c>briefing.json</c>.</summary>
internal sealed record PrintDocument
{
    /// <summary>How much of the dossier it is: <c>whole</c>, <c>section</c> or <c>brief</c>.</summary>
    public required string Part { get; init; }

    public required string Title { get; init; }

    public required string Subtitle { get; init; }

    public required string Publisher { get; init; }

    public required string Description { get; init; }

    public required string Id { get; init; }

    /// <summary>Its version, or what stands for it, for programs.</summary>
    public required string Edition { get; init; }

    /// <summary>The same by itself, for readers: ‘Edition 1.1.0’.</summary>
    public required string EditionNumber { get; init; }

    /// <summary>The same within a sentence.</summary>
    public required string EditionInline { get; init; }

    /// <summary>Year, month and day.</summary>
    public required ImmutableArray<int> Date { get; init; }

    public required string DateText { get; init; }

    public string? Lang { get; init; }

    public string? Region { get; init; }

    /// <summary>The size of the paper, by its name in <c>design.typ</c>.</summary>
    public required string Paper { get; init; }

    /// <summary>Whether the PDF is an archive, and holds what the edition was made from.</summary>
    public required bool Archive { get; init; }

    /// <summary>The hash of the edition's sources.</summary>
    public required string Digest { get; init; }

    /// <summary>Where the site stands; null where that is not known.</summary>
    [JsonIgnore(Condition = JsonIgnoreCondition.Never)]
    public required string? Url { get; init; }

    /// <summary>Names, for a reference.</summary>
    public required ImmutableArray<string> Curators { get; init; }

    /// <summary>Names with what each did, for the imprint.</summary>
    public required string CuratorLine { get; init; }

    /// <summary>How far the evidence reaches, in words; empty where that is not known.</summary>
    public required string Evidence { get; init; }

    /// <summary>When the editors last went through it, in words; null where they do not say.</summary>
    public string? Reviewed { get; init; }

    public PrintLicence? Licence { get; init; }

    public required ImmutableArray<ImmutableArray<PrintRun>> DerivedFrom { get; init; }

    /// <summary>Paths of the files that an archive holds.</summary>
    public required ImmutableArray<string> Attached { get; init; }

    public PrintFront? Front { get; init; }

    public required ImmutableArray<PrintTextPart> Sections { get; init; }

    public PrintTimeline? Timeline { get; init; }

    public PrintKeyFigures? Figures { get; init; }

    public required ImmutableArray<PrintTextPart> Plain { get; init; }

    /// <summary>Who acts, by kind.</summary>
    public required ImmutableArray<PrintActorGroup> Actors { get; init; }

    /// <summary>Pages of the whole briefing, by label, where a part of it is printed and they are known.</summary>
    public required PrintMap Pages { get; init; }

    public required ImmutableArray<PrintLetter> Glossary { get; init; }

    public required ImmutableArray<PrintSource> Sources { get; init; }

    /// <summary>Where the editor's notes stand.</summary>
    public required ImmutableArray<PrintNotePlace> EditorNotes { get; init; }

    /// <summary>Every label given, as a key of nothing: what a link in print can lead to.</summary>
    public required PrintMap Labels { get; init; }

    /// <summary>Interface texts.</summary>
    public required PrintMap T { get; init; }
}

/// <summary>The licence of the text.</summary>
internal sealed record PrintLicence(
    string Id,
    string Name,
    [property: JsonIgnore(Condition = JsonIgnoreCondition.Never)] string? Url
);
