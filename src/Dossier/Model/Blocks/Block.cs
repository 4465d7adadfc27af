using System.Collections.Immutable;
using Dossier.Diagnostics;
using Dossier.Model.Grounding;
using Dossier.Model.Inlines;

namespace Dossier.Model.Blocks;

/// <summary>A block of a page. The family is closed: what a writer of output must handle stands in this file.</summary>
/// <param name="Span">Where it stands.</param>
/// <param name="Attributes">What its braces say.</param>
public abstract record Block(TextSpan Span, Attributes Attributes)
{
    /// <summary>The block's anchor on its page, given by Resolve; null for blocks that are no target.</summary>
    public string? Anchor { get; init; }

    /// <summary>The passages that it rests on, its containers' included; given by Resolve.</summary>
    public ImmutableArray<PassageId> From { get; init; } = [];

    /// <summary>What its own braces say of its ground; given by Resolve.</summary>
    public Ground Ground { get; init; } = Ground.None;

    /// <summary>The blocks directly in it.</summary>
    public abstract ImmutableArray<Block> Children { get; }
}

/// <summary>A block of running text.</summary>
/// <param name="Span">Where it stands.</param>
/// <param name="Attributes">What its braces say.</param>
/// <param name="Content">Its text.</param>
public abstract record TextBlock(TextSpan Span, Attributes Attributes, ImmutableArray<Inline> Content)
    : Block(Span, Attributes)
{
    /// <inheritdoc/>
    public sealed override ImmutableArray<Block> Children => [];
}

/// <summary>A block of other blocks.</summary>
/// <param name="Span">Where it stands.</param>
/// <param name="Attributes">What its braces say.</param>
/// <param name="Blocks">The blocks in it.</param>
public abstract record ParentBlock(TextSpan Span, Attributes Attributes, ImmutableArray<Block> Blocks)
    : Block(Span, Attributes)
{
    /// <inheritdoc/>
    public sealed override ImmutableArray<Block> Children => Blocks;
}

/// <summary>A heading.</summary>
public sealed record Heading(TextSpan Span, Attributes Attributes, int Level, ImmutableArray<Inline> Content)
    : TextBlock(Span, Attributes, Content)
{
    /// <summary>Whether it has words of its own; without any it opens nothing, and has no name in a list.</summary>
    public bool HasWords => OwnWords.AreIn(Content);

    /// <summary>Whether it shows anything: words, a picture, or the mark of a note.</summary>
    public bool ShowsSomething =>
        HasWords || Walk.Inlines(Content).Any(inline => inline is Image or NoteMark or InlineReference or RawHtml);
}

/// <summary>A paragraph.</summary>
public sealed record Paragraph(TextSpan Span, Attributes Attributes, ImmutableArray<Inline> Content)
    : TextBlock(Span, Attributes, Content);

/// <summary>What is said in a line below a table, a picture or a drawing.</summary>
public sealed record Caption(TextSpan Span, Attributes Attributes, ImmutableArray<Inline> Content)
    : TextBlock(Span, Attributes, Content);

/// <summary>
/// A table, a picture or a drawing with its caption, which is the last of its blocks. It has a number, and takes the
/// braces of both.
/// </summary>
public sealed record Captioned(TextSpan Span, Attributes Attributes, ImmutableArray<Block> Blocks)
    : ParentBlock(Span, Attributes, Blocks)
{
    /// <summary>Whether it is counted among the tables; else among the figures.</summary>
    public bool IsTable => Blocks is [Table, ..];
}

/// <summary>
/// A list; <c>Start</c> is its first number, 0 for bullets; a tight one shows its items without paragraphs.
/// </summary>
public sealed record ListBlock(
    TextSpan Span,
    Attributes Attributes,
    bool Ordered,
    int Start,
    bool Tight,
    ImmutableArray<ListItem> Items
) : Block(Span, Attributes)
{
    /// <inheritdoc/>
    public override ImmutableArray<Block> Children => ImmutableArray<Block>.CastUp(Items);
}

/// <summary>An item of a list.</summary>
public sealed record ListItem(TextSpan Span, Attributes Attributes, ImmutableArray<Block> Blocks)
    : ParentBlock(Span, Attributes, Blocks);

/// <summary>A quotation set off as a block.</summary>
public sealed record Quote(TextSpan Span, Attributes Attributes, ImmutableArray<Block> Blocks)
    : ParentBlock(Span, Attributes, Blocks);

/// <summary>Code, verbatim; <c>Language</c> is empty when none is named.</summary>
public sealed record CodeBlock(TextSpan Span, Attributes Attributes, string Language, string Text)
    : Block(Span, Attributes)
{
    /// <inheritdoc/>
    public override ImmutableArray<Block> Children => [];
}

/// <summary>A table; the first row is its head.</summary>
public sealed record Table(
    TextSpan Span,
    Attributes Attributes,
    ImmutableArray<ColumnAlignment> Columns,
    ImmutableArray<TableRow> Rows
) : Block(Span, Attributes)
{
    /// <inheritdoc/>
    public override ImmutableArray<Block> Children => ImmutableArray<Block>.CastUp(Rows);
}

/// <summary>A row of a table.</summary>
public sealed record TableRow(TextSpan Span, Attributes Attributes, bool IsHead, ImmutableArray<TableCell> Cells)
    : Block(Span, Attributes)
{
    /// <inheritdoc/>
    public override ImmutableArray<Block> Children => ImmutableArray<Block>.CastUp(Cells);
}

/// <summary>A cell of a table.</summary>
public sealed record TableCell(TextSpan Span, Attributes Attributes, ImmutableArray<Inline> Content)
    : TextBlock(Span, Attributes, Content);

/// <summary>A list of terms and what is said of each.</summary>
public sealed record DefinitionList(TextSpan Span, Attributes Attributes, ImmutableArray<DefinitionItem> Items)
    : Block(Span, Attributes)
{
    /// <inheritdoc/>
    public override ImmutableArray<Block> Children => ImmutableArray<Block>.CastUp(Items);
}

/// <summary>One or more terms and what is said of them.</summary>
public sealed record DefinitionItem(
    TextSpan Span,
    Attributes Attributes,
    ImmutableArray<ImmutableArray<Inline>> Terms,
    ImmutableArray<Block> Blocks
) : ParentBlock(Span, Attributes, Blocks);

/// <summary>A <c>:::</c> container.</summary>
public sealed record Container(TextSpan Span, Attributes Attributes, string Name, ImmutableArray<Block> Blocks)
    : ParentBlock(Span, Attributes, Blocks);

/// <summary>A break between thoughts.</summary>
public sealed record ThematicBreak(TextSpan Span, Attributes Attributes) : Block(Span, Attributes)
{
    /// <inheritdoc/>
    public override ImmutableArray<Block> Children => [];
}

/// <summary>HTML as typed; refused by Check unless the dossier allows it.</summary>
public sealed record RawHtmlBlock(TextSpan Span, Attributes Attributes, string Html) : Block(Span, Attributes)
{
    /// <inheritdoc/>
    public override ImmutableArray<Block> Children => [];
}
