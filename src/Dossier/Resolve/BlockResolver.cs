using System.Collections.Immutable;
using System.Text;
using Dossier.Diagnostics;
using Dossier.Model;

namespace Dossier.Resolve;

/// <summary>Resolves the blocks of a page: anchors, passages, and what is in them.</summary>
/// <param name="page">The page being gathered.</param>
/// <param name="names">Every name there is.</param>
/// <param name="bag">Takes what is wrong.</param>
internal sealed class BlockResolver(PageDraft page, Names names, DiagnosticBag bag)
{
    /// <summary>What holds for blocks because of where they stand.</summary>
    /// <param name="From">Passages of the container.</param>
    /// <param name="LinkTerms">Whether terms may link themselves.</param>
    /// <param name="Anchored">Whether blocks get anchors.</param>
    /// <param name="InNote">Whether they are part of a footnote.</param>
    /// <param name="Outer">The anchor of the block around them.</param>
    private sealed record Place(
        ImmutableArray<PassageId> From,
        bool LinkTerms,
        bool Anchored,
        bool InNote,
        string? Outer
    );

    /// <summary>Resolves the text of a page, then the footnotes that it refers to.</summary>
    public ImmutableArray<Block> ResolvePage(ImmutableArray<Block> blocks)
    {
        Claim(blocks);
        var resolved = ResolveAll(blocks, new Place([], LinkTerms: true, Anchored: true, InNote: false, Outer: null));
        for (var i = 0; i < page.Notes.Count; i++)
        {
            // A footnote may refer to another one, which is then added to the list that is being walked.
            if (page.Notes[i] is { Footnote: { } footnote } note)
            {
                note.Blocks = ResolveAll(
                    footnote.Blocks,
                    new Place([], LinkTerms: true, Anchored: false, InNote: true, note.Anchor)
                );
            }
        }

        return resolved;
    }

    /// <summary>Takes the ids that editors chose before any is derived, so that theirs win.</summary>
    private void Claim(ImmutableArray<Block> blocks)
    {
        foreach (var block in blocks)
        {
            if (block.Attributes.Id is { } id && !page.Anchors.TryTake(id))
            {
                bag.Report(Codes.DuplicateId, block.Attributes.IdSpan, $"the id '{id}' is already given on this page");
            }

            Claim(Walk.Children(block));
        }
    }

    private ImmutableArray<Block> ResolveAll(ImmutableArray<Block> blocks, Place place)
    {
        var resolved = ImmutableArray.CreateBuilder<Block>(blocks.Length);
        foreach (var block in blocks)
        {
            resolved.Add(Resolve(block, place));
        }

        return resolved.MoveToImmutable();
    }

    private Block Resolve(Block block, Place place)
    {
        var ground = Ground(block);
        var from = ground.From is { } value ? names.Passages(value) : place.From;
        var inner = place with { From = from, LinkTerms = place.LinkTerms && !block.Attributes.Has("no-term") };
        var resolved = block switch
        {
            Heading heading => ResolveHeading(heading, inner),
            Paragraph paragraph => ResolveParagraph(paragraph, inner),
            ListBlock list => list with
            {
                Anchor = list.Attributes.Id,
                Items = [.. list.Items.Select(item => ResolveItem(item, inner, list.Tight))],
            },
            Quote quote => quote with
            {
                Anchor = quote.Attributes.Id,
                Blocks = ResolveAll(quote.Blocks, inner with { LinkTerms = false }),
            },
            Table table => ResolveTable(table, inner),
            DefinitionList list => list with
            {
                Anchor = list.Attributes.Id,
                Items = [.. list.Items.Select(item => ResolveDefinition(item, inner))],
            },
            Container container => ResolveContainer(container, inner),
            _ => block with { Anchor = block.Attributes.Id },
        };
        return resolved with { From = from, Ground = ground };
    }

