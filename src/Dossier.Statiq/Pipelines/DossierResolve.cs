using Dossier.Statiq.Modules;

namespace Dossier.Statiq.Pipelines;

/// <summary>Names to objects: one document for each page of curated text.</summary>
public sealed class DossierResolve : Pipeline
{
    public DossierResolve()
    {
        Dependencies.Add(nameof(DossierParse));
        ProcessModules = [new ReplaceDocuments(nameof(DossierParse)), new ResolveBriefing()];
    }
}
