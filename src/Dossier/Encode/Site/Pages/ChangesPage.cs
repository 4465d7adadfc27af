using Dossier.Compose.Entries.Editions;
using Dossier.Encode.Addresses;
using Dossier.Theming;

namespace Dossier.Encode.Site.Pages;

/// <summary>
/// What an edition changed: first the things that a briefing is made of, then the text, word by word.
/// </summary>
internal static class ChangesPage
{
    /// <summary>Makes what the template of this page is filled with, by the names that it has there.</summary>
    public static TemplateObject MakeTemplateModel(SiteContext site, IAddresses addresses)
    {
        var changes = site.Document.Changes!;
        return TemplateModel.Of(
            ("level", changes.Level),
            ("note", changes.Note),
            ("size", changes.Size),
            ("reasons", TemplateModel.List(changes.Reasons)),
            ("groups", TemplateModel.List(changes.Groups.Select(group => GroupModel(site, group, addresses)))),
            ("pages", TemplateModel.List(changes.Pages.Select(changed => PageModel(site, changed, addresses))))
        );
    }

    private static TemplateObject GroupModel(SiteContext site, ChangedGroup group, IAddresses addresses) =>
        TemplateModel.Of(
            ("kind", group.Kind),
            ("title", group.Title),
            (
                "items",
                TemplateModel.List(
                    group.Items.Select(item =>
                        TemplateModel.Of(
                            ("title", item.Title),
                            ("state", item.State),
                            ("state_label", item.StateLabel),
                            ("before", item.Before),
                            ("after", item.After),
                            // Events, terms and notes stand again among the text, which says what of them is other.
                            (
                                "redline",
                                group.Kind is "event" or "term" or "note" ? null : Redline.Html(site.Texts, item.Words)
                            ),
                            ("href", item.Address is { } address ? addresses.OfFile(address) : null)
                        )
                    )
                )
            )
        );

    private static TemplateObject PageModel(SiteContext site, ChangedPage page, IAddresses addresses) =>
        TemplateModel.Of(
            ("id", $"page_{page.Page.Kind.ToString().ToLowerInvariant()}_{page.Page.Id}"),
            ("title", page.Title),
            ("state", page.State),
            ("state_label", page.StateLabel),
            ("same", page.Same),
            ("href", page.IsGone ? null : addresses.Of(page.Page, null)),
            (
                "units",
                TemplateModel.List(
                    page.Units.Select(unit =>
                        TemplateModel.Of(
                            ("state", unit.State),
                            ("label", unit.Label),
                            ("heading", unit.IsHeading),
                            ("redline", Redline.Html(site.Texts, unit.Words)),
                            ("href", unit.Anchor is { } anchor ? addresses.Of(page.Page, anchor) : null)
                        )
                    )
                )
            )
        );
}
