using System.Collections.Immutable;
using System.Net;
using System.Text;
using System.Text.RegularExpressions;
using Dossier.Fingerprints;

namespace Dossier.Seeds.ArticleFormats;

/// <summary>
/// Cuts an HTML page into blocks; a table is one. It reads tags one by one and builds no tree: what a page leaves open
/// closes at the next block. What is no text of the article, as <see cref="HtmlOmissions"/> says, comes as a block
/// that is left out.
/// </summary>
internal static partial class HtmlArticle
{
    /// <summary>
    /// Elements whose content is text without tags, which ends at the first closing tag of their name.
    /// </summary>
    private static readonly ImmutableHashSet<string> Untagged = ImmutableHashSet.Create<string>(
        StringComparer.Ordinal,
        ["script", "style", "textarea", "title", "iframe", "xmp", "noembed", "noframes"]
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
            "header",
            "footer",
            "hgroup",
            "figure",
            "figcaption",
            "aside",
            "details",
            "summary",
            "address",
            "center",
        ]
    );

    /// <summary>Whether an element ends the word before it: a block, or a part of a table.</summary>
    public static bool EndsWord(string name) =>
        BlockNames.Contains(name)
        || name is "td" or "th" or "tr" or "thead" or "tbody" or "tfoot" or "caption" or "img";

    /// <summary>The blocks of a page, in order.</summary>
    /// <param name="html">With lines ended by <c>\n</c>.</param>
    public static ImmutableArray<ArticleBlock> Blocks(string html)
    {
        var blocks = ImmutableArray.CreateBuilder<ArticleBlock>();
        var (text, isBlank, skipping, skipDepth, level, inSuperscript, inNoteLink, noteByAnchor, note, line, position) =
            (new StringBuilder(), true, "", 0, 0, false, false, false, "", 1, 0);
        var tags = Tags(WithoutOpenComments(html));
        var (leftOut, ownHeads) = HtmlOmissions.Of(tags);
        var (tables, heads, isApart) = (0, 0, false);
        var (leftOutText, whyLeftOut, noText) = (new StringBuilder(), "", "");
        for (var i = 0; i < tags.Count; i++)
        {
            var tag = tags[i];
            AddContent(html[position..tag.Index]);
            line += html.AsSpan(position, tag.Index + tag.Length - position).Count('\n');
            position = tag.Index + tag.Length;
            var (name, closing) = (NameOf(tag), IsClosing(tag));
            if (skipping.Length > 0)
            {
                skipDepth +=
                    name != skipping || tag.Value.EndsWith("/>", StringComparison.Ordinal) ? 0
                    : closing ? -1
                    : 1;
                skipping = skipDepth == 0 ? "" : skipping;
                ReadLeftOut(name, closing);
                continue;
            }

            if (leftOut[i] is { } why)
            {
                (skipping, skipDepth, whyLeftOut, noText) = (name, 1, why, "");
            }
            else if (name == "sup")
            {
                inSuperscript = !closing;
            }
            else if (name == "a")
            {
                // Old pages mark a note by a link alone, and begin the note by an anchor within its paragraph.
                inNoteLink = !closing && FootnoteLink().IsMatch(tag.Value);
                if (!closing && isBlank && IsFootnote(tag.Value))
                {
                    (note, noteByAnchor) = (FootnoteNumber(tag.Value), true);
                }
            }
            else if (name is "td" or "th" or "tr" or "caption")
            {
                // Figures of two cells are two figures.
                isBlank &= !closing || text.Length == 0;
                text.Append(closing && text.Length > 0 ? " | " : "");
            }
            else if (name is "mn" or "mi" or "mtext")
            {
                text.Append(' '); // What stands above another in an equation is no further digit.
                isApart = true;
            }
            else if (BlockNames.Contains(name))
            {
                EndBlock();
                tables = name == "table" ? Math.Max(0, tables + (closing ? -1 : 1)) : tables;
                heads +=
                    ownHeads.Contains(i) ? 1
                    : closing && name == "header" && heads > 0 ? -1
                    : 0;
                level = !closing && name is ['h', >= '1' and <= '6'] ? name[1] - '0' : 0;
                note =
                    !closing && IsFootnote(tag.Value) ? FootnoteNumber(tag.Value)
                    : name is "li" or "aside" or "ol" or "section" || (noteByAnchor && name is "div" or ['h', _]) ? ""
                    : note;
                noteByAnchor &= note.Length > 0;
            }
        }

        // The last paragraph need not be closed.
        AddContent(BrokenTag().Replace(html[position..], ""));
        EndBlock();
        return blocks.ToImmutable();

        void AddContent(string part)
        {
            if (skipping.Length > 0)
            {
                leftOutText.Append(whyLeftOut.Length > 0 && noText.Length == 0 ? WebUtility.HtmlDecode(part) : "");
            }
            else if (part.Length > 0)
            {
                var plain = WebUtility.HtmlDecode(part);
                isBlank &= string.IsNullOrWhiteSpace(plain);
                if (plain.AsSpan().TrimStart() is [var first, ..])
                {
                    // Three digits behind a space would be thousands.
                    text.Append(isApart && char.IsAsciiDigit(first) && EndsWithDigit(text) ? "| " : "");
                    isApart = false;
                }

                text.Append(
                    (inSuperscript || inNoteLink)
                    && plain.Trim(' ', '[', ']', '\n') is { Length: > 0 } mark
                    && mark.All(char.IsAsciiDigit)
                        ? ArticleText.Raised(mark)
                        : plain
                );
            }
        }

        // Text of what is left out, but none of a script or button in it; its end makes the block that tells it.
        void ReadLeftOut(string name, bool isClosing)
        {
            noText =
                noText.Length == 0 && !isClosing && HtmlOmissions.IsNoText(name) ? name
                : isClosing && name == noText ? ""
                : noText;
            leftOutText.Append(' ');
            if (skipping.Length == 0)
            {
                var plain = Normalisation.LightSpaces(leftOutText.ToString());
                leftOutText.Clear();
                if (plain.Length > 0)
                {
                    blocks.Add(new ArticleBlock(line, ArticleBlockKind.LeftOut, plain, whyLeftOut));
                }
            }
        }

        void EndBlock()
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
                blocks.Add(
                    new ArticleBlock(line, kind, plain, note, level) { IsInTable = tables > 0, IsInHead = heads > 0 }
                );
            }
        }
    }

    /// <summary>The tags of a page, in order, without those that are text within a script or the like.</summary>
    private static List<Match> Tags(string html)
    {
        var tags = new List<Match>();
        var open = new HashSet<string>(StringComparer.Ordinal);
        for (var tag = Tag().Match(html); tag.Success; )
        {
            tags.Add(tag);
            var name = NameOf(tag);
            var next = tag.Index + tag.Length;
            if (!IsClosing(tag) && Untagged.Contains(name) && !open.Contains(name))
            {
                var end = IndexOfClosing(html, name, next);
                if (end < 0)
                {
                    open.Add(name); // None of those that follow is closed either.
                }

                next = end < 0 ? next : end;
            }

            tag = Tag().Match(html, next);
        }

        return tags;
    }

    /// <summary>Where the next closing tag of exactly this name begins; -1 for none.</summary>
    private static int IndexOfClosing(string html, string name, int from)
    {
        var at = html.IndexOf($"</{name}", from, StringComparison.OrdinalIgnoreCase);
        while (at >= 0 && html.AsSpan(at + name.Length + 2) is [not (' ' or '\n' or '\t' or '\f' or '/' or '>'), ..])
        {
            at = html.IndexOf($"</{name}", at + 2, StringComparison.OrdinalIgnoreCase);
        }

        return at;
    }

    /// <summary>Whether the last character that is no space is a digit.</summary>
    private static bool EndsWithDigit(StringBuilder text)
    {
        var at = text.Length - 1;
        while (at >= 0 && char.IsWhiteSpace(text[at]))
        {
            at--;
        }

        return at >= 0 && char.IsAsciiDigit(text[at]);
    }

    internal static string NameOf(Match tag) => tag.Groups[2].Value.ToLowerInvariant();

    internal static bool IsClosing(Match tag) => tag.Groups[1].Length > 0;

    /// <summary>
    /// The page up to its last <c>></c>, with <c>&lt;!--</c> made harmless where no comment is closed any more, since
    /// each would be followed to the end. Offsets stay.
    /// </summary>
    private static string WithoutOpenComments(string html)
    {
        var comments = html.LastIndexOf("-->", StringComparison.Ordinal);
        var end = html.LastIndexOf('>') + 1;
        return comments < 0
            ? html[..end].Replace("<!--", "<!__", StringComparison.Ordinal)
            : html[..comments] + html[comments..end].Replace("<!--", "<!__", StringComparison.Ordinal);
    }

    /// <summary>The number in a footnote's id: <c>3</c> of <c>id="fn3"</c>; empty for none.</summary>
    private static string FootnoteNumber(string tag) => Number().Match(FootnoteId().Match(tag).Value).Value;

    /// <summary>Whether a tag's id is that of a footnote: <c>id="fn3"</c>.</summary>
    internal static bool IsFootnote(string tag) => FootnoteId().IsMatch(tag);

    /// <summary>
    /// A comment, an opening or closing tag, or a declaration. A name goes on, as HTML has it, to a space, a slash or
    /// the end: <c>header-bar</c> is no <c>header</c>. Quotation marks hold together what they enclose behind an equals
    /// sign alone: one too many does not take text along.
    /// </summary>
    [GeneratedRegex(
        @"<!--.*?-->|<(/?)(?>([a-zA-Z][^\s/<>""']*))(?>(?:=\s*(?:""[^""]*""|'[^']*')|[^<>])*)>|<![^>]*>",
        RegexOptions.Singleline
    )]
    private static partial Regex Tag();

    /// <summary><c>id="fn3"</c>, <c>id="cite_note-3"</c>.</summary>
    [GeneratedRegex(
        @"\bid\s*=\s*[""']?(?:fn|footnote|note|cite_note|_ftn|endnote)[-_:.]?(?:\w*[-_:.])?([0-9]+)",
        RegexOptions.IgnoreCase | RegexOptions.CultureInvariant
    )]
    private static partial Regex FootnoteId();

    /// <summary><c>href="#fn3"</c>.</summary>
    [GeneratedRegex(
        @"\bhref\s*=\s*[""']?#(?:fn|footnote|note|cite_note|_ftn|endnote)[-_:.]?(?:\w*[-_:.])?[0-9]+",
        RegexOptions.IgnoreCase | RegexOptions.CultureInvariant
    )]
    private static partial Regex FootnoteLink();

    /// <summary>The number of a footnote, written out before its text.</summary>
    [GeneratedRegex(@"^[\[(]?([0-9]+)[\])]?[.:]?\s+")]
    private static partial Regex OwnNumber();

    [GeneratedRegex(@"[0-9]+$")]
    private static partial Regex Number();

    /// <summary>A tag that the file ends in.</summary>
    [GeneratedRegex(@"<[a-zA-Z/!].*$", RegexOptions.Singleline)]
    private static partial Regex BrokenTag();
}
