using Dossier.Compose.Entries.Editions;
using Dossier.Encode.Addresses;
using Dossier.Encode.Site.Frames;
using Dossier.Model.Pages;
using Dossier.Theming;

namespace Dossier.Encode.Site.Pages;

/// <summary>Every edition, with its note and the size of its change.</summary>
internal static class EditionsPage
{
    /// <summary>Makes what the template of this page is filled with, by the names that it has there.</summary>
    public static TemplateObject MakeTemplateModel(SiteContext site, IAddresses addresses) =>
        TemplateModel.Of(
            ("editions", TemplateModel.List(site.Document.Editions.Select(EntryModel))),
            ("feed", site.Document.Settings.Url is null ? null : "../feed.xml"),
            ("corrections", site.Document.Corrections.IsEmpty ? null : "../corrections/"),
            ("draft", site.Document.Place.HasDraft ? "../draft/" : null)
        );

    private static TemplateObject EntryModel(EditionItem item) =>
        TemplateModel.Of(
            ("version", item.Edition.Version.ToString()),
            ("date", item.Date),
            ("date_iso", EditionFrame.Iso(item.Edition.Date)),
            ("note", item.Note),
            ("sha256", item.Edition.Sha256),
            ("href", $"../{item.Edition.Path}"),
            ("latest", item.IsLatest),
            ("changes", item.Size is null ? null : $"../{item.Edition.Path}{PagePaths.Changes}"),
            ("size", item.Size)
        );
}
