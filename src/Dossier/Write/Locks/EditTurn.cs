namespace Dossier.Write.Locks;

/// <summary>
/// The turn of one program to read a file of a dossier, change it and write it: two that each add an entry to one list
/// at the same moment come one after the other, and neither loses what the other added.
/// </summary>
public static class EditTurn
{
    /// <summary>Waits for the turn; disposing of it ends it.</summary>
    /// <param name="folder">The folder whose files are changed. The lock is beside it, so that nothing that is read
    /// or watched there changes.</param>
    /// <returns>Null where no lock can be made; the caller goes on, and the write itself fails if it must.</returns>
    public static IDisposable? WaitAndAcquire(string folder)
    {
        var full = Path.TrimEndingDirectorySeparator(Path.GetFullPath(folder));
        if (Path.GetDirectoryName(full) is not { } parent || !Directory.Exists(parent))
        {
            return null;
        }

        try
        {
            return WriteLock.WaitAndAcquire(Path.Combine(parent, $".{Path.GetFileName(full)}.turn"));
        }
        catch (Exception refused) when (refused is IOException or UnauthorizedAccessException)
        {
            return null;
        }
    }
}
