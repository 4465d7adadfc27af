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
        Add(units, page.Notes, page.Blocks, null, inside: "");
        foreach (var note in page.Notes.OfType<TextNote>())
        {
            Add(units, page.Notes, note.Blocks, note.Anchor, inside: "");
        }

        return units.ToImmutable();
    }

    private static void Add(
        ImmutableArray<TextUnit>.Builder units,
        ImmutableArray<Note> notes,
        ImmutableArray<Block> blocks,
        string? outer,
        string inside
    )
    {
        foreach (var block in blocks)
        {
            var anchor = block.Anchor ?? outer;
            switch (block)
            {
                case TextBlock text:
                    Unit(Text(notes, text.Content), text is Paragraph && text.Attributes.Has("lead"), text is Heading);
                    break;
                case TableRow row:
                    Unit(string.Join(" | ", row.Cells.Select(cell => Text(notes, cell.Content))), isLead: false);
                    break;
                case CodeBlock code:
                    Unit(code.Text, isLead: false);
                    break;
                case Container box:
                    Unit(Head(box), isLead: false, isHeading: true, box.Name);
                    Add(units, notes, box.Blocks, anchor, box.Name);
                    break;
                case DefinitionItem item when inside == Containers.EditorNote:
                    // The labels of the parts of a note are those of every note, and none of them moves.
                    Add(units, notes, item.Blocks, anchor, inside);
                    break;
                case DefinitionItem item:
                    Unit(string.Join("; ", item.Terms.Select(term => Text(notes, term))), isLead: false);
                    Add(units, notes, item.Blocks, anchor, inside);
                    break;
                case ParentBlock or ListBlock or Table or DefinitionList:
                    Add(units, notes, block.Children, anchor, inside);
                    break;
                case ThematicBreak or RawHtmlBlock:
                    break;
                default:
                    throw Walk.Unknown(block);
            }

            void Unit(string text, bool isLead, bool isHeading = false, string? within = null)
            {
                var container = within ?? inside;
                if (text.Length > 0)
                {
                    units.Add(
                        new TextUnit(
                            anchor,
                            isHeading,
                            Containers.IsConclusion(container) || isLead,
                            container.Length > 0 && !Containers.IsConclusion(container),
                            text
                        )
                    );
                }
            }
        }
    }

    /// <summary>What a container's braces say to readers: title, date, value.</summary>
    internal static string Head(Container container) =>
        string.Join(
            " · ",
            (Containers.Of(container.Name)?.Said ?? [])
                .Select(key => container.Attributes[key]?.Value ?? "")
                .Where(value => value.Length > 0)
        );

    private static string Text(ImmutableArray<Note> notes, ImmutableArray<Inline> content)
    {
        var text = new StringBuilder();
        Append(text, notes, content);
        return text.ToString().Trim();
    }

    internal static void Append(StringBuilder text, ImmutableArray<Note> notes, ImmutableArray<Inline> content)
    {
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
                    text.Append(code.Value);
                    break;
                case Image image:
                    text.Append(CultureInfo.InvariantCulture, $"[{image.Source}: {image.Alternative}]");
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
                case NestingInline nesting:
                    Append(text, notes, nesting.Content);
                    break;
                case NoteMark or RawHtml:
                    break;
                default:
                    throw Walk.Unknown(inline);
            }
        }
    }

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
