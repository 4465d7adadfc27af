using System.Collections.Immutable;

namespace Dossier.Editions.Redlines;

/// <summary>
/// Finds, for pieces of text, what they were before: on the same page the same words, else the same anchor, else the
/// most alike; then across pages the same note or event, the same words, else the most alike.
/// </summary>
internal sealed class UnitMatcher
{
    private const double MinLikenessOnPage = 0.5;
    private const double MinLikenessAcrossPages = 0.6;

    /// <summary>
    /// Above so many pairs, pieces of different pages are matched by the same words only, and pieces of one page only
    /// with those about where they stand: two wholly different texts would take hours.
    /// </summary>
    private const long MaxPairs = 2_000_000;

    private readonly ImmutableArray<ImmutableArray<TextUnit>> before;
    private readonly ImmutableArray<ImmutableArray<TextUnit>> after;
    private readonly HashSet<(int Page, int Unit)> taken = [];

    /// <summary>Matches the pieces of pages; page n of the one is page n of the other.</summary>
    public UnitMatcher(ImmutableArray<ImmutableArray<TextUnit>> before, ImmutableArray<ImmutableArray<TextUnit>> after)
    {
        (this.before, this.after) = (before, after);
        for (var page = 0; page < after.Length; page++)
        {
            MatchByKey([.. UnmatchedBefore(before, page)], [.. UnmatchedAfter(page)], unit => unit.Text);
            MatchByKey(
                [.. UnmatchedBefore(before, page)],
                [.. UnmatchedAfter(page)],
                unit => unit.Anchor is null ? null : $"{unit.Anchor} {unit.IsHeading}"
            );
            MatchAlike([.. UnmatchedBefore(before, page)], [.. UnmatchedAfter(page)], MinLikenessOnPage);
        }

        (int, int)[] left = [.. Enumerable.Range(0, before.Length).SelectMany(page => UnmatchedBefore(before, page))];
        (int, int)[] open = [.. Enumerable.Range(0, after.Length).SelectMany(UnmatchedAfter)];
        // The title of a note or event goes where its anchor goes; a heading of one word stands on many pages and has
        // moved from none of them.
        MatchByKey(left, open, unit => unit is { IsHeading: true, IsItem: true } ? unit.Anchor : null);
        MatchByKey(left, open, unit => unit.IsHeading ? null : unit.Text);
        left = [.. left.Where(place => !taken.Contains(place) && !this.before[place.Item1][place.Item2].IsHeading)];
        open = [.. open.Where(place => !Matches.ContainsKey(place) && !this.after[place.Item1][place.Item2].IsHeading)];
        if ((long)left.Length * open.Length <= MaxPairs)
        {
            MatchAlike(left, open, MinLikenessAcrossPages);
        }
    }

    /// <summary>How many pairs of pieces were looked at, for tests of cost.</summary>
    public long Compared { get; private set; }

    /// <summary>For pieces as they are, what they were.</summary>
    public Dictionary<(int Page, int Unit), (int Page, int Unit)> Matches { get; } = [];

    /// <summary>The earlier units of a page that no later one has been matched with.</summary>
    private IEnumerable<(int Page, int Unit)> UnmatchedBefore(
        ImmutableArray<ImmutableArray<TextUnit>> units,
        int page
    ) => Enumerable.Range(0, units[page].Length).Select(unit => (page, unit)).Where(place => !taken.Contains(place));

    /// <summary>The later units of a page that have no earlier one yet.</summary>
    private IEnumerable<(int Page, int Unit)> UnmatchedAfter(int page) =>
        Enumerable
            .Range(0, after[page].Length)
            .Select(unit => (page, unit))
            .Where(place => !Matches.ContainsKey(place));

    /// <summary>Matches units of one key, in their order; a unit whose key is null is passed over.</summary>
    private void MatchByKey((int Page, int Unit)[] left, (int Page, int Unit)[] open, Func<TextUnit, string?> key)
    {
        var byKey = new Dictionary<string, Queue<(int, int)>>(StringComparer.Ordinal);
        foreach (var place in left.Where(place => !taken.Contains(place)))
        {
            if (key(before[place.Page][place.Unit]) is { } name)
            {
                (byKey.TryGetValue(name, out var queue) ? queue : byKey[name] = new()).Enqueue(place);
            }
        }

        foreach (var place in open)
        {
            if (
                key(after[place.Page][place.Unit]) is { } name
                && byKey.TryGetValue(name, out var queue)
                && queue.TryDequeue(out var was)
            )
            {
                Match(was, place);
            }
        }
    }

    /// <summary>
    /// Matches each later unit with the free earlier one most like it, where they are more alike than the least. Where
    /// there are too many pairs, only those count that stand about as far from the beginning.
    /// </summary>
    private void MatchAlike((int Page, int Unit)[] left, (int Page, int Unit)[] open, double least)
    {
        var words = left.Select(place => WordDiff.Set(before[place.Page][place.Unit].Text)).ToArray();
        var reach = (long)left.Length * open.Length <= MaxPairs ? left.Length : (int)(MaxPairs / open.Length / 2);
        for (var at = 0; at < open.Length; at++)
        {
            var place = open[at];
            var unit = after[place.Page][place.Unit];
            var here = (int)((long)at * left.Length / open.Length);
            var unitWords = WordDiff.Set(unit.Text);
            var (best, likeness) = (-1, least);
            for (var i = Math.Max(0, here - reach); i < Math.Min(left.Length, here + reach + 1); i++)
            {
                Compared++;
                if (
                    !taken.Contains(left[i])
                    && before[left[i].Page][left[i].Unit].IsHeading == unit.IsHeading
                    && WordDiff.Likeness(words[i], unitWords) is var candidate
                    && candidate > likeness
                )
                {
                    (best, likeness) = (i, candidate);
                }
            }

            if (best >= 0)
            {
                Match(left[best], place);
            }
        }
    }

    private void Match((int, int) was, (int, int) place)
    {
        taken.Add(was);
        Matches[place] = was;
    }
}
