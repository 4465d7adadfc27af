using System.Collections.Immutable;
using Dossier.Diagnostics;

namespace Dossier.Compose.RunningText;

/// <summary>
/// A run of text as it will be read. The family is closed: what an encoder must handle stands in this file. Nothing in
/// it is left to decide: citations have become text, names stand where they are read, marks have their numbers.
/// </summary>
public abstract record Run;

/// <summary>
/// A run with others in it. What only looks for something, or takes the plain text, reads the content of any of them;
/// only an encoder, which gives each its look, tells them apart.
/// </summary>
/// <param name="Content">What stands in it.</param>
public abstract record NestingRun(ImmutableArray<Run> Content) : Run;

/// <summary>Plain characters.</summary>
/// <param name="Value">The characters.</param>
/// <param name="Span">Where the editors typed them; none for what the compiler says.</param>
public sealed record TextRun(string Value, TextSpan Span = default) : Run;

/// <summary>The end of a line; a hard one must stay.</summary>
public sealed record BreakRun(bool Hard) : Run;

/// <summary>
/// Emphasis; strong or not. <c>Id</c> is an anchor, null for none; an empty language is that around it.
/// </summary>
public sealed record EmphasisRun(bool Strong, string? Id, string Language, ImmutableArray<Run> Content)
    : NestingRun(Content);

/// <summary>A run with an anchor or a language of its own; it may have neither.</summary>
public sealed record SpanRun(string? Id, string Language, ImmutableArray<Run> Content) : NestingRun(Content);

/// <summary>Letters above the line, or below it. <c>Id</c> and language as for emphasis.</summary>
public sealed record ShiftedRun(bool Raised, string? Id, string Language, ImmutableArray<Run> Content)
    : NestingRun(Content)
{
    /// <summary>
    /// Its tag as typed, where that has attributes, which have a meaning on the site; empty for any other.
    /// </summary>
    public string Tag { get; init; } = "";
}

/// <summary>A run that is set otherwise than the text about it.</summary>
public sealed record FaceRun(Face Face, ImmutableArray<Run> Content) : NestingRun(Content);

/// <summary>Code, verbatim.</summary>
public sealed record CodeRun(string Value, TextSpan Span) : Run;

/// <summary>A link. Its content is never empty: one that was typed without says the name of what it leads to.</summary>
/// <param name="Target">Where it leads.</param>
/// <param name="Language">BCP 47 tag of its content; empty for that around it.</param>
/// <param name="Title">More about it, shown on request; empty for nothing.</param>
/// <param name="IsMention">Whether the editors' text speaks of its target here, so that an index names the
/// place.</param>
/// <param name="Content">What is read.</param>
public sealed record LinkRun(Target Target, string Language, string Title, bool IsMention, ImmutableArray<Run> Content)
    : NestingRun(Content);

/// <summary>An image within a line.</summary>
/// <param name="Path">Its path below the site's root.</param>
/// <param name="Alternative">What it shows, in words.</param>
/// <param name="Title">What was typed as its caption; empty for none.</param>
/// <param name="Span">Where it was typed.</param>
public sealed record ImageRun(string Path, string Alternative, string Title, TextSpan Span) : Run
{
    /// <summary>Its width in pixels; 0 where the file gives none.</summary>
    public int Width { get; init; }

    /// <summary>Its height in pixels; 0 where the file gives none.</summary>
    public int Height { get; init; }
}

/// <summary>The mark of a note of its page; <c>Occurrence</c> counts the marks of one note, from 0.</summary>
public sealed record MarkRun(int Number, int Occurrence) : Run;

/// <summary>A reference to sources in running text, or within a note, as the citation style writes it.</summary>
/// <param name="SourceIds">The sources, each once.</param>
/// <param name="InSentence">Whether the sentence needs it; else it stands beside it, mostly in brackets, which its
/// content has.</param>
/// <param name="Content">What is read.</param>
public sealed record CitationRun(ImmutableArray<string> SourceIds, bool InSentence, ImmutableArray<Run> Content)
    : NestingRun(Content);

/// <summary>HTML as typed, which has no meaning but on the site.</summary>
/// <param name="Html">A tag, or what stands for one.</param>
/// <param name="Span">Where it was typed.</param>
public sealed record RawHtmlRun(string Html, TextSpan Span) : Run;
