using System.Collections.Immutable;
using System.Runtime.InteropServices;
using Dossier.Editions.Redlines;
using Dossier.Model.Pages;

namespace Dossier.Editions.Changes;

/// <summary>
/// Finds, for pages of new ids, the pages of old ones that they were: those that share most of their text.
/// </summary>
internal sealed class RenamedPages
{
    private readonly ImmutableArray<(Page Page, int Units)> gone;
    private readonly Dictionary<string, List<int>> pagesOfText = new(StringComparer.Ordinal);
    private readonly HashSet<int> taken = [];

    /// <summary>Takes the pages that are there no more, in their order.</summary>
    public RenamedPages(IEnumerable<Page> pages)
    {
        var read = pages.Select(page => (Page: page, Units: UnitReader.Read(page))).ToArray();
        gone = [.. read.Select(page => (page.Page, page.Units.Length))];
        for (var page = 0; page < read.Length; page++)
        {
            foreach (var unit in read[page].Units)
            {
                ref var known = ref CollectionsMarshal.GetValueRefOrAddDefault(pagesOfText, unit.Text, out _);
                (known ??= []).Add(page);
            }
        }
    }

    /// <summary>
    /// The first of the pages that are left, of the same kind as a new one, with which it shares more than half of the
    /// units of either; null where there is none. It is left no more.
    /// </summary>
    public Page? Take(Page page)
    {
        var texts = UnitReader.Read(page).Select(unit => unit.Text).ToHashSet(StringComparer.Ordinal);
        var shared = new Dictionary<int, int>();
        foreach (var text in texts)
        {
            foreach (var old in pagesOfText.GetValueOrDefault(text) ?? [])
            {
                if (gone[old].Page.Kind == page.Kind && !taken.Contains(old))
                {
                    CollectionsMarshal.GetValueRefOrAddDefault(shared, old, out _)++;
                }
            }
        }

        var found = shared
            .Where(old => 2 * old.Value > Math.Max(gone[old.Key].Units, texts.Count))
            .Select(old => old.Key)
            .DefaultIfEmpty(-1)
            .Min();
        return found >= 0 && taken.Add(found) ? gone[found].Page : null;
    }
}
