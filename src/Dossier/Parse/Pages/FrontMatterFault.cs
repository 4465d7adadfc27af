using System.Text.RegularExpressions;
using Dossier.Input;
using Dossier.Languages.Letters;
using Dossier.Parse.Yaml;

namespace Dossier.Parse.Pages;

/// <summary>Why the front matter of a page is not found where it must stand.</summary>
/// <param name="Start">Where the fault is, an offset in the file.</param>
/// <param name="Length">How long the faulty text is, in UTF-16 code units.</param>
/// <param name="Reason">What is wrong.</param>
/// <param name="Hint">What mends it.</param>
/// <param name="Body">Where the page's text starts all the same, so that only true faults of it are found.</param>
internal sealed partial record FrontMatterFault(int Start, int Length, string Reason, string Hint, int Body)
{
    private const string Place =
        "the front matter begins in the first line, with '---' and nothing before or behind it";

    /// <summary>
    /// Finds out what is wrong with a page that does not begin with a line of <c>---</c>; null where nothing is.
    /// </summary>
    /// <param name="file">The page.</param>
    /// <param name="required">The key that its front matter must have; null where it need have none.</param>
    public static FrontMatterFault? Of(InputFile file, string? required)
    {
        var text = file.Text;
        var start = FirstVisible(text, 0);
        if (start == text.Length)
        {
            return required is null
                ? null
                : new(0, 0, "the file is empty", $"begin it with {Example(required)}; or take it out", start);
        }

        var first = LineAt(text, start);
        var next = FirstVisible(text, start + first.Length);
        // A page that need have no front matter may begin with a rule, or with a word and a colon.
        var key = required is null ? OwnKey() : Key();
        if (IsFence(first) && key.IsMatch(LineAt(text, next)))
        {
            var close = AfterFence(text, next);
            return new(
                start,
                first.Length,
                Cause(text, start, first),
                HintFor(text, start, first),
                close ?? text.Length
            );
        }

        if (key.IsMatch(first) && AfterFence(text, start) is { } end)
        {
            return new(start, first.Length, "the front matter has no line of '---' before it", Place, end);
        }

        return Foreign(text, start, first) ?? (required is null ? null : NoFrontMatter(text, start, first, required));
    }

    /// <summary>
    /// Where a line that was probably meant to end the front matter stands; null where there is none.
    /// </summary>
    /// <param name="text">The page.</param>
    /// <param name="from">Where the front matter's keys start.</param>
    public static (int Start, int Length)? Fence(string text, int from)
    {
        for (var at = from; at < text.Length; at += LineAt(text, at).Length + 1)
        {
            if (IsFence(LineAt(text, at)) || LineAt(text, at) == "...")
            {
                return (at, LineAt(text, at).Length);
            }
        }

        return null;
    }

    /// <summary>Front matter in a language that other programs read.</summary>
    private static FrontMatterFault? Foreign(string text, int start, string first)
    {
        var isToml = first.TrimEnd() == "+++";
        if (!isToml && !Json().IsMatch(text[start..]))
        {
            return null;
        }

        var close = text.IndexOf(isToml ? "\n+++" : "}", start + first.Length - 1, StringComparison.Ordinal);
        var body =
            close < 0 ? text.Length
            : text.IndexOf('\n', close + 1) is >= 0 and var end ? end + 1
            : text.Length;
        return new(
            start,
            first.Length,
            $"the front matter is {(isToml ? "TOML" : "JSON")}, and a dossier's is YAML",
            isToml
                ? "write '---' for '+++', and 'title: …' for 'title = \"…\"'"
                : "write it as lines, 'title: …', between two lines of '---'",
            body
        );
    }

