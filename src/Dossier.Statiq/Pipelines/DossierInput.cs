using Dossier.Statiq.Modules;

namespace Dossier.Statiq.Pipelines;

/// <summary>
/// Disk to text: one document for each text file of the dossier. What else is read goes with the build.
/// </summary>
public sealed class DossierInput : Pipeline
{
    public DossierInput() => InputModules = [new ReadDossier()];
}
