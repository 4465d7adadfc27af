using System.Collections.Immutable;
using Dossier.Figures;
using Dossier.Fingerprints;
using Dossier.Languages;
using Dossier.Model;
using Dossier.Model.Blocks;
using Dossier.Model.Dates;
using Dossier.Model.Grounding;
using Dossier.Model.Inlines;
using Dossier.Model.Pages;

namespace Dossier.Check.Grounding.Claims;

/// <summary>Reads the claims of one page.</summary>
/// <param name="page">The page.</param>
/// <param name="language">BCP 47 tag of the dossier.</param>
internal sealed class ClaimReader(Page page, string language)
{
    private readonly List<Claim> claims = [];
    private readonly ClaimText text = new();
    private readonly CitedSources cited = new(page);
    private ImmutableArray<PassageId>? everything;

    /// <summary>Every passage that the page names.</summary>
    private ImmutableArray<PassageId> Everything =>
        everything ??= [.. Walk.Blocks(page).SelectMany(block => block.From).Distinct()];

    /// <summary>What holds for blocks because of where they stand.</summary>
    private sealed record Place(
        ImmutableArray<PassageId> From,
        ImmutableArray<string> Sources,
        ImmutableArray<string> Own,
        string? Anchor,
        bool Shares,
        bool IsExempt,
        bool IsQuotation
    )
    {
        public ImmutableArray<string> Seen { get; init; } = [];

        /// <summary>Whether the blocks stand in a map, whose table has codes of countries.</summary>
        public bool IsInMap { get; init; }

        /// <summary>The braces of the chart around it.</summary>
        public Attributes Chart { get; init; } = Attributes.None;

        public ImmutableArray<Block> Around { get; init; } = [];

        /// <summary>Whether it is as a heading, which rests on whatever its page rests on.</summary>
        public bool IsHeading { get; init; }

        /// <summary>The row or box around it.</summary>
        public Block? Whole { get; init; }
    }

    /// <summary>Every claim of the page, in reading order; those of its footnotes last.</summary>
    public IReadOnlyList<Claim> Read()
    {
        var place = new Place([], [], [], null, false, page.Kind == PageKind.About, false);
        foreach (var front in page.FrontTexts.Where(front => front.Name.Length > 0))
        {
            claims.Add(ClaimOf(front));
        }

        ReadBlocks(page.Blocks, place);
        foreach (var note in page.Notes.OfType<TextNote>())
        {
            ReadBlocks(
                note.Blocks,
                place with
                {
                    Anchor = note.Anchor,
                    Sources = cited.In(note.Blocks),
                    Shares = true,
                }
            );
        }

        return claims;
    }

    /// <summary>Reads the claims of blocks, in their order.</summary>
    private void ReadBlocks(IEnumerable<Block> blocks, Place place)
    {
        foreach (var block in blocks)
        {
            ReadBlock(block, place);
        }
    }

    /// <summary>What holds for what stands in a block, by its braces and by where it stands itself.</summary>
    private Place Within(Block block, Place outer) =>
        outer with
        {
            From =
                block.From.IsEmpty ? outer.From
                : outer.From.IsEmpty && block.From.Length == 1 ? block.From
                : [.. block.From.Union(outer.From)],
            Own = block.Ground.Own.IsEmpty ? outer.Own : [.. outer.Own, .. block.Ground.Own.Select(own => own.Value)],
            Seen = block.Ground.Seen.IsEmpty
                ? outer.Seen
                : [.. outer.Seen, .. block.Ground.Seen.Select(seen => seen.Name)],
            Around = ReferenceEquals(block.Ground, Ground.None) ? outer.Around : outer.Around.Add(block),
            Anchor = block.Anchor ?? outer.Anchor,
            IsExempt = outer.IsExempt || (page.Kind == PageKind.Term && block.Attributes.Has("common-knowledge")),
        };

