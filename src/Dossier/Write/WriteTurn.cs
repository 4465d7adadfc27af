namespace Dossier.Write;

/// <summary>
/// The turn of one program of several that write to a place: a file beside it that is there while it writes.
/// </summary>
internal static class WriteTurn
{
    /// <summary>Takes the turn, which ends when it is disposed of.</summary>
    /// <param name="file">The file. A link by its name is taken away and not followed: it would make a file
    /// elsewhere.</param>
    /// <exception cref="IOException">Another program has it, or the file cannot be made.</exception>
    /// <exception cref="UnauthorizedAccessException">The file may not be made.</exception>
    public static FileStream Take(string file)
    {
        if (new FileInfo(file).LinkTarget is not null)
        {
            File.Delete(file);
        }

        return new FileStream(
            file,
            FileMode.OpenOrCreate,
            FileAccess.ReadWrite,
            FileShare.None,
            1,
            FileOptions.DeleteOnClose
        );
    }
}
