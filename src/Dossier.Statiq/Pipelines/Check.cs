using Dossier.Statiq.Modules;

namespace Dossier.Statiq.Pipelines;

/// <summary>The rules: the same documents, of a briefing without errors.</summary>
public sealed class Check : Pipeline
{
    public Check()
    {
        Dependencies.Add(nameof(Resolve));
        ProcessModules = [new ReplaceDocuments(nameof(Resolve)), new CheckBriefing()];
    }
}
