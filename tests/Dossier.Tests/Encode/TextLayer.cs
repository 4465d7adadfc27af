using System.Collections.Immutable;
using System.Text.RegularExpressions;
using Dossier.Tests.Print;

namespace Dossier.Tests.Encode;

/// <summary>What is read in a document, in which texts are looked for word by word.</summary>
/// <param name="shown">All of it, bare; a form feed ends a page.</param>
/// <param name="betweenParts">Characters that may stand between two parts of a text, on one page.</param>
/// <param name="isDrawn">
/// Whether words stand in it as they are drawn: from left to right, whatever their script.
/// </param>
internal sealed partial class TextLayer(string shown, int betweenParts, bool isDrawn = false)
{
    public const char PageEnd = '\f';

    /// <summary>Characters that may stand between two words of a part, on one page: marks of notes.</summary>
    private const int BetweenWords = 16;

    /// <summary>
    /// Characters that may stand after a page's last word of a part, and before its next one on the following page:
    /// notes and the foot; the head, a picture with its words, the head of a table.
    /// </summary>
    private const int AboutPageEnd = 4000;

    /// <summary>What of a text is not shown where it should be; null where all of it is.</summary>
    /// <param name="parts">The text's parts, in order.</param>
    public string? Missing(ImmutableArray<string> parts)
    {
        var words = parts.Select(Words).Where(part => part.Length > 0).ToArray();
        if (words.Length == 0)
        {
            return null;
        }

        // A text may begin like another: each place where it does is tried, and where it fails last is said.
        var (furthest, missing) = (0, words[0][0]);
        for (var start = Find(words[0][0], 0); start >= 0; start = Find(words[0][0], start + 1))
        {
            var (at, read) = (start, 0);
            foreach (var part in words)
            {
                (at, var count) = read == 0 ? EndOf(part, start) : EndOfNext(part, at);
                read += count;
                if (at < 0)
                {
                    break;
                }
            }

            if (at >= 0)
            {
                return null;
            }

            if (read > furthest)
            {
                (furthest, missing) = (read, words.SelectMany(part => part).ElementAt(read));
            }
        }

        var before = words.SelectMany(part => part).Take(furthest).TakeLast(5);
        return $"'{missing}' after '{string.Join(' ', before)}'";
    }

    /// <summary>The words of a text as they are looked for.</summary>
    private string[] Words(string text) =>
        [
            .. text.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries)
                .Select(SetBriefing.Bare)
                .Where(word => word.Length > 0)
                .Select(word => isDrawn ? Leftward().Replace(word, run => string.Concat(run.Value.Reverse())) : word),
        ];

    /// <summary>Letters that are read from right to left.</summary>
    [GeneratedRegex("[\\u0590-\\u08FF]+", RegexOptions.CultureInvariant)]
    private static partial Regex Leftward();

    /// <summary>
    /// Where a part ends that begins soon after a place, negative where none does; and how many of its words are there.
    /// </summary>
    private (int End, int Words) EndOfNext(string[] words, int from)
    {
        var (pageEnd, most) = (PageEndAfter(from), 0);
        var last = Math.Max(from + betweenParts, pageEnd < 0 ? 0 : pageEnd + AboutPageEnd);
        for (var start = Find(words[0], from); start >= 0 && start <= last; start = Find(words[0], start + 1))
        {
            var (end, count) = EndOf(words, start);
            if (end >= 0)
            {
                return (end, count);
            }

            most = Math.Max(most, count);
        }

        return (-1, most);
    }

    /// <summary>
    /// Where a part ends that begins at a place, negative where it is not whole; and how many of its words are there.
    /// </summary>
    private (int End, int Words) EndOf(string[] words, int start)
    {
        var at = start + words[0].Length;
        foreach (var (index, word) in words.Index().Skip(1))
        {
            var found = Find(word, at, BetweenWords);
            if (found < 0 && PageEndAfter(at) is var pageEnd and >= 0)
            {
                found = FindOnNextPage(words[index..], pageEnd);
            }

            if (found < 0)
            {
                return (-1, index);
            }

            at = found + word.Length;
        }

        return (at, words.Length);
    }

    /// <summary>
    /// The first word after a page's end, where the second follows it: the running head may have the first alone.
    /// </summary>
    private int FindOnNextPage(string[] words, int pageEnd)
    {
        var first = Find(words[0], pageEnd, AboutPageEnd);
        for (var at = first; at >= 0; at = Find(words[0], at + 1, AboutPageEnd - (at + 1 - pageEnd)))
        {
            if (words.Length == 1 || Find(words[1], at + words[0].Length, BetweenWords) >= 0)
            {
                return at;
            }
        }

        return first;
    }

    private int PageEndAfter(int at) => shown.IndexOf(PageEnd, at, Math.Min(AboutPageEnd, shown.Length - at));

    private int Find(string word, int from, int most = int.MaxValue / 2) =>
        most < 0
            ? -1
            : shown.IndexOf(word, from, Math.Min(shown.Length - from, most + word.Length), StringComparison.Ordinal);
}