    private Heading ResolveHeading(Heading heading, Place place)
    {
        var content = Inlines(place, heading.Attributes.Id).Resolve(heading.Content, linkTerms: false);
        var anchor = heading.Attributes.Id ?? (place.Anchored ? page.Anchors.OfHeading(page.Plain.ToString()) : null);
        var resolved = heading with { Anchor = anchor, Content = content };
        page.Headings.Add(resolved);
        return resolved;
    }

    private Paragraph ResolveParagraph(Paragraph paragraph, Place place)
    {
        var anchor =
            paragraph.Attributes.Id ?? (place.Anchored ? page.Anchors.OfText(page.PlainOf(paragraph.Content)) : null);
        return paragraph with
        {
            Anchor = anchor,
            Content = Inlines(place, anchor).Resolve(paragraph.Content, place.LinkTerms),
        };
    }

    private ListItem ResolveItem(ListItem item, Place place, bool tight)
    {
        // A tight item shows no paragraph of its own, so that the item carries its anchor and passages.
        var lead = tight && item.Blocks.Length > 0 ? item.Blocks[0] as Paragraph : null;
        var ground = Ground(item);
        var from = (ground.From ?? Ground(lead).From) is { } value ? names.Passages(value) : place.From;
        var anchor =
            item.Attributes.Id
            ?? (
                lead is not null && place.Anchored
                    ? lead.Attributes.Id ?? page.Anchors.OfText(page.PlainOf(lead.Content))
                    : null
            );
        var inner = place with
        {
            From = from,
            Anchored = place.Anchored && lead is null,
            Outer = anchor ?? place.Outer,
        };
        return item with { Anchor = anchor, From = from, Ground = ground, Blocks = ResolveAll(item.Blocks, inner) };
    }

    private Ground Ground(Block? block) =>
        block is null ? Model.Ground.None : GroundReader.Read(block.Attributes, names.Language);

    private Table ResolveTable(Table table, Place place)
    {
        var head =
            table.Rows.Length > 0
                ? string.Join(' ', table.Rows[0].Cells.Select(cell => PlainText.Of(cell.Content)))
                : "";
        var anchor = table.Attributes.Id ?? (place.Anchored ? page.Anchors.OfText(new StringBuilder(head)) : null);
        var rows = table.Rows.Select(row =>
            row with
            {
                Cells =
                [
                    .. row.Cells.Select(cell =>
                        cell with
                        {
                            Content = Inlines(place, anchor).Resolve(cell.Content, place.LinkTerms && !row.IsHead),
                        }
                    ),
                ],
            }
        );
        return table with { Anchor = anchor, Rows = [.. rows] };
    }

    private DefinitionItem ResolveDefinition(DefinitionItem item, Place place) =>
        item with
        {
            Terms = [.. item.Terms.Select(term => Inlines(place, null).Resolve(term, linkTerms: false))],
            Blocks = ResolveAll(item.Blocks, place),
        };

    private Container ResolveContainer(Container container, Place place)
    {
        if (!Containers.Fits(container.Name, page.Kind))
        {
            var known = Containers.All.Contains(container.Name);
            bag.Report(
                Codes.UnknownContainer,
                container.Span with
                {
                    Length = 3 + container.Name.Length + 1,
                },
                known
                    ? $"the container '{container.Name}' has no place on this page"
                    : $"the container '{container.Name}' is unknown",
                known
                    ? $"it stands in input/{Containers.File(container.Name)}"
                    : Suggestion.For(container.Name, Containers.All) ?? $"one of {string.Join(", ", Containers.All)}"
            );
        }

        return container with
        {
            Anchor = container.Attributes.Id,
            Blocks = ResolveAll(container.Blocks, place with { Outer = container.Attributes.Id ?? place.Outer }),
        };
    }

    private InlineResolver Inlines(Place place, string? anchor) =>
        new(page, names, bag, anchor ?? place.Outer, place.InNote);
}
