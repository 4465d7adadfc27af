namespace Dossier.Theming.HeadersFile;

/// <summary>A header that <c>_headers</c> asks for.</summary>
/// <param name="Path">The path, or with <c>*</c> at its end the beginning of paths, that it is sent with.</param>
/// <param name="Name">Its name.</param>
/// <param name="Value">Its value.</param>
public sealed record HostHeader(string Path, string Name, string Value);
