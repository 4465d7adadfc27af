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
        EachInline(page, all.Add);
        return all;
    }

    /// <summary>Looks at every inline of a page, those of its notes included.</summary>
    public static void EachInline(Page page, Action<Inline> look)
    {
        Each(page.Blocks, look);
        foreach (var note in page.Notes)
        {
            if (note is TextNote text)
            {
                Each(text.Blocks, look);
            }
        }
    }

    /// <summary>Inlines and all inlines in them.</summary>
    public static IReadOnlyList<Inline> Inlines(ImmutableArray<Inline> content)
    {
        var all = new List<Inline>(content.Length);
        Each(content, all.Add);
        return all;
    }

    /// <summary>Blocks directly in a block.</summary>
    public static ImmutableArray<Block> Children(Block block) =>
        block switch
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

    private static void Each(ImmutableArray<Block> blocks, Action<Inline> look)
    {
        foreach (var block in blocks)
        {
            switch (block)
            {
                case Paragraph paragraph:
                    Each(paragraph.Content, look);
                    break;
                case Heading heading:
                    Each(heading.Content, look);
                    break;
                case TableCell cell:
                    Each(cell.Content, look);
                    break;
                case DefinitionItem item:
                    foreach (var term in item.Terms)
                    {
                        Each(term, look);
                    }

                    break;
                default:
                    break;
            }

            Each(Children(block), look);
        }
    }

    private static void Gather(List<Block> all, Block block)
    {
        all.Add(block);
        foreach (var inner in Children(block))
        {
            Gather(all, inner);
        }
    }

    /// <summary>Looks at inlines and all inlines in them.</summary>
    public static void Each(ImmutableArray<Inline> content, Action<Inline> look)
    {
        foreach (var inline in content)
        {
            look(inline);
            switch (inline)
            {
                case Emphasis emphasis:
                    Each(emphasis.Content, look);
                    break;
                case Phrase phrase:
                    Each(phrase.Content, look);
                    break;
                case Link link:
                    Each(link.Content, look);
                    break;
                default:
                    break;
            }
        }
    }
}
