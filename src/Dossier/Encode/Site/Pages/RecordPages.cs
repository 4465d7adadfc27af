using System.Globalization;
using Dossier.Compose.Entries.Articles;
using Dossier.Compose.Pages;
using Dossier.Encode.Addresses;
using Dossier.Model.Pages;
using Dossier.Theming;

namespace Dossier.Encode.Site.Pages;

/// <summary>A page for each record: every passage of the article, what rests on it, and what was left out.</summary>
internal static class RecordPages
{
    /// <summary>Makes what the template of the list of records is filled with.</summary>
    public static TemplateObject MakeListModel(SiteContext site, IAddresses addresses) =>
        TemplateModel.Of(
            (
                "records",
                TemplateModel.List(
                    site.Document.Records.Select(record =>
                        TemplateModel.Of(
                            ("title", record.Source.Title),
                            ("language", record.Source.Language),
                            ("href", addresses.OfFile(PagePaths.Seed(record.Id))),
                            ("source", site.Reference(record.Source, addresses)),
                            ("used", record.Used),
                            ("all", record.Count),
                            ("share", record.Share.ToString(CultureInfo.InvariantCulture))
                        )
                    )
                )
            )
        );

    /// <summary>Makes what the template of one record's page is filled with.</summary>
    public static TemplateObject MakeRecordModel(SiteContext site, DocumentPage page, IAddresses addresses)
    {
        var record = ((RecordPage)page).Record;
        return TemplateModel.Of(
            ("source", site.Reference(record.Source, addresses)),
            ("used", record.Used),
            ("all", record.Count),
            ("share", record.Share.ToString(CultureInfo.InvariantCulture)),
            ("grounds", record.Grounds),
            ("sha256", record.Sha256),
            ("length", record.Length),
            (
                "sections",
                TemplateModel.List(
                    record.Sections.Select(section =>
                        TemplateModel.Of(
                            ("title", section.Title),
                            (
                                "passages",
                                TemplateModel.List(section.Passages.Select(passage => PassageModel(passage, addresses)))
                            )
                        )
                    )
                )
            )
        );
    }

    private static TemplateObject PassageModel(PassageEntry passage, IAddresses addresses) =>
        TemplateModel.Of(
            ("id", passage.Id),
            ("name", passage.Name),
            ("words", passage.Words),
            ("reason", passage.Reason),
            ("article", passage.Article),
            (
                "claims",
                TemplateModel.List(
                    passage.Claims.Select(claim =>
                        TemplateModel.Of(
                            ("title", claim.Title),
                            ("href", addresses.Of(claim.Page, claim.Anchor)),
                            ("text", claim.Text)
                        )
                    )
                )
            )
        );
}
