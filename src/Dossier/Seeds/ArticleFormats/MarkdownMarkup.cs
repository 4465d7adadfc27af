using System.Collections.Frozen;
using System.Collections.Immutable;
using System.Net;
using System.Text;

namespace Dossier.Seeds.ArticleFormats;

/// <summary>
/// Takes out of a Markdown file what its readers do not see: addresses of links, pictures, comments, tags, attributes
/// in braces. Code stays as it is; emphasis, headings and notes are left to <see cref="PlainArticle"/>.
/// </summary>
internal sealed class MarkdownMarkup
{
    public const string Address = "an address";
    private const string Attributes = "attributes";
    private const string Picture = "a picture's words";
    private const string WrittenTag = "a tag";

    /// <summary>How far the end of code in a line is looked for, in UTF-16 code units.</summary>
    private const int MaxCode = 2_000;

    /// <summary>How many brackets may be open within each other.</summary>
    private const int MaxOpenBrackets = 50;

    /// <summary>What a backslash takes the meaning from.</summary>
    private const string Signs = @"\$*_[]#<>`~";

    /// <summary>Elements whose content is no text.</summary>
    private static readonly FrozenSet<string> WithoutText = FrozenSet.Create(
        StringComparer.Ordinal,
        ["script", "style", "template", "title", "iframe", "svg"]
    );

    /// <summary>Elements at which no word ends.</summary>
    private static readonly FrozenSet<string> WithinWords = FrozenSet.Create(
        StringComparer.Ordinal,
        [
            "a",
            "abbr",
            "b",
            "cite",
            "del",
            "em",
            "font",
            "i",
            "mark",
            "q",
            "s",
            "small",
            "span",
            "strike",
            "strong",
            "sub",
            "sup",
            "u",
            "wbr",
        ]
    );

    private readonly string text;
    private readonly int[] codeLines;
    private readonly HashSet<string> labels = new(StringComparer.OrdinalIgnoreCase);
    private readonly int lastComment;

    /// <summary>Elements without text that nothing closes from here on.</summary>
    private readonly HashSet<string> unclosed = new(StringComparer.Ordinal);

    /// <summary>What readers see; NUL in the place of a bracket, or of a picture's words, that they do not.</summary>
    private readonly List<char> seen;

    private readonly Stack<(int Seen, int At, bool IsPicture)> brackets = [];
    private readonly List<(int Line, string Why, StringBuilder Told)> leftOut = [];
    private int at;
    private int line = 1;
    private bool isNewParagraph = true;

    private MarkdownMarkup(string text)
    {
        this.text = text;
        codeLines = MarkdownCode.LengthsByLine(text.Split('\n'));
        seen = new List<char>(text.Length);
        lastComment = text.LastIndexOf("-->", StringComparison.Ordinal);
        var named = MarkdownPatterns
            .NamedLabel()
            .Matches(text)
            .Select(match => match.Groups["label"].Value)
            .ToHashSet(StringComparer.Ordinal);
        labels.UnionWith(
            MarkdownPatterns
                .Definition()
                .Matches(text)
                .Select(match => match.Groups["label"].Value)
                // A bare number in brackets may be the mark of a note that is an address.
                .Where(label => !label.All(char.IsAsciiDigit) || named.Contains(label))
        );
    }

    /// <summary>The text as readers see it, on as many lines, and what is left out, in order.</summary>
    /// <param name="text">With lines ended by <c>\n</c>.</param>
    public static (string Text, ImmutableArray<ArticleBlock> LeftOut) Read(string text)
    {
        var markup = new MarkdownMarkup(text);
        while (markup.at < text.Length)
        {
            if (!((markup.at == 0 || text[markup.at - 1] == '\n') && markup.TryReadLine()))
            {
                markup.ReadNext();
            }
        }

        markup.seen.RemoveAll(c => c == '\0');
        return (
            string.Concat(markup.seen),
            [
                .. markup.leftOut.Select(left => new ArticleBlock(
                    left.Line,
                    ArticleBlockKind.LeftOut,
                    left.Told.ToString(),
                    left.Why
                )),
            ]
        );
    }

