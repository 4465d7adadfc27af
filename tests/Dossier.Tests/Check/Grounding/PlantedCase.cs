namespace Dossier.Tests.Check.Grounding;

/// <summary>One edit of one file of a dossier: an error that should be found, or a change that harms nothing.</summary>
/// <param name="Id">Of the case.</param>
/// <param name="Dossier"><c>real</c>, <c>starter</c>, or a folder beside this file.</param>
/// <param name="File">The file, from the dossier's folder.</param>
/// <param name="Find">What stands there; once in the file.</param>
/// <param name="Replace">What is put in its place.</param>
/// <param name="Planted">Whether it is an error.</param>
/// <param name="Kind">Of what kind.</param>
internal sealed record PlantedCase(
    string Id,
    string Dossier,
    string File,
    string Find,
    string Replace,
    bool Planted,
    string Kind
);
