using System.Collections.Immutable;
using Dossier.Editions.Redlines;
using Dossier.Model;
using Dossier.Model.Editions;
using Dossier.Model.Pages;

namespace Dossier.Editions.Changes;

/// <summary>Compares two texts of a dossier.</summary>
public static class Comparer
{
    /// <summary>Finds what was added, removed and changed between two texts.</summary>
    /// <param name="from">The earlier edition's version.</param>
    /// <param name="before">Its text.</param>
    /// <param name="to">The later edition's version; null for the working text.</param>
    /// <param name="after">Its text.</param>
    public static Comparison Compare(EditionVersion from, Briefing before, EditionVersion? to, Briefing after)
    {
        var pages = ShownThings.Compare(ComparePages(before, after), before, after);
        var items = ItemComparer.Compare(before, after);
        return new Comparison(
            from,
            to,
            items,
            [.. pages.Where(page => page.State != ChangeState.Same)],
            ChangeReasons.Of(items, pages, after.Settings.Language)
        );
    }

    /// <summary>Every page of either text, with what became of its units; those that stayed the same too.</summary>
    internal static ImmutableArray<PageChange> ComparePages(Briefing before, Briefing after)
    {
        var pairs = PairPages(before, after);
        var oldUnits = pairs.Select(pair => pair.Before is null ? [] : UnitReader.Read(pair.Before)).ToImmutableArray();
        var newUnits = pairs.Select(pair => pair.After is null ? [] : UnitReader.Read(pair.After)).ToImmutableArray();
        var matcher = new UnitMatcher(oldUnits, newUnits);
        var marks = new NoteMarks(matcher, oldUnits, newUnits);
        var newPlaces = matcher.Matches.ToDictionary(match => match.Value, match => match.Key);
        return
        [
            .. pairs.Select(
                (pair, index) =>
                    ComparePage(
                        pair.Before,
                        pair.After,
                        index,
                        oldUnits,
                        newUnits,
                        matcher,
                        marks,
                        newPlaces,
                        page => pairs[page].Before
                    )
            ),
        ];
    }

    /// <summary>Each page with what it was; a page of another id with most of the same text was renamed.</summary>
    private static ImmutableArray<(Page? Before, Page? After)> PairPages(Briefing before, Briefing after)
    {
        var (oldNames, newNames) = (new NamedText(before), new NamedText(after));
        var left = before.Pages.Select(oldNames.In).ToDictionary(page => (page.Kind, page.Id));
        RenamedPages? renamedPages = null;
        var known = after
            .Pages.Select(newNames.In)
            .Select(page => (Before: left.Remove((page.Kind, page.Id), out var same) ? same : null, After: (Page?)page))
            .ToArray();
        foreach (ref var pair in known.AsSpan())
        {
            if (pair.Before is not null || left.Count == 0)
            {
                continue;
            }

            renamedPages ??= new RenamedPages(left.Values);
            if (renamedPages.Take(pair.After!) is { } renamed)
            {
                left.Remove((renamed.Kind, renamed.Id));
                pair.Before = renamed;
            }
        }

        return
        [
            .. known,
            .. before
                .Pages.Where(page => left.ContainsKey((page.Kind, page.Id)))
                .Select(page => ((Page?)left[(page.Kind, page.Id)], (Page?)null)),
        ];
    }

