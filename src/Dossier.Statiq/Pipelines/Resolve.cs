using Dossier.Statiq.Modules;

namespace Dossier.Statiq.Pipelines;

/// <summary>Names to objects: one document for each page of curated text.</summary>
public sealed class Resolve : Pipeline
{
    public Resolve()
    {
        Dependencies.Add(nameof(Parse));
        ProcessModules = [new ReplaceDocuments(nameof(Parse)), new ResolveBriefing()];
    }
}
