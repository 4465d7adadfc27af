using Dossier.Compose;
using Dossier.Diagnostics;
using Dossier.Theming;

namespace Dossier.Encode.Citing;

/// <summary>
/// The reference to an edition for reference managers, beside its front page: <c>cite.bib</c>, <c>cite.ris</c>,
/// <c>cite.json</c>.
/// </summary>
internal static class CitationFiles
{
    /// <summary>The files, one for each format.</summary>
    public static IEnumerable<PlannedFile> Plan(Document document, Theme theme, SiteParts parts, DiagnosticBag bag)
    {
        var whole = document.Citation.Whole();
        return SourceData.SourceDataFiles.Forms.Select(form => new PlannedFile(
            $"cite.{form.Ending}",
            () => form.Bytes([whole])
        ));
    }
}