    /// <summary>
    /// What became of a page, whose units are those at its number; a unit may have come from another page, or gone to
    /// one.
    /// </summary>
    private static PageChange ComparePage(
        Page? before,
        Page? after,
        int page,
        ImmutableArray<ImmutableArray<TextUnit>> oldUnits,
        ImmutableArray<ImmutableArray<TextUnit>> newUnits,
        UnitMatcher matcher,
        NoteMarks marks,
        Dictionary<(int Page, int Unit), (int Page, int Unit)> newPlaces,
        Func<int, Page?> earlierPage
    )
    {
        var units = ImmutableArray.CreateBuilder<UnitChange>();
        var stayed = LongestAscending([
            .. Enumerable
                .Range(0, newUnits[page].Length)
                .Select(unit =>
                    matcher.Matches.TryGetValue((page, unit), out var oldPlace) && oldPlace.Page == page
                        ? oldPlace.Unit
                        : -1
                ),
        ]);
        var next = 0;
        for (var unit = 0; unit < newUnits[page].Length; unit++)
        {
            var text = newUnits[page][unit];
            if (!matcher.Matches.TryGetValue((page, unit), out var oldPlace))
            {
                units.Add(new UnitChange(ChangeState.Added, null, text, WordDiff.Of("", text.Text), null));
                continue;
            }

            // What is gone stands before what stayed after it.
            if (stayed.Contains(unit))
            {
                AddRemoved(oldPlace.Unit);
            }

            var earlier = oldUnits[oldPlace.Page][oldPlace.Unit];
            (earlier, text) = (earlier.Beside(text), text.Beside(earlier));
            (earlier, text) = marks.Tell(earlier, (oldPlace.Page, earlierPage(oldPlace.Page)!), text, (page, after!));
            var state =
                !stayed.Contains(unit) ? ChangeState.Moved
                : earlier.Text == text.Text ? ChangeState.Same
                : ChangeState.Changed;
            units.Add(
                new UnitChange(
                    state,
                    earlier,
                    text,
                    WordDiff.Of(earlier.Text, text.Text),
                    oldPlace.Page == page ? null : earlierPage(oldPlace.Page)
                )
            );
        }

        AddRemoved(oldUnits[page].Length);
        if (CompareAuthors(before, after) is { } authors)
        {
            units.Insert(0, authors);
        }

        var changed =
            before is null ? ChangeState.Added
            : after is null ? ChangeState.Removed
            : units.All(unit => unit.State == ChangeState.Same)
            && before.Title == after.Title
            && before.ShortTitle == after.ShortTitle
            && before.Id == after.Id
                ? ChangeState.Same
            : ChangeState.Changed;
        return new PageChange(after ?? before!, before, changed, units.ToImmutable());

        void AddRemoved(int until)
        {
            for (; next < until; next++)
            {
                if (!newPlaces.ContainsKey((page, next)))
                {
                    units.Add(
                        new UnitChange(
                            ChangeState.Removed,
                            oldUnits[page][next],
                            null,
                            WordDiff.Of(oldUnits[page][next].Text, ""),
                            null
                        )
                    );
                }
            }

            next = Math.Max(next, until + 1);
        }
    }

    /// <summary>Whom a section names as its authors, before and after; null where that is the same.</summary>
    private static UnitChange? CompareAuthors(Page? before, Page? after)
    {
        var (oldLine, newLine) = (Line(before), Line(after));
        return oldLine?.Text == newLine?.Text
            ? null
            : new UnitChange(
                oldLine is null ? ChangeState.Added
                    : newLine is null ? ChangeState.Removed
                    : ChangeState.Changed,
                oldLine,
                newLine,
                WordDiff.Of(oldLine?.Text ?? "", newLine?.Text ?? ""),
                null
            );

        static TextUnit? Line(Page? page) =>
            page is null or { Authors.IsEmpty: true }
                ? null
                : new TextUnit(null, IsHeading: true, false, false, string.Join(", ", page.Authors));
    }

    /// <summary>
    /// Of the units of a page, those that stayed: the longest row whose numbers on the old page ascend. A number is -1
    /// for a unit that was not on the page; the others have moved.
    /// </summary>
    private static HashSet<int> LongestAscending(ImmutableArray<int> oldNumbers)
    {
        var tails = new List<int>();
        var previous = new int[oldNumbers.Length];
        for (var i = 0; i < oldNumbers.Length; i++)
        {
            if (oldNumbers[i] < 0)
            {
                continue;
            }

            // The numbers of the tails ascend.
            var (index, end) = (0, tails.Count);
            while (index < end)
            {
                var middle = (index + end) / 2;
                (index, end) = oldNumbers[tails[middle]] < oldNumbers[i] ? (middle + 1, end) : (index, middle);
            }

            previous[i] = index == 0 ? -1 : tails[index - 1];
            if (index == tails.Count)
            {
                tails.Add(i);
            }
            else
            {
                tails[index] = i;
            }
        }

        var ascending = new HashSet<int>();
        for (var i = tails.Count > 0 ? tails[^1] : -1; i >= 0; i = previous[i])
        {
            ascending.Add(i);
        }

        return ascending;
    }
}
