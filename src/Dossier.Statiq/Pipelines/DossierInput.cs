using Dossier.Statiq.Modules;

namespace Dossier.Statiq.Pipelines;

/// <summary>
/// Disk to text: one document for each text file of the dossier and of its sealed editions. What else is read goes with
/// the build.
/// </summary>
public sealed class DossierInput : Pipeline
{
    public DossierInput() => InputModules = [new ReadDossier()];
}
