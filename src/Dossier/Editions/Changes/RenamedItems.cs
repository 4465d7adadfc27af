using Dossier.Languages;
using Dossier.Model.Editions;

namespace Dossier.Editions.Changes;

/// <summary>
/// Finds, for things that are new under their id, what they were under another: what <c>redirects.yml</c> says, else
/// the same words, else the most alike.
/// </summary>
internal static class RenamedItems
{
    /// <summary>The share of words that both have, of those that either has, from which on one is the other.</summary>
    private const double Alike = 0.6;

    /// <summary>Above so many pairs, things are known by the same words only.</summary>
    private const int MaxPairs = 40_000;

    /// <summary>What things of one kind were, by the id that they have now.</summary>
    /// <param name="gone">Things whose ids are no more.</param>
    /// <param name="added">Things whose ids are new.</param>
    /// <param name="redirects">What the later text says of earlier addresses.</param>
    public static Dictionary<string, ItemText> Of(
        IReadOnlyCollection<ItemText> gone,
        IReadOnlyCollection<ItemText> added,
        IEnumerable<Redirect> redirects
    )
    {
        var were = new Dictionary<string, ItemText>(StringComparer.Ordinal);
        var left = gone.ToDictionary(item => item.Id, StringComparer.Ordinal);
        foreach (var redirect in redirects)
        {
            if (added.FirstOrDefault(item => item.Address == redirect.To) is { } item)
            {
                Take(item, left.Values.FirstOrDefault(was => was.Address == redirect.From));
            }
        }

        foreach (var item in added.Where(item => !were.ContainsKey(item.Id)))
        {
            Take(item, left.Values.FirstOrDefault(was => was.Whole == item.Whole && was.Whole.Length > 0));
        }

        if (left.Count == 0 || (long)left.Count * added.Count > MaxPairs)
        {
            return were;
        }

        var words = left.Values.ToDictionary(was => was.Id, was => Words(was.Whole), StringComparer.Ordinal);
        foreach (var item in added.Where(item => !were.ContainsKey(item.Id)))
        {
            var now = Words(item.Whole);
            Take(
                item,
                left.Values.Select(was => (Was: was, Share: ShareInCommon(words[was.Id], now)))
                    .Where(pair => pair.Share >= Alike)
                    .OrderByDescending(pair => pair.Share)
                    .ThenBy(pair => pair.Was.Id, StringComparer.Ordinal)
                    .FirstOrDefault()
                    .Was
            );
        }

        return were;

        void Take(ItemText item, ItemText? was)
        {
            if (was is not null && were.TryAdd(item.Id, was))
            {
                left.Remove(was.Id);
            }
        }
    }

    /// <summary>How much of two sets is in both, from 0 to 1.</summary>
    private static double ShareInCommon(HashSet<string> before, HashSet<string> after)
    {
        var both = before.Count(after.Contains);
        return both == 0 ? 0 : (double)both / (before.Count + after.Count - both);
    }

    private static HashSet<string> Words(string text)
    {
        var words = new HashSet<string>(StringComparer.OrdinalIgnoreCase);
        for (var at = 0; at < text.Length; )
        {
            var end = WordScan.End(text, at);
            if (end > at)
            {
                words.Add(text[at..end]);
            }

            at = Math.Max(at + 1, end);
        }

        return words;
    }
}
