using Dossier.Statiq.Modules;

namespace Dossier.Statiq.Pipelines;

/// <summary>A briefing to what is published: one document for each file, written at the end.</summary>
public sealed class Render : Pipeline
{
    public Render()
    {
        Dependencies.Add(nameof(Check));
        ProcessModules = [new ReplaceDocuments(nameof(Check)), new PlanSite()];
        PostProcessModules = [new RenderFile(), new AddPrintAndSearch(), new ListFiles(), new ReportFindings()];
        OutputModules = [new WriteFiles(), new WriteEmptyFiles()];
    }
}
