namespace Dossier.Write;

/// <summary>
/// The turn of one program to read a file of a dossier, change it and write it: two that each add an entry to one list
/// at the same moment come one after the other, and neither loses what the other added.
/// </summary>
public static class EditTurn
{
    /// <summary>Waits for the turn; disposing of it ends it.</summary>
    /// <param name="folder">The folder whose files are changed. The lock is beside it, so that nothing that is read
    /// or watched there changes.</param>
    /// <returns>Null where no lock can be made: whether the files can be written, writing them tells.</returns>
    public static IDisposable? WaitAndAcquire(string folder)
    {
        var place = Path.TrimEndingDirectorySeparator(Path.GetFullPath(folder));
        if (Path.GetDirectoryName(place) is not { } beside || !Directory.Exists(beside))
        {
            return null;
        }

        try
        {
            return WriteLock.WaitAndAcquire(Path.Combine(beside, $".{Path.GetFileName(place)}.turn"));
        }
        catch (Exception refused) when (refused is IOException or UnauthorizedAccessException)
        {
            return null;
        }
    }
}
