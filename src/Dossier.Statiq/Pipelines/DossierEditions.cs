using Dossier.Statiq.Modules;

namespace Dossier.Statiq.Pipelines;

/// <summary>Sealed editions, from their files to one document for each of their pages.</summary>
public sealed class DossierEditions : Pipeline
{
    public DossierEditions()
    {
        Dependencies.Add(nameof(DossierInput));
        ProcessModules =
        [
            new ReplaceDocuments(nameof(DossierInput)),
            new FilterDocuments(DossierKeys.Edition),
            new ParseSealedFile(),
            new ResolveEditions(),
        ];
    }
}
