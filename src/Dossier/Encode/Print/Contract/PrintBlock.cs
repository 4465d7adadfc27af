using System.Collections.Immutable;
using System.Text.Json.Serialization;

namespace Dossier.Encode.Print.Contract;

/// <summary>
/// A block of text; <c>k</c> says what it is. The family is the contract with <c>text.typ</c>.
/// </summary>
[JsonPolymorphic(TypeDiscriminatorPropertyName = "k")]
[JsonDerivedType(typeof(PrintParagraph), "p")]
[JsonDerivedType(typeof(PrintLead), "lead")]
[JsonDerivedType(typeof(PrintHeading), "h")]
[JsonDerivedType(typeof(PrintBullets), "ul")]
[JsonDerivedType(typeof(PrintNumbers), "ol")]
[JsonDerivedType(typeof(PrintQuote), "quote")]
[JsonDerivedType(typeof(PrintListing), "pre")]
[JsonDerivedType(typeof(PrintTable), "table")]
[JsonDerivedType(typeof(PrintDefinitions), "dl")]
[JsonDerivedType(typeof(PrintEditorNote), "editor-note")]
[JsonDerivedType(typeof(PrintGroup), "group")]
[JsonDerivedType(typeof(PrintFigure), "figure")]
[JsonDerivedType(typeof(PrintCaptioned), "captioned")]
[JsonDerivedType(typeof(PrintDrawing), "drawing")]
[JsonDerivedType(typeof(PrintRule), "hr")]
internal abstract record PrintBlock
{
    /// <summary>Its label; null for none, or where it was given before.</summary>
    [JsonPropertyOrder(-3)]
    public string? Id { get; init; }

    /// <summary>Its language, as Typst takes it; null for that around it.</summary>
    [JsonPropertyOrder(-2)]
    public string? Lang { get; init; }

    /// <summary>Its region; null for none.</summary>
    [JsonPropertyOrder(-1)]
    public string? Region { get; init; }

    /// <summary>The passages that it rests on, for the margin; null for none.</summary>
    [JsonPropertyOrder(0)]
    public string? Passages { get; init; }
}

/// <summary>A paragraph.</summary>
internal sealed record PrintParagraph(ImmutableArray<PrintRun> C) : PrintBlock;

/// <summary>The paragraph that opens a section.</summary>
internal sealed record PrintLead(ImmutableArray<PrintRun> C) : PrintBlock;

/// <summary>A heading; of level 0 where it is none in print.</summary>
internal sealed record PrintHeading(int Level, string Plain, ImmutableArray<PrintRun> C) : PrintBlock;

/// <summary>A list with bullets.</summary>
internal sealed record PrintBullets(int Start, bool Tight, ImmutableArray<PrintItem> Items) : PrintBlock;

/// <summary>A list with numbers.</summary>
internal sealed record PrintNumbers(int Start, bool Tight, ImmutableArray<PrintItem> Items) : PrintBlock;

/// <summary>An item of a list.</summary>
internal sealed record PrintItem(ImmutableArray<PrintBlock> Blocks) : PrintBlock;

/// <summary>A quotation.</summary>
internal sealed record PrintQuote(ImmutableArray<PrintBlock> Blocks) : PrintBlock;

/// <summary>Code, verbatim, its lines divided by line ends.</summary>
internal sealed record PrintListing(string Text) : PrintBlock;

/// <summary>A table, or a part of one that is too wide for a page.</summary>
/// <param name="Columns">The alignment of each column, as Typst names it.</param>
/// <param name="Repeat">Whether the head may be repeated on each page.</param>
/// <param name="Head">Rows of the head.</param>
/// <param name="Body">The other rows.</param>
internal sealed record PrintTable(
    ImmutableArray<string> Columns,
    bool Repeat,
    ImmutableArray<ImmutableArray<ImmutableArray<PrintRun>>> Head,
    ImmutableArray<ImmutableArray<ImmutableArray<PrintRun>>> Body
) : PrintBlock
{
    /// <summary>Of a part, the first column besides the repeated one, from 1; null for a whole table.</summary>
    public int? First { get; init; }

    /// <summary>Of a part, the last column.</summary>
    public int? Last { get; init; }

    /// <summary>Of a part, how many columns the whole has.</summary>
    public int? Of { get; init; }
}

/// <summary>Terms and what is said of them.</summary>
internal sealed record PrintDefinitions(ImmutableArray<PrintDefinition> Items) : PrintBlock;

/// <summary>One or more terms and what is said of them.</summary>
internal sealed record PrintDefinition(
    ImmutableArray<ImmutableArray<PrintRun>> Terms,
    ImmutableArray<PrintBlock> Blocks
);

/// <summary>A note by the editors.</summary>
internal sealed record PrintEditorNote(string Kind, string Title, ImmutableArray<PrintBlock> Blocks) : PrintBlock;

/// <summary>Blocks that belong together.</summary>
internal sealed record PrintGroup(ImmutableArray<PrintBlock> Blocks) : PrintBlock;

/// <summary>A picture by itself; the marks of its notes follow its caption.</summary>
internal sealed record PrintFigure(string Path, string Alt, string Caption, ImmutableArray<PrintRun> C) : PrintBlock;

/// <summary>Blocks with their caption, which stands above a table and below all else.</summary>
internal sealed record PrintCaptioned(
    bool Above,
    string Label,
    ImmutableArray<PrintRun> C,
    ImmutableArray<PrintBlock> Blocks
) : PrintBlock;

/// <summary>A chart or map: its title and unit above, what is said of it below.</summary>
internal sealed record PrintDrawing(
    string Path,
    string Alt,
    string Title,
    string Unit,
    ImmutableArray<PrintBlock> Blocks
) : PrintBlock;

/// <summary>A break between thoughts.</summary>
internal sealed record PrintRule : PrintBlock;
