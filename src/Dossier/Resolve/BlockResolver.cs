using System.Buffers;
using System.Collections.Immutable;
using System.Text;
using Dossier.Diagnostics;
using Dossier.Model;
using Dossier.Model.Blocks;
using Dossier.Model.Grounding;
using Dossier.Model.Inlines;
using Dossier.Model.Pages;
using Dossier.Parse.Pages;
using Dossier.Parse.Yaml;
using Dossier.Resolve.Anchors;
using Dossier.Resolve.Charts;
using Dossier.Resolve.Grounding;
using Dossier.Resolve.NameLookup;

namespace Dossier.Resolve;

/// <summary>Resolves the blocks of a page: anchors, passages, and what is in them.</summary>
/// <param name="page">The page being gathered.</param>
/// <param name="names">Every name there is.</param>
/// <param name="bag">Receives findings.</param>
internal sealed class BlockResolver(PageDraft page, Names names, DiagnosticBag bag)
{
    /// <summary>What may stand behind a picture that stands by itself.</summary>
    private static readonly SearchValues<char> Stops = SearchValues.Create(" .,;:!?…");

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
    public ImmutableArray<Block> ResolvePage(ImmutableArray<BlockSyntax> blocks)
    {
        TakeIds(blocks);
        foreach (var footnote in page.Footnotes.Values)
        {
            TakeIds(footnote.Blocks);
        }

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

    /// <summary>
    /// Takes the ids that editors chose before any is derived, so that an editor's id is never given to another block.
    /// </summary>
    private void TakeIds(ImmutableArray<BlockSyntax> blocks)
    {
        foreach (var block in blocks)
        {
            TakeIds(block.Bare.Attributes);
            TakeIds(block.Content);
            TakeIds(block.Blocks);
        }
    }

    /// <summary>Takes the ids of inlines and of those within them.</summary>
    private void TakeIds(ImmutableArray<InlineSyntax> content)
    {
        foreach (var inline in content)
        {
            switch (inline)
            {
                case NestedSyntax nested:
                    TakeIds(nested.Bare.Attributes);
                    TakeIds(nested.Content);
                    break;
                case LinkSyntax link:
                    TakeIds(link.Content);
                    break;
                case InlineNote note:
                    TakeIds(note.Content);
                    break;
            }
        }
    }

    /// <summary>Takes the id of some braces; one that the page has already is reported.</summary>
    private void TakeIds(Attributes attributes)
    {
        if (attributes.Id is { } id && !page.Anchors.TryTake(id))
        {
            bag.Report(
                Codes.DuplicateId,
                attributes.IdSpan,
                $"the id '{id}' is already given on this page",
                "give one of the two another id, where it is linked to as well"
            );
        }
    }

    private ImmutableArray<Block> ResolveAll(ImmutableArray<BlockSyntax> blocks, Place place)
    {
        var resolved = ImmutableArray.CreateBuilder<Block>(blocks.Length);
        foreach (var block in blocks)
        {
            resolved.Add(Resolve(block, place));
        }

        return resolved.MoveToImmutable();
    }

    /// <summary>
    /// Resolves a block with all in it; passages that it does not name are those of the block around it.
    /// </summary>
    private Block Resolve(BlockSyntax block, Place place)
    {
        var attributes = block.Bare.Attributes;
        var ground = Ground(block);
        var from = ground.From is { } value ? names.Passages(value) : place.From;
        var inner = place with { From = from, LinkTerms = place.LinkTerms && !attributes.Has("no-term") };
        Block resolved = block.Bare switch
        {
            Heading heading => ResolveHeading(heading, block.Content, inner),
            Paragraph paragraph => ResolveParagraph(paragraph, block.Content, inner),
            ListBlock list => list with
            {
                Anchor = attributes.Id,
                Items = [.. block.Blocks.Select(item => ResolveItem(item, inner, list.Tight))],
            },
            Quote quote => quote with
            {
                Anchor = attributes.Id,
                Blocks = ResolveAll(block.Blocks, inner with { LinkTerms = false }),
            },
            Captioned captioned => ResolveCaptioned(captioned, block.Blocks, inner),
            Caption caption => caption with
            {
                Content = ResolverFor(inner, null).Resolve(block.Content, inner.LinkTerms),
            },
            Table table => ResolveTable(table, block.Blocks, inner),
            DefinitionList list => list with
            {
                Anchor = attributes.Id,
                Items = [.. block.Blocks.Select(item => ResolveDefinition(item, inner))],
            },
            Container container => ResolveContainer(container, block.Blocks, inner),
            CodeBlock or ThematicBreak or RawHtmlBlock => block.Bare with { Anchor = attributes.Id },
            _ => throw Walk.Unknown(block.Bare),
        };
        return resolved with { From = from, Ground = ground };
    }

    private Heading ResolveHeading(Heading heading, ImmutableArray<InlineSyntax> written, Place place)
    {
        var content = ResolverFor(place, heading.Attributes.Id).Resolve(written, linkTerms: false);
        var anchor = heading.Attributes.Id ?? (place.Anchored ? page.Anchors.OfHeading(page.Plain.ToString()) : null);
        var resolved = heading with { Anchor = anchor, Content = content };
        page.Headings.Add(resolved);
        return resolved;
    }

    private Paragraph ResolveParagraph(Paragraph paragraph, ImmutableArray<InlineSyntax> written, Place place)
    {
        var anchor = paragraph.Attributes.Id ?? (place.Anchored ? page.Anchors.OfText(page.PlainOf(written)) : null);
        return paragraph with
        {
            Anchor = anchor,
            Content = ResolverFor(place, anchor).Resolve(written, place.LinkTerms),
        };
    }

    /// <summary>
    /// Resolves an item; where it shows no paragraph of its own, it has the anchor and passages of its first one.
    /// </summary>
    private ListItem ResolveItem(BlockSyntax item, Place place, bool tight)
    {
        // A tight item shows no paragraph of its own, so that the item carries its anchor and passages.
        var lead = tight && !item.Blocks.IsEmpty && item.Blocks[0].Bare is Paragraph ? item.Blocks[0] : null;
        var ground = Ground(item);
        var from = (ground.From ?? Ground(lead).From) is { } value ? names.Passages(value) : place.From;
        // An id that is typed on a picture is that of the figure which the picture becomes.
        var typed = lead is null || IsFigure(lead.Content) ? null : lead.Bare.Attributes.Id;
        var anchor =
            item.Bare.Attributes.Id
            ?? typed
            ?? (
                lead is { Bare.Attributes.Id: null } && place.Anchored
                    ? page.Anchors.OfText(page.PlainOf(lead.Content))
                    : null
            );
        var inner = place with
        {
            From = from,
            Anchored = place.Anchored && lead is null,
            Outer = anchor ?? place.Outer,
        };
        return (ListItem)item.Bare with
        {
            Anchor = anchor,
            From = from,
            Ground = ground,
            Blocks = ResolveAll(item.Blocks, inner),
        };
    }

    /// <summary>Whether a text is a picture that stands by itself, or several of which one has a caption.</summary>
    private static bool IsFigure(ImmutableArray<InlineSyntax> content) =>
        content is [Image only, ..]
        && (only.Title is { Length: > 0 } || content.OfType<Image>().Take(2).Count() == 1)
        && PlainText.Of(content).AsSpan().IndexOfAnyExcept(Stops) < 0;

    /// <summary>
    /// The whole has the anchor that a table would have by itself, a picture that of its caption; a container keeps its
    /// own, by which it is linked to.
    /// </summary>
    private Captioned ResolveCaptioned(Captioned captioned, ImmutableArray<BlockSyntax> blocks, Place place)
    {
        var anchor =
            captioned.Attributes.Id
            ?? (
                !place.Anchored
                    ? null
                    : blocks[0].Bare switch
                    {
                        Table => page.Anchors.OfText(new StringBuilder(HeadText(blocks[0].Blocks))),
                        Container => null,
                        _ => page.Anchors.OfText(page.PlainOf(blocks[^1].Content)),
                    }
            );
        var isContainer = blocks[0].Bare is Container;
        return captioned with
        {
            Anchor = anchor,
            Blocks = ResolveAll(
                blocks,
                place with
                {
                    Anchored = place.Anchored && isContainer,
                    Outer = anchor ?? place.Outer,
                }
            ),
        };
    }

    /// <summary>The letters of a table's first row, as its anchor is made of them.</summary>
    private static string HeadText(ImmutableArray<BlockSyntax> rows) =>
        rows.IsEmpty ? "" : string.Join(' ', rows[0].Blocks.Select(cell => AnchorText.Of(cell.Content)));

    /// <summary>What the braces of a block say of its ground; nothing for no block.</summary>
    private Ground Ground(BlockSyntax? block) =>
        block is null ? Model.Grounding.Ground.None : GroundReader.Read(block.Bare.Attributes, names.Language);

    /// <summary>Resolves a table; its anchor comes from the text of its head.</summary>
    private Table ResolveTable(Table table, ImmutableArray<BlockSyntax> rows, Place place)
    {
        var anchor =
            table.Attributes.Id ?? (place.Anchored ? page.Anchors.OfText(new StringBuilder(HeadText(rows))) : null);
        return table with { Anchor = anchor, Rows = [.. rows.Select(row => ResolveRow(row, anchor, place))] };
    }

    private TableRow ResolveRow(BlockSyntax syntax, string? anchor, Place place)
    {
        var row = (TableRow)syntax.Bare;
        var linkTerms = place.LinkTerms && !row.IsHead;
        var cells = syntax.Blocks.Select(cell =>
            (TableCell)cell.Bare with
            {
                Content = ResolverFor(place, anchor).Resolve(cell.Content, linkTerms),
            }
        );
        return row with { Cells = [.. cells] };
    }

    private DefinitionItem ResolveDefinition(BlockSyntax item, Place place) =>
        (DefinitionItem)item.Bare with
        {
            Terms = [.. item.Terms.Select(term => ResolverFor(place, null).Resolve(term, linkTerms: false))],
            Blocks = ResolveAll(item.Blocks, place),
        };

    /// <summary>Resolves a box; an unknown name, or one that has no place on this kind of page, is reported.</summary>
    private Container ResolveContainer(Container container, ImmutableArray<BlockSyntax> blocks, Place place)
    {
        var form = Containers.Of(container.Name);
        // A line of colons alone was reported where it was read.
        if (container.Name.Any(Blank.IsFalse) && container.Name.Trim() is { Length: > 0 } name)
        {
            bag.Report(
                Codes.UnknownContainer,
                container.Span with
                {
                    Length = 3 + container.Name.Length + 1,
                },
                $"{Blank.Named(container.Name)} stands beside the box's name, '{name}'",
                "delete it and type a space; it comes along when text is copied from a page or a Word file"
            );
        }
        else if (
            !string.IsNullOrWhiteSpace(container.Name)
            && form?.Fits(page.Kind) != true
            && !bag.HasAt(Codes.UnknownContainer, container.Span)
        )
        {
            bag.Report(
                Codes.UnknownContainer,
                container.Span with
                {
                    Length = 3 + container.Name.Length + 1,
                },
                form is null
                    ? $"the box '{container.Name}' is unknown"
                    : $"the box '{container.Name}' has no place on this page",
                form?.Page is { } kind ? $"move it to input/{PageForm.Of(kind).File}, from its ::: to the next"
                    : Containers.Suggest(container.Name) is { } meant ? $"did you mean '{meant}'?"
                    : $"one of {string.Join(", ", Containers.Names)}"
            );
        }

        foreach (var said in form?.Said ?? [])
        {
            if (container.Attributes[said] is { } words)
            {
                TitleMarkdown.Report(new Named(words.Value, words.Span), bag);
            }
        }

        place = place with { Outer = container.Attributes.Id ?? place.Outer };
        return container with
        {
            Anchor = container.Attributes.Id,
            Blocks = container.Name is Containers.Chart or Containers.Map
                ? ResolveChart(container, blocks, place)
                : ResolveAll(blocks, place),
        };
    }

    /// <summary>
    /// What stands in a chart; its data come to stand there as a table too, so that they are checked, compared,
    /// searched and read like any other.
    /// </summary>
    private ImmutableArray<Block> ResolveChart(Container chart, ImmutableArray<BlockSyntax> blocks, Place place)
    {
        // The table is shown on request, so that its terms are not the first on the page.
        var inner = ImmutableArray.CreateBuilder<Block>();
        foreach (var block in blocks)
        {
            var isTable = block.Bare is Table;
            inner.Add(Resolve(block, isTable ? place with { LinkTerms = false, Anchored = false } : place));
        }

        if (chart.Attributes["data"] is { } path && names.FindData(path) is { } data)
        {
            inner.Add(DataRows.Of(data, path.Span) with { From = place.From });
        }

        return inner.ToImmutable();
    }

    private InlineResolver ResolverFor(Place place, string? anchor) =>
        new(page, names, bag, anchor ?? place.Outer, place.InNote);
}
