using Dossier.Input;
using Dossier.Markdown.Attributes;
using Dossier.Markdown.Citations;
using Dossier.Markdown.Footnotes;
using Dossier.Markdown.Phrases;
using Markdig;
using Markdig.Extensions.CustomContainers;
using Markdig.Parsers.Inlines;
using Markdig.Syntax;

namespace Dossier.Markdown;

/// <summary>
/// The Markdown of a dossier: CommonMark and the constructs below, in the order in which they get their turn.
/// </summary>
internal static class MarkdownSyntax
{
    private static readonly MarkdownPipeline Pipeline = Build();

    /// <summary>Markdig's tree of a file from an offset on; its own offsets count from there.</summary>
    public static MarkdownDocument Parse(SourceFile file, int offset) =>
        Markdig.Markdown.Parse(file.Text[offset..], Pipeline, new FileContext(file, offset));

    private static MarkdownPipeline Build()
    {
        var builder = new MarkdownPipelineBuilder().UsePreciseSourceLocation().UsePipeTables().UseDefinitionLists();
        builder.Extensions.AddIfNotAlready<CustomContainerExtension>();
        builder.BlockParsers.Insert(0, new FootnoteDefinitionParser());
        builder.InlineParsers.InsertBefore<LinkInlineParser>(new FootnoteMarkParser());
        builder.InlineParsers.InsertBefore<LinkInlineParser>(new CitationParser());
        builder.InlineParsers.InsertBefore<LinkInlineParser>(new PhraseParser());
        builder.Extensions.Add(new AttributesExtension());
        return builder.Build();
    }
}
