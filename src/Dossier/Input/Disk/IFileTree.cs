namespace Dossier.Input.Disk;

/// <summary>
/// The folders and files that a build reads: those of the disk, or of a host that has a file system of its own. What
/// cannot be listed or read is an <see cref="IOException"/> or an <see cref="UnauthorizedAccessException"/>, which
/// becomes a finding.
/// </summary>
public interface IFileTree
{
    /// <summary>Whether there is a folder at a path.</summary>
    bool HasFolder(string folder);

    /// <summary>The folders and files directly in a folder, in any order; they need not be on the disk.</summary>
    IEnumerable<FileSystemInfo> Entries(string folder);

    /// <summary>The bytes of a file, on any thread.</summary>
    byte[] Read(string file);
}
