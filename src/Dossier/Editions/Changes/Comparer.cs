using System.Collections.Immutable;
using Dossier.Editions.Redlines;
using Dossier.Model;
using Dossier.Model.Editions;
using Dossier.Model.Pages;
using Dossier.Numbers;

namespace Dossier.Editions.Changes;

/// <summary>Compares two texts of a dossier.</summary>
public static class Comparer
{
    private const int StatementWords = 8;

    /// <summary>What differs.</summary>
    /// <param name="from">The earlier edition's version.</param>
    /// <param name="before">Its text.</param>
    /// <param name="to">The later edition's version; null for the working text.</param>
    /// <param name="after">Its text.</param>
    public static Comparison Compare(EditionVersion from, Briefing before, EditionVersion? to, Briefing after)
    {
        var pages = Pages(before, after);
        var items = ItemComparer.Compare(before, after);
        return new Comparison(
            from,
            to,
            items,
            [.. pages.Where(page => page.State != ChangeState.Same)],
            Reasons(items, pages, after.Settings.Language)
        );
    }

    private static ImmutableArray<PageChange> Pages(Briefing before, Briefing after)
    {
        var pairs = Pairs(before, after);
        var old = pairs.Select(pair => pair.Before is null ? [] : UnitReader.Read(pair.Before)).ToImmutableArray();
        var now = pairs.Select(pair => pair.After is null ? [] : UnitReader.Read(pair.After)).ToImmutableArray();
        var matcher = new UnitMatcher(old, now);
        var leaving = matcher.Matches.ToDictionary(match => match.Value, match => match.Key);
        return
        [
            .. pairs.Select(
                (pair, index) =>
                    Page(pair.Before, pair.After, index, old, now, matcher, leaving, page => pairs[page].Before)
            ),
        ];
    }

