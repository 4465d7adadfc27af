using Dossier.Input.Disk;
using Dossier.Npm.Packages;

namespace Dossier.Statiq;

/// <summary>
/// Statiq's file system as the compiler reads it, with the file provider and the excluded paths of the site. The
/// program's own theme, which is no part of a site, is read from the disk.
/// </summary>
/// <param name="fileSystem">Statiq's.</param>
internal sealed class SiteFiles(IReadOnlyFileSystem fileSystem) : IFileTree
{
    private static readonly NormalizedPath OwnTheme = new(ProgramTheme.Folder);

    /// <inheritdoc/>
    public bool HasFolder(string folder) =>
        IsOwn(folder) ? DiskTree.Instance.HasFolder(folder) : fileSystem.GetDirectory(folder).Exists;

    /// <inheritdoc/>
    public IEnumerable<FileSystemInfo> Entries(string folder)
    {
        if (IsOwn(folder))
        {
            return DiskTree.Instance.Entries(folder);
        }

        var directory = fileSystem.GetDirectory(folder);
        return
        [
            .. directory.GetDirectories().Select(inner => new DirectoryInfo(inner.Path.FullPath)),
            .. directory.GetFiles().Select(file => new FileInfo(file.Path.FullPath)),
        ];
    }

    /// <inheritdoc/>
    public byte[] Read(string file)
    {
        if (IsOwn(file))
        {
            return DiskTree.Instance.Read(file);
        }

        using var stream = fileSystem.GetFile(file).OpenRead();
        using var bytes = new MemoryStream();
        stream.CopyTo(bytes);
        return bytes.ToArray();
    }

    /// <summary>Whether a path lies in the program's own theme.</summary>
    private static bool IsOwn(string path) => OwnTheme.ContainsDescendantOrSelf(path);
}
