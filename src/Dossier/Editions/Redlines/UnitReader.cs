using System.Collections.Immutable;
using System.Globalization;
using System.Text;
using Dossier.Model.Blocks;
using Dossier.Model.Inlines;
using Dossier.Model.Pages;
using Dossier.Model.Sources;

namespace Dossier.Editions.Redlines;

/// <summary>Takes a page apart into the pieces that are compared.</summary>
internal static class UnitReader
{
    /// <summary>The pieces of a page in reading order, its own footnotes last.</summary>
    public static ImmutableArray<TextUnit> Read(Page page)
    {
        var units = ImmutableArray.CreateBuilder<TextUnit>();
        AddUnits(units, page, page.Blocks, null, hasOwnId: false, container: "", isOfItem: false);
        var own = units.Where(unit => unit.HasOwnId).Select(unit => unit.Anchor).ToHashSet(StringComparer.Ordinal);
        foreach (var (ordinal, ofPage) in page.Notes.Index())
        {
            if (ofPage is not TextNote note)
            {
                continue;
            }

            var first = units.Count;
            AddUnits(units, page, note.Blocks, note.Anchor, own.Contains(note.Anchor), container: "", isOfItem: false);
            for (var unit = first; unit < units.Count; unit++)
            {
                units[unit] = units[unit] with { Note = ordinal };
            }
        }

        return units.ToImmutable();
    }

    /// <summary>
    /// Adds the units of blocks that stand in a block with an anchor, and in the container of a name; empty for none.
    /// What stands in an item, in whatever box, belongs to that.
    /// </summary>
    private static void AddUnits(
        ImmutableArray<TextUnit>.Builder units,
        Page page,
        ImmutableArray<Block> blocks,
        string? outerAnchor,
        bool hasOwnId,
        string container,
        bool isOfItem
    )
    {
        var notes = page.Notes;
        foreach (var block in blocks)
        {
            var anchor = block.Anchor ?? outerAnchor;
            var isOwn = block.Anchor is null ? hasOwnId : HasOwnId(block);
            var begin = units.Count;
            switch (block)
            {
                case Heading heading:
                    AddUnit(
                        TextOf(notes, heading.Content),
                        isLead: false,
                        isHeading: true,
                        form: FormText.IsIn(heading.Content) ? TextOf(notes, heading.Content, withForm: true) : null,
                        marks: MarksIn(notes, heading.Content)
                    );
                    SetFrom(begin, FormText.Sign(heading));
                    break;
                case TextBlock text:
                    AddUnit(
                        TextOf(notes, text.Content),
                        text is Paragraph && text.Attributes.Has("lead"),
                        form: FormText.IsIn(text.Content) ? TextOf(notes, text.Content, withForm: true) : null,
                        marks: MarksIn(notes, text.Content)
                    );
                    if (text is Paragraph && text.Attributes.Has("lead"))
                    {
                        SetFrom(begin, "{.lead}");
                    }

                    break;
                case TableRow row:
                    AddUnit(
                        TextOf(notes, row),
                        isLead: false,
                        form: row.Cells.Any(cell => FormText.IsIn(cell.Content))
                            ? TextOf(notes, row, withForm: true)
                            : null,
                        marks: [.. row.Cells.SelectMany(cell => MarksIn(notes, cell.Content))]
                    );
                    SetFrom(begin, FormText.Row);
                    break;
                case CodeBlock code:
                    AddUnit(code.Text, isLead: false);
                    SetFrom(begin, FormText.Fence);
                    break;
                case Container box:
                    AddUnit(Head(box), isLead: false, isHeading: true, box.Name);
                    AddUnits(units, page, box.Blocks, anchor, isOwn, box.Name, isOfItem || IsItem(box.Name));
                    SetFrom(begin, $"::: {box.Name}");
                    break;
                case DefinitionItem item when container == Containers.EditorNote:
                    // The labels of the parts of a note are those of every note, and none of them moves: they belong to
                    // what is said under them.
                    var first = units.Count;
                    AddUnits(units, page, item.Blocks, anchor, isOwn, container, isOfItem);
                    if (units.Count > first)
                    {
                        var label = units[first];
                        var terms = TermsOf(notes, item, withForm: true);
                        units[first] = label with { Form = $"{terms}: {label.Form ?? label.Text}" };
                        SetFrom(first + 1, FormText.Definition);
                    }

                    break;
                case DefinitionItem item:
                    AddUnit(
                        TermsOf(notes, item),
                        isLead: false,
                        form: item.Terms.Any(FormText.IsIn) ? TermsOf(notes, item, withForm: true) : null,
                        marks: [.. item.Terms.SelectMany(term => MarksIn(notes, term))]
                    );
                    var said = units.Count;
                    AddUnits(units, page, item.Blocks, anchor, isOwn, container, isOfItem);
                    SetFrom(said, FormText.Definition);
                    break;
                case ListBlock list:
                    foreach (var (index, item) in list.Items.Index())
                    {
                        var lead = units.Count;
                        AddUnits(units, page, [item], anchor, isOwn, container, isOfItem);
                        if (units.Count > lead)
                        {
                            units[lead] = InList(units[lead], list, index);
                        }

                        SetFrom(lead + 1, FormText.Within);
                    }

                    break;
                case ParentBlock or Table or DefinitionList:
                    AddUnits(units, page, block.Children, anchor, isOwn, container, isOfItem);
                    if (block is Quote)
                    {
                        SetFrom(begin, ">");
                    }
                    else if (block is Table table && units.Count > begin)
                    {
                        units[begin] = units[begin] with
                        {
                            Setting = $"{FormText.Sign(table.Columns)} {units[begin].Setting}".TrimStart(),
                        };
                    }
                    else if (
                        block
                            is Captioned { Anchor: null, Blocks: [Container { Anchor: { } box }, .., TextBlock words] }
                        && TextOf(notes, words.Content).Length > 0
                    )
                    {
                        units[^1] = units[^1] with { CaptionOf = box };
                    }

                    break;
                case RawHtmlBlock html:
                    AddUnit(FormText.WordsOf(html.Html), isLead: false, form: html.Html.Trim());
                    break;
                case ThematicBreak:
                    break;
                default:
                    throw Walk.Unknown(block);
            }

            if (units.Count > begin && GroundText.OfEditors(block) is { Length: > 0 } ground)
            {
                units[begin] = units[begin] with { Ground = $"{units[begin].Ground} {ground}".TrimStart() };
            }

            if (block.Attributes.Id is { } id && id == block.Anchor)
            {
                for (var unit = begin; unit < units.Count; unit++)
                {
                    units[unit] =
                        units[unit].Anchor == id
                            ? units[unit]
                            : units[unit] with
                            {
                                Around = [id, .. units[unit].Around],
                            };
                }
            }

            // What stands in a block is set as that is.
            void SetFrom(int first, string setting)
            {
                for (var unit = first; unit < units.Count; unit++)
                {
                    units[unit] = units[unit] with { Setting = $"{setting} {units[unit].Setting}".TrimEnd() };
                }
            }

            void AddUnit(
                string text,
                bool isLead,
                bool isHeading = false,
                string? within = null,
                string? form = null,
                ImmutableArray<int> marks = default
            )
            {
                var holder = within ?? container;
                var isItem = within is null ? IsItem(holder) : HasItemsHead(holder, page);
                if (text.Length > 0)
                {
                    units.Add(
                        new TextUnit(
                            anchor,
                            isHeading,
                            Containers.IsConclusion(holder) || isLead,
                            isOfItem || isItem,
                            text
                        )
                        {
                            HasOwnId = isOwn,
                            IsOfBox = within is not null,
                            Form = form,
                            Ground = GroundText.OfPassages(block),
                            Marks = marks.IsDefault ? [] : marks,
                        }
                    );
                }
            }
        }
    }