    /// <summary>Reads what is read by lines: code between fences, and lines that are no text.</summary>
    private bool TryReadLine()
    {
        if (codeLines[line - 1] is > 0 and var length)
        {
            for (var last = line + length; line < last && at < text.Length; )
            {
                Show(1);
            }

            return true;
        }

        if (text[at] == '\n')
        {
            isNewParagraph = true;
            brackets.Clear();
        }
        else if (
            MarkdownPatterns.DefinitionHere().Match(text, at) is { Success: true } definition
            && labels.Contains(definition.Groups["label"].Value)
        )
        {
            LeaveOut(Address, definition.Value, definition.Length);
            return true;
        }
        else if (MarkdownPatterns.Division().Match(text, at) is { Success: true } division)
        {
            LeaveOut(Attributes, division.Groups["words"].Value, division.Length);
            return true;
        }

        return false;
    }

    private void ReadNext()
    {
        switch (text[at])
        {
            case '\\' when at + 1 < text.Length:
                Show(text[at + 1] == '\n' ? 1 : 2);
                break;
            case '`':
                Show(CodeLength());
                break;
            case '<':
                ReadTag();
                break;
            case '[' or '!' when MarkdownPatterns.WikiLink().Match(text, at) is { Success: true } wiki:
                var words = wiki.Groups["words"];
                SayInPlace(wiki.Value[0] == '!' ? "" : (words.Success ? words : wiki.Groups["target"]).Value);
                LeaveOut(wiki.Value[0] == '!' ? Picture : Address, wiki.Groups["target"].Value, wiki.Length);
                break;
            case '[' when brackets.Count < MaxOpenBrackets:
                brackets.Push((seen.Count, at, false));
                Show(1);
                break;
            case '!' when at + 1 < text.Length && text[at + 1] == '[' && brackets.Count < MaxOpenBrackets:
                brackets.Push((seen.Count, at + 1, true));
                Show(2);
                break;
            case ']':
                ReadClosingBracket();
                break;
            case '{' when MarkdownPatterns.Braces().Match(text, at) is { Success: true } braces:
                LeaveOut(Attributes, braces.Value, braces.Length);
                break;
            case '^' when MarkdownPatterns.Above().Match(text, at) is { Success: true } above:
                SayInPlace(ArticleText.Raised(above.Groups["words"].Value));
                at += above.Length;
                break;
            case '~' when MarkdownPatterns.Below().Match(text, at) is { Success: true } below:
                SayInPlace(below.Groups["words"].Value);
                at += below.Length;
                break;
            case '&' when MarkdownPatterns.Entity().Match(text, at) is { Success: true } entity:
                var decoded = WebUtility.HtmlDecode(entity.Value);
                // A star or a hash that is written so is no sign of Markdown.
                SayInPlace(
                    decoded is [var sign] && Signs.Contains(sign, StringComparison.Ordinal) ? $"\\{sign}" : decoded
                );
                at += entity.Length;
                break;
            default:
                Show(1);
                break;
        }
    }

    /// <summary>
    /// The length of code in backticks; of the backticks alone where none close it in the paragraph.
    /// </summary>
    private int CodeLength()
    {
        var opening = BackticksAt(at);
        for (var i = at + opening; i < Math.Min(text.Length, at + MaxCode); i++)
        {
            if (MarkdownPatterns.EmptyLine().IsMatch(text, i))
            {
                break;
            }

            var closing = BackticksAt(i);
            if (closing == opening)
            {
                return i + closing - at;
            }

            i += closing;
        }

        return opening;

        int BackticksAt(int from)
        {
            var end = from;
            while (end < text.Length && text[end] == '`')
            {
                end++;
            }

            return end - from;
        }
    }

