using Dossier.Languages;
using Dossier.Model.Editions;

namespace Dossier.Editions.Changes;

/// <summary>
/// Finds, for things that are new under their id, what they were under another: what <c>redirects.yml</c> says, else
/// the same words, else the most alike.
/// </summary>
internal static class RenamedItems
{
    /// <summary>
    /// Two things with at least this share of words in common, of all words of both, are one thing renamed.
    /// </summary>
    private const double MinShare = 0.6;

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
        var oldById = new Dictionary<string, ItemText>(StringComparer.Ordinal);
        var unmatched = gone.ToDictionary(item => item.Id, StringComparer.Ordinal);
        foreach (var redirect in redirects)
        {
            if (added.FirstOrDefault(item => item.Address == redirect.To) is { } item)
            {
                Match(item, unmatched.Values.FirstOrDefault(was => was.Address == redirect.From));
            }
        }

        foreach (var item in added.Where(item => !oldById.ContainsKey(item.Id)))
        {
            Match(item, unmatched.Values.FirstOrDefault(was => was.Whole == item.Whole && was.Whole.Length > 0));
        }

        if (unmatched.Count == 0 || (long)unmatched.Count * added.Count > MaxPairs)
        {
            return oldById;
        }

        var words = unmatched.Values.ToDictionary(was => was.Id, was => Words(was.Whole), StringComparer.Ordinal);
        foreach (var item in added.Where(item => !oldById.ContainsKey(item.Id)))
        {
            var itemWords = Words(item.Whole);
            Match(
                item,
                unmatched
                    .Values.Select(was => (Was: was, Share: ShareInCommon(words[was.Id], itemWords)))
                    .Where(pair => pair.Share >= MinShare)
                    .OrderByDescending(pair => pair.Share)
                    .ThenBy(pair => pair.Was.Id, StringComparer.Ordinal)
                    .FirstOrDefault()
                    .Was
            );
        }

        return oldById;

        void Match(ItemText item, ItemText? was)
        {
            if (was is not null && oldById.TryAdd(item.Id, was))
            {
                unmatched.Remove(was.Id);
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
