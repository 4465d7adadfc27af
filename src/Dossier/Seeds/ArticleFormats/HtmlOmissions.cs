using System.Collections.Frozen;
using System.Text.RegularExpressions;

namespace Dossier.Seeds.ArticleFormats;

/// <summary>
/// Tells which elements of a page are no text of its article, and why. Only what is closed is left out. A form or what
/// is hidden stays where it holds most paragraphs of the page, an aside or foot where it holds the footnotes, the head
/// of the article itself, and a figure that is a table, a quotation or words alone.
/// </summary>
internal static partial class HtmlOmissions
{
    /// <summary>Elements that are left out, with what is said of their text; nothing of what is never text.</summary>
    private static readonly FrozenDictionary<string, string> SkippedElements = new Dictionary<string, string>(
        StringComparer.Ordinal
    )
    {
        ["script"] = "",
        ["style"] = "",
        ["template"] = "",
        ["title"] = "",
        ["iframe"] = "",
        ["button"] = "",
        ["select"] = "",
        ["textarea"] = "",
        ["nav"] = "navigation",
        ["header"] = "the head of the page",
        ["footer"] = "a foot",
        ["aside"] = "an aside",
        ["figure"] = "a picture's words",
        ["figcaption"] = "a picture's words",
        ["form"] = "a form",
        ["noscript"] = "what stands for a script",
        ["svg"] = "a drawing's words",
        ["s"] = StruckOut,
        ["del"] = StruckOut,
        ["strike"] = StruckOut,
    }.ToFrozenDictionary(StringComparer.Ordinal);

    private const string StruckOut = "struck out";

    /// <summary>Whether an element's content is never text of an article, wherever it stands.</summary>
    public static bool IsNoText(string name) => SkippedElements.TryGetValue(name, out var why) && why.Length == 0;

    /// <summary>
    /// For each tag that opens an element that is left out what is said of its text, empty for nothing, null for every
    /// other tag; and which tags open the head of an article, among those that are closed.
    /// </summary>
    public static (string?[] LeftOut, HashSet<int> Heads) Of(List<Match> tags)
    {
        var (leftOut, heads) = (new string?[tags.Count], new HashSet<int>());
        var hidden = tags.Select(IsHidden).ToArray();
        var hiddenNames = tags.Where((_, i) => hidden[i]).Select(HtmlArticle.NameOf).ToHashSet(StringComparer.Ordinal);
        var open = new Dictionary<string, Stack<(int Tag, bool IsOwn, Content Before)>>(StringComparer.Ordinal);
        var captions = new Stack<int>();
        var content = new Content();
        var (articles, quotations, openCaptions) = (0, 0, 0);
        var allParagraphs = tags.Count(tag => !HtmlArticle.IsClosing(tag) && HtmlArticle.NameOf(tag) == "p");
        for (var i = 0; i < tags.Count; i++)
        {
            var (name, isClosing) = (HtmlArticle.NameOf(tags[i]), HtmlArticle.IsClosing(tags[i]));
            content = isClosing ? content : content.With(name, tags[i].Value, openCaptions > 0);
            articles = Depth(articles, name is "article" or "main" or "section");
            quotations = Depth(quotations, name == "blockquote");
            openCaptions = Depth(openCaptions, name == "figcaption");
            if (
                (!SkippedElements.ContainsKey(name) && !hiddenNames.Contains(name))
                || (name == "svg" && tags[i].Value.EndsWith("/>", StringComparison.Ordinal))
            )
            {
                continue;
            }

            if (!open.TryGetValue(name, out var stack))
            {
                open[name] = stack = new();
            }

            if (!isClosing)
            {
                var isOwn = (name == "header" && articles > 0) || (name is "header" or "footer" && quotations > 0);
                stack.Push((i, isOwn, content));
            }
            else if (stack.TryPop(out var opened))
            {
                var held = content - opened.Before;
                leftOut[opened.Tag] =
                    hidden[opened.Tag] && !IsNoText(name)
                        ? 2 * held.Paragraphs > allParagraphs || HtmlArticle.IsFootnote(tags[opened.Tag].Value)
                            ? null
                            : "hidden"
                        : WhyLeftOut(name, tags[opened.Tag].Value, opened.IsOwn, held, allParagraphs);
                LeaveOutCaptions(opened.Tag, name, held);
                if (name == "header" && leftOut[opened.Tag] is null)
                {
                    heads.Add(opened.Tag);
                }
            }

            int Depth(int depth, bool isIt) => isIt ? Math.Max(0, depth + (isClosing ? -1 : 1)) : depth;
        }

        return (leftOut, heads);

        // The words below a table are its own, those of a picture are none of the text.
        void LeaveOutCaptions(int tag, string name, Content held)
        {
            if (name == "figcaption")
            {
                captions.Push(tag);
            }
            else if (name == "figure")
            {
                while (captions.TryPeek(out var caption) && caption > tag)
                {
                    captions.Pop();
                    leftOut[caption] = held.Tables == 0 ? SkippedElements["figcaption"] : leftOut[caption];
                }
            }
        }
    }