    /// <summary>
    /// Whether the text in a container belongs to an item that is compared as such with all that it says; of a key
    /// figure its braces are compared.
    /// </summary>
    private static bool IsItem(string container) => Containers.IsItem(container) && container != Containers.KeyFigure;

    /// <summary>
    /// Whether what a box's braces say is compared with the item that it is: a key figure is one on its own page alone.
    /// </summary>
    private static bool HasItemsHead(string container, Page page) =>
        Containers.IsItem(container) && (container != Containers.KeyFigure || page.Kind == PageKind.Figures);

    /// <summary>The notes with a text of their own that have a mark in a run, by the numbers of their page.</summary>
    private static ImmutableArray<int> MarksIn(ImmutableArray<Note> notes, ImmutableArray<Inline> content) =>
        notes.IsEmpty
            ? []
            :
            [
                .. Walk.Inlines(content)
                    .OfType<NoteMark>()
                    .Select(mark => mark.Ordinal)
                    .Where(ordinal => notes[ordinal] is TextNote),
            ];

    /// <summary>Whether the anchor of a block was typed, on it or on the first paragraph of a tight item.</summary>
    private static bool HasOwnId(Block block) =>
        block.Attributes.Id is not null
        || (block is ListItem { Blocks: [var lead, ..] } && lead.Attributes.Id == block.Anchor);

