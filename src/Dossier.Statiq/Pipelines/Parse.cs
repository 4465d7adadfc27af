using Dossier.Statiq.Modules;

namespace Dossier.Statiq.Pipelines;

/// <summary>Text to syntax: one document for each file.</summary>
public sealed class Parse : Pipeline
{
    public Parse()
    {
        Dependencies.Add(nameof(Input));
        ProcessModules = [new ReplaceDocuments(nameof(Input)), new ParseFile()];
    }
}
