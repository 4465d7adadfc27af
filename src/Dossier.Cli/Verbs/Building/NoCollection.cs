namespace Dossier.Cli.Verbs.Building;

/// <summary>
/// Memory before the first collection of garbage. A build is a short process that keeps most of what it makes: the
/// briefing until it is rendered, the pages until they are written. A collection in the midst of it stops every core to
/// move all that and frees little: of 1,000 pages three took a fifth of the time, of 10,000 pages a few took two
/// fifths.
/// </summary>
internal static class NoCollection
{
    /// <summary>
    /// The most that is taken, in bytes; only what a build uses becomes real memory. 10,000 pages of 450 words fit in.
    /// </summary>
    private const long MaxBytes = 2L << 30;

    /// <summary>Where Linux says what a process may have.</summary>
    private const string Limits = "/proc/self/limits";

    /// <summary>
    /// Lets garbage lie until the room is used up, a quarter of the machine's or container's memory at most, and a
    /// quarter of that beside it for large objects, such as a library of 30 MB while it is read; then it is collected
    /// as ever. Where the room is not to be had, nothing changes.
    /// </summary>
    public static void Begin()
    {
        if (IsAddressSpaceLimited())
        {
            return; // The room is granted there and cannot be had: the process would end later on, without a word.
        }

        var room = Math.Min(MaxBytes, GC.GetGCMemoryInfo().TotalAvailableMemoryBytes / 4);
        try
        {
            // Large objects have a heap of their own, and room there beside the other; unsaid, it would be as much
            // again.
            GC.TryStartNoGCRegion(room + (room / 4), room / 4);
        }
        catch (Exception refused) when (refused is ArgumentOutOfRangeException or InvalidOperationException)
        {
            // Smaller heaps (32 bits, a hard limit), or a region that a host has begun already.
        }
    }

    /// <summary>
    /// Whether addresses are limited beside memory (<c>ulimit -v</c>), of which the collector knows nothing.
    /// </summary>
    private static bool IsAddressSpaceLimited()
    {
        const string Name = "Max address space";
        try
        {
            return File.Exists(Limits)
                && File.ReadLines(Limits).FirstOrDefault(line => line.StartsWith(Name, StringComparison.Ordinal))
                    is { } limit
                && !limit.AsSpan(Name.Length).TrimStart().StartsWith("unlimited", StringComparison.Ordinal);
        }
        catch (Exception refused) when (refused is IOException or UnauthorizedAccessException)
        {
            return false;
        }
    }
}
