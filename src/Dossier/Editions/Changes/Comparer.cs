using System.Collections.Immutable;
using Dossier.Editions.Redlines;
using Dossier.Figures;
using Dossier.Model;
using Dossier.Model.Editions;
using Dossier.Model.Inlines;
using Dossier.Model.Pages;

namespace Dossier.Editions.Changes;

/// <summary>Compares two texts of a dossier.</summary>
public static class Comparer
{
    private const int MinStatementWords = 8;

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
            Reasons(items, pages, after.Settings.Language)
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
        var left = before.Pages.ToDictionary(page => (page.Kind, page.Id));
        RenamedPages? renamedPages = null;
        var known = after
            .Pages.Select(page =>
                (Before: left.Remove((page.Kind, page.Id), out var same) ? same : null, After: (Page?)page)
            )
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
                .Select(page => ((Page?)page, (Page?)null)),
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

    /// <summary>How many changes there are of each kind, the gravest first.</summary>
    private static ImmutableArray<ChangeReason> Reasons(
        ImmutableArray<ItemChange> items,
        ImmutableArray<PageChange> pages,
        string language
    )
    {
        var counted = new Dictionary<(ItemKind Kind, ChangeState State), int>();
        foreach (var item in items)
        {
            Count(
                DossierItems.IsWording(item) ? ItemKind.Wording : item.Kind,
                DossierItems.IsWording(item) ? ChangeState.Changed : item.State
            );
        }

        // Terms, key messages, events, figures and notes have been counted as items; what is left is running text.
        foreach (var page in pages.Where(page => page is { State: ChangeState.Changed }))
        {
            if (IsTitledOtherwise(page))
            {
                Count(ItemKind.Wording, ChangeState.Changed);
            }

            foreach (var change in page.Units.Where(unit => unit.State != ChangeState.Same))
            {
                var unit = change.After ?? change.Before!;
                if (unit.HasOtherNote)
                {
                    Count(ItemKind.Wording, ChangeState.Changed);
                }
                else if (
                    unit is { IsShown: true } or { IsTarget: true }
                    || (page.Page.Kind != PageKind.Term && !unit.IsItem)
                )
                {
                    var isStatement =
                        unit.IsShown
                        || (unit is { IsOfBox: true } && HasOtherFigures(change, language))
                        || (
                            unit is { IsHeading: false, IsTarget: false }
                            && (
                                change.State is ChangeState.Added or ChangeState.Removed
                                || HasOtherFigures(change, language)
                                || SaysMore(change)
                                || (change is { Before: { } was, After: { } now } && now.IsRenumbered(was))
                            )
                        );
                    var kind =
                        IsOfConclusion(change) && !IsMovedAsItWas(change) ? ItemKind.Conclusion
                        : isStatement ? ItemKind.Statement
                        : ItemKind.Wording;
                    // What moved into a conclusion, or out of one, changed it.
                    Count(
                        kind,
                        kind == ItemKind.Wording || change.State == ChangeState.Moved
                            ? ChangeState.Changed
                            : change.State
                    );
                }
            }
        }

        return
        [
            .. counted
                .Select(pair => new ChangeReason(LevelOf(pair.Key.Kind), pair.Key.Kind, pair.Key.State, pair.Value))
                .OrderByDescending(reason => reason.Level)
                .ThenBy(reason => reason.Kind)
                .ThenBy(reason => reason.State),
        ];

        void Count(ItemKind kind, ChangeState state) =>
            counted[(kind, state)] = counted.GetValueOrDefault((kind, state)) + 1;
    }

    /// <summary>Whether a text gives the point of its page, or gave it.</summary>
    private static bool IsOfConclusion(UnitChange change) =>
        change.Before is { IsConclusion: true } || change.After is { IsConclusion: true };

    /// <summary>Whether a text has moved, and not into a conclusion or out of one.</summary>
    private static bool IsMovedAsItWas(UnitChange change) =>
        change.State == ChangeState.Moved && change.Before?.IsConclusion == change.After?.IsConclusion;

    /// <summary>
    /// Whether a page has another short title, or another title and is no section or term, whose names are compared
    /// with them.
    /// </summary>
    private static bool IsTitledOtherwise(PageChange page) =>
        page.Before is { } before
        && (
            before.ShortTitle != page.Page.ShortTitle
            || (page.Page.Kind is not (PageKind.Section or PageKind.Term) && before.Title != page.Page.Title)
        );

    /// <summary>How much it weighs for the version that a thing of this kind is changed.</summary>
    private static ChangeLevel LevelOf(ItemKind kind) =>
        kind switch
        {
            ItemKind.KeyMessage or ItemKind.Conclusion => ChangeLevel.Major,
            ItemKind.Wording => ChangeLevel.Patch,
            _ => ChangeLevel.Minor,
        };

    /// <summary>
    /// Whether eight words in a row, or a whole sentence, were added or removed: then more or less is said, and not
    /// only otherwise.
    /// </summary>
    private static bool SaysMore(UnitChange unit) =>
        unit.Words.Any(run =>
            run.State != ChangeState.Same
            && (WordDiff.Count(run.Text) >= MinStatementWords || IsSentence(run.Text.Trim()))
        );

    /// <summary>
    /// Whether words that came or went in a row are a sentence: a capital to a stop, and three words at least.
    /// </summary>
    private static bool IsSentence(string words) =>
        words.Length > 0
        && char.IsUpper(words[0])
        && words.AsSpan().TrimEnd("”’)]") is [.., '.' or '!' or '?']
        && WordDiff.Count(words) >= 3;

    /// <summary>Whether a unit was changed, and states other figures than before.</summary>
    private static bool HasOtherFigures(UnitChange unit, string language) =>
        unit is { Before: { } before, After: { } after }
        && !FigureValues(before.Text, language).SetEquals(FigureValues(after.Text, language));

    private static HashSet<string> FigureValues(string text, string language) =>
        FigureReader.Read(text, language).Select(figure => figure.Value).ToHashSet(StringComparer.Ordinal);
}
