using System.Collections.Immutable;
using Dossier.Editions.Redlines;
using Dossier.Model.Editions;
using Dossier.Model.Pages;

namespace Dossier.Editions.Changes;

/// <summary>What the changes between two texts weigh for the version of the later.</summary>
internal static class ChangeReasons
{
    /// <summary>Words in a row that say something, and not only otherwise.</summary>
    private const int MinStatementWords = 8;

    /// <summary>How many changes there are of each kind, the gravest first.</summary>
    public static ImmutableArray<ChangeReason> Of(
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

        // A section or a term that came or went is an item; so is what stands on another page.
        foreach (
            var page in pages.Where(page =>
                page.State is ChangeState.Added or ChangeState.Removed
                && page.Page.Kind is not (PageKind.Section or PageKind.Term)
            )
        )
        {
            Count(ItemKind.Statement, page.State);
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
                else if (change.IsGroundAlone)
                {
                    Count(ItemKind.Statement, ChangeState.Changed);
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
                                || change.RestsOtherwise
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
                else if (change.RestsOtherwise)
                {
                    Count(ItemKind.Statement, ChangeState.Changed);
                }
                else if (change.State == ChangeState.Moved && page.Page.Kind != PageKind.Term)
                {
                    Count(ItemKind.Wording, ChangeState.Changed); // The words of an item count with it, its place here.
                }
            }
        }

        if (counted.Count == 0 && pages.Any(page => page.State != ChangeState.Same))
        {
            Count(ItemKind.Wording, ChangeState.Changed);
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

    /// <summary>
    /// Whether a unit was changed, and states other figures than before, or the same in another order.
    /// </summary>
    private static bool HasOtherFigures(UnitChange unit, string language) =>
        unit is { Before: { } before, After: { } after }
        && !SignedFigures.Of(before.Text, language).SequenceEqual(SignedFigures.Of(after.Text, language));
}
