namespace Dossier.Model;

/// <summary>The licence under which the text is published.</summary>
/// <param name="Id">SPDX identifier, such as <c>CC-BY-4.0</c>.</param>
/// <param name="Name">Its name for people.</param>
/// <param name="Url">Its text; null when not given.</param>
public sealed record Licence(string Id, string Name, string? Url);
