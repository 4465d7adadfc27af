using Dossier.Render.Html;
using Dossier.Theming;
using Scriban.Runtime;

namespace Dossier.Render.Site;

/// <summary>The editor's notes, and every numbered note.</summary>
internal static class NotesPage
{
    public static IEnumerable<SitePage> Pages(SiteContext site)
    {
        var pages = site.Briefing.Pages.Where(page => page.Notes.Length > 0).ToList();
        if (pages.Count + site.Briefing.EditorNotes.Length > 0)
        {
            yield return new SitePage(
                PagePaths.Notes,
                "notes",
                site.Texts["notes"],
                "",
                addresses =>
                    TemplateModel.Of(
                        ("editor_notes", EditorNotes(site, addresses)),
                        (
                            "groups",
                            TemplateModel.List(
                                pages.Select(page =>
                                    TemplateModel.Of(
                                        ("title", site.Title(page)),
                                        ("href", addresses.Of(page, null)),
                                        ("notes", site.Notes(page, addresses))
                                    )
                                )
                            )
                        )
                    )
            );
        }
    }

    private static ScriptArray EditorNotes(SiteContext site, IAddresses addresses) =>
        TemplateModel.List(
            site.Briefing.EditorNotes.Select(note =>
                TemplateModel.Of(
                    ("id", note.Block.Anchor),
                    ("kind", note.Kind),
                    ("kind_label", site.Texts[$"kind_{note.Kind}"]),
                    ("title", note.Title),
                    ("html", site.GuestWriter(note.Page, addresses).Blocks(note.Block.Blocks)),
                    ("href", addresses.Of(note.Page, note.Block.Anchor)),
                    ("page", site.PageLink(note.Page, addresses))
                )
            )
        );
}