    /// <summary>
    /// The fault of a page without front matter; one whose first line is a heading is to use it as its title.
    /// </summary>
    private static FrontMatterFault NoFrontMatter(string text, int start, string first, string required)
    {
        const string reason = "the page has no front matter";
        if (Title().Match(first) is not { Success: true } title)
        {
            return new(start, first.Length, reason, $"begin the file with {Example(required)}", start);
        }

        var words = title.Groups[1].Value.TrimEnd().TrimEnd('#').TrimEnd();
        var value = words.Contains(": ", StringComparison.Ordinal) || words[0] is '"' or '\'' ? "…" : words;
        return new(
            start,
            first.Length,
            $"{reason}: its name stands in a heading",
            $"write it, in place of the heading, as {Example(required, value)}",
            Math.Min(text.Length, start + first.Length + 1)
        );
    }

    /// <summary>Why a line of dashes does not begin the front matter.</summary>
    private static string Cause(string text, int start, string fence) =>
        start > 0 && text[..start].Contains('\n', StringComparison.Ordinal)
            ? "the front matter does not begin in the first line"
        : fence.Trim('-').Length > 0 && Meaningful(fence).Trim('-').Length > 0
            ? $"'{Meaningful(fence)}' does not begin the front matter: it is not three hyphens"
        : Meaningful(fence).Length != 3 ? $"'{Meaningful(fence)}' does not begin the front matter: three hyphens do"
        : start > 0 ? $"{Blank.Named(text[..start])} stands before the '---' that begins the front matter"
        : $"{Blank.Named(fence[3..])} behind the '---' keeps it from beginning the front matter";

    private static string HintFor(string text, int start, string fence) =>
        start > 0 && Meaningful(fence) == "---" && text[..start].Contains('\n', StringComparison.Ordinal)
            ? $"take out what stands before it: {Place}"
            : Place;

    /// <summary>Where the text goes on after the line that ends the front matter; null where no line does.</summary>
    private static int? AfterFence(string text, int from) =>
        Fence(text, from) is var (start, length) ? Math.Min(text.Length, start + length + 1) : null;

    /// <summary>The three lines of the shortest front matter, for a hint.</summary>
    private static string Example(string key, string value = "…") => $"three lines: '---', '{key}: {value}' and '---'";

    /// <summary>
    /// Whether a line has nothing but dashes of any kind, two long ones or three short ones at the least.
    /// </summary>
    private static bool IsFence(string line) => Dashes().IsMatch(Meaningful(line));

    /// <summary>A line without blanks and what cannot be seen at its ends.</summary>
    private static string Meaningful(string line) => Invisible.Without(line).Trim();

    /// <summary>The line that begins at an offset, without its end.</summary>
    private static string LineAt(string text, int start)
    {
        var end = start < text.Length ? text.IndexOf('\n', start) : -1;
        return end < 0 ? text[Math.Min(start, text.Length)..] : text[start..end];
    }

    /// <summary>
    /// Where the first character from an offset on is that can be seen; the length of the text where there is none.
    /// </summary>
    private static int FirstVisible(string text, int from)
    {
        while (from < text.Length && (char.IsWhiteSpace(text[from]) || Invisible.Is(text[from])))
        {
            from++;
        }

        return from;
    }

    /// <summary>Two hyphens or more, or dashes with at least one long one: ‘--’, ‘–-’, ‘———’.</summary>
    [GeneratedRegex(@"^(?:[-‐‑‒]{2,}|[-‐‑‒–—―−]*[–—―−][-‐‑‒–—―−]*)$")]
    private static partial Regex Dashes();

    /// <summary>A word and a colon: ‘title: ’, ‘Title:Trade’.</summary>
    [GeneratedRegex(@"^[\p{L}][\p{L}\p{N}_-]*\s*:(?:\s|$|[\p{L}""'])")]
    private static partial Regex Key();

    /// <summary>The beginning of an object in JSON: <c>{ "title":</c>.</summary>
    [GeneratedRegex("^\\{\\s*\"\\w+\"\\s*:")]
    private static partial Regex Json();

    /// <summary>A key that pages of a dossier have: ‘title:’, ‘short:’.</summary>
    [GeneratedRegex(@"^(?:title|short)\s*:", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex OwnKey();

    /// <summary>A heading of Markdown: ‘# Trade’.</summary>
    [GeneratedRegex(@"^#{1,6}\s*([^#\s].*)$")]
    private static partial Regex Title();
}
