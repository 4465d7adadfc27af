using Dossier.Diagnostics;
using Dossier.Model;
using Dossier.Model.Dates;
using Dossier.Model.Sources;

namespace Dossier.Check.Rules.Sources;

/// <summary>No source that the text cites was taken back, unless the editors say why they cite it.</summary>
internal static class SourcesAreNotRetracted
{
    public static void Apply(Briefing briefing, DiagnosticBag bag)
    {
        foreach (var source in briefing.Sources.Where(IsRetracted))
        {
            var day = Edtf.Parse(source.Custom["retracted"]) is null ? "" : $" on {source.Custom["retracted"]}";
            var notice = source.Custom.GetValueOrDefault("retraction-notice", "") is { Length: > 0 } doi
                ? $" (notice: https://doi.org/{doi})"
                : "";
            bag.Report(
                Codes.RetractedSource,
                source.Span,
                $"the source '{source.Id}' was retracted{day}{notice}",
                "cite another, or say under its custom: why it is cited all the same: cited-although-retracted: \"…\""
            );
        }
    }

    /// <summary>
    /// Whether <c>custom:</c> says that a source was retracted, and not why it is cited although it was.
    /// </summary>
    private static bool IsRetracted(Source source) =>
        source.Custom.GetValueOrDefault("retracted", "") is not ("" or "no" or "false")
        && source.Custom.GetValueOrDefault("cited-although-retracted", "").Length == 0;
}
