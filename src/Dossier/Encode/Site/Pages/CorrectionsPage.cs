using Dossier.Compose.Entries.Editions;
using Dossier.Compose.Pages;
using Dossier.Encode.Html;
using Dossier.Theming;

namespace Dossier.Encode.Site.Pages;

/// <summary>What was wrong in editions.</summary>
internal static class CorrectionsPage
{
    public static TemplateObject Model(SiteContext site, DocumentPage page, IAddresses addresses) =>
        TemplateModel.Of(("corrections", TemplateModel.List(site.Document.Corrections.Select(Entry))));

    private static TemplateObject Entry(CorrectionEntry entry) =>
        TemplateModel.Of(
            ("id", entry.Id),
            ("title", entry.Title),
            ("href", $"../{entry.Path}"),
            ("label", entry.Label),
            ("in", entry.In is { } path ? $"../{path}" : null),
            ("said", entry.Said),
            ("why", entry.Why),
            ("date", entry.Date),
            ("date_iso", EditionFrame.Iso(entry.Day))
        );
}
