using Dossier.Compose.Pages;
using Dossier.Encode.Addresses;
using Dossier.Encode.Html;
using Dossier.Model.Pages;
using Dossier.Theming;

namespace Dossier.Encode.Site.Pages;

/// <summary>The whole dossier on one page, for the browser's print dialog.</summary>
internal static class PrintPage
{
    /// <summary>Makes what the template of this page is filled with, by the names that it has there.</summary>
    public static TemplateObject MakeTemplateModel(SiteContext site, IAddresses addresses)
    {
        var document = site.Document;
        return TemplateModel.Of(
            ("intro", HomePage.Intro(site, addresses)),
            ("point", HomePage.Messages(site, addresses, document.Front.Point)),
            ("summary", HomePage.Summary(site, addresses)),
            ("key_messages", HomePage.Messages(site, addresses, document.Front.Messages)),
            ("watch", HomePage.Messages(site, addresses, document.Front.Watch)),
            (
                "sections",
                TemplateModel.List(
                    document.Sections.Select(
                        (section, index) =>
                            TemplateModel.Of(
                                ("id", SinglePageIds.Of(section.Name)),
                                ("title", section.Title),
                                ("number", index + 1),
                                ("body", BodyHtml(site, section, addresses))
                            )
                    )
                )
            ),
            ("timeline_intro", TimelinePage.Intro(site, addresses)),
            ("drawing", TimelinePage.Drawing(site, addresses)),
            ("events", TimelinePage.Events(site, addresses)),
            ("figures_intro", FiguresPage.Intro(site, addresses)),
            ("figures_drawing", FiguresPage.Drawing(site)),
            ("figures", FiguresPage.Figures(site, addresses, withText: true)),
            (
                "terms",
                TemplateModel.List(
                    document.Terms.Select(term =>
                    {
                        var entry = GlossaryPages.EntryModel(term);
                        entry["id"] = SinglePageIds.Of(term.Page.Name);
                        entry["body"] = BodyHtml(site, term.Page, addresses);
                        entry["see_also"] = SiteContext.Links(term.SeeAlso, addresses);
                        entry["sources"] = TemplateModel.List(
                            term.Sources.Select(source =>
                                TemplateModel.Of(("name", source.Short), ("href", addresses.OfSource(source.Id)))
                            )
                        );
                        return entry;
                    })
                )
            ),
            (
                "sources",
                TemplateModel.List(
                    document.Sources.Select(source =>
                        TemplateModel.Of(
                            ("id", SinglePageIds.OfSource(source.Id)),
                            ("html", site.Html(source, addresses)),
                            ("copy", site.Copy(source, addresses))
                        )
                    )
                )
            ),
            (
                "plain",
                TemplateModel.List(
                    document.PlainPages.Select(text =>
                        TemplateModel.Of(
                            ("id", $"page_part_{PageForm.Of(text.Name.Kind).Text}"),
                            ("title", site.Texts[PageForm.Of(text.Name.Kind).Text]),
                            ("body", BodyHtml(site, text, addresses))
                        )
                    )
                )
            ),
            ("notes", TemplateModel.List(document.Texts.SelectMany(text => site.Notes(text, addresses))))
        );
    }

    private static Theming.Html BodyHtml(SiteContext site, TextPage text, IAddresses addresses) =>
        new HtmlWriter(text.Name, addresses, site.Texts) { HeadingShift = 1, ShowsAnchors = false }.Blocks(
            text.Elements
        );
}
