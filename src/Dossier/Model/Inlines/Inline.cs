using System.Collections.Immutable;
using Dossier.Diagnostics;
using Dossier.Model.Blocks;
using Dossier.Model.Sources;

namespace Dossier.Model.Inlines;

/// <summary>
/// A run of text within a block. The family is closed: what a writer of output must handle stands in this file.
/// </summary>
/// <param name="Span">Where it stands.</param>
public abstract record Inline(TextSpan Span) : InlineSyntax(Span);

/// <summary>An inline with others in it.</summary>
/// <param name="Span">Where it stands.</param>
/// <param name="Attributes">What its braces say.</param>
/// <param name="Content">What stands in it.</param>
public abstract record NestingInline(TextSpan Span, Attributes Attributes, ImmutableArray<Inline> Content)
    : Inline(Span);

/// <summary>Plain characters. When their number equals the span's length, each stands where it was typed.</summary>
public sealed record Text(TextSpan Span, string Value) : Inline(Span);

/// <summary>The end of a line; a hard one must stay.</summary>
public sealed record LineBreak(TextSpan Span, bool Hard) : Inline(Span);

/// <summary>Emphasis; strong or not.</summary>
public sealed record Emphasis(TextSpan Span, Attributes Attributes, bool Strong, ImmutableArray<Inline> Content)
    : NestingInline(Span, Attributes, Content);

/// <summary>A run with attributes, such as a foreign word with its language.</summary>
public sealed record Phrase(TextSpan Span, Attributes Attributes, ImmutableArray<Inline> Content)
    : NestingInline(Span, Attributes, Content);

/// <summary>Letters above the line, or below it.</summary>
public sealed record Shifted(TextSpan Span, Attributes Attributes, bool Raised, ImmutableArray<Inline> Content)
    : NestingInline(Span, Attributes, Content);

/// <summary>Code, verbatim.</summary>
public sealed record Code(TextSpan Span, string Value) : Inline(Span);

/// <summary>A link; with no content of its own it takes the name of what it leads to.</summary>
public sealed record Link(
    TextSpan Span,
    Attributes Attributes,
    TextSpan TargetSpan,
    LinkTarget Target,
    string? Title,
    ImmutableArray<Inline> Content
) : NestingInline(Span, Attributes, Content)
{
    /// <summary>Whether the compiler made the link itself, at a term's first mention.</summary>
    public bool Automatic { get; init; }
}

/// <summary>An image; <c>Source</c> is a path below <c>input/</c> once resolved.</summary>
public sealed record Image(
    TextSpan Span,
    Attributes Attributes,
    TextSpan TargetSpan,
    string Source,
    string Alternative,
    string? Title
) : Inline(Span)
{
    /// <summary>Where its title stands, with its quotation marks; empty where it has none.</summary>
    public TextSpan TitleSpan { get; init; }
}

/// <summary>
/// The mark of a numbered note: the n-th of its page, from 0; <c>Occurrence</c> counts the marks of one note, from 0.
/// </summary>
public sealed record NoteMark(TextSpan Span, int Ordinal, int Occurrence) : Inline(Span);

/// <summary>The name of a source's author in running text, in the place of <c>@id</c>.</summary>
public sealed record SourceName(TextSpan Span, string SourceId) : Inline(Span);

/// <summary>The reference to cited sources within a footnote, which is a note already.</summary>
public sealed record InlineReference(TextSpan Span, bool InText, ImmutableArray<CitationItem> Items) : Inline(Span);

/// <summary>HTML as typed; refused by Check unless the dossier allows it.</summary>
public sealed record RawHtml(TextSpan Span, string Html) : Inline(Span);
