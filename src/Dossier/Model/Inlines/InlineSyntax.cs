using System.Collections.Immutable;
using Dossier.Diagnostics;
using Dossier.Model.Blocks;
using Dossier.Model.Sources;

namespace Dossier.Model.Inlines;

/// <summary>
/// A run of text as written, before any name is looked up. What needs no looking up is an <see cref="Inline"/> already;
/// the rest stands in this file. Resolve makes inlines of it, so that no page of a <see cref="Briefing"/> holds any.
/// </summary>
/// <param name="Span">Where it stands.</param>
public abstract record InlineSyntax(TextSpan Span);

/// <summary>A Pandoc citation; Resolve makes a <see cref="NoteMark"/> or <see cref="InlineReference"/> of it.</summary>
public sealed record Citation(TextSpan Span, bool InText, ImmutableArray<CitationItem> Items) : InlineSyntax(Span);

/// <summary>A footnote's mark; Resolve makes a <see cref="NoteMark"/> of it.</summary>
public sealed record FootnoteMark(TextSpan Span, string Label) : InlineSyntax(Span);

/// <summary>A note whose text stands where its mark will; Resolve makes a <see cref="NoteMark"/> of it.</summary>
public sealed record InlineNote(TextSpan Span, ImmutableArray<InlineSyntax> Content) : InlineSyntax(Span);

/// <summary>A link whose target, <c>Url</c>, is as typed; Resolve makes a <see cref="Link"/> of it.</summary>
public sealed record LinkSyntax(
    TextSpan Span,
    Attributes Attributes,
    TextSpan TargetSpan,
    string Url,
    string? Title,
    ImmutableArray<InlineSyntax> Content
) : InlineSyntax(Span);

/// <summary>An inline with others in it: itself, bare of them, and what it holds.</summary>
public sealed record NestedSyntax(NestingInline Bare, ImmutableArray<InlineSyntax> Content) : InlineSyntax(Bare.Span);
