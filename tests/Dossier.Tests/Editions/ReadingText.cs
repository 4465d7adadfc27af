using System.Collections.Immutable;
using System.Globalization;
using System.Text;
using Dossier.Editions.Addresses;
using Dossier.Model;
using Dossier.Model.Blocks;
using Dossier.Model.Entries;
using Dossier.Model.Inlines;
using Dossier.Model.Pages;
using Dossier.Model.Sources;

namespace Dossier.Tests.Editions;

/// <summary>
/// All that the program read in a text, as lines: each page, each block with its anchor, each link with its target,
/// each note, and what else has an address. It has no part in common with the program's own ways of writing, so that a
/// mistake in one of them does not hide here.
/// </summary>
internal sealed class ReadingText
{
    private readonly StringBuilder text = new();

    private ReadingText() { }

    /// <summary>The reading of a briefing.</summary>
    public static string Of(Briefing briefing)
    {
        var reading = new ReadingText();
        var terms = briefing.Terms.ToDictionary(term => term.Page.Id, StringComparer.Ordinal);
        foreach (var page in briefing.Pages)
        {
            reading.Add(page, page.Kind == PageKind.Term ? terms[page.Id] : null);
        }

        foreach (var source in briefing.Sources)
        {
            var names = string.Join("; ", source.Authors.Select(author => author.Inverted));
            reading.text.Append(
                CultureInfo.InvariantCulture,
                $"== /{PagePaths.Source(source.Id)}\n{names} · {source.Title} · {source.Issued?.Start}\n\n"
            );
        }

        var addresses = PublishedAddresses.Of(briefing);
        reading.text.Append("== addresses\n");
        foreach (var page in addresses.Pages)
        {
            reading.text.Append('/').Append(page);
            foreach (var anchor in addresses.Anchors(page))
            {
                reading.text.Append(" #").Append(anchor);
            }

            reading.text.Append('\n');
        }

        return reading.text.ToString();
    }

    private void Add(Page page, Term? term)
    {
        text.Append(CultureInfo.InvariantCulture, $"== /{PagePaths.Of(page.Name)}\n");
        AddIf("title", page.Title);
        AddIf("short", page.ShortTitle == page.Title ? "" : page.ShortTitle);
        if (term is not null)
        {
            AddIf("kind", term.Kind);
            AddIf("language", term.Language);
            AddIf("names", string.Join(" | ", term.Aliases));
            AddIf("labels", string.Join(" | ", term.Labels.Select(label => $"{label.Key} {label.Value}")));
            AddIf("see", string.Join(' ', term.SeeAlso));
            AddIf("sources", string.Join(' ', term.Sources));
            AddIf("role", term.Role);
        }

        Add(page, page.Blocks, "");
        for (var i = 0; i < page.Notes.Length; i++)
        {
            var note = page.Notes[i];
            text.Append(CultureInfo.InvariantCulture, $"note {page.FirstNote + i} of #{note.Anchor}");
            switch (note)
            {
                case CitationNote citation:
                    text.Append(CultureInfo.InvariantCulture, $": {Cited(citation.Items)}\n");
                    break;
                case TextNote footnote:
                    text.Append(CultureInfo.InvariantCulture, $", marks {footnote.Marks}\n");
                    Add(page, footnote.Blocks, "  ");
                    break;
                default:
                    throw new NotSupportedException(note.GetType().Name);
            }
        }

        text.Append('\n');
    }

