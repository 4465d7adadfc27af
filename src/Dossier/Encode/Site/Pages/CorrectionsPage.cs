using Dossier.Compose.Entries.Editions;
using Dossier.Encode.Addresses;
using Dossier.Encode.Site.Frames;
using Dossier.Theming;

namespace Dossier.Encode.Site.Pages;

/// <summary>What was wrong in editions.</summary>
internal static class CorrectionsPage
{
    /// <summary>Makes what the template of this page is filled with, by the names that it has there.</summary>
    public static TemplateObject MakeTemplateModel(SiteContext site, IAddresses addresses) =>
        TemplateModel.Of(("corrections", TemplateModel.List(site.Document.Corrections.Select(EntryModel))));

    /// <summary>What the template sees of one correction.</summary>
    private static TemplateObject EntryModel(CorrectionEntry entry) =>
        TemplateModel.Of(
            ("id", entry.Id),
            ("title", entry.Title),
            ("href", $"../{entry.Path}"),
            ("label", entry.Label),
            ("in", entry.CorrectedInPath is { } path ? $"../{path}" : null),
            ("said", entry.Said),
            ("why", entry.Why),
            ("date", entry.DateText),
            ("date_iso", EditionFrame.Iso(entry.Date))
        );
}
