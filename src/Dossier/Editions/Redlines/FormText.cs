using System.Collections.Immutable;
using System.Net;
using System.Text;
using Dossier.Model.Blocks;
using Dossier.Model.Inlines;

namespace Dossier.Editions.Redlines;

/// <summary>
/// The plain text of blocks with what readers see beside its words: what is raised or lowered (<c>10^6^</c>), HTML,
/// code, the terms of definitions, the heads of boxes. Two texts of the same words are the same only if this is. It
/// knows which runs have such a form, and which words HTML has.
/// </summary>
internal static class FormText
{
    /// <summary>The text of blocks, a space between them.</summary>
    public static string Of(ImmutableArray<Block> blocks) =>
        string.Join(' ', blocks.Select(Of).Where(text => text.Length > 0));

    /// <summary>Whether a run has anything by which two texts of the same words differ.</summary>
    public static bool IsIn(ImmutableArray<Inline> content)
    {
        foreach (var inline in content)
        {
            if (inline is Shifted or RawHtml || (inline is NestingInline nesting && IsIn(nesting.Content)))
            {
                return true;
            }
        }

        return false;
    }

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

    private static string Of(Block block) =>
        block switch
        {
            TextBlock text => Of(text.Content),
            CodeBlock code => code.Text,
            RawHtmlBlock html => html.Html.Trim(),
            Container box => $"{UnitReader.Head(box)} {Of(box.Blocks)}".Trim(),
            DefinitionItem item => $"{string.Join("; ", item.Terms.Select(Of))}: {Of(item.Blocks)}",
            ParentBlock or ListBlock or Table or TableRow or DefinitionList => Of(block.Children),
            ThematicBreak => "",
            _ => throw Walk.Unknown(block),
        };

    private static string Of(ImmutableArray<Inline> content)
    {
        var text = new StringBuilder();
        Append(text, content);
        return text.ToString().Trim();
    }

    /// <summary>Appends inlines as plain text has them, but for what has a form of its own.</summary>
    private static void Append(StringBuilder text, ImmutableArray<Inline> content)
    {
        foreach (var inline in content)
        {
            switch (inline)
            {
                case RawHtml html:
                    text.Append(html.Html);
                    break;
                case Shifted shifted:
                    text.Append(shifted.Raised ? '^' : '~');
                    Append(text, shifted.Content);
                    text.Append(shifted.Raised ? '^' : '~');
                    break;
                case NestingInline nesting:
                    Append(text, nesting.Content);
                    break;
                default:
                    PlainText.Append(text, [inline]);
                    break;
            }
        }
    }
}
