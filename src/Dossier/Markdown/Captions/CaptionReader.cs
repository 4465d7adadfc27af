using System.Collections.Immutable;
using Dossier.Diagnostics;
using Dossier.Input;
using Dossier.Model.Blocks;
using Dossier.Model.Inlines;
using Markdig.Syntax;

namespace Dossier.Markdown.Captions;

/// <summary>Puts captions to what they are captions of.</summary>
/// <param name="file">The file.</param>
/// <param name="bag">Receives findings.</param>
internal sealed class CaptionReader(InputFile file, DiagnosticBag bag)
{
    private const string Stops = ".,;:!?…";

    /// <summary>Adds the caption that a line says to the last of some blocks.</summary>
    /// <param name="blocks">The blocks before it.</param>
    /// <param name="line">The line, with its braces.</param>
    /// <returns>False when what stands above can have none.</returns>
    public static bool TryAdd(ImmutableArray<BlockSyntax>.Builder blocks, BlockSyntax line)
    {
        if (blocks is not [.., var above])
        {
            return false;
        }

        var caption = new BlockSyntax(new Caption(line.Bare.Span, Model.Blocks.Attributes.None, []))
        {
            Content = line.Content,
        };
        if (above is { Bare: Captioned twice, Blocks: [{ Bare: Paragraph } picture, var title] })
        {
            // A picture with a caption in quotation marks and one in a line: both are said.
            blocks[^1] = Join(
                picture,
                caption with
                {
                    Content = [.. title.Content, new Text(line.Bare.Span with { Length = 0 }, " "), .. line.Content],
                },
                twice.Attributes.And(line.Bare.Attributes)
            );
            return true;
        }

        if (!(above.Bare is Table || IsDrawing(above.Bare) || IsPictures(above)))
        {
            return false;
        }

        blocks[^1] = Join(above, caption, line.Bare.Attributes);
        return true;
    }

    /// <summary>
    /// A paragraph, or the figures that it consists of: of its pictures each that has a caption in quotation marks is a
    /// figure, and the marks of notes behind it follow the caption.
    /// </summary>
    public IEnumerable<BlockSyntax> Figures(BlockSyntax paragraph)
    {
        if (!IsPictures(paragraph) || !paragraph.Content.OfType<Image>().Any(image => image.Title is { Length: > 0 }))
        {
            yield return Lifted(paragraph);
            yield break;
        }

        var attributes = paragraph.Bare.Attributes;
        for (var i = 0; i < paragraph.Content.Length; )
        {
            var picture = (Image)paragraph.Content[i];
            ImmutableArray<InlineSyntax> rest = [.. paragraph.Content.Skip(i + 1).TakeWhile(run => run is not Image)];
            i += 1 + rest.Length;
            var end = rest.IsEmpty ? picture.Span.End : rest[^1].Span.End;
            var bare = new Paragraph(picture.Span with { Length = end - picture.Span.Start }, attributes, []);
            attributes = Model.Blocks.Attributes.None;
            var isTitled = picture.Title is { Length: > 0 };
            var alone = Lifted(
                new BlockSyntax(bare) { Content = [picture with { Title = null }, .. isTitled ? [] : rest] }
            );
            yield return isTitled
                ? Join(
                    alone,
                    new BlockSyntax(new Caption(picture.Span, Model.Blocks.Attributes.None, []))
                    {
                        Content = WithStop(Title(picture), rest),
                    },
                    Model.Blocks.Attributes.None
                )
                : alone;
        }
    }

    /// <summary>
    /// Whether a block is a container that may have a caption; of an unknown one Resolve says that it is that.
    /// </summary>
    private static bool IsDrawing(Model.Blocks.Block block) =>
        block is Container { Name: var name } && Containers.Of(name) is null or { TakesCaption: true };

    /// <summary>Whether a block consists of pictures, marks of notes, and the stops that stand at marks.</summary>
    private static bool IsPictures(BlockSyntax block) =>
        block is { Bare: Paragraph, Content: [Image, ..] }
        && block.Content.All(run =>
            run is Image or LineBreak or FootnoteMark or InlineNote or Citation { InText: false }
            || run is Text text
                && text.Value.All(c => char.IsWhiteSpace(c) || Stops.Contains(c, StringComparison.Ordinal))
        );

    /// <summary>Braces at the one picture of a paragraph are the paragraph's, as in Pandoc.</summary>
    private static BlockSyntax Lifted(BlockSyntax paragraph) =>
        IsPictures(paragraph) && paragraph.Content.OfType<Image>().Count() == 1
            ? paragraph with
            {
                Bare = paragraph.Bare with
                {
                    Attributes = paragraph.Bare.Attributes.And(((Image)paragraph.Content[0]).Attributes),
                },
                Content = paragraph.Content.SetItem(
                    0,
                    (Image)paragraph.Content[0] with
                    {
                        Attributes = Model.Blocks.Attributes.None,
                    }
                ),
            }
            : paragraph;

    /// <summary>A block and its caption as one, which has the attributes; a container keeps its own besides.</summary>
    private static BlockSyntax Join(BlockSyntax above, BlockSyntax caption, Model.Blocks.Attributes braces)
    {
        // A container needs its braces itself: they say what it is.
        var isContainer = above.Bare is Container;
        return new BlockSyntax(
            new Captioned(
                above.Bare.Span with
                {
                    Length = Math.Max(above.Bare.Span.End, caption.Bare.Span.End) - above.Bare.Span.Start,
                },
                isContainer ? braces : above.Bare.Attributes.And(braces),
                []
            )
        )
        {
            Blocks =
            [
                isContainer
                    ? above
                    : above with
                    {
                        Bare = above.Bare with { Attributes = Model.Blocks.Attributes.None },
                    },
                caption,
            ],
        };
    }

    /// <summary>What stands in quotation marks, read as the Markdown that it is.</summary>
    private ImmutableArray<InlineSyntax> Title(Image picture)
    {
        var (start, end) = (picture.TitleSpan.Start + 1, picture.TitleSpan.End - 1);
        return
            end > start
            && MarkdownSyntax.Parse(file, start, end) is [ParagraphBlock { Inline: { } inline }]
            && new InlineReader(file, start, bag).Read(inline) is { IsEmpty: false } read
            ? read
            : [new Text(picture.Span, picture.Title!)];
    }

    /// <summary>
    /// A caption and what stands behind its picture; a stop there is left out where the caption ends with one.
    /// </summary>
    private static ImmutableArray<InlineSyntax> WithStop(
        ImmutableArray<InlineSyntax> caption,
        ImmutableArray<InlineSyntax> rest
    )
    {
        var ends = caption is [.., Text { Value: [.., '.' or '?' or '!' or '…'] }];
        var behind = rest.Where(run => run is not LineBreak && !(run is Text text && (ends || IsBlank(text))));
        return [.. caption, .. behind.Select(run => run is Text text ? text with { Value = text.Value.Trim() } : run)];
    }

    private static bool IsBlank(Text text) => string.IsNullOrWhiteSpace(text.Value);
}