    /// <summary>The first unit of the n-th item of a list, from 0, with its number or bullet.</summary>
    private static TextUnit InList(TextUnit unit, ListBlock list, int index) =>
        list.Ordered
            ? unit with
            {
                Numbers = $"{FormText.Sign(list, index)} {unit.Numbers}",
                ListStarts = $"{FormText.Sign(list, 0)} {unit.ListStarts}",
            }
            : unit with
            {
                Setting = $"{FormText.Sign(list, index)} {unit.Setting}".TrimEnd(),
            };

    /// <summary>What a container's braces say to readers: title, date, value.</summary>
    internal static string Head(Container container) =>
        string.Join(
            " · ",
            (Containers.Of(container.Name)?.Said ?? [])
                .Select(key => container.Attributes[key]?.Value ?? "")
                .Where(value => value.Length > 0)
        );

    /// <summary>The text of a row as a unit has it.</summary>
    internal static string TextOf(ImmutableArray<Note> notes, TableRow row, bool withForm = false) =>
        string.Join(" | ", row.Cells.Select(cell => TextOf(notes, cell.Content, withForm)));

    private static string TermsOf(ImmutableArray<Note> notes, DefinitionItem item, bool withForm = false) =>
        string.Join("; ", item.Terms.Select(term => TextOf(notes, term, withForm)));

    /// <summary>The text of a run as a unit has it, or its form.</summary>
    internal static string TextOf(ImmutableArray<Note> notes, ImmutableArray<Inline> content, bool withForm = false)
    {
        var text = new StringBuilder();
        Append(text, notes, content, withForm);
        return text.ToString().Trim();
    }

    /// <summary>
    /// Appends the words of inlines; of notes only citations, as ids in brackets. With their form, what is raised,
    /// lowered, emphasised, code or a link stands between marks (<c>10^6^</c>), HTML as typed, and a dagger where a
    /// note stands; which note that is, the marks of a unit say.
    /// </summary>
    internal static void Append(
        StringBuilder text,
        ImmutableArray<Note> notes,
        ImmutableArray<Inline> content,
        bool withForm = false
    )
    {
        var tags = new TagsInText();
        foreach (var inline in content)
        {
            switch (inline)
            {
                case Text run:
                    text.Append(run.Value);
                    break;
                case LineBreak:
                    text.Append(' ');
                    break;
                case Code code:
                    text.Append(withForm ? $"`{code.Value}`" : code.Value);
                    break;
                case Image image:
                    text.Append(CultureInfo.InvariantCulture, $"[{image.Source}: {image.Alternative}]");
                    text.Append(image.Title is { Length: > 0 } title ? $" {title}" : "");
                    break;
                case SourceName name:
                    text.Append(name.SourceId);
                    break;
                case InlineReference reference:
                    Cite(text, reference.Items);
                    break;
                case NoteMark mark when notes[mark.Ordinal] is CitationNote note:
                    Cite(text.Append(' '), note.Items);
                    break;
                case Shifted shifted when withForm:
                    text.Append(shifted.Raised ? '^' : '~');
                    Append(text, notes, shifted.Content, withForm);
                    text.Append(shifted.Raised ? '^' : '~');
                    break;
                case Shifted shifted:
                    var start = text.Length;
                    Append(text, notes, shifted.Content);
                    ShiftedLetters.Shift(text, start, shifted.Raised);
                    break;
                case RawHtml html when withForm:
                    text.Append(html.Html);
                    break;
                case Emphasis emphasis when withForm:
                    text.Append(emphasis.Strong ? "**" : "*");
                    Append(text, notes, emphasis.Content, withForm);
                    text.Append(emphasis.Strong ? "**" : "*");
                    break;
                case Link link when withForm && FormText.IsTyped(link):
                    text.Append('[');
                    Append(text, notes, link.Content, withForm);
                    text.Append(']');
                    break;
                case NoteMark mark when withForm && notes[mark.Ordinal] is TextNote:
                    text.Append('†');
                    break;
                case RawHtml html:
                    tags.Read(html.Html, text);
                    break;
                case NestingInline nesting:
                    Append(text, notes, nesting.Content, withForm);
                    break;
                case NoteMark:
                    break;
                default:
                    throw Walk.Unknown(inline);
            }
        }
    }

    /// <summary>Appends citations as ids in brackets: <c>[see smith-2020 p. 4; jones-2019]</c>.</summary>
    internal static void Cite(StringBuilder text, ImmutableArray<CitationItem> items) =>
        text.Append('[')
            .AppendJoin(
                "; ",
                items.Select(item =>
                    string.Join(' ', new[] { item.Prefix, item.SourceId, item.Suffix }.Where(part => part.Length > 0))
                )
            )
            .Append(']');
}