    /// <summary>Reads a comment or tag; what is none is text, as an address in angle brackets.</summary>
    private void ReadTag()
    {
        if (text.AsSpan(at).StartsWith("<!--") && at < lastComment - 1)
        {
            var end = text.IndexOf("-->", at + 2, StringComparison.Ordinal);
            LeaveOut("a comment", text[Math.Min(end, at + 4)..end], end + 3 - at);
            return;
        }

        if (MarkdownPatterns.Tag().Match(text, at) is not { Success: true } tag)
        {
            Show(1);
            return;
        }

        var name = tag.Groups["name"].Value.ToLowerInvariant();
        if (MarkdownPatterns.Raised().Match(text, at) is { Success: true } raised)
        {
            SayInPlace(ArticleText.Raised(raised.Groups["words"].Value));
            at += raised.Length;
            return;
        }

        var isOpening = tag.Groups["closing"].Length == 0;
        if (isOpening && name is "del" or "s" or "strike" && ElementLength(name) is var length && length > tag.Length)
        {
            var words = text[(at + tag.Length)..(at + length - $"</{name}>".Length)];
            LeaveOut("struck out", words, length);
            return;
        }

        SayInPlace(
            name is "td" or "th" ? " | "
            : WithinWords.Contains(name) ? ""
            : " "
        );
        var isUsual =
            name is "" or "del" or "s" or "strike" || WithinWords.Contains(name) || HtmlArticle.EndsWord(name);
        LeaveOut(
            WrittenTag,
            isUsual && tag.Groups["attributes"].Length == 0 ? "" : tag.Value,
            isOpening && WithoutText.Contains(name) ? ElementLength(name) : tag.Length
        );
    }

    /// <summary>The length of an element without text; of its tag alone where it is never closed.</summary>
    private int ElementLength(string name)
    {
        var closing = $"</{name}>";
        var end = unclosed.Contains(name) ? -1 : text.IndexOf(closing, at, StringComparison.OrdinalIgnoreCase);
        if (end >= 0)
        {
            return end + closing.Length - at;
        }

        unclosed.Add(name);
        return MarkdownPatterns.Tag().Match(text, at).Length;
    }

    /// <summary>
    /// Reads the end of a link, a picture or words with attributes: words stay, those of a picture do not.
    /// </summary>
    private void ReadClosingBracket()
    {
        if (!brackets.TryPop(out var opening))
        {
            Show(1);
            return;
        }

        var words = text[(opening.At + 1)..at];
        var target = MarkdownPatterns.Target().Match(text, at);
        var (path, label) = (target.Groups["path"], target.Groups["label"]);
        var isLabelled = !words.StartsWith('^') && labels.Contains(label.Length > 0 ? label.Value : words);
        if (!path.Success && !target.Groups["braces"].Success && !isLabelled)
        {
            Show(1);
            return;
        }

        var isAddress = path.Success && ArticleText.IsPartOfAddress(words, path.Value);
        if (opening.IsPicture || isAddress)
        {
            for (var i = opening.Seen; i < seen.Count; i++)
            {
                seen[i] = seen[i] == '\n' ? '\n' : '\0';
            }

            SayInPlace(isAddress && !opening.IsPicture ? path.Value : "");
        }

        seen[opening.Seen] = '\0';
        LeaveOut(
            opening.IsPicture ? Picture
                : path.Success ? Address
                : Attributes,
            opening.IsPicture ? words
                : isAddress ? ""
                : path.Success ? target.Groups["address"].Value
                : target.Groups["braces"].Value,
            path.Success || target.Groups["braces"].Success || label.Success ? target.Length : 1
        );
    }

    /// <summary>Goes on behind what readers see as it is.</summary>
    private void Show(int length)
    {
        for (var end = at + length; at < end; at++)
        {
            seen.Add(text[at]);
            line += text[at] == '\n' ? 1 : 0;
        }
    }

    /// <summary>What readers see in the place of what follows.</summary>
    private void SayInPlace(string words) => seen.AddRange(words);

    /// <summary>Goes on behind what readers do not see; its lines stay.</summary>
    private void LeaveOut(string why, string told, int length)
    {
        told = told.Trim();
        if (told.Length > 0 && !isNewParagraph && leftOut[^1].Why == why)
        {
            leftOut[^1].Told.Append(", ").Append(told);
        }
        else if (told.Length > 0)
        {
            leftOut.Add((line, why, new StringBuilder(told)));
            isNewParagraph = false;
        }

        for (var end = at + length; at < end; at++)
        {
            if (text[at] == '\n')
            {
                seen.Add('\n');
                line++;
            }
        }
    }
}
