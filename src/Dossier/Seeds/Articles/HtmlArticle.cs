using System.Collections.Immutable;
using System.Net;
using System.Text;
using System.Text.RegularExpressions;
using Dossier.Fingerprints;

namespace Dossier.Seeds.Articles;

/// <summary>
/// Cuts an HTML page into blocks; a table is one. It reads tags one by one and builds no tree: what a page leaves open
/// closes at the next block.
/// </summary>
internal static partial class HtmlArticle
{
    private static readonly ImmutableHashSet<string> Skipped = ImmutableHashSet.Create<string>(
        StringComparer.Ordinal,
        [
            "script",
            "style",
            "nav",
            "header",
            "footer",
            "aside",
            "figure",
            "form",
            "noscript",
            "template",
            "svg",
            "head",
            "button",
        ]
    );

    private static readonly ImmutableHashSet<string> BlockNames = ImmutableHashSet.Create<string>(
        StringComparer.Ordinal,
        [
            "p",
            "div",
            "li",
            "ul",
            "ol",
            "h1",
            "h2",
            "h3",
            "h4",
            "h5",
            "h6",
            "blockquote",
            "table",
            "section",
            "article",
            "main",
            "body",
            "br",
            "hr",
            "dd",
            "dt",
            "dl",
            "pre",
        ]
    );

    /// <summary>The blocks of a page, in order.</summary>
    /// <param name="html">With lines ended by <c>\n</c>.</param>
    public static ImmutableArray<ArticleBlock> Blocks(string html)
    {
        var blocks = ImmutableArray.CreateBuilder<ArticleBlock>();
        var (text, isBlank, skipping, skipDepth, level, raised, linked, anchored, note, line, at) = (
            new StringBuilder(),
            true,
            "",
            0,
            0,
            false,
            false,
            false,
            "",
            1,
            0
        );
        foreach (Match tag in Tag().Matches(Closed(html)))
        {
            Take(html[at..tag.Index]);
            line += html.AsSpan(at, tag.Index + tag.Length - at).Count('\n');
            at = tag.Index + tag.Length;
            var name = tag.Groups[2].Value.ToLowerInvariant();
            var closing = tag.Groups[1].Length > 0;
            if (skipping.Length > 0)
            {
                skipDepth +=
                    name != skipping || tag.Value.EndsWith("/>", StringComparison.Ordinal) ? 0
                    : closing ? -1
                    : 1;
                skipping = skipDepth == 0 ? "" : skipping;
                continue;
            }

            if (Skipped.Contains(name) && !closing && !IsFootnote(tag.Value))
            {
                (skipping, skipDepth) = (name, 1);
            }
            else if (name == "sup")
            {
                raised = !closing;
            }
            else if (name == "a")
            {
                // Old pages mark a note by a link alone, and begin the note by an anchor within its paragraph.
                linked = !closing && FootnoteLink().IsMatch(tag.Value);
                if (!closing && isBlank && IsFootnote(tag.Value))
                {
                    (note, anchored) = (NumberOf(tag.Value), true);
                }
            }
            else if (name is "td" or "th" or "tr" or "caption")
            {
                // Figures of two cells are two figures.
                isBlank &= !closing || text.Length == 0;
                text.Append(closing && text.Length > 0 ? " | " : "");
            }
            else if (BlockNames.Contains(name) || name == "aside")
            {
                Flush();
                level = !closing && name is ['h', >= '1' and <= '6'] ? name[1] - '0' : 0;
                note =
                    !closing && IsFootnote(tag.Value) ? NumberOf(tag.Value)
                    : name is "li" or "aside" or "ol" or "section" || (anchored && name is "div" or ['h', _]) ? ""
                    : note;
                anchored &= note.Length > 0;
            }
        }

        Flush();
        return blocks.ToImmutable();

        void Take(string part)
        {
            if (skipping.Length == 0 && part.Length > 0)
            {
                var plain = WebUtility.HtmlDecode(part);
                isBlank &= string.IsNullOrWhiteSpace(plain);
                text.Append(
                    (raised || linked)
                    && plain.Trim(' ', '[', ']', '\n') is { Length: > 0 } mark
                    && mark.All(char.IsAsciiDigit)
                        ? ArticleText.Raised(mark)
                        : plain
                );
            }
        }

        void Flush()
        {
            var plain = Normalisation.LightSpaces(text.ToString()).Trim(' ', '↩', '^', '↑', '|');
            plain =
                note.Length > 0 && OwnNumber().Match(plain) is { Success: true } own && own.Groups[1].Value == note
                    ? plain[own.Length..]
                    : plain;
            text.Clear();
            isBlank = true;
            if (plain.Length > 0)
            {
                var kind =
                    level > 0 ? ArticleBlockKind.Heading
                    : note.Length > 0 ? ArticleBlockKind.Footnote
                    : ArticleBlockKind.Paragraph;
                blocks.Add(new ArticleBlock(line, kind, plain, note, level));
            }
        }
    }

    /// <summary>
    /// The page up to the last character that closes a tag, its comments known to be closed: each that is not would be
    /// followed to the end. Offsets stay.
    /// </summary>
    private static string Closed(string html)
    {
        var comments = html.LastIndexOf("-->", StringComparison.Ordinal);
        var end = html.LastIndexOf('>') + 1;
        return comments < 0
            ? html[..end].Replace("<!--", "<!__", StringComparison.Ordinal)
            : html[..comments] + html[comments..end].Replace("<!--", "<!__", StringComparison.Ordinal);
    }

    private static string NumberOf(string tag) => Number().Match(FootnoteId().Match(tag).Value).Value;

    private static bool IsFootnote(string tag) => FootnoteId().IsMatch(tag);

    [GeneratedRegex(
        @"<!--.*?-->|<(/?)([a-zA-Z][a-zA-Z0-9]*)(?>(?:[^<>""']|""[^""]*""|'[^']*')*)>|<![^>]*>",
        RegexOptions.Singleline
    )]
    private static partial Regex Tag();

    [GeneratedRegex(
        @"\bid\s*=\s*[""']?(?:fn|footnote|note|cite_note|_ftn|endnote)[-_:.]?(?:\w*[-_:.])?(\d+)",
        RegexOptions.IgnoreCase | RegexOptions.CultureInvariant
    )]
    private static partial Regex FootnoteId();

    [GeneratedRegex(
        @"\bhref\s*=\s*[""']?#(?:fn|footnote|note|cite_note|_ftn|endnote)[-_:.]?(?:\w*[-_:.])?\d+",
        RegexOptions.IgnoreCase | RegexOptions.CultureInvariant
    )]
    private static partial Regex FootnoteLink();

    /// <summary>The number of a footnote, written out before its text.</summary>
    [GeneratedRegex(@"^[\[(]?(\d+)[\])]?[.:]?\s+")]
    private static partial Regex OwnNumber();

    [GeneratedRegex(@"\d+$")]
    private static partial Regex Number();
}