    /// <summary>Reads the claims of a block and of those within it.</summary>
    private void ReadBlock(Block block, Place outer)
    {
        var place = Within(block, outer);
        switch (block)
        {
            case Paragraph paragraph:
                AddClaims(paragraph, paragraph.Content, place);
                break;
            case TableCell or Caption:
                AddClaims(block, ((TextBlock)block).Content, place);
                break;
            case Captioned { Blocks: [Container box, .. var captions] }:
                place = place.Shares ? place : place with { Sources = cited.In([block]), Shares = true };
                ReadBlock(box, place);
                ReadBlocks(captions, About(box, Within(box, place)));
                break;
            case Captioned:
                ReadBlocks(
                    block.Children,
                    place.Shares ? place : place with { Sources = cited.In([block]), Shares = true }
                );
                break;
            case Container container:
                place = place.Shares ? place : place with { Sources = cited.In(container.Blocks), Shares = true };
                AddClaims(container, About(container, place) with { Whole = container });
                ReadBlocks(
                    container.Blocks,
                    container.Name switch
                    {
                        Containers.Chart => place with { Chart = container.Attributes },
                        Containers.Map => place with { IsInMap = true },
                        _ => place,
                    }
                );
                break;
            case Table table when place.IsInMap:
                // Codes of countries are no text; what a group is called is.
                foreach (var cell in table.Rows.Where(row => !row.Cells.IsEmpty).Select(row => row.Cells[0]))
                {
                    AddClaims(cell, cell.Content, place);
                }

                break;
            case Table table when place.Chart["unit"] is { } unit:
                TakeNumbers(table, unit, place);
                break;
            case Table table when HeadUnit.OfColumns(table, language) is { } units:
                place = place.Shares ? place : place with { Sources = cited.In([block]), Shares = true };
                foreach (var row in table.Rows)
                {
                    TakeNumbers(row, i => i < units.Length ? units[i] : "", place);
                }

                break;
            case Table:
                ReadBlocks(
                    block.Children,
                    place.Shares ? place : place with { Sources = cited.In([block]), Shares = true }
                );
                break;
            case TableRow row:
                ReadBlocks(row.Children, place with { Whole = row });
                break;
            case Quote quote:
                ReadBlocks(quote.Blocks, place with { IsQuotation = true });
                break;
            case Heading heading:
                AddClaims(heading, heading.Content, place with { From = Everything }, isHeading: true);
                break;
            case DefinitionItem item:
                foreach (var term in item.Terms)
                {
                    // What is explained has no braces of its own.
                    AddClaims(item, term, place with { From = Everything }, isHeading: true);
                }

                ReadBlocks(item.Children, place);
                break;
            default:
                ReadBlocks(block.Children, place);
                break;
        }
    }

    /// <summary>Where the words of a box itself stand: its title and what else its braces say, its caption.</summary>
    private Place About(Container box, Place place)
    {
        var ground = BoxGround.Of(box, place.From, isCited: !place.Sources.IsEmpty);
        return place with
        {
            From = ground.IsOfPage ? Everything : ground.From,
            Own = [.. place.Own, .. ground.Own],
            IsHeading = ground.IsOfPage,
        };
    }

    /// <summary>
    /// Adds the claims of a box's attributes: title and place, the date of an event, the value and year of a key
    /// figure.
    /// </summary>
    private void AddClaims(Container container, Place place)
    {
        foreach (var key in (string[])["title", "place"])
        {
            if (AsTyped(container.Attributes[key]) is { } value)
            {
                claims.Add(ClaimOf(value, FigureReader.Read(value.Value, language), place));
            }
        }

        if (
            container.Name == Containers.Event
            && container.Attributes["date"] is { } date
            && EventDate.TryParse(date.Value) is { } when
        )
        {
            var slash = date.Value.IndexOf('/', StringComparison.Ordinal);
            var start = new Figure(0, slash < 0 ? date.Value.Length : slash, when.Start.ToString(), FigureKind.Date);
            claims.Add(
                ClaimOf(
                    date,
                    when.End is { } end
                        ? [start, new Figure(slash + 1, date.Value.Length, end.ToString(), FigureKind.Date)]
                        : [start],
                    place
                )
            );
        }

        if (container.Name == Containers.KeyFigure && AsTyped(container.Attributes["value"]) is { } figure)
        {
            // A figure and its unit are read as one, so that ‘5’ and ‘billion US dollars’ are a sum.
            var whole = $"{figure.Value} {AsTyped(container.Attributes["unit"])?.Value}";
            var figures = FigureReader.Read(whole, language);
            claims.Add(ClaimOf(figure, figures, place));
            if (container.Attributes["year"] is { } year)
            {
                claims.Add(
                    ClaimOf(year, FigureReader.Read(year.Value, language), place) with
                    {
                        Dated = [.. figures.Select(one => one.Value)],
                    }
                );
            }
        }
    }

    /// <summary>An attribute as an editor types it, as the passages that it is compared with.</summary>
    private static AttributeValue? AsTyped(AttributeValue? value) =>
        value is null ? null : value with { Value = Normalisation.AsTyped(value.Value) };

    /// <summary>The claim of an attribute that readers see.</summary>
    private Claim ClaimOf(AttributeValue value, IReadOnlyList<Figure> figures, Place place) =>
        new(page, place.Anchor, place.From, value.Value)
        {
            Sources = place.Sources,
            Figures = figures,
            Own = place.Own,
            Seen = place.Seen,
            Around = place.Around,
            IsExempt = place.IsExempt,
            IsHeading = place.IsHeading,
            Whole = place.Whole,
            Places = [(0, value.Span, value.Span.Length == value.Value.Length)],
        };

