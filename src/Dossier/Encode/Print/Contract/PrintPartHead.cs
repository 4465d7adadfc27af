using System.Collections.Immutable;
using System.Text.Json.Serialization;

namespace Dossier.Encode.Print.Contract;

/// <summary>What every part of a print begins with.</summary>
internal abstract record PrintPartHead
{
    /// <summary>Its label.</summary>
    [JsonPropertyOrder(-3)]
    public string? Id { get; init; }

    [JsonPropertyOrder(-2)]
    public required string Title { get; init; }

    /// <summary>Its title where space is scarce.</summary>
    [JsonPropertyOrder(-1)]
    public required string Short { get; init; }
}

/// <summary>A part that is one text; a section has a number.</summary>
internal sealed record PrintTextPart : PrintPartHead
{
    public string? Number { get; init; }

    public required ImmutableArray<PrintBlock> Blocks { get; init; }
}

/// <summary>The front page: the dossier in short, by its parts.</summary>
internal sealed record PrintFront : PrintPartHead
{
    public required ImmutableArray<PrintBlock> Intro { get; init; }

    /// <summary>The point of the dossier, which opens the page.</summary>
    public required ImmutableArray<PrintMessage> Point { get; init; }

    public required ImmutableArray<PrintBlock> Summary { get; init; }

    public required ImmutableArray<PrintMessage> Messages { get; init; }

    /// <summary>What readers should watch from here on; mostly one, or none.</summary>
    public required ImmutableArray<PrintMessage> Watch { get; init; }

    /// <summary>The editor's notes that stand on it.</summary>
    public required ImmutableArray<PrintBlock> EditorNotes { get; init; }
}

/// <summary>The page of the timeline, with its drawing.</summary>
internal sealed record PrintTimeline : PrintPartHead
{
    /// <summary>What the drawing shows, in words; null where there is none.</summary>
    public required string? Alt { get; init; }

    public required ImmutableArray<PrintBlock> Intro { get; init; }

    public required ImmutableArray<PrintEvent> Events { get; init; }
}

/// <summary>The page of key figures, with their drawing.</summary>
internal sealed record PrintKeyFigures : PrintPartHead
{
    /// <summary>What the drawing shows, in words; null where there is none.</summary>
    [JsonIgnore(Condition = JsonIgnoreCondition.Never)]
    public required string? Alt { get; init; }

    public required ImmutableArray<PrintBlock> Intro { get; init; }

    public required ImmutableArray<PrintKeyFigure> Figures { get; init; }
}
