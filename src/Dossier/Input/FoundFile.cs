namespace Dossier.Input;

/// <summary>A file that a walk came upon.</summary>
/// <param name="Full">Where it is on this machine; never reported.</param>
/// <param name="Relative">Path below the walked folder, with forward slashes, in Unicode form C.</param>
/// <param name="Display">The same with the walked folder's own name before it.</param>
internal sealed record FoundFile(string Full, string Relative, string Display);