    /// <summary>
    /// A text of the front matter rests on whatever its page rests on: passages, sources, figures that the editors
    /// vouch for. It has no braces to say more, and says nothing that the text below does not.
    /// </summary>
    private Claim ClaimOf(Named front)
    {
        front = front with { Name = Normalisation.AsTyped(front.Name) };
        var figures = FigureReader.Read(front.Name, language);
        return new Claim(page, null, Everything, front.Name)
        {
            Figures = figures,
            Sources = figures.Count == 0 ? [] : [.. page.Citations.Distinct(StringComparer.Ordinal)],
            Own =
                figures.Count == 0
                    ? []
                    : [.. Walk.Blocks(page).SelectMany(block => block.Ground.Own).Select(own => own.Value)],
            IsExempt = page.Kind == PageKind.About,
            IsHeading = true,
            IsFront = true,
            Places = [(0, front.Span, front.Span.Length == front.Name.Length)],
        };
    }

    /// <summary>What a picture's alternative text says to those who do not see it.</summary>
    private Claim ClaimOf(Image picture, Place place)
    {
        var words = picture.Span.Part(2, picture.Alternative.Length);
        var said = Normalisation.AsTyped(picture.Alternative);
        var isExact =
            words.File is { } file
            && said == picture.Alternative
            && words.End <= file.Text.Length
            && file.Text.AsSpan(words.Start, words.Length).SequenceEqual(picture.Alternative);
        return new Claim(page, place.Anchor, place.From, said)
        {
            Sources = place.Sources,
            Figures = FigureReader.Read(said, language),
            Own = place.Own,
            Seen = place.Seen,
            Around = place.Around,
            IsExempt = place.IsExempt,
            IsQuotation = place.IsQuotation,
            Places = [(0, isExact ? words : picture.Span, isExact)],
        };
    }

    private void AddClaims(
        Block block,
        ImmutableArray<Inline> content,
        Place place,
        bool isHeading = false,
        string unit = "",
        AttributeValue? ofChart = null
    )
    {
        foreach (var picture in content.OfType<Image>())
        {
            claims.Add(ClaimOf(picture, place));
        }

        text.Clear();
        text.Add(content);
        var plain = text.ToString() + unit;
        if (plain.Length == 0)
        {
            return;
        }

        claims.Add(
            new Claim(page, place.Anchor, place.From, plain)
            {
                Sources = place.Shares ? place.Sources : cited.In(content),
                Citations = [.. text.Marks.SelectMany(mark => cited.In(mark.Inline).Select(id => (mark.At, id)))],
                Figures = HeadUnit.IsSize(block, place.Whole, plain) ? [] : FigureReader.Read(plain, language),
                Own = place.Own,
                Seen = place.Seen,
                Around = place.Around,
                IsExempt = place.IsExempt,
                IsQuotation = place.IsQuotation,
                IsHeading = isHeading || place.IsHeading,
                Whole = place.Whole,
                Cell = block as TableCell,
                Unit = unit.Length > 0 ? ofChart : null,
                UnitAt = plain.Length - unit.Length,
                IsProse = block is Paragraph,
                IsShownWhole = block is Paragraph { Anchor: not null } && text.IsShownWhole,
                Places = text.Places(),
            }
        );
    }

    /// <summary>
    /// The table of a chart: its numbers are read with their unit, so that ‘5’ and ‘billion US dollars’ are a sum.
    /// </summary>
    private void TakeNumbers(Table table, AttributeValue unit, Place place)
    {
        var head = table.Rows.IsEmpty
            ? []
            : table.Rows[0].Cells.Select(cell => PlainText.WithIds(cell.Content)).ToArray();
        var first = place.Chart["x"] is { } x
            ? Array.FindIndex(head, name => string.Equals(name, x.Value, StringComparison.OrdinalIgnoreCase))
            : 0;
        foreach (var row in table.Rows)
        {
            TakeNumbers(row, i => i == first ? "" : $" {unit.Value}", place, unit);
        }
    }

    /// <summary>A row whose numbers are read with what is said of them elsewhere.</summary>
    private void TakeNumbers(TableRow row, Func<int, string> unit, Place place, AttributeValue? ofChart = null)
    {
        foreach (var (i, cell) in row.Cells.Index())
        {
            var isNumber = NumberText.Read(PlainText.Of(cell.Content), language) is not null;
            AddClaims(cell, cell.Content, place with { Whole = row }, unit: isNumber ? unit(i) : "", ofChart: ofChart);
        }
    }
}
