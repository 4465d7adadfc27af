using Dossier.Input;
using Dossier.Markdown.Attributes;
using Dossier.Markdown.Captions;
using Dossier.Markdown.Citations;
using Dossier.Markdown.Footnotes;
using Dossier.Markdown.Phrases;
using Dossier.Markdown.Scripts;
using Dossier.Markdown.Tasks;
using Dossier.Model.Editions;
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
    private static readonly MarkdownPipeline First = Build(RulesVersion.First);
    private static readonly MarkdownPipeline Latest = Build(RulesVersion.Latest);

    /// <summary>Markdig's tree of a part of a file; its own offsets count from there.</summary>
    /// <param name="file">The file.</param>
    /// <param name="start">Where the part starts, in UTF-16 code units.</param>
    /// <param name="end">Where it ends, exclusive; null for the file's end.</param>
    public static MarkdownDocument Parse(InputFile file, int start, int? end = null) =>
        Markdig.Markdown.Parse(
            file.Text[start..(end ?? file.Text.Length)],
            file.RulesVersion < RulesVersion.Captions ? First : Latest,
            new FileContext(file, start)
        );

    /// <summary>The pipeline that reads Markdown by a version of the rules.</summary>
    private static MarkdownPipeline Build(int rules)
    {
        var builder = new MarkdownPipelineBuilder().UsePreciseSourceLocation().UsePipeTables().UseDefinitionLists();
        builder.Extensions.AddIfNotAlready<CustomContainerExtension>();
        builder.BlockParsers.Insert(0, new FootnoteDefinitionParser());
        builder.InlineParsers.InsertBefore<LinkInlineParser>(new FootnoteMarkParser());
        builder.InlineParsers.InsertBefore<LinkInlineParser>(new CitationParser());
        builder.InlineParsers.InsertBefore<LinkInlineParser>(new PhraseParser());
        if (rules >= RulesVersion.Captions)
        {
            builder.Extensions.Add(new CaptionsExtension());
            builder.InlineParsers.InsertBefore<FootnoteMarkParser>(new TaskParser());
            builder.InlineParsers.InsertBefore<FootnoteMarkParser>(new InlineNoteParser());
            builder.InlineParsers.InsertBefore<FootnoteMarkParser>(new ScriptParser());
        }

        builder.Extensions.Add(new AttributesExtension());
        return builder.Build();
    }
}
