using System.Collections.Immutable;
using Dossier.Editions;
using Dossier.Languages;
using Dossier.Render.Html;
using Dossier.Theming;

namespace Dossier.Render.Site;

/// <summary>
/// What an edition changed: first the things that a briefing is made of, then the text, word by word.
/// </summary>
internal static class ChangesPage
{
    public static IEnumerable<SitePage> Pages(SiteContext site)
    {
        if (site.Place is { IsRoot: false, Changes: { } changes })
        {
            var title = changes.To is { } to
                ? site.Texts.Format("changes_title", changes.From, to)
                : site.Texts.Format("changes_title_draft", changes.From);
            yield return new SitePage(
                PagePaths.Changes,
                "changes",
                title,
                "",
                addresses =>
                    TemplateModel.Of(
                        ("level", site.Texts[$"change_{changes.Level.ToString().ToLowerInvariant()}"]),
                        ("note", Typography.Apostrophes(site.Place.This?.Note ?? "")),
                        ("size", site.Texts.Format("change_words", changes.Size.Inserted, changes.Size.Deleted)),
                        ("reasons", TemplateModel.List(changes.Reasons.Select(reason => Reason(site.Texts, reason)))),
                        (
                            "groups",
                            TemplateModel.List(
                                changes.Items.GroupBy(item => item.Kind).Select(group => Group(site, group, addresses))
                            )
                        ),
                        ("pages", TemplateModel.List(changes.Pages.Select(page => Page(site, page, addresses))))
                    )
            );
        }
    }

    private static string Reason(Texts texts, ChangeReason reason) =>
        texts.Format(
            "change_reason",
            texts[$"items_{Key(reason.Kind)}"],
            texts[$"state_{Key(reason.State)}"],
            reason.Count
        );

    private static TemplateObject Group(
        SiteContext site,
        IGrouping<ItemKind, ItemChange> group,
        IAddresses addresses
    ) =>
        TemplateModel.Of(
            ("kind", Key(group.Key)),
            ("title", site.Texts[$"items_{Key(group.Key)}"]),
            (
                "items",
                TemplateModel.List(
                    group.Select(item =>
                        TemplateModel.Of(
                            ("title", item.Title),
                            ("state", Key(item.State)),
                            (
                                "state_label",
                                item is { Kind: ItemKind.Note, State: ChangeState.Removed }
                                    ? site.Texts["state_resolved"]
                                    : site.Texts[$"state_{Key(item.State)}"]
                            ),
                            ("before", item.Before),
                            ("after", item.After),
                            ("redline", Redline.Html(site.Texts, item.Words)),
                            ("href", item.State == ChangeState.Removed ? null : addresses.OfFile(item.Address))
                        )
                    )
                )
            )
        );

    private static TemplateObject Page(SiteContext site, PageChange change, IAddresses addresses)
    {
        var units = change.Units.Where(unit => unit.State != ChangeState.Same).ToImmutableArray();
        var same = change.Units.Length - units.Length;
        return TemplateModel.Of(
            ("id", $"page_{change.Page.Kind.ToString().ToLowerInvariant()}_{change.Page.Id}"),
            ("title", site.Title(change.Page)),
            ("state", Key(change.State)),
            ("state_label", site.Texts[$"state_{Key(change.State)}"]),
            ("same", same),
            ("href", change.State == ChangeState.Removed ? null : addresses.Of(change.Page, null)),
            (
                "units",
                TemplateModel.List(
                    units.Select(unit =>
                        TemplateModel.Of(
                            ("state", Key(unit.State)),
                            (
                                "label",
                                unit.State == ChangeState.Moved
                                    ? unit.OtherPage is { } other
                                        ? site.Texts.Format("moved_from", other)
                                        : site.Texts["moved_here"]
                                    : site.Texts[$"state_{Key(unit.State)}"]
                            ),
                            ("heading", unit.After?.IsHeading ?? unit.Before!.IsHeading),
                            ("redline", Redline.Html(site.Texts, unit.Words)),
                            (
                                "href",
                                unit.After?.Anchor is { } anchor && change.State != ChangeState.Removed
                                    ? addresses.Of(change.Page, anchor)
                                    : null
                            )
                        )
                    )
                )
            )
        );
    }

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
