namespace Dossier.Input.Disk;

/// <summary>A file that a walk came upon.</summary>
/// <param name="Tree">What it is a file of.</param>
/// <param name="Full">Where it is there; never reported.</param>
/// <param name="Relative">Path below the walked folder, with forward slashes, in Unicode form C.</param>
/// <param name="Display">The same with the walked folder's own name before it.</param>
internal sealed record FoundFile(IFileTree Tree, string Full, string Relative, string Display);
