using Dossier.Statiq.Modules;

namespace Dossier.Statiq.Pipelines;

/// <summary>The rules: the same documents, of a briefing without errors.</summary>
public sealed class DossierCheck : Pipeline
{
    public DossierCheck()
    {
        Dependencies.Add(nameof(DossierResolve));
        ProcessModules = [new ReplaceDocuments(nameof(DossierResolve)), new CheckBriefing()];
    }
}
