using System.Collections.Immutable;
using System.Text;
using Dossier.Bibliography.BibTex;
using Dossier.Bibliography.Csl;
using Dossier.Bibliography.Ris;
using Dossier.Compose;
using Dossier.Diagnostics;
using Dossier.Model.Pages;
using Dossier.Model.Sources;
using Dossier.Theming;

namespace Dossier.Encode.SourceData;

/// <summary>
/// The sources for other programs: CSL-JSON, BibTeX and RIS, all of them together and each by itself.
/// </summary>
internal static class SourceDataFiles
{
    /// <summary>All forms: ending, media type, writer; a new one gets a line here.</summary>
    public static readonly ImmutableArray<(
        string Ending,
        string MediaType,
        Func<Source[], ReadOnlyMemory<byte>> Bytes
    )> Forms =
    [
        ("json", "application/vnd.citationstyles.csl+json", CslJsonWriter.Bytes),
        ("bib", "application/x-bibtex", sources => Encoding.UTF8.GetBytes(BibTexWriter.Text(sources))),
        ("ris", "application/x-research-info-systems", sources => Encoding.UTF8.GetBytes(RisWriter.Text(sources))),
    ];

    /// <summary>The files; none where there are no sources.</summary>
    public static IEnumerable<PlannedFile> Plan(Document document, Theme theme, SiteParts parts, DiagnosticBag bag) =>
        document.Sources.IsEmpty
            ? []
            : document
                .Sources.SelectMany(source => PlanForms([source.Source], PagePaths.Source(source.Id) + source.Id))
                .Concat(
                    PlanForms([.. document.Sources.Select(source => source.Source)], $"{PagePaths.Sources}sources")
                );

    private static IEnumerable<PlannedFile> PlanForms(Source[] sources, string path) =>
        Forms.Select(form => new PlannedFile($"{path}.{form.Ending}", () => form.Bytes(sources)));
}
