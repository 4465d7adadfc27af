using Dossier.Statiq.Modules;

namespace Dossier.Statiq.Pipelines;

/// <summary>A briefing to what is published: one document for each file, written at the end.</summary>
public sealed class DossierRender : Pipeline
{
    public DossierRender()
    {
        Dependencies.Add(nameof(DossierCheck));
        ProcessModules = [new ReplaceDocuments(nameof(DossierCheck)), new PlanSite()];
        PostProcessModules = [new RenderFile(), new AddPrintAndSearch(), new ListFiles(), new ReportFindings()];
        OutputModules = [new WriteFiles(), new WriteEmptyFiles()];
    }
}