    /// <summary>Each page with what it was; a page of another id with most of the same text was renamed.</summary>
    private static ImmutableArray<(Page? Before, Page? After)> Pairs(Briefing before, Briefing after)
    {
        var left = before.Pages.ToDictionary(page => (page.Kind, page.Id));
        var known = after
            .Pages.Select(page =>
                (Before: left.Remove((page.Kind, page.Id), out var same) ? same : null, After: (Page?)page)
            )
            .ToArray();
        foreach (ref var pair in known.AsSpan())
        {
            if (pair.Before is null && Renamed(pair.After!, left.Values) is { } was)
            {
                left.Remove((was.Kind, was.Id));
                pair.Before = was;
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

    private static Page? Renamed(Page page, IEnumerable<Page> left)
    {
        var texts = UnitReader.Read(page).Select(unit => unit.Text).ToHashSet(StringComparer.Ordinal);
        return left.Where(old => old.Kind == page.Kind)
            .Select(old => (Page: old, Units: UnitReader.Read(old)))
            .FirstOrDefault(old =>
                old.Units.Length > 0
                && 2 * old.Units.Count(unit => texts.Contains(unit.Text)) > Math.Max(old.Units.Length, texts.Count)
            )
            .Page;
    }

    private static PageChange Page(
        Page? before,
        Page? after,
        int page,
        ImmutableArray<ImmutableArray<TextUnit>> old,
        ImmutableArray<ImmutableArray<TextUnit>> now,
        UnitMatcher matcher,
        Dictionary<(int Page, int Unit), (int Page, int Unit)> leaving,
        Func<int, Page?> earlierPage
    )
    {
        var units = ImmutableArray.CreateBuilder<UnitChange>();
        var stayed = InOrder([
            .. Enumerable
                .Range(0, now[page].Length)
                .Select(unit =>
                    matcher.Matches.TryGetValue((page, unit), out var was) && was.Page == page ? was.Unit : -1
                ),
        ]);
        var next = 0;
        for (var unit = 0; unit < now[page].Length; unit++)
        {
            var text = now[page][unit];
            if (!matcher.Matches.TryGetValue((page, unit), out var was))
            {
                units.Add(new UnitChange(ChangeState.Added, null, text, WordDiff.Of("", text.Text), null));
                continue;
            }

            // What is gone stands before what stayed after it.
            if (stayed.Contains(unit))
            {
                Gone(was.Unit);
            }

            var earlier = old[was.Page][was.Unit];
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
                    was.Page == page ? null : earlierPage(was.Page)
                )
            );
        }

        Gone(old[page].Length);
        if (Authors(before, after) is { } authors)
        {
            units.Insert(0, authors);
        }

        var changed =
            before is null ? ChangeState.Added
            : after is null ? ChangeState.Removed
            : units.All(unit => unit.State == ChangeState.Same) && before.Title == after.Title && before.Id == after.Id
                ? ChangeState.Same
            : ChangeState.Changed;
        return new PageChange(after ?? before!, before, changed, units.ToImmutable());

        void Gone(int until)
        {
            for (; next < until; next++)
            {
                if (!leaving.ContainsKey((page, next)))
                {
                    units.Add(
                        new UnitChange(
                            ChangeState.Removed,
                            old[page][next],
                            null,
                            WordDiff.Of(old[page][next].Text, ""),
                            null
                        )
                    );
                }
            }

            next = Math.Max(next, until + 1);
        }
    }

    /// <summary>Whom a section names as its authors, before and after; null where that is the same.</summary>
    private static UnitChange? Authors(Page? before, Page? after)
    {
        var (were, are) = (Line(before), Line(after));
        return were?.Text == are?.Text
            ? null
            : new UnitChange(
                were is null ? ChangeState.Added
                    : are is null ? ChangeState.Removed
                    : ChangeState.Changed,
                were,
                are,
                WordDiff.Of(were?.Text ?? "", are?.Text ?? ""),
                null
            );

        static TextUnit? Line(Page? page) =>
            page is null or { Authors.IsEmpty: true }
                ? null
                : new TextUnit(null, IsHeading: true, false, false, string.Join(", ", page.Authors));
    }

    /// <summary>Places whose old places rise: the longest such row. The others have moved.</summary>
    private static HashSet<int> InOrder(ImmutableArray<int> places)
    {
        var tails = new List<int>();
        var before = new int[places.Length];
        for (var i = 0; i < places.Length; i++)
        {
            if (places[i] < 0)
            {
                continue;
            }

            var at = tails.FindIndex(tail => places[tail] >= places[i]);
            before[i] = at == 0 || (at < 0 && tails.Count == 0) ? -1 : tails[(at < 0 ? tails.Count : at) - 1];
            if (at < 0)
            {
                tails.Add(i);
            }
            else
            {
                tails[at] = i;
            }
        }

        var row = new HashSet<int>();
        for (var i = tails.Count > 0 ? tails[^1] : -1; i >= 0; i = before[i])
        {
            row.Add(i);
        }

        return row;
    }

    private static ImmutableArray<ChangeReason> Reasons(
        ImmutableArray<ItemChange> items,
        ImmutableArray<PageChange> pages,
        string language
    )
    {
        var counted = new Dictionary<(ItemKind Kind, ChangeState State), int>();
        foreach (var item in items)
        {
            Count(item.Kind, item.State);
        }

        // Terms, key messages, events, figures and notes have been counted as items; what is left is running text.
        foreach (var page in pages.Where(page => page is { State: ChangeState.Changed, Page.Kind: not PageKind.Term }))
        {
            foreach (var change in page.Units.Where(unit => unit.State != ChangeState.Same))
            {
                var unit = change.After ?? change.Before!;
                if (!unit.IsItem || (page.Page.Kind == PageKind.Figures && !unit.IsHeading))
                {
                    var isStatement =
                        !unit.IsHeading
                        && (
                            change.State is ChangeState.Added or ChangeState.Removed
                            || HasOtherFigures(change, language)
                            || SaysMore(change)
                        );
                    var kind =
                        unit.IsConclusion && change.State != ChangeState.Moved ? ItemKind.Conclusion
                        : isStatement ? ItemKind.Statement
                        : ItemKind.Wording;
                    Count(kind, kind == ItemKind.Wording ? ChangeState.Changed : change.State);
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

    /// <summary>How much it weighs for the version that a thing of this kind is changed.</summary>
    private static ChangeLevel LevelOf(ItemKind kind) =>
        kind switch
        {
            ItemKind.KeyMessage or ItemKind.Conclusion => ChangeLevel.Major,
            ItemKind.Wording => ChangeLevel.Patch,
            _ => ChangeLevel.Minor,
        };

    /// <summary>
    /// Whether so many words in a row, or a whole sentence, came or went that they say something, and do not only say
    /// it otherwise.
    /// </summary>
    private static bool SaysMore(UnitChange unit) =>
        unit.Words.Any(run =>
            run.State != ChangeState.Same && (WordDiff.Count(run.Text) >= StatementWords || IsSentence(run.Text.Trim()))
        );

    /// <summary>
    /// Whether words that came or went in a row are a sentence: a capital to a stop, and three words at least.
    /// </summary>
    private static bool IsSentence(string words) =>
        words.Length > 0
        && char.IsUpper(words[0])
        && words.AsSpan().TrimEnd("”’)]") is [.., '.' or '!' or '?']
        && WordDiff.Count(words) >= 3;

    private static bool HasOtherFigures(UnitChange unit, string language) =>
        unit is { Before: { } before, After: { } after }
        && !Figures(before.Text, language).SetEquals(Figures(after.Text, language));

    private static HashSet<string> Figures(string text, string language) =>
        FigureReader.Read(text, language).Select(figure => figure.Value).ToHashSet(StringComparer.Ordinal);
}
