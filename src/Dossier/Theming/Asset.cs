namespace Dossier.Theming;

/// <summary>A file that is published under a name with its hash, so that browsers can keep it for ever.</summary>
/// <param name="Path">Path below the site's root, such as <c>assets/site.1f2e3d4c.css</c>.</param>
/// <param name="Bytes">Its content.</param>
public sealed record Asset(string Path, ReadOnlyMemory<byte> Bytes);
