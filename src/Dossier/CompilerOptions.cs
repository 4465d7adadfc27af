using Dossier.Render.Print;

namespace Dossier;

/// <summary>What a caller of the compiler can ask for.</summary>
/// <param name="Url">Where the site will stand, ended by a slash; null to take the dossier's word.</param>
/// <param name="Progress">Told the name of each stage as it begins.</param>
public sealed record CompilerOptions(Uri? Url, Action<string> Progress)
{
    /// <summary>What to print; null for nothing.</summary>
    public PrintRequest? Print { get; init; }

    /// <summary>Whether the site is rendered.</summary>
    public bool Site { get; init; } = true;
}
