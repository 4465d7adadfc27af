using System.Collections.Immutable;
using Dossier.Editions.Redlines;
using Dossier.Model;

namespace Dossier.Editions.Changes;

/// <summary>
/// Compares what pages show beside their words. What is new or gone with its words is there among those; what is left
/// is what shows something else under the same words.
/// </summary>
internal static class ShownThings
{
    /// <summary>The pages, with what they show otherwise behind what they say otherwise.</summary>
    public static ImmutableArray<PageChange> Compare(
        ImmutableArray<PageChange> pages,
        Briefing before,
        Briefing after
    ) => [.. pages.Select(page => Compare(page, before, after))];

    private static PageChange Compare(PageChange page, Briefing before, Briefing after)
    {
        if (page.Before is null || page.State is ChangeState.Added or ChangeState.Removed)
        {
            return page;
        }

        var earlier = ShownReader.Read(page.Before, before);
        UnitChange[] changed =
        [
            .. ShownReader
                .Read(page.Page, after)
                .Where(now => earlier.TryGetValue(now.Key, out var was) && was.Text != now.Value.Text)
                .Select(now => new UnitChange(
                    ChangeState.Changed,
                    earlier[now.Key],
                    now.Value,
                    WordDiff.Of(earlier[now.Key].Text, now.Value.Text),
                    null
                )),
        ];
        return changed.Length == 0
            ? page
            : page with
            {
                State = ChangeState.Changed,
                Units = [.. page.Units, .. changed],
            };
    }
}
