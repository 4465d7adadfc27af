using System.Collections.Immutable;
using Dossier.Compose.Entries.Editions;
using Dossier.Compose.Runs;
using Dossier.Editions.Changes;
using Dossier.Editions.Redlines;
using Dossier.Languages;

namespace Dossier.Compose.Composers;

/// <summary>Says what an edition changed.</summary>
/// <param name="composition">What every composer needs.</param>
internal sealed class ChangesComposer(Composition composition)
{
    /// <summary>
    /// Short references by id, the longest id first. An id without a digit or hyphen could be a word of the text.
    /// </summary>
    private readonly (string Id, string Reference)[] shorts =
    [
        .. composition
            .References.Short.Where(source => source.Key.Any(c => c == '-' || char.IsAsciiDigit(c)))
            .Select(source => (source.Key, Plain.Of(source.Value)))
            .OrderByDescending(source => source.Key.Length)
            .ThenBy(source => source.Key, StringComparer.Ordinal),
    ];

    /// <summary>It; null at the site's root, and where there is nothing to compare with.</summary>
    public ChangesText? Compose()
    {
        if (composition.Place is not { IsRoot: false, Changes: { } changes })
        {
            return null;
        }

        var texts = composition.Texts;
        return new ChangesText(
            changes.To is { } to
                ? texts.Format("changes_title", changes.From, to)
                : texts.Format("changes_title_draft", changes.From),
            texts[$"change_{changes.Level.ToString().ToLowerInvariant()}"],
            Typography.Apostrophes(composition.Place.This?.Note ?? ""),
            texts.Format("change_words", changes.Size.Inserted, changes.Size.Deleted),
            [.. changes.Reasons.Select(Reason)],
            [.. changes.Items.GroupBy(item => item.Kind).Select(Group)],
            [.. changes.Pages.Select(Page)]
        );
    }

    private string Reason(ChangeReason reason) =>
        composition.Texts.Format(
            "change_reason",
            composition.Texts[$"items_{Key(reason.Kind)}"],
            reason.State == ChangeState.Moved && reason.Kind < ItemKind.Statement
                ? composition.Texts["state_renamed"]
                : StateName(reason.State),
            reason.Count
        );

    private ChangedGroup Group(IGrouping<ItemKind, ItemChange> group) =>
        new(
            Key(group.Key),
            composition.Texts[$"items_{Key(group.Key)}"],
            [
                .. group.Select(item => new ChangedItem(
                    item.Title,
                    Key(item.State),
                    item is { Kind: ItemKind.Note, State: ChangeState.Removed } ? composition.Texts["state_resolved"]
                        : item.WasId is not null ? composition.Texts["state_renamed"]
                        : StateName(item.State),
                    NameSources(item.Before),
                    NameSources(item.After),
                    NameSources(item.Words),
                    item.State == ChangeState.Removed ? null : item.Address
                )),
            ]
        );

    private ChangedPage Page(PageChange change)
    {
        var isGone = change.State == ChangeState.Removed;
        var units = change.Units.Where(unit => unit.State != ChangeState.Same).ToImmutableArray();
        return new ChangedPage(
            change.Page.Name,
            composition.Titles.Of(change.Page),
            Key(change.State),
            StateName(change.State),
            isGone,
            change.Units.Length - units.Length,
            [
                .. units.Select(unit => new ChangedUnit(
                    Key(unit.State),
                    Label(unit),
                    unit.After?.IsHeading ?? unit.Before!.IsHeading,
                    NameSources(unit.Words),
                    isGone ? null : unit.After?.Anchor
                )),
            ]
        );
    }

    /// <summary>
    /// Compared are citations as editors type them, with the ids of sources, which readers do not know: they are shown
    /// the short reference.
    /// </summary>
    private ImmutableArray<WordRun> NameSources(ImmutableArray<WordRun> runs) =>
        [.. runs.Select(run => run with { Text = NameSources(run.Text) })];

    private string NameSources(string text)
    {
        foreach (var (id, reference) in shorts)
        {
            for (var at = 0; (at = text.IndexOf(id, at, StringComparison.Ordinal)) >= 0; )
            {
                var end = at + id.Length;
                if (IsOfId(text, at - 1) || IsOfId(text, end))
                {
                    at = end;
                    continue;
                }

                text = $"{text[..at]}{reference}{text[end..]}";
                at += reference.Length;
            }
        }

        return text;
    }

    private static bool IsOfId(string text, int at) =>
        at >= 0 && at < text.Length && (char.IsAsciiLetterOrDigit(text[at]) || text[at] == '-');

    private string Label(UnitChange unit) =>
        unit.State != ChangeState.Moved ? StateName(unit.State)
        : unit.OtherPage is { } other ? composition.Texts.Format("moved_from", other)
        : composition.Texts["moved_here"];

    private string StateName(ChangeState state) => composition.Texts[$"state_{Key(state)}"];

    /// <summary>A value as texts and styles name it: <c>KeyMessage</c> is <c>key_message</c>.</summary>
    private static string Key<T>(T value)
        where T : struct, Enum =>
        string.Concat(
            value
                .ToString()
                .Select(
                    (c, i) =>
                        char.IsUpper(c) && i > 0 ? $"_{char.ToLowerInvariant(c)}" : char.ToLowerInvariant(c).ToString()
                )
        );
}
