using System.Collections.Immutable;
using System.Text;
using Dossier.Diagnostics;
using Dossier.Input;
using Dossier.Languages;
using Dossier.Languages.Letters;
using Dossier.Markdown.Attributes;
using Dossier.Markdown.Citations;
using Dossier.Markdown.Footnotes;
using Dossier.Markdown.Phrases;
using Dossier.Markdown.Scripts;
using Dossier.Markdown.Slips;
using Dossier.Model.Editions;
using Dossier.Model.Inlines;
using Markdig.Syntax;
using Markdig.Syntax.Inlines;

namespace Dossier.Markdown;

/// <summary>Turns Markdig's inlines into the dossier's syntax.</summary>
/// <param name="file">The file.</param>
/// <param name="offset">Where the Markdown starts in it, in UTF-16 code units.</param>
/// <param name="bag">Receives findings.</param>
internal sealed class InlineReader(InputFile file, int offset, DiagnosticBag bag)
{
    /// <summary>More than any text needs, and little enough for every walk through it.</summary>
    private const int Deepest = 64;
    private readonly MarkSlips slips = new(file, bag);
    private readonly ForeignMarks foreign = new(file, bag);
    private readonly BraceSlips braces = new(file, bag);
    private readonly BracketSlips brackets = new(file, bag);
    private int depth;

    /// <summary>
    /// The inlines of a block; neighbouring characters come as one <see cref="Text"/> where they stand together in the
    /// file.
    /// </summary>
    public ImmutableArray<InlineSyntax> Read(ContainerInline? source)
    {
        if (source is null)
        {
            return [];
        }

        if (depth == Deepest)
        {
            bag.Report(
                Codes.TooDeep,
                Span(source),
                "brackets are nested too deeply",
                "close them, or write \\[ for a bracket that is none"
            );
            return [];
        }

        if (depth == 0 && source.ParentBlock is { } typed)
        {
            foreign.LookAt(file.Span(offset + typed.Span.Start, typed.Span.Length));
        }

        depth++;
        var read = ImmutableArray.CreateBuilder<InlineSyntax>();
        foreach (var inline in source)
        {
            AddInline(read, inline);
        }

        depth--;
        var whole = Joined(read);
        if (depth > 0 || source.ParentBlock is not { } block)
        {
            return whole;
        }

        var span = file.Span(offset + block.Span.Start, block.Span.Length);
        if (AttributesParser.SpansOf(block) is { } noted)
        {
            foreach (var taken in noted)
            {
                braces.LookAt(span, offset + taken.Start, offset + taken.End + 1);
            }
        }

        if (HasBrace(whole))
        {
            braces.LookForUnread(span);
        }

        slips.LookAtText(span, whole);
        brackets.LookAt(span, whole);
        return whole;
    }

