using System.Collections.Immutable;

namespace Dossier.Model;

/// <summary>Walks text, outermost first, in reading order.</summary>
public static class Walk
{
    /// <summary>Blocks and all blocks in them.</summary>
    public static IEnumerable<Block> Blocks(IEnumerable<Block> blocks)
    {
        foreach (var block in blocks)
        {
            yield return block;
            foreach (var inner in Blocks(Children(block)))
            {
                yield return inner;
            }
        }
    }

    /// <summary>Every block of a page, those of its notes included.</summary>
    public static IEnumerable<Block> Blocks(Page page) =>
        Blocks(page.Blocks).Concat(page.Notes.OfType<TextNote>().SelectMany(note => Blocks(note.Blocks)));

    /// <summary>Every inline of a page, those of its notes included.</summary>
    public static IEnumerable<Inline> Inlines(Page page) => Blocks(page).SelectMany(block => Content(block).SelectMany(Inlines));

    /// <summary>Blocks directly in a block.</summary>
    public static ImmutableArray<Block> Children(Block block) => block switch
    {
        Container container => container.Blocks,
        Quote quote => quote.Blocks,
        ListBlock list => [.. list.Items],
        ListItem item => item.Blocks,
        DefinitionList list => [.. list.Items],
        DefinitionItem item => item.Blocks,
        Table table => [.. table.Rows],
        TableRow row => [.. row.Cells],
        _ => [],
    };

    private static ImmutableArray<ImmutableArray<Inline>> Content(Block block) => block switch
    {
        Paragraph paragraph => [paragraph.Content],
        Heading heading => [heading.Content],
        TableCell cell => [cell.Content],
        DefinitionItem item => item.Terms,
        _ => [],
    };

    /// <summary>Inlines and all inlines in them.</summary>
    public static IEnumerable<Inline> Inlines(ImmutableArray<Inline> content)
    {
        foreach (var inline in content)
        {
            yield return inline;
            var inner = inline switch
            {
                Emphasis emphasis => emphasis.Content,
                Phrase phrase => phrase.Content,
                Link link => link.Content,
                _ => [],
            };
            foreach (var part in Inlines(inner))
            {
                yield return part;
            }
        }
    }
}
