using Dossier.Statiq.Modules;

namespace Dossier.Statiq.Pipelines;

/// <summary>Briefings to what is published: one document for each file of the site, written at the end.</summary>
public sealed class DossierRender : Pipeline
{
    public DossierRender()
    {
        Dependencies.AddRange([nameof(DossierCheck), nameof(DossierEditions)]);
        ProcessModules = [new ReplaceDocuments(nameof(DossierCheck), nameof(DossierEditions)), new PlanSite()];
        PostProcessModules = [new RenderFile(), new AddPrintAndSearch(), new ListFiles(), new ReportFindings()];
        OutputModules = [new WriteFiles(), new WriteEmptyFiles()];
    }
}
