using System.Collections.Immutable;
using System.Text.RegularExpressions;
using Dossier.Compose.Entries.Editions;
using Dossier.Compose.RunningText;
using Dossier.Editions.Changes;
using Dossier.Editions.Redlines;
using Dossier.Languages;
using Dossier.Model.Editions;
using Dossier.Model.Pages;

namespace Dossier.Compose.EntryComposers;

/// <summary>Says what an edition changed.</summary>
/// <param name="composition">What every composer needs.</param>
internal sealed partial class ChangesComposer(Composition composition)
{
    /// <summary>
    /// Short references by id, the longest id first. An id without a digit or hyphen could be a word of the text.
    /// </summary>
    private readonly (string Id, string Reference)[] shortReferences =
    [
        .. composition
            .References.Short.Where(source => source.Key.Any(c => c == '-' || char.IsAsciiDigit(c)))
            .Select(source => (source.Key, Plain.Of(source.Value)))
            .OrderByDescending(source => source.Key.Length)
            .ThenBy(source => source.Key, StringComparer.Ordinal),
    ];

    private readonly Lazy<Dictionary<string, Page>> pages = new(() =>
        composition
            .Briefing.Pages.DistinctBy(page => page.Address, StringComparer.Ordinal)
            .ToDictionary(page => page.Address, StringComparer.Ordinal)
    );

    /// <summary>
    /// What the edition changed; null at the site's root, and where there is nothing to compare with.
    /// </summary>
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
            [.. changes.Reasons.Select(ReasonText)],
            [.. changes.Items.GroupBy(item => item.Kind).Select(ComposeGroup)],
            [.. changes.Pages.Select(ComposePage)]
        );
    }

    private string ReasonText(ChangeReason reason) =>
        composition.Texts.Format(
            "change_reason",
            composition.Texts[$"items_{Key(reason.Kind)}"],
            reason.State == ChangeState.Moved && reason.Kind < ItemKind.Statement
                ? composition.Texts["state_renamed"]
                : StateName(reason.State),
            reason.Count
        );

    private ChangedGroup ComposeGroup(IGrouping<ItemKind, ItemChange> group) =>
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
                    NameAll(PageOf(item), item.Before),
                    NameAll(PageOf(item), item.After),
                    NameAll(PageOf(item), item.Words),
                    item.State == ChangeState.Removed ? null : item.Address
                )),
            ]
        );

    private ChangedPage ComposePage(PageChange change)
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
                    UnitLabel(unit),
                    unit.After?.IsHeading ?? unit.Before!.IsHeading,
                    NameAll(change.Page, unit.Words),
                    isGone ? null : unit.After?.Anchor
                )),
            ]
        );
    }

    /// <summary>
    /// Runs with the short reference of a source in the place of its id, and ‘Table 1’ in that of its anchor. Texts are
    /// compared with citations as editors type them, by ids that readers do not know.
    /// </summary>
    private ImmutableArray<WordRun> NameAll(Page? page, ImmutableArray<WordRun> runs)
    {
        var (before, after) = (Joined(ChangeState.Added), Joined(ChangeState.Removed));
        if (BlockReference().IsMatch(before) || BlockReference().IsMatch(after))
        {
            // Of two references only what differs in them stands in a run of its own.
            runs = WordDiff.Of(NameBlocks(page, before), NameBlocks(page, after));
        }

        return [.. runs.Select(run => run with { Text = NameSources(run.Text) })];

        string Joined(ChangeState without) =>
            string.Concat(runs.Where(run => run.State != without).Select(run => run.Text));
    }

    private string NameAll(Page? page, string text) => NameSources(NameBlocks(page, text));

    /// <summary>
    /// A text of a page with the names of blocks that stand in it by their anchors; what the edition has no more stays.
    /// </summary>
    private string NameBlocks(Page? page, string text)
    {
        return text.Contains('#', StringComparison.Ordinal) ? BlockReference().Replace(text, NameOf) : text;

        string NameOf(Match match)
        {
            var (id, anchor) = (match.Groups["section"].Value, match.Groups["anchor"].Value);
            var there = id.Length == 0 ? page : composition.Briefing.SectionById.GetValueOrDefault(id);
            return there?.Anchors.Contains(anchor) == true
                ? composition.BlockNames.Of(there, anchor, inName: false)
                : match.Value;
        }
    }

    /// <summary>The page on which an item stands; null where it has none of its own.</summary>
    private Page? PageOf(ItemChange item) => pages.Value.GetValueOrDefault(Redirect.Split(item.Address).Page);

    /// <summary>How what is named by the theme stands in texts that are compared: <c>[section#anchor]</c>.</summary>
    [GeneratedRegex(@"\[(?<section>[^\s\[\]#]*)#(?<anchor>[^\s\[\]#]+)\]", RegexOptions.CultureInvariant)]
    private static partial Regex BlockReference();

    private string NameSources(string text)
    {
        foreach (var (id, reference) in shortReferences)
        {
            for (var at = 0; (at = text.IndexOf(id, at, StringComparison.Ordinal)) >= 0; )
            {
                var end = at + id.Length;
                if (IsIdCharacter(text, at - 1) || IsIdCharacter(text, end))
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

    /// <summary>Whether the character at an offset, if there is one, can be part of an id.</summary>
    private static bool IsIdCharacter(string text, int at) =>
        at >= 0 && at < text.Length && (char.IsAsciiLetterOrDigit(text[at]) || text[at] == '-');

    /// <summary>What became of a unit; of one that moved, from which page.</summary>
    private string UnitLabel(UnitChange unit) =>
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
