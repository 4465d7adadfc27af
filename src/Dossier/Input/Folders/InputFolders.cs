using System.Collections.Immutable;
using Dossier.Input.Disk;

namespace Dossier.Input.Folders;

/// <summary>Where a build reads.</summary>
/// <param name="Input">The dossier's folder.</param>
/// <param name="Seeds">The folder of the records of articles; it may be absent.</param>
/// <param name="Themes">Theme folders; a file in a later one replaces the same file in an earlier one.</param>
public sealed record InputFolders(string Input, string Seeds, ImmutableArray<string> Themes)
{
    /// <summary>What these are folders of; packages of npm, which npm has put on the disk, are read there.</summary>
    public IFileTree Tree { get; init; } = DiskTree.Instance;

    /// <summary>
    /// Whether the programs of every theme folder may be run; else only those of the first, which came with the
    /// program.
    /// </summary>
    public bool TrustTheme { get; init; }

    /// <summary>
    /// The folder of these that a path is, or lies in, by whatever links: what is written there would be read as a part
    /// of the dossier, or take its place. Null where it lies in none.
    /// </summary>
    /// <param name="path">The path; it may be absent.</param>
    public string? Around(string path)
    {
        foreach (var folder in Themes.Prepend(Seeds).Prepend(Input))
        {
            if (RealPath.Of(path) == RealPath.Of(folder) || RealPath.IsInside(path, folder))
            {
                return folder;
            }
        }

        return null;
    }

    /// <summary>
    /// The folder below which <c>node_modules</c> holds what the first theme takes from npm; null where that is the
    /// theme's own.
    /// </summary>
    public string? Packages { get; init; }
}
