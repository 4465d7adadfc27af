namespace Dossier.Write;

/// <summary>
/// A folder that the program makes beside or in a place for the time that it writes there, or keeps for the next time.
/// Its marker says whose it is: one without it is somebody's and stays as it is.
/// </summary>
internal static class OwnFolder
{
    /// <summary>Whether the name is taken by what the program did not make: an empty folder may be its own.</summary>
    public static bool IsForeign(string folder)
    {
        var place = new DirectoryInfo(folder);
        return place.LinkTarget is not null
            || File.Exists(folder)
            || (
                place.Exists
                && Directory.EnumerateFileSystemEntries(folder).Any()
                && !File.Exists(Path.Combine(folder, OutputMarker.Name))
            );
    }

    /// <summary>Makes an empty folder with its marker; what a killed run left there is cleared away first.</summary>
    /// <exception cref="ForeignNameException">The name is taken by what is somebody's.</exception>
    /// <exception cref="IOException">It cannot be made.</exception>
    /// <exception cref="UnauthorizedAccessException">It may not be made.</exception>
    public static void Make(string folder)
    {
        Clear(folder);
        Directory.CreateDirectory(folder);
        try
        {
            // Empty: it has room on a full disk, where what is only taken away needs none.
            using var marker = File.OpenHandle(
                Path.Combine(folder, OutputMarker.Name),
                FileMode.CreateNew,
                FileAccess.Write
            );
        }
        catch
        {
            TryClear(folder);
            throw;
        }
    }

    /// <summary>Removes a folder of the program's, its marker last, so that a rest of it still has one.</summary>
    /// <exception cref="ForeignNameException">It is somebody's.</exception>
    /// <exception cref="IOException">It cannot be removed.</exception>
    /// <exception cref="UnauthorizedAccessException">It may not be removed.</exception>
    public static void Clear(string folder)
    {
        if (IsForeign(folder))
        {
            throw new ForeignNameException(folder);
        }

        var place = new DirectoryInfo(folder);
        if (place.Exists)
        {
            Empty(place, parallelLevels: 1);
            place.Delete(recursive: true);
        }
    }

    /// <summary>The same after a fault, which is what is reported; or where the next run clears away as well.</summary>
    public static void TryClear(string folder)
    {
        try
        {
            Clear(folder);
        }
        catch (Exception fault) when (IsAccessFault(fault)) { }
    }

    /// <summary>
    /// Whether the system refused something, perhaps to one of several threads; else the fault is ours.
    /// </summary>
    public static bool IsAccessFault(Exception fault) =>
        FaultOfThread(fault) is IOException or UnauthorizedAccessException;

    /// <summary>Whether it refused it for want of a permission.</summary>
    public static bool IsPermissionFault(Exception fault) => FaultOfThread(fault) is UnauthorizedAccessException;

    /// <summary>What was thrown, of several threads by the first.</summary>
    private static Exception FaultOfThread(Exception fault) =>
        fault is AggregateException { InnerException: { } inner } ? FaultOfThread(inner) : fault;

    /// <summary>Removes what is in a folder of ours, but for its marker.</summary>
    /// <param name="folder">The folder.</param>
    /// <param name="parallelLevels">How many levels below this one are removed by several threads at once.</param>
    private static void Empty(DirectoryInfo folder, int parallelLevels) =>
        Parallel.ForEach(
            folder.EnumerateFileSystemInfos(),
            entry =>
            {
                if (entry is DirectoryInfo { LinkTarget: null } below)
                {
                    if (parallelLevels > 0)
                    {
                        Empty(below, parallelLevels - 1);
                    }

                    below.Delete(recursive: true);
                }
                else if (entry.Name != OutputMarker.Name)
                {
                    entry.Delete();
                }
            }
        );
}
