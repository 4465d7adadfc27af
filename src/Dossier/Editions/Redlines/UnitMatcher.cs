using System.Collections.Immutable;

namespace Dossier.Editions.Redlines;

/// <summary>
/// Finds, for pieces of text, what they were before: on the same page the same heading over the same text, else the
/// same words, of several pieces of the same opening the most alike, else the same anchor, else the most alike; then
/// across pages the same note or event, the same words, else the most alike.
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

    /// <summary>Above so many pairs, pieces of one opening are matched by their anchors.</summary>
    private const int MaxPairsOfOpening = 2_500;

    /// <summary>The length of <c>p-3fk2a1</c>, behind which the number of a paragraph's anchor stands.</summary>
    private const int HashEnd = 8;

    private readonly ImmutableArray<ImmutableArray<TextUnit>> before;
    private readonly ImmutableArray<ImmutableArray<TextUnit>> after;
    private readonly HashSet<(int Page, int Unit)> taken = [];

    /// <summary>Matches the pieces of pages; page n of the one is page n of the other.</summary>
    public UnitMatcher(ImmutableArray<ImmutableArray<TextUnit>> before, ImmutableArray<ImmutableArray<TextUnit>> after)
    {
        (this.before, this.after) = (before, after);
        for (var page = 0; page < after.Length; page++)
        {
            MatchHeadings(page);
            MatchByKey(
                [.. UnmatchedBefore(before, page)],
                [.. UnmatchedAfter(page)],
                unit => unit.Anchor is null ? null : $"{unit.Anchor} {unit.Text}"
            );
            MatchByKey([.. UnmatchedBefore(before, page)], [.. UnmatchedAfter(page)], unit => unit.Text);
            MatchOpenings(page);
            MatchByKey(
                [.. UnmatchedBefore(before, page)],
                [.. UnmatchedAfter(page)],
                unit => unit.Anchor is null ? null : $"{unit.Anchor} {unit.IsHeading} {unit.IsOfNote}"
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

    /// <summary>
    /// Matches the headings of a page with the same words over the same text: ‘Background’ may stand there twice.
    /// </summary>
    private void MatchHeadings(int page)
    {
        var (old, now) = (before[page], after[page]);
        MatchByPlace(
            [.. Enumerable.Range(0, old.Length).Where(unit => IsHeading(old[unit])).Select(unit => (page, unit))],
            [.. Enumerable.Range(0, now.Length).Where(unit => IsHeading(now[unit])).Select(unit => (page, unit))],
            place => WithNext(old, place.Unit),
            place => WithNext(now, place.Unit)
        );

        static bool IsHeading(TextUnit unit) => unit is { IsHeading: true, IsOfBox: false };

        static string? WithNext(ImmutableArray<TextUnit> units, int unit) =>
            unit + 1 < units.Length && !units[unit + 1].IsHeading
                ? $"{units[unit].Text}\n{units[unit + 1].Text}"
                : null;
    }

    /// <summary>
    /// Matches, of pieces of a page whose anchors differ in the number behind them alone, the most alike first: they
    /// begin with the same words, and which of them has the number is a matter of their order.
    /// </summary>
    private void MatchOpenings(int page)
    {
        var old = UnmatchedBefore(before, page)
            .ToLookup(place => OpeningOf(before[page][place.Unit]), StringComparer.Ordinal);
        foreach (
            var now in UnmatchedAfter(page).GroupBy(place => OpeningOf(after[page][place.Unit]), StringComparer.Ordinal)
        )
        {
            (int Page, int Unit)[] left = [.. old[now.Key]];
            (int Page, int Unit)[] open = [.. now];
            if (
                now.Key.Length == 0
                || left.Length * (long)open.Length is 0 or > MaxPairsOfOpening
                || left.Select(place => before[page][place.Unit].Anchor)
                    .Concat(open.Select(place => after[page][place.Unit].Anchor))
                    .Distinct(StringComparer.Ordinal)
                    .Count() < 2
            )
            {
                continue;
            }

            var words = left.Select(place => WordDiff.Set(before[page][place.Unit].Text)).ToArray();
            var pairs = open.SelectMany(place =>
            {
                var unitWords = WordDiff.Set(after[page][place.Unit].Text);
                return left.Select(
                    (was, i) => (Was: was, Place: place, Likeness: WordDiff.Likeness(words[i], unitWords))
                );
            });
            foreach (
                var (was, place, _) in pairs
                    .Where(pair => pair.Likeness > MinLikenessOnPage)
                    .OrderByDescending(pair => pair.Likeness)
                    .ThenBy(pair => before[page][pair.Was.Unit].Anchor != after[page][pair.Place.Unit].Anchor)
            )
            {
                if (!taken.Contains(was) && !Matches.ContainsKey(place))
                {
                    Match(was, place);
                }
            }
        }
    }

    /// <summary>
    /// What pieces of the same first words have in common: an anchor without the number behind it, and whether it is a
    /// heading or of a note. Empty for a piece that has no anchor, or an id of its own, whose number is the editors'.
    /// </summary>
    private static string OpeningOf(TextUnit unit)
    {
        if (unit.Anchor is not { } anchor)
        {
            return "";
        }

        // One that was pinned, as {#p-3fk2a1-2}, is the program's still.
        var isHash =
            anchor.StartsWith("p-", StringComparison.Ordinal)
            && anchor.Length >= HashEnd
            && !anchor.AsSpan(2, HashEnd - 2).Contains('-')
            && (anchor.Length == HashEnd || anchor[HashEnd] == '-');
        if (unit.HasOwnId && !isHash)
        {
            return "";
        }

        // The first words of a paragraph may come to digits alone: p-204815.
        var start = isHash ? HashEnd : 1;
        var end = start + anchor.AsSpan(start).TrimEnd("0123456789").Length;
        var bare = end > 1 && end < anchor.Length && anchor[end - 1] == '-' ? anchor[..(end - 1)] : anchor;
        return $"{bare} {unit.IsHeading} {unit.IsOfNote}";
    }

    /// <summary>Matches units of one key, in their order; a unit whose key is null is passed over.</summary>
    private void MatchByKey((int Page, int Unit)[] left, (int Page, int Unit)[] open, Func<TextUnit, string?> key) =>
        MatchByPlace(
            left,
            open,
            place => key(before[place.Page][place.Unit]),
            place => key(after[place.Page][place.Unit])
        );

    /// <summary>Matches units whose places have one key, in their order; one that has none is passed over.</summary>
    private void MatchByPlace(
        (int Page, int Unit)[] left,
        (int Page, int Unit)[] open,
        Func<(int Page, int Unit), string?> oldKey,
        Func<(int Page, int Unit), string?> newKey
    )
    {
        var byKey = new Dictionary<string, Queue<(int, int)>>(StringComparer.Ordinal);
        foreach (var place in left.Where(place => !taken.Contains(place)))
        {
            if (oldKey(place) is { } name)
            {
                (byKey.TryGetValue(name, out var queue) ? queue : byKey[name] = new()).Enqueue(place);
            }
        }

        foreach (var place in open)
        {
            if (newKey(place) is { } name && byKey.TryGetValue(name, out var queue) && queue.TryDequeue(out var was))
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