    private void Add(Page page, IEnumerable<Block> blocks, string indent)
    {
        foreach (var block in blocks)
        {
            text.Append(indent);
            if (block.Anchor is { } anchor)
            {
                text.Append('#').Append(anchor).Append(' ');
            }

            var inner = indent + "  ";
            var ground = block.Attributes["from"] is null ? "" : $" <{string.Join(' ', block.From)}>";
            switch (block)
            {
                case Heading heading:
                    Line($"{new string('=', heading.Level)} {Inlines(page, heading.Content)}");
                    break;
                case Paragraph paragraph:
                    Line(Inlines(page, paragraph.Content));
                    break;
                case Caption caption:
                    Line($": {Inlines(page, caption.Content)}");
                    break;
                case Captioned captioned:
                    Line(captioned.IsTable ? "table with caption" : "figure with caption");
                    Add(page, captioned.Blocks, inner);
                    break;
                case ListBlock list:
                    Line(list.Ordered ? $"list from {list.Start}" : "list");
                    Add(page, list.Items, inner);
                    break;
                case ListItem item:
                    Line("-");
                    Add(page, item.Blocks, inner);
                    break;
                case Quote quote:
                    Line(">");
                    Add(page, quote.Blocks, inner);
                    break;
                case CodeBlock code:
                    Line($"code {code.Language}");
                    text.Append(code.Text).Append('\n');
                    break;
                case Table table:
                    Line($"table {string.Join(' ', table.Columns)}");
                    Add(page, table.Rows, inner);
                    break;
                case TableRow row:
                    Line(string.Join(" | ", row.Cells.Select(cell => Inlines(page, cell.Content))));
                    break;
                case DefinitionList list:
                    Line("definitions");
                    Add(page, list.Items, inner);
                    break;
                case DefinitionItem item:
                    Line(string.Join(" | ", item.Terms.Select(name => Inlines(page, name))));
                    Add(page, item.Blocks, inner);
                    break;
                case Container container:
                    var says = container.Attributes.Values.Where(value => value.Key is not ("from" or "own" or "seen"));
                    Line(
                        $"::: {container.Name} {string.Join(" · ", says.Select(value => $"{value.Key} {value.Value}"))}"
                    );
                    Add(page, container.Blocks, inner);
                    break;
                case ThematicBreak:
                    Line("***");
                    break;
                case RawHtmlBlock html:
                    Line(html.Html);
                    break;
                default:
                    throw new NotSupportedException(block.GetType().Name);
            }

            void Line(string line) => text.Append(line.TrimEnd()).Append(ground).Append('\n');
        }
    }

    private static string Inlines(Page page, ImmutableArray<Inline> content) =>
        string.Concat(content.Select(inline => Of(page, inline)));

    private static string Of(Page page, Inline inline) =>
        inline switch
        {
            Text run => run.Value,
            LineBreak line => line.Hard ? " / " : " ",
            Emphasis { Strong: true } strong => $"**{Inlines(page, strong.Content)}**{Language(strong.Attributes)}",
            Emphasis emphasis => $"*{Inlines(page, emphasis.Content)}*{Language(emphasis.Attributes)}",
            Phrase phrase => $"[{Inlines(page, phrase.Content)}]{Language(phrase.Attributes)}",
            Shifted { Raised: true } raised => $"^{Inlines(page, raised.Content)}^",
            Shifted lowered => $"~{Inlines(page, lowered.Content)}~",
            Code code => $"`{code.Value}`",
            Link link => $"[{Inlines(page, link.Content)}]({Of(link.Target)}{(link.Automatic ? " by itself" : "")})",
            Image image => $"![{image.Alternative}]({image.Source} {image.Title})",
            NoteMark mark => $"^{(page.FirstNote + mark.Ordinal).ToString(CultureInfo.InvariantCulture)}^",
            SourceName name => $"@{name.SourceId}",
            InlineReference reference => Cited(reference.Items),
            RawHtml html => html.Html,
            _ => throw new NotSupportedException(inline.GetType().Name),
        };

    private static string Of(LinkTarget target) =>
        target switch
        {
            TermTarget term => $"term:{term.Id}",
            SectionTarget { Anchor: null } section => $"section:{section.Id}",
            SectionTarget section => $"section:{section.Id}#{section.Anchor}",
            SourceTarget source => $"source:{source.Id}",
            AnchorTarget anchor => $"#{anchor.Anchor}",
            ExternalTarget outside => outside.Url,
            _ => throw new NotSupportedException(target.GetType().Name),
        };

    private static string Language(Attributes attributes) =>
        attributes["lang"] is { } language ? $"{{{language.Value}}}" : "";

    private static string Cited(IEnumerable<CitationItem> items) =>
        string.Join(
            "; ",
            items.Select(item =>
                $"{item.Prefix} {(item.SuppressAuthor ? "-" : "")}@{item.SourceId} {item.Suffix}".Trim()
            )
        );

    private void AddIf(string name, string value)
    {
        if (value.Length > 0)
        {
            text.Append(CultureInfo.InvariantCulture, $"{name}: {value}\n");
        }
    }
}
