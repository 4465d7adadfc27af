using Dossier.Editions.Redlines;
using Dossier.Model;
using Dossier.Model.Pages;

namespace Dossier.Editions.Changes;

/// <summary>Compares what holds for the whole dossier: its name, whose it is, the order of its sections.</summary>
internal static class DossierItems
{
    private const string Curators = "curators";
    private const string Publisher = "publisher";
    private const string Subtitle = "subtitle";
    private const string Description = "description";

    /// <summary>Whether it only words otherwise what stands around the text.</summary>
    public static bool IsWording(ItemChange item) =>
        item is { Kind: ItemKind.Dossier, Id: Curators or Publisher or Subtitle or Description };

    /// <summary>What differs.</summary>
    public static IEnumerable<ItemChange> Compare(Briefing before, Briefing after)
    {
        foreach (var (id, was, now) in Lines(before, after))
        {
            if (was != now)
            {
                yield return new ItemChange(
                    ItemKind.Dossier,
                    id,
                    now.Length > 0 ? now : was,
                    was.Length == 0 ? ChangeState.Added
                        : now.Length == 0 ? ChangeState.Removed
                        : ChangeState.Changed,
                    was,
                    now,
                    WordDiff.Of(was, now),
                    PagePaths.Home
                );
            }
        }
    }

    private static IEnumerable<(string Id, string Was, string Now)> Lines(Briefing before, Briefing after)
    {
        var (was, now) = (before.Settings, after.Settings);
        yield return ("title", was.Title, now.Title);
        yield return (Subtitle, was.Subtitle, now.Subtitle);
        yield return ("language", was.Language, now.Language);
        yield return ("licence", was.Licence?.Name ?? "", now.Licence?.Name ?? "");
        yield return (Curators, was.CuratorLine, now.CuratorLine);
        yield return (Publisher, was.Publisher, now.Publisher);
        yield return (Description, was.Description, now.Description);

        // Of sections that both have: what is new or gone is told as such.
        var common = before.Sections.Where(section => after.SectionById.ContainsKey(section.Id)).ToArray();
        var inNewOrder = after.Sections.Where(section => before.SectionById.ContainsKey(section.Id)).ToArray();
        yield return (
            "order",
            string.Join(" · ", common.Select(section => after.SectionById[section.Id].Title)),
            string.Join(" · ", inNewOrder.Select(section => section.Title))
        );
    }
}
