using System.Collections.Immutable;
using System.Text;
using System.Text.RegularExpressions;

namespace Dossier.Seeds.ArticleFormats;

/// <summary>Cuts plain text or Markdown into blocks at blank lines.</summary>
internal static partial class PlainArticle
{
    /// <summary>The blocks of a text, in order.</summary>
    /// <param name="text">With lines ended by <c>\n</c>.</param>
    /// <param name="markdown">Whether headings and footnotes are written as Markdown has them.</param>
    /// <param name="notesByLine">Whether a line that begins with a raised number begins a note, blank line or
    /// none.</param>
    public static ImmutableArray<ArticleBlock> Blocks(string text, bool markdown, bool notesByLine)
    {
        var blocks = ImmutableArray.CreateBuilder<ArticleBlock>();
        var (joined, start, line) = (new StringBuilder(), 0, 0);
        foreach (var raw in text.Split('\n'))
        {
            line++;
            var one = raw.Replace('\f', ' ').Trim();
            var heading = markdown && one.StartsWith('#');
            if (
                one.Length == 0
                || heading
                || (markdown && FootnoteStart().IsMatch(one))
                || (notesByLine && ArticleText.Mark(one, 0).Length > 0)
            )
            {
                Flush();
            }

            if (one.Length == 0)
            {
                continue;
            }

            start = joined.Length == 0 ? line : start;
            ArticleText.Join(joined, one);
            if (heading)
            {
                Flush();
            }
        }

        Flush();
        return blocks.ToImmutable();

        void Flush()
        {
            if (joined.Length > 0)
            {
                blocks.Add(Block(start, joined.ToString(), markdown));
                joined.Clear();
            }
        }
    }

    private static ArticleBlock Block(int line, string text, bool markdown)
    {
        if (markdown && FootnoteStart().Match(text) is { Success: true } written)
        {
            return new ArticleBlock(
                line,
                ArticleBlockKind.Footnote,
                Inline(text[written.Length..]),
                written.Groups[1].Value
            );
        }

        if (ArticleText.Mark(text, 0) is { Length: > 0 } mark)
        {
            return new ArticleBlock(line, ArticleBlockKind.Footnote, Inline(text[mark.Length..].TrimStart()), mark);
        }

        if (markdown && text.StartsWith('#'))
        {
            var bare = text.TrimStart('#');
            return new ArticleBlock(
                line,
                ArticleBlockKind.Heading,
                Inline(bare.Trim().TrimEnd('#').Trim()),
                "",
                text.Length - bare.Length
            );
        }

        return new ArticleBlock(line, markdown ? ArticleBlockKind.Paragraph : ArticleBlockKind.Unknown, Inline(text));
    }

    /// <summary>
    /// Takes out what Markdown and turned PDFs write around words: emphasis, escapes, brackets of links.
    /// </summary>
    private static string Inline(string text)
    {
        text = FootnoteMark().Replace(text, match => ArticleText.Raised(match.Groups[1].Value));
        text = LinkWithAddress()
            .Replace(
                text,
                match =>
                    match.Groups[2].Value.Contains(match.Groups[1].Value, StringComparison.Ordinal)
                        ? match.Groups[2].Value
                        : $"{match.Groups[1].Value} {match.Groups[2].Value}"
            );
        // What opens after the last character that can close is no emphasis, and each would be followed far.
        var end = LastClosing(text);
        text = Emphasis().Replace(text[..end], "$2") + text[end..];
        return Escape().Replace(text, "$1");
    }

    /// <summary>Where the last star ends that may close emphasis; 0 for none.</summary>
    private static int LastClosing(string text)
    {
        var at = text.LastIndexOf('*');
        while (at > 0 && char.IsWhiteSpace(text[at - 1]))
        {
            at = text.LastIndexOf('*', at - 1);
        }

        return Math.Max(0, at + 1);
    }

    [GeneratedRegex(@"^\[\^([0-9]+)\]:\s*")]
    private static partial Regex FootnoteStart();

    [GeneratedRegex(@"\[\^([0-9]+)\]")]
    private static partial Regex FootnoteMark();

    [GeneratedRegex(@"\[([^\[\]]*)\]\(([^)\s]{1,1000})\)")]
    private static partial Regex LinkWithAddress();

    [GeneratedRegex(@"(\*{1,3})(?=\S)(.{1,2000}?)(?<=\S)\1")]
    private static partial Regex Emphasis();

    [GeneratedRegex(@"\\([\\$*_\[\]#<>`])")]
    private static partial Regex Escape();
}
