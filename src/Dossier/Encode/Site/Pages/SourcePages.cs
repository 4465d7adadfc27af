using Dossier.Compose.Backlinks;
using Dossier.Compose.Entries.Articles;
using Dossier.Compose.Pages;
using Dossier.Encode.Addresses;
using Dossier.Encode.SourceData;
using Dossier.Model.Pages;
using Dossier.Theming;

namespace Dossier.Encode.Site.Pages;

/// <summary>The source index, and one page for each source.</summary>
internal static class SourcePages
{
    private const string AllSources = "sources";

    /// <summary>Makes what the template of the source index is filled with.</summary>
    public static TemplateObject MakeListModel(SiteContext site, IAddresses addresses) =>
        TemplateModel.Of(
            (
                "sources",
                TemplateModel.List(
                    site.Document.Sources.Select(source =>
                        TemplateModel.Of(
                            ("id", source.Id),
                            ("html", TitleLink.ReferenceHtml(source, site, addresses)),
                            ("copy", site.Copy(source, addresses)),
                            ("href", addresses.OfSource(source.Id)),
                            ("kind_label", source.KindLabel),
                            ("is_base", source.IsBase),
                            ("title", source.Title),
                            ("language", source.Language),
                            ("cited", source.CitedIn.Length),
                            ("coins", Coins.Of(source))
                        )
                    )
                )
            ),
            ("downloads", Downloads.Of(site, Forms(AllSources)))
        );

    public static Theming.Html ListHead(SiteContext site, DocumentPage page) => new(Downloads.Links(Forms(AllSources)));

    /// <summary>Makes what the template of one source's page is filled with.</summary>
    public static TemplateObject MakeSourceModel(SiteContext site, DocumentPage page, IAddresses addresses)
    {
        var source = ((SourcePage)page).Source;
        return TemplateModel.Of(
            (
                "source",
                TemplateModel.Of(
                    ("id", source.Id),
                    ("title", source.Title),
                    ("language", source.Language),
                    ("coins", Coins.Of(source)),
                    ("html", site.Html(source, addresses)),
                    ("kind_label", source.KindLabel),
                    ("language_name", source.LanguageName),
                    ("url", source.Url),
                    ("copy", CopyModel(source.Copy)),
                    ("checked", source.Checked),
                    ("note", source.Remark),
                    ("is_base", source.IsBase),
                    ("record", source.IsBase ? addresses.OfFile(PagePaths.Seed(source.Id)) : null)
                )
            ),
            ("downloads", Downloads.Of(site, Forms(source.Id))),
            ("cited", TemplateModel.List(source.CitedIn.Select(mention => MentionModel(site, mention, addresses))))
        );
    }

    public static Theming.Html SourceHead(SiteContext site, DocumentPage page) =>
        new(Downloads.Links(Forms(((SourcePage)page).Source.Id)));

    private static TemplateObject? CopyModel(CopyEntry? copy) =>
        copy is null
            ? null
            : TemplateModel.Of(
                ("href", copy.Address),
                ("date", copy.Date),
                ("dead", copy.Dead),
                ("is_first", copy.IsFirst)
            );

    private static TemplateObject MentionModel(SiteContext site, SourceMention mention, IAddresses addresses) =>
        TemplateModel.Of(
            ("title", mention.Title),
            ("href", addresses.Of(mention.Page, mention.Anchor)),
            ("sentence", mention.Sentence),
            ("note", mention.Note == 0 ? null : site.Texts.Format("note", NoteIds.Digits(mention.Note))),
            ("note_href", mention.Note == 0 ? null : addresses.Of(mention.Page, NoteIds.Note(mention.Note)))
        );

    /// <summary>The records' other forms, as the pages of sources link them.</summary>
    private static IEnumerable<(string File, string MediaType, string Text)> Forms(string name) =>
        SourceData.SourceDataFiles.Forms.Select(form =>
            ($"{name}.{form.Ending}", form.MediaType, form.Ending == "json" ? "form_csl" : $"form_{form.Ending}")
        );
}
