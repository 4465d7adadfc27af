using System.Collections.Immutable;
using Dossier.Languages.Letters;
using Dossier.Model;
using Dossier.Model.Blocks;
using Dossier.Model.Inlines;
using Dossier.Model.Pages;
using Dossier.Model.Sources;

namespace Dossier.Editions.Redlines;

/// <summary>
/// A text with the names that its pages say: of what a link without words leads to, and of a source in a sentence
/// (<c>@smith-2020</c>). Whatever is compared, or looked for in an edition, is read from it. What is named by a word of
/// the theme, as by its number (‘Table 1’), stands as <c>[#anchor]</c>, or with the id of its section before that: its
/// number changes with what comes before it, and only composing knows its word.
/// </summary>
/// <param name="briefing">The text.</param>
internal sealed class NamedText(Briefing briefing)
{
    private readonly Lazy<Dictionary<(PageName Page, string Anchor), Block>> named = new(() =>
    {
        var blocks = new Dictionary<(PageName Page, string Anchor), Block>();
        foreach (var page in briefing.Pages)
        {
            foreach (var block in Walk.Blocks(page).Where(block => block.Anchor is not null))
            {
                blocks.TryAdd((page.Name, block.Anchor!), block);
            }
        }

        return blocks;
    });

    /// <summary>A page with its names, in its text and in its notes.</summary>
    public Page In(Page page)
    {
        var blocks = In(page, page.Blocks);
        var notes = Each(
            page.Notes,
            one =>
                one is TextNote note && In(page, note.Blocks) is var ofNote && ofNote != note.Blocks
                    ? note with
                    {
                        Blocks = ofNote,
                    }
                    : one
        );
        return blocks == page.Blocks && notes == page.Notes ? page : page with { Blocks = blocks, Notes = notes };
    }

    /// <summary>Blocks of a page with their names; the same ones where they have none.</summary>
    public ImmutableArray<Block> In(Page page, ImmutableArray<Block> blocks) =>
        Each(
            blocks,
            block =>
                block switch
                {
                    TextBlock text => In(page, text),
                    DefinitionItem item => In(page, item),
                    ParentBlock parent => In(page, parent.Blocks) is var inside && inside != parent.Blocks
                        ? parent with
                        {
                            Blocks = inside,
                        }
                        : parent,
                    ListBlock list => Each(list.Items, item => (ListItem)In(page, [item])[0]) is var items
                    && items != list.Items
                        ? list with
                        {
                            Items = items,
                        }
                        : list,
                    Table table => Each(table.Rows, row => In(page, row)) is var rows && rows != table.Rows
                        ? table with
                        {
                            Rows = rows,
                        }
                        : table,
                    TableRow row => In(page, row),
                    DefinitionList list => Each(list.Items, item => In(page, item)) is var items && items != list.Items
                        ? list with
                        {
                            Items = items,
                        }
                        : list,
                    CodeBlock or ThematicBreak or RawHtmlBlock => block,
                    _ => throw Walk.Unknown(block),
                }
        );

    private TBlock In<TBlock>(Page page, TBlock text)
        where TBlock : TextBlock =>
        In(page, text.Content) is var content && content != text.Content ? text with { Content = content } : text;

    private TableRow In(Page page, TableRow row) =>
        Each(row.Cells, cell => In(page, cell)) is var cells && cells != row.Cells ? row with { Cells = cells } : row;

    private DefinitionItem In(Page page, DefinitionItem item)
    {
        var (blocks, terms) = (In(page, item.Blocks), item.Terms);
        for (var i = 0; i < terms.Length; i++)
        {
            if (In(page, terms[i]) is var term && term != terms[i])
            {
                terms = terms.SetItem(i, term);
            }
        }

        return blocks == item.Blocks && terms == item.Terms ? item : item with { Blocks = blocks, Terms = terms };
    }

    private ImmutableArray<Inline> In(Page page, ImmutableArray<Inline> content) =>
        Each(
            content,
            inline =>
                inline switch
                {
                    Link { Content.IsEmpty: true } link => link with
                    {
                        Content = [new Text(link.TargetSpan, NameOf(page, link.Target))],
                    },
                    SourceName name when briefing.SourceById.TryGetValue(name.SourceId, out var source) => new Text(
                        name.Span,
                        NameOf(source)
                    ),
                    NestingInline nesting => In(page, nesting.Content) is var inside && inside != nesting.Content
                        ? nesting with
                        {
                            Content = inside,
                        }
                        : nesting,
                    _ => inline,
                }
        );

    /// <summary>The things as another has them; the same array where none is another one.</summary>
    private static ImmutableArray<T> Each<T>(ImmutableArray<T> things, Func<T, T> read)
        where T : class
    {
        ImmutableArray<T>.Builder? all = null;
        for (var i = 0; i < things.Length; i++)
        {
            if (read(things[i]) is var thing && !ReferenceEquals(thing, things[i]))
            {
                (all ??= things.ToBuilder())[i] = thing;
            }
        }

        return all?.ToImmutable() ?? things;
    }

    private string NameOf(Page page, LinkTarget target) =>
        target switch
        {
            TermTarget term => briefing.TermById.GetValueOrDefault(term.Id)?.Name ?? term.Id,
            SourceTarget source => briefing.SourceById.TryGetValue(source.Id, out var known)
                ? TitleOf(known)
                : source.Id,
            SectionTarget section when !briefing.SectionById.ContainsKey(section.Id) => section.Id,
            SectionTarget { Anchor: null } section => briefing.SectionById[section.Id].Title,
            SectionTarget section => NameAt(briefing.SectionById[section.Id], section.Anchor, section.Id),
            AnchorTarget here => NameAt(page, here.Anchor, ""),
            ExternalTarget outside => outside.Url,
            _ => throw Walk.Unknown(target),
        };

    /// <summary>What stands at an anchor of a page, which has an id where it is another one than the link's.</summary>
    private string NameAt(Page page, string anchor, string id)
    {
        var name = named.Value.GetValueOrDefault((page.Name, anchor)) switch
        {
            Heading heading => PlainText.Of(heading.Content),
            Container box => box.Attributes["title"]?.Value ?? "",
            _ => "",
        };
        return Invisible.IsAll(name) ? $"[{id}#{anchor}]" : name.Trim();
    }

    /// <summary>How running text names a source: by its authors, or its title where none is known.</summary>
    private static string NameOf(Source source) =>
        source.Authors.IsEmpty ? TitleOf(source) : string.Join(", ", source.Authors.Select(author => author.Surname));

    private static string TitleOf(Source source) =>
        source.Title.Contains('<', StringComparison.Ordinal) ? FormText.WordsOf(source.Title) : source.Title;
}
