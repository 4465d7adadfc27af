using System.Collections.Immutable;
using System.Diagnostics;
using System.Runtime.CompilerServices;
using Dossier.Model.Blocks;
using Dossier.Model.Pages;

namespace Dossier.Model.Inlines;

/// <summary>Walks text, outermost first, in reading order.</summary>
public static class Walk
{
    private static readonly ConditionalWeakTable<Page, IReadOnlyList<Block>> Known = [];
    private static readonly ConditionalWeakTable<Page, IReadOnlyList<Inline>> KnownInlines = [];

    /// <summary>Blocks and all blocks in them.</summary>
    public static IReadOnlyList<Block> Blocks(IEnumerable<Block> blocks)
    {
        var all = new List<Block>();
        foreach (var block in blocks)
        {
            AddBlocks(all, block);
        }

        return all;
    }

    /// <summary>Every block of a page, those of its notes included; gathered once for all who ask.</summary>
    public static IReadOnlyList<Block> Blocks(Page page) => Known.GetValue(page, AllBlocks);

    /// <summary>The blocks of a page and its notes, with all that are in them.</summary>
    private static List<Block> AllBlocks(Page page)
    {
        var all = new List<Block>();
        foreach (var block in page.Blocks)
        {
            AddBlocks(all, block);
        }

        foreach (var note in page.Notes.OfType<TextNote>())
        {
            foreach (var block in note.Blocks)
            {
                AddBlocks(all, block);
            }
        }

        return all;
    }

    /// <summary>Every inline of a page, those of its notes included; gathered once for all who ask.</summary>
    public static IReadOnlyList<Inline> Inlines(Page page) => KnownInlines.GetValue(page, AllInlines);

    /// <summary>Looks at every inline of a page, those of its notes included.</summary>
    public static void EachInline(Page page, Action<Inline> look)
    {
        foreach (var inline in Inlines(page))
        {
            look(inline);
        }
    }

    /// <summary>The inlines of a page and its notes, with all that are in them.</summary>
    private static List<Inline> AllInlines(Page page)
    {
        var all = new List<Inline>();
        Each(page.Blocks, all.Add);
        foreach (var note in page.Notes.OfType<TextNote>())
        {
            Each(note.Blocks, all.Add);
        }

        return all;
    }

    /// <summary>Looks at every inline of blocks.</summary>
    public static void EachInline(ImmutableArray<Block> blocks, Action<Inline> look) => Each(blocks, look);

    /// <summary>Inlines and all inlines in them.</summary>
    public static IReadOnlyList<Inline> Inlines(ImmutableArray<Inline> content)
    {
        var all = new List<Inline>(content.Length);
        Each(content, all.Add);
        return all;
    }

    /// <summary>Looks at every inline of blocks and of those within them.</summary>
    private static void Each(ImmutableArray<Block> blocks, Action<Inline> look)
    {
        foreach (var block in blocks)
        {
            switch (block)
            {
                case TextBlock text:
                    Each(text.Content, look);
                    break;
                case DefinitionItem item:
                    foreach (var term in item.Terms)
                    {
                        Each(term, look);
                    }

                    break;
                case ParentBlock or ListBlock or Table or TableRow or DefinitionList:
                case CodeBlock or ThematicBreak or RawHtmlBlock:
                    break;
                default:
                    throw Unknown(block);
            }

            Each(block.Children, look);
        }
    }

    /// <summary>Adds a block and all blocks in it.</summary>
    private static void AddBlocks(List<Block> all, Block block)
    {
        all.Add(block);
        foreach (var inner in block.Children)
        {
            AddBlocks(all, inner);
        }
    }

    /// <summary>Looks at inlines and all inlines in them.</summary>
    public static void Each(ImmutableArray<Inline> content, Action<Inline> look)
    {
        foreach (var inline in content)
        {
            look(inline);
            if (inline is NestingInline nesting)
            {
                Each(nesting.Content, look);
            }
        }
    }

    /// <summary>
    /// What a traversal throws that meets a block or inline for which it has no case: text must not vanish silently.
    /// </summary>
    public static UnreachableException Unknown(object met) => new($"no case for {met.GetType().Name}");
}
