using Dossier.Check;
using Dossier.Diagnostics;
using Dossier.Theming;

namespace Dossier.Render.Citing;

/// <summary>
/// The reference to an edition for reference managers, beside its front page: <c>cite.bib</c>, <c>cite.ris</c>,
/// <c>cite.json</c>.
/// </summary>
internal static class CitationFiles
{
    /// <summary>The files.</summary>
    public static IEnumerable<PlannedFile> Plan(
        CheckedBriefing checkedBriefing,
        Theme theme,
        SiteParts parts,
        DiagnosticBag bag
    )
    {
        var whole = new CitedWork(checkedBriefing).Whole();
        return SourceData.SourceData.Forms.Select(form => new PlannedFile(
            $"cite.{form.Ending}",
            () => form.Bytes([whole])
        ));
    }
}
