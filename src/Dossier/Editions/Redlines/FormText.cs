using System.Collections.Immutable;
using System.Globalization;
using System.Net;
using System.Text;
using Dossier.Model.Blocks;
using Dossier.Model.Inlines;

namespace Dossier.Editions.Redlines;

/// <summary>
/// The text of blocks with what readers see beside its words: what is raised or lowered (<c>10^6^</c>), emphasis, HTML,
/// code, where notes stand, citations, the numbers of lists, the terms of definitions, the heads of boxes. Two texts of
/// the same words are the same only if this is. It knows which runs have such a form, by which signs a block is told,
/// and which words HTML has.
/// </summary>
internal static class FormText
{
    /// <summary>By which code is told from a paragraph.</summary>
    public const string Fence = "```";

    /// <summary>By which the row of a table is told from a paragraph.</summary>
    public const string Row = "|";

    /// <summary>By which what a definition says is told from a paragraph.</summary>
    public const string Definition = ":";

    /// <summary>By which what goes on in the item of a list is told from what follows the item.</summary>
    public const string Within = "↳";

    /// <summary>The text of blocks, a space between them.</summary>
    /// <param name="notes">The notes of their page.</param>
    /// <param name="blocks">The blocks.</param>
    public static string Of(ImmutableArray<Note> notes, ImmutableArray<Block> blocks) =>
        string.Join(' ', blocks.Select(block => Of(notes, block)).Where(text => text.Length > 0));

    /// <summary>Whether a run has anything by which two texts of the same words differ.</summary>
    public static bool IsIn(ImmutableArray<Inline> content)
    {
        foreach (var inline in content)
        {
            if (
                inline is Shifted or RawHtml or Emphasis or Code or NoteMark
                || (inline is Link link && IsTyped(link))
                || (inline is NestingInline nesting && IsIn(nesting.Content))
            )
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>
    /// Whether a link was made of words by the editors, and leads to no term: those link themselves at their first
    /// mention.
    /// </summary>
    public static bool IsTyped(Link link) =>
        link is { Automatic: false, Content.IsEmpty: false, Target: not TermTarget };

    /// <summary>By which a heading is told from one of another level.</summary>
    public static string Sign(Heading heading) => new('#', heading.Level);

    /// <summary>The number of the n-th item of a list, from 0, with its stop; the sign of a bullet.</summary>
    public static string Sign(ListBlock list, int index) =>
        list.Ordered ? string.Create(CultureInfo.InvariantCulture, $"{list.Start + index}.") : "-";

    /// <summary>By which the columns of a table are told from others; empty where all run as the text.</summary>
    public static string Sign(ImmutableArray<ColumnAlignment> columns) =>
        columns.All(column => column == ColumnAlignment.None)
            ? ""
            : string.Join(
                ' ',
                columns.Select(column =>
                    column switch
                    {
                        ColumnAlignment.Left => ":--",
                        ColumnAlignment.Centre => ":-:",
                        ColumnAlignment.Right => "--:",
                        _ => "---",
                    }
                )
            );

    /// <summary>
    /// The words of HTML, without its tags and comments and with its character references read; all of it where it has
    /// no words.
    /// </summary>
    public static string WordsOf(string html)
    {
        html = ShiftedLetters.InHtml(html);
        var words = new StringBuilder(html.Length);
        for (var at = 0; at < html.Length; )
        {
            if (IsMarkup(html, at))
            {
                words.Append(' ');
                at = MarkupEnd(html, at);
            }
            else
            {
                words.Append(html[at]);
                at++;
            }
        }

        var plain = string.Join(
            ' ',
            WebUtility.HtmlDecode(words.ToString()).Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries)
        );
        return plain.Length > 0 ? plain : html.Trim();
    }

    /// <summary>Whether a tag or comment begins at a place; <c>1 &lt; 2</c> has none.</summary>
    private static bool IsMarkup(string html, int at) =>
        html[at] == '<'
        && at + 1 < html.Length
        && (char.IsAsciiLetter(html[at + 1]) || html[at + 1] is '/' or '!' or '?');

    /// <summary>
    /// The place behind a tag or comment; the end of the text where it is not closed. A <c>&gt;</c> in the value of an
    /// attribute, or in a comment, closes nothing.
    /// </summary>
    private static int MarkupEnd(string html, int start)
    {
        const string Opening = "<!--";
        const string Closing = "-->";
        if (html.AsSpan(start).StartsWith(Opening, StringComparison.Ordinal))
        {
            // A comment may be as short as <!-->.
            var close = html.IndexOf(Closing, start + "<!".Length, StringComparison.Ordinal);
            return close < 0 ? html.Length : close + Closing.Length;
        }

        // What stands before a place, spaces aside: only behind = does a quotation mark begin a value.
        var last = '<';
        for (var at = start + 1; at < html.Length; at++)
        {
            var c = html[at];
            if (c == '>')
            {
                return at + 1;
            }

            if (c is '"' or '\'' && last == '=')
            {
                at = html.IndexOf(c, at + 1);
                if (at < 0)
                {
                    break;
                }
            }

            last = char.IsWhiteSpace(c) ? last : c;
        }

        return html.Length;
    }

    private static string Of(ImmutableArray<Note> notes, Block block) =>
        block switch
        {
            Heading heading => $"{Sign(heading)} {UnitReader.TextOf(notes, heading.Content, withForm: true)}",
            TextBlock text => UnitReader.TextOf(notes, text.Content, withForm: true),
            CodeBlock code => $"{Fence} {code.Text}",
            RawHtmlBlock html => html.Html.Trim(),
            Container box => $"::: {box.Name} {UnitReader.Head(box)} {Of(notes, box.Blocks)}".Trim(),
            DefinitionItem item =>
                $"{string.Join("; ", item.Terms.Select(term => UnitReader.TextOf(notes, term, withForm: true)))}: "
                    + Of(notes, item.Blocks),
            Quote quote => $"> {Of(notes, quote.Blocks)}",
            ListBlock list => string.Join(
                ' ',
                list.Items.Select((item, index) => $"{Sign(list, index)} {OfItem(notes, item.Blocks)}")
            ),
            TableRow row => $"{Row} {UnitReader.TextOf(notes, row, withForm: true)}",
            Table table => $"{Sign(table.Columns)} {Of(notes, table.Children)}".TrimStart(),
            ParentBlock or DefinitionList => Of(notes, block.Children),
            ThematicBreak => "",
            _ => throw Walk.Unknown(block),
        };

    /// <summary>The text of an item: each block behind the first belongs to it, and not to the page around.</summary>
    private static string OfItem(ImmutableArray<Note> notes, ImmutableArray<Block> blocks) =>
        string.Join($" {Within} ", blocks.Select(block => Of(notes, block)).Where(text => text.Length > 0));
}
