using System.Collections.Immutable;
using System.Text;
using System.Text.RegularExpressions;
using Dossier.Fingerprints;

namespace Dossier.Seeds.ArticleFormats;

/// <summary>
/// Cuts plain text or Markdown into blocks at blank lines; a table of plain text is one block. The head of a Markdown
/// file, and what is struck out there, come as blocks that are left out.
/// </summary>
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
        var joined = new StringBuilder();
        var start = 0;
        var lines = text.Split('\n');
        var head = markdown ? FrontMatterLines(lines) : 0;
        var codeLengths = markdown ? MarkdownCode.LengthsByLine(lines) : [];
        if (head > 2)
        {
            var said = Normalisation.LightSpaces(string.Join(' ', lines[1..(head - 1)]));
            blocks.Add(new ArticleBlock(1, ArticleBlockKind.LeftOut, said, "the head of the file"));
        }

        for (var line = head + 1; line <= lines.Length; line++)
        {
            var raw = lines[line - 1];
            var trimmed = raw.Replace('\f', ' ').Trim();
            if (
                !markdown
                && trimmed.Length > 0
                && (line == 1 || string.IsNullOrWhiteSpace(lines[line - 2]))
                && PlainTables.At(lines, line - 1) is var (length, table)
            )
            {
                blocks.Add(
                    new ArticleBlock(line, ArticleBlockKind.Paragraph, WithoutMarkup(table, markdown))
                    {
                        IsInTable = true,
                        IsTable = true,
                    }
                );
                line += length - 1;
                continue;
            }

            if (markdown && codeLengths[line - 1] is > 0 and var codeLength)
            {
                EndBlock();
                var code = Normalisation.LightSpaces(string.Join(' ', lines[line..(line + codeLength - 2)]));
                if (code.Length > 0)
                {
                    blocks.Add(new ArticleBlock(line, ArticleBlockKind.Paragraph, code));
                }

                line += codeLength - 1;
                continue;
            }

            var isBelow = joined.Length > 0;
            var isAbove = line < lines.Length && !string.IsNullOrWhiteSpace(lines[line]);
            if (!markdown && (isBelow || isAbove) && PlainTables.IsRule(trimmed))
            {
                EndBlock(); // It stands above or below a heading.
                continue;
            }

            var isHeading = markdown && trimmed.StartsWith('#');
            if (
                trimmed.Length == 0
                || isHeading
                || (markdown && FootnoteStart().IsMatch(trimmed))
                || (notesByLine && ArticleText.Mark(trimmed, 0).Length > 0)
            )
            {
                EndBlock();
            }

            if (trimmed.Length == 0)
            {
                continue;
            }

            start = joined.Length == 0 ? line : start;
            ArticleText.Join(joined, trimmed);
            if (isHeading)
            {
                EndBlock();
            }
        }

        EndBlock();
        return blocks.ToImmutable();

        void EndBlock()
        {
            if (joined.Length == 0)
            {
                return;
            }

            var text = joined.ToString();
            joined.Clear();
            if (markdown && text.Contains("~~", StringComparison.Ordinal))
            {
                blocks.AddRange(
                    StruckOut()
                        .Matches(text)
                        .Select(struck => new ArticleBlock(
                            start,
                            ArticleBlockKind.LeftOut,
                            struck.Groups[1].Value,
                            "struck out"
                        ))
                );
            }

            if (!markdown && text.Contains("](", StringComparison.Ordinal))
            {
                blocks.AddRange(
                    LinkWithAddress()
                        .Matches(text)
                        .Where(link => !IsAddressText(link))
                        .Select(link => new ArticleBlock(
                            start,
                            ArticleBlockKind.LeftOut,
                            link.Groups[2].Value,
                            MarkdownMarkup.Address
                        ))
                );
            }

            var block = MakeBlock(start, text, markdown);
            if (
                markdown
                && block.Kind == ArticleBlockKind.Paragraph
                && blocks.LastOrDefault() is { Kind: ArticleBlockKind.Footnote } note
                && Indentation().IsMatch(lines[start - 1])
            )
            {
                block = block with { Kind = ArticleBlockKind.Footnote, Label = note.Label };
            }

            if (block.Text.Length > 0 || block.Kind is ArticleBlockKind.Footnote or ArticleBlockKind.Heading)
            {
                blocks.Add(block);
            }
        }
    }

    /// <summary>
    /// How many lines the head of a Markdown file takes, which says in YAML or TOML what the file is and is no text
    /// of it; 0 for none. A line of YAML looks like one, and one of the head is of a key that every such file has:
    /// paragraphs between two rules are text.
    /// </summary>
    private static int FrontMatterLines(string[] lines)
    {
        var opening = lines[0].TrimStart('\uFEFF').TrimEnd();
        if (opening is not ("---" or "+++") || lines.Length < 2)
        {
            return 0;
        }

        var isYaml = opening == "---";
        var end = Array.FindIndex(
            lines,
            1,
            line => line.TrimEnd() is var closing && (closing == opening || (isYaml && closing == "..."))
        );
        var head = lines.AsSpan(1, Math.Max(0, end - 1));
        var hasKey = false;
        foreach (var line in head)
        {
            if (isYaml && !YamlLine().IsMatch(line))
            {
                return 0;
            }

            hasKey |= UsualKey().IsMatch(line);
        }

        return hasKey ? end + 1 : 0;
    }

    /// <summary>A block as a footnote, heading or paragraph, by how it begins.</summary>
    private static ArticleBlock MakeBlock(int line, string text, bool markdown)
    {
        if (markdown && FootnoteStart().Match(text) is { Success: true } written)
        {
            return new ArticleBlock(
                line,
                ArticleBlockKind.Footnote,
                WithoutMarkup(text[written.Length..], markdown),
                written.Groups[1].Value
            );
        }

        if (ArticleText.Mark(text, 0) is { Length: > 0 } mark)
        {
            return new ArticleBlock(
                line,
                ArticleBlockKind.Footnote,
                WithoutMarkup(text[mark.Length..].TrimStart(), markdown),
                mark
            );
        }

        if (markdown && text.StartsWith('#'))
        {
            var bare = text.TrimStart('#');
            return new ArticleBlock(
                line,
                ArticleBlockKind.Heading,
                WithoutMarkup(bare.Trim().TrimEnd('#').Trim(), markdown),
                "",
                text.Length - bare.Length
            );
        }

        return new ArticleBlock(
            line,
            markdown ? ArticleBlockKind.Paragraph : ArticleBlockKind.Unknown,
            WithoutMarkup(text, markdown)
        );
    }

    /// <summary>
    /// A text without what Markdown and converted PDFs write around words: emphasis, escapes, brackets of links.
    /// Marks of footnotes become raised digits; in Markdown what is struck out is gone, as in other formats.
    /// </summary>
    private static string WithoutMarkup(string text, bool markdown)
    {
        if (markdown && text.Contains("~~", StringComparison.Ordinal))
        {
            text = Normalisation.LightSpaces(StruckOut().Replace(text, " "));
        }

        text = FootnoteMark().Replace(text, match => ArticleText.Raised(match.Groups[1].Value));
        text = LinkWithAddress().Replace(text, link => link.Groups[IsAddressText(link) ? 2 : 1].Value);
        // After the last star that can close nothing is emphasis; to search there would only take time.
        var end = LastClosingStar(text);
        text = Emphasis().Replace(text[..end], "$2") + text[end..];
        return Escape().Replace(text, "$1");
    }

    /// <summary>Whether readers see the address of a link, rather than words.</summary>
    private static bool IsAddressText(Match link) =>
        link.Groups[1].Length == 0 || ArticleText.IsPartOfAddress(link.Groups[1].Value, link.Groups[2].Value);

    /// <summary>
    /// The offset after the last star that may close emphasis, as no space stands before it; 0 for none.
    /// </summary>
    private static int LastClosingStar(string text)
    {
        var at = text.LastIndexOf('*');
        while (at > 0 && char.IsWhiteSpace(text[at - 1]))
        {
            at = text.LastIndexOf('*', at - 1);
        }

        return Math.Max(0, at + 1);
    }

    /// <summary>
    /// <c>title: </c>, an item, a remark, the end of a list or mapping, what goes on from the line above, or nothing.
    /// </summary>
    [GeneratedRegex(@"^(?:\s|$|#|-\s|[\]}]|[""']?[\w.-]+[""']?\s*:(?:\s|$))")]
    private static partial Regex YamlLine();

    /// <summary>
    /// <c>title: </c> or <c>date = </c>: what Hugo, Jekyll, Quarto, Pandoc and Obsidian have at the head.
    /// </summary>
    [GeneratedRegex(
        "^(?:title|subtitle|date|authors?|tags|categories|layout|slug|description|summary|abstract|draft|lang|"
            + @"language|url|permalink|keywords|aliases|published|updated|created|lastmod)\s*[:=](?:\s|$)",
        RegexOptions.IgnoreCase | RegexOptions.CultureInvariant
    )]
    private static partial Regex UsualKey();

    /// <summary><c>~~struck out~~</c>.</summary>
    [GeneratedRegex(@"(?<!\\)~~(?=[^\s~])([^~]{1,2000})(?<=[^\s\\])~~")]
    private static partial Regex StruckOut();

    /// <summary>As a further paragraph of a note has it.</summary>
    [GeneratedRegex(@"^(?:\t| {2,})\S")]
    private static partial Regex Indentation();

    /// <summary><c>[^3]: </c> at the start.</summary>
    [GeneratedRegex(@"^\[\^([0-9]+)\]:\s*")]
    private static partial Regex FootnoteStart();

    /// <summary><c>[^3]</c>.</summary>
    [GeneratedRegex(@"\[\^([0-9]+)\]")]
    private static partial Regex FootnoteMark();

    /// <summary><c>[text](https://example.org)</c>.</summary>
    [GeneratedRegex(@"(?<!\\)\[([^\[\]]*)\]\(([^)\s]{1,1000})\)")]
    private static partial Regex LinkWithAddress();

    /// <summary><c>*words*</c>, <c>**words**</c>.</summary>
    [GeneratedRegex(@"(?<!\\)(\*{1,3})(?=\S)(.{1,2000}?)(?<=[^\s\\])\1")]
    private static partial Regex Emphasis();

    /// <summary><c>\*</c>.</summary>
    [GeneratedRegex(@"\\([\\$*_\[\]#<>`~])")]
    private static partial Regex Escape();
}
