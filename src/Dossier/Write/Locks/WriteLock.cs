using System.Diagnostics;

namespace Dossier.Write.Locks;

/// <summary>
/// A lock that lets one program at a time write to a place: a file beside it that exists while it is held.
/// </summary>
internal static class WriteLock
{
    private static readonly TimeSpan MaxWait = TimeSpan.FromMinutes(1);

    /// <summary>Acquires the lock; disposing of the stream releases it.</summary>
    /// <param name="file">The file. A link by its name is taken away and not followed: it would make a file
    /// elsewhere.</param>
    /// <exception cref="ForeignNameException">A file by its name holds something: it is somebody's.</exception>
    /// <exception cref="IOException">Another program has it, or the file cannot be made.</exception>
    /// <exception cref="UnauthorizedAccessException">The file may not be made.</exception>
    public static FileStream Acquire(string file)
    {
        var there = new FileInfo(file);
        if (there.LinkTarget is not null)
        {
            File.Delete(file);
        }
        else if (there is { Exists: true, Length: > 0 })
        {
            throw new ForeignNameException(file); // A lock holds nothing.
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

    /// <summary>Acquires the lock; waits a minute at most while another program has it.</summary>
    /// <param name="file">The file.</param>
    /// <exception cref="IOException">Another program has it all the while, or the file cannot be made.</exception>
    /// <exception cref="UnauthorizedAccessException">The file may not be made.</exception>
    public static FileStream WaitAndAcquire(string file)
    {
        for (var start = Stopwatch.GetTimestamp(); ; Thread.Sleep(TimeSpan.FromMilliseconds(20)))
        {
            try
            {
                var held = Acquire(file);
                if (File.Exists(file))
                {
                    return held;
                }

                held.Dispose(); // The last holder deleted the file meanwhile.
            }
            catch (IOException refused)
                when (refused is not ForeignNameException
                    && File.Exists(file)
                    && Stopwatch.GetElapsedTime(start) < MaxWait
                ) { }
        }
    }
}
