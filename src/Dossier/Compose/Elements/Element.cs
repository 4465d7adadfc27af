using System.Collections.Immutable;
using Dossier.Compose.Drawings;
using Dossier.Compose.RunningText;
using Dossier.Diagnostics;
using Dossier.Model.Blocks;

namespace Dossier.Compose.Elements;

/// <summary>
/// A block of text as it will be read. The family is closed: what an encoder must handle stands in this file.
/// </summary>
/// <param name="Head">What every block has.</param>
public abstract record Element(ElementHead Head);

/// <summary>What every block has.</summary>
/// <param name="Anchor">Its anchor on its page; null for a block that is no target.</param>
/// <param name="Language">BCP 47 tag of its text; empty for that around it.</param>
/// <param name="Classes">Classes that the editors gave it, in their order.</param>
/// <param name="Grounds">Marks of the passages of the dossier's articles that it rests on, in the order given.</param>
/// <param name="Span">Where it was typed.</param>
public sealed record ElementHead(
    string? Anchor,
    string Language,
    ImmutableArray<string> Classes,
    ImmutableArray<GroundMark> Grounds,
    TextSpan Span
)
{
    /// <summary>What readers are told of a block that the editors alone vouch for; empty for every other.</summary>
    public string Own { get; init; } = "";

    /// <summary>Its passages in as few words as a margin holds, such as ‘¶ 3–5, n. 2’; empty for none.</summary>
    public string Passages { get; init; } = "";

    /// <summary>Of a block that the compiler says.</summary>
    public static readonly ElementHead None = new(null, "", [], [], TextSpan.None);
}

/// <summary>A heading; level 1 is the page's own title, which is none of these.</summary>
public sealed record HeadingElement(ElementHead Head, int Level, ImmutableArray<Run> Content) : Element(Head);

/// <summary>A paragraph; the lead opens a section.</summary>
public sealed record ParagraphElement(ElementHead Head, bool IsLead, ImmutableArray<Run> Content) : Element(Head);

/// <summary>A picture that stands by itself; the marks of its notes follow its caption, which may be empty.</summary>
public sealed record FigureElement(ElementHead Head, ImageRun Image, string Caption, ImmutableArray<Run> Marks)
    : Element(Head);

/// <summary>
/// A table, a picture or a drawing with its caption. <c>Label</c> is its kind and number in words, such as ‘Figure 2’,
/// and <c>Number</c> the number alone.
/// </summary>
public sealed record CaptionedElement(
    ElementHead Head,
    bool IsTable,
    string Label,
    int Number,
    ImmutableArray<Run> Caption,
    ImmutableArray<Element> Elements
) : Element(Head);

/// <summary>
/// A chart or map. <c>Kind</c> is its container's name and <c>Unit</c> may be empty; <c>Alternative</c> says in words
/// what <c>Svg</c> shows, and <c>Table</c> in numbers; <c>Elements</c> are what is said below it; <c>Data</c> may be
/// had.
/// </summary>
public sealed record DrawingElement(
    ElementHead Head,
    string Kind,
    string Title,
    string Unit,
    string Alternative,
    string Svg,
    TableElement Table,
    DataSheet Data,
    ImmutableArray<Element> Elements
) : Element(Head)
{
    /// <summary>The sources that it and its caption cite, each once.</summary>
    public ImmutableArray<string> SourceIds { get; init; } = [];
}

/// <summary>
/// A list; <c>Start</c> is its first number, 0 for bullets; a tight one shows its items without paragraphs.
/// </summary>
public sealed record ListElement(
    ElementHead Head,
    bool Ordered,
    int Start,
    bool Tight,
    ImmutableArray<ItemElement> Items
) : Element(Head);

/// <summary>An item of a list.</summary>
public sealed record ItemElement(ElementHead Head, ImmutableArray<Element> Elements) : Element(Head);

/// <summary>A quotation set off as a block.</summary>
public sealed record QuoteElement(ElementHead Head, ImmutableArray<Element> Elements) : Element(Head);

/// <summary>Code, verbatim.</summary>
public sealed record CodeElement(ElementHead Head, string Text) : Element(Head);

/// <summary>
/// A table: rows of cells. Rows may be shorter than others; columns beyond the last alignment have none.
/// </summary>
public sealed record TableElement(
    ElementHead Head,
    ImmutableArray<ColumnAlignment> Columns,
    ImmutableArray<ImmutableArray<ImmutableArray<Run>>> HeadRows,
    ImmutableArray<ImmutableArray<ImmutableArray<Run>>> Rows
) : Element(Head);

/// <summary>A list of terms and what is said of each.</summary>
public sealed record DefinitionsElement(ElementHead Head, ImmutableArray<DefinitionEntry> Items) : Element(Head);

/// <summary>One or more terms and what is said of them.</summary>
public sealed record DefinitionEntry(ImmutableArray<ImmutableArray<Run>> Terms, ImmutableArray<Element> Elements);

/// <summary>An editor's note; its title may be empty.</summary>
public sealed record EditorNoteElement(
    ElementHead Head,
    string Kind,
    string KindLabel,
    string Title,
    ImmutableArray<Element> Elements
) : Element(Head);

/// <summary>What was wrong in the block before it, which an edition has sealed.</summary>
/// <param name="Head">Of a block that the compiler says.</param>
/// <param name="Label">That it was corrected, and when.</param>
/// <param name="Path">Its place in the list of corrections, seen from the root of the text.</param>
/// <param name="Said">What is right, in a sentence.</param>
public sealed record CorrectionElement(ElementHead Head, string Label, string Path, string Said) : Element(Head);

/// <summary>Blocks that belong together, such as those of an event.</summary>
public sealed record GroupElement(ElementHead Head, string Name, ImmutableArray<Element> Elements) : Element(Head);

/// <summary>A break between thoughts.</summary>
public sealed record BreakElement(ElementHead Head) : Element(Head);

/// <summary>HTML as typed, which has no meaning but on the site.</summary>
public sealed record RawHtmlElement(ElementHead Head, string Html) : Element(Head);
