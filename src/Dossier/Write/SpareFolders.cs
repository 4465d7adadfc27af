namespace Dossier.Write;

/// <summary>
/// The folders of sealed editions from the build before, kept beside the output under a hash of what is in them. An edition that did not
/// change takes its folder from here, in one step, where a new one would cost a link for each of its files and a deletion of each old one.
/// The files are the output's own by another name. Whoever deletes the spares loses time, and nothing else.
/// </summary>
/// <param name="place">The folder of the spares.</param>
internal sealed class SpareFolders(string place)
{
    /// <summary>Moves a spare to where it is wanted; false where there is none.</summary>
    /// <param name="hash">Hash of what is in the folder.</param>
    /// <param name="now">The folder as the last output has it, whose files the spare must have and no others.</param>
    /// <param name="to">Where it belongs.</param>
    public bool TryTake(string hash, string now, string to)
    {
        try
        {
            var spare = Path.Combine(place, hash);
            if (!Directory.Exists(spare) || !Files(spare).SequenceEqual(Files(now)))
            {
                return false;
            }

            Directory.CreateDirectory(Path.GetDirectoryName(Path.TrimEndingDirectorySeparator(to))!);
            Directory.Move(spare, to);
            return true;
        }
        catch (Exception refused) when (refused is IOException or UnauthorizedAccessException)
        {
            return false;
        }
    }

    private static IEnumerable<(string Path, long Length, DateTime Time)> Files(string folder) => new DirectoryInfo(folder)
        .EnumerateFileSystemInfos("*", new EnumerationOptions { RecurseSubdirectories = true, AttributesToSkip = 0 })
        .Where(entry => entry is FileInfo || entry.LinkTarget is not null)
        .Select(entry => (Path.GetRelativePath(folder, entry.FullName), entry is FileInfo file ? file.Length : -1, entry.LastWriteTimeUtc))
        .OrderBy(file => file.Item1, StringComparer.Ordinal);

    /// <summary>Keeps folders of an output that is no longer published, and lets go of all others.</summary>
    /// <param name="output">The output.</param>
    /// <param name="folders">Its folders, each with the hash of what is in it.</param>
    public void Fill(string output, IEnumerable<KeyValuePair<string, string>> folders)
    {
        try
        {
            if (Directory.Exists(place))
            {
                Directory.Delete(place, recursive: true);
            }

            foreach (var (folder, hash) in folders)
            {
                Directory.CreateDirectory(place);
                Directory.Move(Path.Combine(output, folder), Path.Combine(place, hash));
            }
        }
        catch (Exception refused) when (refused is IOException or UnauthorizedAccessException)
        {
            // The output is whole without them.
        }
    }
}
