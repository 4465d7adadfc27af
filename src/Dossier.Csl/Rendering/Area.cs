namespace Dossier.Csl.Rendering;

/// <summary>What is being rendered.</summary>
internal enum Area
{
    Citation,
    Bibliography,
}
