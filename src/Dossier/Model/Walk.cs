using System.Collections.Immutable;

namespace Dossier.Model;

/// <summary>Walks text, outermost first, in reading order.</summary>
public static class Walk
{
    /// <summary>Blocks and all blocks in them.</summary>
    public static IReadOnlyList<Block> Blocks(IEnumerable<Block> blocks)
    {
        var all = new List<Block>();
        foreach (var block in blocks)
        {
            Gather(all, block);
        }

        return all;
    }

    /// <summary>Every block of a page, those of its notes included.</summary>
    public static IReadOnlyList<Block> Blocks(Page page)
    {
        var all = new List<Block>();
        foreach (var block in page.Blocks)
        {
            Gather(all, block);
        }

        foreach (var note in page.Notes.OfType<TextNote>())
        {
            foreach (var block in note.Blocks)
            {
                Gather(all, block);
            }
        }

        return all;
    }

    /// <summary>Every inline of a page, those of its notes included.</summary>
    public static IReadOnlyList<Inline> Inlines(Page page)
    {
        var all = new List<Inline>();
        foreach (var block in Blocks(page))
        {
            foreach (var content in Content(block))
            {
                Gather(all, content);
            }
        }

        return all;
    }

    /// <summary>Inlines and all inlines in them.</summary>
    public static IReadOnlyList<Inline> Inlines(ImmutableArray<Inline> content)
    {
        var all = new List<Inline>(content.Length);
        Gather(all, content);
        return all;
    }

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

    private static void Gather(List<Block> all, Block block)
    {
        all.Add(block);
        foreach (var inner in Children(block))
        {
            Gather(all, inner);
        }
    }

    private static void Gather(List<Inline> all, ImmutableArray<Inline> content)
    {
        foreach (var inline in content)
        {
            all.Add(inline);
            switch (inline)
            {
                case Emphasis emphasis: Gather(all, emphasis.Content); break;
                case Phrase phrase: Gather(all, phrase.Content); break;
                case Link link: Gather(all, link.Content); break;
                default: break;
            }
        }
    }
}