    /// <summary>Whether a brace is left in a text, which Markdown did not read as one of attributes.</summary>
    private static bool HasBrace(ImmutableArray<InlineSyntax> content)
    {
        foreach (var inline in content)
        {
            var has = inline switch
            {
                Text plain => plain.Value.Contains('{', StringComparison.Ordinal),
                NestedSyntax nested => HasBrace(nested.Content),
                LinkSyntax link => HasBrace(link.Content),
                _ => false,
            };
            if (has)
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>The inlines of a whole block, without the space that its attributes leave at the end.</summary>
    public ImmutableArray<InlineSyntax> ReadBlock(ContainerInline? source)
    {
        var read = Read(source);
        if (read is not [.., Text last] || !char.IsWhiteSpace(last.Value[^1]))
        {
            return read;
        }

        var bare = last.Value.TrimEnd();
        var exact = last.Value.Length == last.Span.Length;
        var trimmed = new Text(exact ? last.Span with { Length = bare.Length } : last.Span, bare);
        return bare.Length == 0 ? read.RemoveAt(read.Length - 1) : read.SetItem(read.Length - 1, trimmed);
    }

    /// <summary>The attributes of a Markdig object, re-read from the file for their positions.</summary>
    public Model.Blocks.Attributes AttributesOf(MarkdownObject item)
    {
        if (AttributesParser.SpansOf(item) is not { } noted)
        {
            return Model.Blocks.Attributes.None;
        }

        // An edition that was sealed before says what its last braces say.
        var read = noted.Select(braces => AttributeReader.Read(file, offset + braces.Start, offset + braces.End + 1));
        return file.RulesVersion < RulesVersion.Captions
            ? read.Last()
            : read.Aggregate(Model.Blocks.Attributes.None, (before, more) => before.And(more));
    }

    private static string? CleanTitle(string? title) => title is null ? null : Characters.Clean(title);

    /// <summary>Adds what an inline of Markdig's stands for in the dossier; nothing for a comment.</summary>
    private void AddInline(ImmutableArray<InlineSyntax>.Builder read, Markdig.Syntax.Inlines.Inline inline)
    {
        var span = Span(inline);
        switch (inline)
        {
            case LiteralInline literal:
                if (
                    !literal.IsFirstCharacterEscaped
                    && !literal.Content.IsEmpty
                    && !literal.Content.AsSpan().ContainsAnyExcept('*', '_')
                )
                {
                    ReportUnpaired(span, literal.Content.ToString());
                }

                AddText(read, span, Typography.Apostrophes(literal.Content.ToString()));
                break;
            case HtmlEntityInline entity:
                AddText(read, span, Characters.Clean(entity.Transcoded.ToString()));
                break;
            case LineBreakInline line:
                read.Add(new LineBreak(span, line.IsHard));
                break;
            case CodeInline code:
                read.Add(new Code(span, code.Content));
                break;
            case EmphasisInline emphasis:
                EmphasisSlips.ReportSigns(file, span, emphasis.DelimiterCount, bag);
                var isStrong = emphasis.DelimiterCount == 2;
                read.Add(Nest(new Emphasis(span, AttributesOf(emphasis), isStrong, []), emphasis));
                break;
            case PhraseInline phrase:
                var said = AttributesOf(phrase);
                braces.LookAtPhrase(span, said);
                read.Add(Nest(new Phrase(span, said, []), phrase));
                break;
            case ScriptInline script:
                read.Add(Nest(new Shifted(span, AttributesOf(script), script.IsRaised, []), script));
                break;
            case InlineNoteInline note:
                read.Add(new InlineNote(span, Read(note)));
                break;
            case LinkInline { IsImage: true } image:
                read.Add(
                    new Image(
                        span,
                        AttributesOf(image),
                        TargetSpan(image, span),
                        image.Url ?? "",
                        ReadAlternative(image),
                        CleanTitle(image.Title)
                    )
                    {
                        TitleSpan =
                            image.TitleSpan.Length > 0
                                ? file.Span(offset + image.TitleSpan.Start, image.TitleSpan.Length)
                                : default,
                    }
                );
                break;
            case LinkInline link:
                if (LinePatterns.PictureFile().IsMatch(link.Url ?? ""))
                {
                    bag.MarkUnread(span); // A picture without its exclamation mark: told where links are followed.
                }

                read.Add(
                    new LinkSyntax(
                        span,
                        AttributesOf(link),
                        TargetSpan(link, span),
                        Characters.Clean(link.Url ?? ""),
                        CleanTitle(link.Title),
                        Read(link)
                    )
                );
                break;
            case AutolinkInline auto:
                var url = auto.IsEmail ? $"mailto:{auto.Url}" : auto.Url;
                read.Add(
                    new LinkSyntax(
                        span,
                        Model.Blocks.Attributes.None,
                        span,
                        url,
                        null,
                        [new Text(span.Part(1, auto.Url.Length), auto.Url)]
                    )
                );
                break;
            case FootnoteMarkInline mark:
                read.Add(new FootnoteMark(span, mark.Label));
                break;
            case CitationInline citation:
                AddCitation(read, span, citation);
                break;
            case HtmlInline { Tag: ['<', '!', '-', '-', ..] }:
                break; // A comment is for those who write.
            case HtmlInline html:
                read.Add(new RawHtml(span, html.Tag));
                break;
            case DelimiterInline delimiter:
                AddText(read, new TextSpan(file, span.Start, delimiter.ToLiteral().Length), delimiter.ToLiteral());
                read.AddRange(Read(delimiter));
                break;
            case ContainerInline container:
                read.AddRange(Read(container));
                break;
            default:
                throw Walk.Unknown(inline);
        }
    }

    /// <summary>
    /// Reports signs of emphasis that found no other, where they touch a letter and were meant to stress: those between
    /// spaces stand for themselves.
    /// </summary>
    private void ReportUnpaired(TextSpan span, string marks)
    {
        var (before, after) = (span.Start - 1, span.Start + marks.Length);
        if (
            !bag.IsInSlip(span)
            && !(after < file.Text.Length && file.Text[after] == '[' && (before < 0 || file.Text[before] == '\n'))
            && (
                before >= 0 && !char.IsWhiteSpace(file.Text[before])
                || after < file.Text.Length && !char.IsWhiteSpace(file.Text[after])
            )
        )
        {
            EmphasisSlips.Report(file, file.Span(span.Start, marks.Length), marks, bag);
        }
    }

    private NestedSyntax Nest(NestingInline bare, ContainerInline source) => new(bare, Read(source));

    private void AddCitation(ImmutableArray<InlineSyntax>.Builder read, TextSpan span, CitationInline citation)
    {
        if (citation.Fault is { } fault)
        {
            var written = file.Text.Substring(span.Start, span.Length);
            bag.Report(
                Codes.MalformedCitation,
                CitationMend.MissingSemicolon(written) is var (at, length) ? file.Span(span.Start + at, length) : span,
                fault,
                written.AsSpan().ContainsAny('］', '】')
                    ? "end it with the usual ], not with one of full width"
                    : CitationMend.Hint(written)
            );
        }

        read.Add(new Citation(span, citation.InText, citation.Items));
    }

    private static void AddText(ImmutableArray<InlineSyntax>.Builder read, TextSpan span, string value)
    {
        if (value.Length == 0)
        {
            return;
        }

        read.Add(new Text(span, value));
    }

    /// <summary>The inlines, in which neighbouring texts that stand together in the file are one.</summary>
    private static ImmutableArray<InlineSyntax> Joined(ImmutableArray<InlineSyntax>.Builder read)
    {
        var joined = ImmutableArray.CreateBuilder<InlineSyntax>(read.Count);
        for (var i = 0; i < read.Count; )
        {
            var next = i + 1;
            while (next < read.Count && IsOneText(read[next - 1], read[next]))
            {
                next++;
            }

            joined.Add(next == i + 1 ? read[i] : Join(read, i, next));
            i = next;
        }

        return joined.DrainToImmutable();
    }

    /// <summary>Whether two texts stand one right behind the other in the file, each as typed.</summary>
    private static bool IsOneText(InlineSyntax before, InlineSyntax after) =>
        before is Text left
        && after is Text right
        && left.Value.Length == left.Span.Length
        && right.Value.Length == right.Span.Length
        && left.Span.End == right.Span.Start;

    /// <summary>The texts at some indexes as one.</summary>
    private static Text Join(ImmutableArray<InlineSyntax>.Builder read, int from, int to)
    {
        var text = new StringBuilder();
        for (var i = from; i < to; i++)
        {
            text.Append(((Text)read[i]).Value);
        }

        return new Text(((Text)read[from]).Span with { Length = text.Length }, text.ToString());
    }

    /// <summary>The words of an alternative text, which can hold nothing but words.</summary>
    private string ReadAlternative(LinkInline image)
    {
        if (file.RulesVersion < RulesVersion.Captions)
        {
            return string.Concat(image.Descendants<LiteralInline>().Select(literal => literal.Content.ToString()));
        }

        var read = Read(image);
        foreach (var note in NotesIn(read))
        {
            bag.Report(
                Codes.MalformedCitation,
                note.Span,
                "an alternative text can hold no citation and no note",
                "put it into the caption: a line below the picture, ': Caption [@id]'"
            );
        }

        return PlainText.Of(read);
    }

    /// <summary>The citations, marks of notes and notes in a run of text, at any depth.</summary>
    private static IEnumerable<InlineSyntax> NotesIn(ImmutableArray<InlineSyntax> content) =>
        content.SelectMany(inline =>
            inline switch
            {
                Citation or FootnoteMark or InlineNote => [inline],
                NestedSyntax nested => NotesIn(nested.Content),
                LinkSyntax link => NotesIn(link.Content),
                _ => Enumerable.Empty<InlineSyntax>(),
            }
        );

    private TextSpan TargetSpan(LinkInline link, TextSpan whole) =>
        link.UrlSpan.Length > 0 ? file.Span(offset + link.UrlSpan.Start, link.UrlSpan.Length) : whole;

    private TextSpan Span(MarkdownObject item)
    {
        // Markdig leaves brackets that became text without a position (0..0 or -1): they are one character and follow
        // what came before.
        return file.Span(offset + Math.Max(0, item.Span.Start), Math.Max(0, item.Span.Length));
    }
}
