using System.Collections.Immutable;
using System.Text.Json.Serialization;

namespace Dossier.Encode.Print.Contract;

/// <summary>
/// What running text consists of besides plain texts; <c>k</c> says what it is. The family is the contract with
/// <c>text.typ</c>.
/// </summary>
[JsonPolymorphic(TypeDiscriminatorPropertyName = "k")]
[JsonDerivedType(typeof(PrintPieces), "pieces")]
[JsonDerivedType(typeof(PrintNames), "names")]
[JsonDerivedType(typeof(PrintCode), "code")]
[JsonDerivedType(typeof(PrintBreak), "br")]
[JsonDerivedType(typeof(PrintEmphasis), "em")]
[JsonDerivedType(typeof(PrintStrong), "strong")]
[JsonDerivedType(typeof(PrintSuperscript), "sup")]
[JsonDerivedType(typeof(PrintSubscript), "sub")]
[JsonDerivedType(typeof(PrintSpan), "run")]
[JsonDerivedType(typeof(PrintFace), "face")]
[JsonDerivedType(typeof(PrintLink), "link")]
[JsonDerivedType(typeof(PrintImage), "image")]
[JsonDerivedType(typeof(PrintNote), "note")]
[JsonDerivedType(typeof(PrintNoteAgain), "again")]
[JsonDerivedType(typeof(PrintMark), "mark")]
internal abstract record PrintInline;

/// <summary>A text with long words, in pieces between which a line may end.</summary>
internal sealed record PrintPieces(ImmutableArray<string> C) : PrintInline;

/// <summary>A text in parts, every second of which is a name that is not hyphenated.</summary>
internal sealed record PrintNames(ImmutableArray<string> C) : PrintInline;

/// <summary>Code, in pieces.</summary>
internal sealed record PrintCode(ImmutableArray<string> C) : PrintInline;

/// <summary>The end of a line.</summary>
internal sealed record PrintBreak : PrintInline;

/// <summary>A run of text with what may be said of it: a label, a language, marks for the indexes.</summary>
internal abstract record PrintStretch(ImmutableArray<PrintRun> C) : PrintInline
{
    /// <summary>Its label; null for none.</summary>
    [JsonPropertyOrder(-4)]
    public string? Id { get; init; }

    /// <summary>Its language, as Typst takes it; null for that around it.</summary>
    [JsonPropertyOrder(-3)]
    public string? Lang { get; init; }

    /// <summary>Its region; null for none.</summary>
    [JsonPropertyOrder(-2)]
    public string? Region { get; init; }

    /// <summary>Marks by which the indexes find the page; the default for none.</summary>
    [JsonPropertyOrder(-1)]
    public ImmutableArray<string>? At { get; init; }
}

/// <summary>Emphasis.</summary>
internal sealed record PrintEmphasis(ImmutableArray<PrintRun> C) : PrintStretch(C);

/// <summary>Strong emphasis.</summary>
internal sealed record PrintStrong(ImmutableArray<PrintRun> C) : PrintStretch(C);

/// <summary>Letters above the line.</summary>
internal sealed record PrintSuperscript(ImmutableArray<PrintRun> C) : PrintStretch(C);

/// <summary>Letters below the line.</summary>
internal sealed record PrintSubscript(ImmutableArray<PrintRun> C) : PrintStretch(C);

/// <summary>A run with no look of its own.</summary>
internal sealed record PrintSpan(ImmutableArray<PrintRun> C) : PrintStretch(C);

/// <summary>A run set as <c>Face</c> says: small-capitals or underlined.</summary>
internal sealed record PrintFace(string Face, ImmutableArray<PrintRun> C) : PrintInline;

/// <summary>A link to a label, if it is printed, else to an address, if there is one.</summary>
internal sealed record PrintLink(ImmutableArray<PrintRun> C) : PrintStretch(C)
{
    [JsonPropertyOrder(-6)]
    public string? To { get; init; }

    [JsonPropertyOrder(-5)]
    public string? Url { get; init; }
}

/// <summary>An image within a line.</summary>
internal sealed record PrintImage(string Path, string Alt) : PrintInline;

/// <summary>A note where its first mark stands: one line of text, or blocks.</summary>
internal sealed record PrintNote(int N) : PrintInline
{
    /// <summary>Marks by which the source index finds the page; null for none.</summary>
    public ImmutableArray<string>? At { get; init; }

    public ImmutableArray<PrintRun>? C { get; init; }

    public ImmutableArray<PrintBlock>? Blocks { get; init; }
}

/// <summary>Another mark of a note.</summary>
internal sealed record PrintNoteAgain(int N) : PrintInline;

/// <summary>The mark of a note that does not stand at the foot of the page.</summary>
internal sealed record PrintMark(int N) : PrintInline;
