using System.Collections.Immutable;
using System.Security.Cryptography;
using System.Text;
using Dossier.Diagnostics;
using Dossier.Model;
using Dossier.Model.Blocks;
using Dossier.Model.Grounding;
using Dossier.Model.Inlines;
using Dossier.Model.Pages;

namespace Dossier.Check.Reviews;

/// <summary>What of a text second readers are asked about, and what they answered.</summary>
/// <param name="briefing">The text.</param>
public sealed class SecondReading(Briefing briefing)
{
    private readonly ILookup<string, Review> byBlock = briefing.Reviews.ToLookup(
        review => review.Block,
        StringComparer.Ordinal
    );
    private readonly ILookup<string, Review> byPlace = briefing.Reviews.ToLookup(
        review => review.Place,
        StringComparer.Ordinal
    );

    /// <summary>
    /// All that they are asked about, in reading order: each block of each page but that about the dossier, notes
    /// included.
    /// </summary>
    public IEnumerable<ReviewedBlock> Blocks() => briefing.Pages.SelectMany(page => Blocks(page));

    /// <summary>What readers are asked about on one page, its titles first.</summary>
    public ImmutableArray<ReviewedBlock> Blocks(Page page)
    {
        if (page.Kind == PageKind.About)
        {
            return [];
        }

        var blocks = ImmutableArray.CreateBuilder<ReviewedBlock>();
        AddTitles(blocks, page);
        AddBlocks(blocks, page, page.Blocks);
        foreach (var note in page.Notes.OfType<TextNote>())
        {
            AddBlocks(blocks, page, note.Blocks);
        }

        return blocks.ToImmutable();
    }

    /// <summary>The answers of readers about a block as it is now, in the order of the file.</summary>
    public IEnumerable<Review> Of(ReviewedBlock block) => byBlock[block.Hash];

    /// <summary>The last answer of what stood there before the block became what it is; null for none.</summary>
    public Review? Before(ReviewedBlock block) =>
        byPlace[block.Place].Where(review => review.Block != block.Hash).MaxBy(review => review.Date);

    /// <summary>Whether somebody agrees with a block and nobody doubts it.</summary>
    public bool IsAgreed(ReviewedBlock block) => Of(block).Any() && Of(block).All(review => review.IsAgreed);

    /// <summary>Whether a page has blocks to ask about, and all of them are agreed.</summary>
    public bool IsAgreed(Page page) =>
        !briefing.Reviews.IsEmpty && Blocks(page) is { IsEmpty: false } blocks && blocks.All(IsAgreed);

    /// <summary>Adds the blocks that readers are asked about: of lists each item, no headings and breaks.</summary>
    private void AddBlocks(ImmutableArray<ReviewedBlock>.Builder into, Page page, IEnumerable<Block> blocks)
    {
        foreach (var block in blocks)
        {
            switch (block)
            {
                case Heading or ThematicBreak:
                    break;
                case ListBlock or ListItem or DefinitionList:
                    AddBlocks(into, page, block.Children);
                    break;
                default:
                    var from = PassagesOf([block]);
                    into.Add(new ReviewedBlock(page, [block], from, Hash(Typed(block), from), block.Span));
                    break;
            }
        }
    }

    /// <summary>Adds the titles and headings of a page as one thing to ask about; nothing where it has none.</summary>
    private static void AddTitles(ImmutableArray<ReviewedBlock>.Builder into, Page page)
    {
        var titles = page.FrontTexts.Where(text => text.Name.Length > 0).ToArray();
        var headings = page.Blocks.OfType<Heading>().ToImmutableArray<Block>();
        if (titles.Length == 0 && headings.IsEmpty)
        {
            return;
        }

        // They rest on whatever the page rests on, and are asked again when they change themselves.
        var text = new StringBuilder(page.Address);
        foreach (var title in titles)
        {
            text.Append('\n').Append(title.Name);
        }

        foreach (var heading in headings)
        {
            text.Append('\n').Append(Typed(heading));
        }

        into.Add(
            new ReviewedBlock(
                page,
                headings,
                PassagesOf(page.Blocks),
                DigestOf(text.ToString()),
                titles.Length > 0 ? titles[0].Span : headings[0].Span
            )
            {
                IsTitles = true,
            }
        );
    }

    /// <summary>The passages that blocks and those within them rest on, each once.</summary>
    private static ImmutableArray<PassageId> PassagesOf(IEnumerable<Block> blocks) =>
        [.. Walk.Blocks(blocks).SelectMany(block => block.From).Distinct()];

    /// <summary>A block as typed, with what stands in it from another file, as the table of a chart.</summary>
    private static string Typed(Block block)
    {
        var text = new StringBuilder(Typed(block.Span));
        foreach (var inner in Walk.Blocks([block]).Where(inner => inner.Span.File != block.Span.File))
        {
            text.Append('\n').Append(Typed(inner.Span));
        }

        return text.ToString();
    }

    /// <summary>A part of a file as typed, without blanks at its ends.</summary>
    private static string Typed(TextSpan span) => span.File?.Text[span.Start..span.End].Trim() ?? "";

    /// <summary>The hash of a block as typed and of its passages, with their wording.</summary>
    private string Hash(string typed, ImmutableArray<PassageId> from)
    {
        var text = new StringBuilder(typed);
        foreach (var id in from)
        {
            text.Append('\n').Append(id).Append(' ').Append(Wording(id));
        }

        return DigestOf(text.ToString());
    }

    /// <summary>The hash of a passage's wording; empty where its record has none.</summary>
    private string Wording(PassageId id) =>
        briefing.SeedById.GetValueOrDefault(id.Seed)?.ById.GetValueOrDefault(id.Passage)?.Hash ?? "";

    /// <summary>The first half of the SHA-256 of a text, as 32 hexadecimal digits.</summary>
    private static string DigestOf(string text) =>
        Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(text)).AsSpan(0, 16));
}