    /// <summary>What is said of the text of an element that is left out; null for one that is read.</summary>
    private static string? WhyLeftOut(string name, string tag, bool isOwn, Content held, int allParagraphs)
    {
        var isRead =
            isOwn
            || name == "figcaption"
            || HtmlArticle.IsFootnote(tag)
            || (name is "aside" or "footer" && held.Footnotes > 0)
            || (name == "form" && 2 * held.Paragraphs > allParagraphs)
            || (
                name == "figure"
                && (held.Blocks > 0 || (held.Lines > 0 && held.Pictures == 0))
                && !PulledQuotation().IsMatch(tag)
            );
        return isRead ? null : SkippedElements.GetValueOrDefault(name);
    }

    /// <summary>Whether an opening tag says that its element is not shown.</summary>
    private static bool IsHidden(Match tag) =>
        !HtmlArticle.IsClosing(tag)
        && (
            (tag.Value.Contains("none", StringComparison.OrdinalIgnoreCase) && NotDisplayed().IsMatch(tag.Value))
            || (
                tag.Value.Contains("hidden", StringComparison.OrdinalIgnoreCase)
                && Hidden().IsMatch(QuotedValue().Replace(tag.Value, "\"\""))
            )
        );

    /// <summary><c>style="display: none"</c>.</summary>
    [GeneratedRegex(
        @"\sstyle\s*=\s*[""'][^""']*\bdisplay\s*:\s*none\b",
        RegexOptions.IgnoreCase | RegexOptions.CultureInvariant
    )]
    private static partial Regex NotDisplayed();

    /// <summary>The attribute <c>hidden</c>, and none whose name ends so.</summary>
    [GeneratedRegex(@"\shidden(?=[\s=/>])", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Hidden();

    [GeneratedRegex(@"""[^""]*""|'[^']*'")]
    private static partial Regex QuotedValue();

    /// <summary>A sentence of the text, shown again in large letters.</summary>
    [GeneratedRegex("pull-?quote", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex PulledQuotation();

    /// <summary>How many of some elements were opened so far.</summary>
    /// <param name="Paragraphs">Paragraphs.</param>
    /// <param name="Tables">Tables.</param>
    /// <param name="Footnotes">Footnotes.</param>
    /// <param name="Lines">Paragraphs outside the words below a picture.</param>
    /// <param name="Blocks">Whatever else is a text by itself, outside the words below a picture.</param>
    /// <param name="Pictures">Pictures and films.</param>
    private readonly record struct Content(
        int Paragraphs,
        int Tables,
        int Footnotes,
        int Lines,
        int Blocks,
        int Pictures
    )
    {
        public static Content operator -(Content all, Content before) =>
            new(
                all.Paragraphs - before.Paragraphs,
                all.Tables - before.Tables,
                all.Footnotes - before.Footnotes,
                all.Lines - before.Lines,
                all.Blocks - before.Blocks,
                all.Pictures - before.Pictures
            );

        /// <summary>The same with one more element.</summary>
        public Content With(string name, string tag, bool isInCaption) =>
            new(
                Paragraphs + (name == "p" ? 1 : 0),
                Tables + (name == "table" ? 1 : 0),
                Footnotes + (HtmlArticle.IsFootnote(tag) ? 1 : 0),
                Lines + (!isInCaption && name == "p" ? 1 : 0),
                Blocks + (!isInCaption && name is "table" or "li" or "blockquote" or "pre" or "dd" ? 1 : 0),
                Pictures + (name is "img" or "picture" or "video" ? 1 : 0)
            );
    }
}
