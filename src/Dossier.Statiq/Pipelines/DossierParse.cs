using Dossier.Statiq.Modules;

namespace Dossier.Statiq.Pipelines;

/// <summary>Text to syntax: one document for each file of the working text.</summary>
public sealed class DossierParse : Pipeline
{
    public DossierParse()
    {
        Dependencies.Add(nameof(DossierInput));
        ProcessModules =
        [
            new ReplaceDocuments(nameof(DossierInput)),
            new FilterDocuments(Config.FromDocument(document => !document.ContainsKey(DossierKeys.Edition))),
            new ParseFile(),
        ];
    }
}
