using System.Collections.Immutable;
using System.Text.RegularExpressions;

namespace Dossier.Seeds;

/// <summary>Cuts plain text or Markdown into blocks at blank lines.</summary>
internal static partial class PlainArticle
{
    /// <summary>The blocks of a text, in order.</summary>
    /// <param name="text">With lines ended by <c>\n</c>.</param>
    /// <param name="markdown">Whether headings and footnotes are written as Markdown has them.</param>
    /// <param name="notesByLine">Whether a line that begins with a raised number begins a note, blank line or none.</param>
    public static ImmutableArray<ArticleBlock> Blocks(string text, bool markdown, bool notesByLine)
    {
        var blocks = ImmutableArray.CreateBuilder<ArticleBlock>();
        var (joined, start, line) = ("", 0, 0);
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
            joined = joined.Length == 0 ? one : ArticleText.Joined(joined, one);
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
                blocks.Add(Block(start, joined, markdown));
                joined = "";
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
        text = Emphasis().Replace(text, "$2");
        return Escape().Replace(text, "$1");
    }

    [GeneratedRegex(@"^\[\^(\d+)\]:\s*")]
    private static partial Regex FootnoteStart();

    [GeneratedRegex(@"\[\^(\d+)\]")]
    private static partial Regex FootnoteMark();

    [GeneratedRegex(@"\[([^\]]*)\]\(([^)\s]+)\)")]
    private static partial Regex LinkWithAddress();

    [GeneratedRegex(@"(\*{1,3})(?=\S)(.+?)(?<=\S)\1")]
    private static partial Regex Emphasis();

    [GeneratedRegex(@"\\([\\$*_\[\]#<>`])")]
    private static partial Regex Escape();
}
