using Dossier.Encode.Addresses;
using Dossier.Model.Pages;
using Dossier.Theming;

namespace Dossier.Encode.Site.Pages;

/// <summary>The editor's notes, and every numbered note.</summary>
internal static class NotesPage
{
    /// <summary>
    /// Makes what the template is filled with: <c>editor_notes</c>, each with a link to its place, and <c>groups</c>,
    /// the notes of each text that has any: <c>notes</c> with words of their own, and <c>same</c>, each wording that
    /// several notes share.
    /// </summary>
    public static TemplateObject MakeTemplateModel(SiteContext site, IAddresses addresses)
    {
        var ids = new HashSet<string>(StringComparer.Ordinal);
        return TemplateModel.Of(
            (
                "editor_notes",
                TemplateModel.List(
                    site.Document.EditorNotes.Select(note =>
                        TemplateModel.Of(
                            // Two pages may have the same id.
                            (
                                "id",
                                note.Anchor is { } anchor && !ids.Add(anchor)
                                    ? SinglePageIds.Of(note.Page.Page, anchor)
                                    : note.Anchor
                            ),
                            ("kind", note.Kind),
                            ("kind_label", note.KindLabel),
                            ("title", note.Title),
                            ("html", site.WriterWithoutAnchors(note.Page.Page, addresses).Blocks(note.Elements)),
                            ("href", addresses.Of(note.Page.Page, note.Anchor)),
                            ("page", SiteContext.Link(note.Page, addresses))
                        )
                    )
                )
            ),
            (
                "groups",
                TemplateModel.List(
                    site.Document.Texts.Where(text => !text.Notes.IsEmpty)
                        .Select(text =>
                        {
                            var (unique, repeated) = site.NotesOnce(text, addresses, isAtHome: false);
                            return TemplateModel.Of(
                                ("title", text.Title),
                                ("href", addresses.Of(text.Name, null)),
                                ("notes", unique),
                                ("same", repeated)
                            );
                        })
                )
            )
        );
    }
}
