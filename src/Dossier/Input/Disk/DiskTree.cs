namespace Dossier.Input.Disk;

/// <summary>The files of the machine's disk.</summary>
public sealed class DiskTree : IFileTree
{
    private DiskTree() { }

    /// <summary>The disk of this machine, of which there is but one.</summary>
    public static DiskTree Instance { get; } = new();

    /// <inheritdoc/>
    public bool HasFolder(string folder) => Directory.Exists(folder);

    /// <inheritdoc/>
    public IEnumerable<FileSystemInfo> Entries(string folder) => new DirectoryInfo(folder).GetFileSystemInfos();

    /// <inheritdoc/>
    public byte[] Read(string file) => File.ReadAllBytes(file);
}
