using System.Collections.Immutable;
using Dossier.Model.Blocks;
using Dossier.Model.Inlines;
using Dossier.Model.Pages;

namespace Dossier.Check.Grounding.Claims;

/// <summary>Which sources a page cites where.</summary>
/// <param name="page">The page, whose notes are asked for what they cite.</param>
internal sealed class CitedSources(Page page)
{
    /// <summary>The ids of the sources that blocks cite, each once.</summary>
    public ImmutableArray<string> In(IEnumerable<Block> blocks) =>
        [
            .. Walk.Blocks(blocks)
                .SelectMany(block => Content(block))
                .SelectMany(content => In(content))
                .Distinct(StringComparer.Ordinal),
        ];

    /// <summary>The runs of text of a block itself; a list of definitions has one for each term explained.</summary>
    private static ImmutableArray<ImmutableArray<Inline>> Content(Block block) =>
        block switch
        {
            Paragraph paragraph => [paragraph.Content],
            TableCell cell => [cell.Content],
            Caption caption => [caption.Content],
            DefinitionItem item => item.Terms,
            _ => [],
        };

    /// <summary>The ids of the sources that a run of text cites, as often as it does.</summary>
    public ImmutableArray<string> In(ImmutableArray<Inline> content)
    {
        var found = ImmutableArray.CreateBuilder<string>();
        Walk.Each(content, inline => found.AddRange(In(inline)));
        return found.ToImmutable();
    }

    /// <summary>What an inline cites itself, apart from what stands in it.</summary>
    public IEnumerable<string> In(Inline inline) =>
        inline switch
        {
            NoteMark mark => page.Notes[mark.Ordinal] is CitationNote note
                ? note.Items.Select(item => item.SourceId)
                : [],
            InlineReference reference => reference.Items.Select(item => item.SourceId),
            SourceName name => [name.SourceId],
            Link { Target: SourceTarget target } => [target.Id],
            Text or LineBreak or Code or NestingInline or Image or RawHtml => [],
            _ => throw Walk.Unknown(inline),
        };
}
