using System.Collections.Immutable;
using System.Text;

namespace Dossier.Model;

/// <summary>Inlines as plain text: no marks, no notes.</summary>
public static class PlainText
{
    /// <summary>The text of a run of inlines; a line end becomes a space.</summary>
    public static string Of(ImmutableArray<Inline> content)
    {
        if (content is [Text only])
        {
            return only.Value;
        }

        var text = new StringBuilder();
        Append(text, content);
        return text.ToString();
    }

    /// <summary>The text of blocks, a space between them.</summary>
    public static string Of(ImmutableArray<Block> blocks)
    {
        var text = new StringBuilder();
        foreach (var block in blocks)
        {
            var part = block switch
            {
                Paragraph paragraph => Of(paragraph.Content),
                Heading heading => Of(heading.Content),
                ListBlock list => string.Join(' ', list.Items.Select(item => Of(item.Blocks))),
                Quote quote => Of(quote.Blocks),
                Container container => Of(container.Blocks),
                DefinitionList list => string.Join(' ', list.Items.Select(item => Of(item.Blocks))),
                Table table => string.Join(
                    ' ',
                    table.Rows.SelectMany(row => row.Cells).Select(cell => Of(cell.Content))
                ),
                _ => "",
            };
            if (part.Length > 0)
            {
                text.Append(text.Length > 0 ? " " : "").Append(part.Trim());
            }
        }

        return text.ToString();
    }

    /// <summary>Appends the text of a run of inlines.</summary>
    public static void Append(StringBuilder text, ImmutableArray<Inline> content)
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
                case Emphasis emphasis:
                    Append(text, emphasis.Content);
                    break;
                case Phrase phrase:
                    Append(text, phrase.Content);
                    break;
                case Link link:
                    Append(text, link.Content);
                    break;
                default:
                    break;
            }
        }
    }
}
