using System.Runtime;
using System.Runtime.InteropServices;

namespace Dossier.Cli.Verbs.Building;

/// <summary>
/// Memory before the first collection of garbage. A build is a short process that keeps most of what it makes: the
/// briefing until it is rendered, the pages until they are written. A collection in the midst of a short build stops
/// every core to move all that and frees little: of 1,000 pages three took a fifth of the time. A build of 10,000 pages
/// is so long that they cost nothing that can be measured, and save half of the memory.
/// </summary>
internal static partial class NoCollection
{
    /// <summary>
    /// The most that is taken, in bytes; only what a build uses becomes real memory. 1,000 pages of 450 words fit in.
    /// </summary>
    private const long MaxBytes = 512L << 20;

    /// <summary>The most that is taken for each build of a preview, in bytes, which stays in use as long as it
    /// runs.</summary>
    private const long MaxBytesOfPreview = 192L << 20;

    /// <summary>
    /// How many bytes a build uses at the least for each letter of its texts: of 1,000 pages it was a hundred.
    /// </summary>
    private const int BytesForEachLetter = 80;

    /// <summary>
    /// No more of the machine's or container's memory is asked for beforehand than one part of so many.
    /// </summary>
    private const int PartOfMemory = 16;

    /// <summary>How many bytes the kernel is asked for at once: who wants memory too waits for that long.</summary>
    private const int Portion = 2 << 20;

    /// <summary>
    /// Linux's advice to give memory in pages of 2 MB where it has such: <c>MADV_HUGEPAGE</c>. There are 500 times
    /// fewer to bring in.
    /// </summary>
    private const int InLargePages = 14;

    /// <summary>Linux's advice to bring pages in as if they were written to: <c>MADV_POPULATE_WRITE</c>.</summary>
    private const int PopulateForWriting = 23;

    /// <summary>Where Linux says what a process may have.</summary>
    private const string Limits = "/proc/self/limits";

    /// <summary>
    /// Lets garbage lie until the room is used up, a quarter of the machine's or container's memory at most, and a
    /// quarter of that beside it for large objects, such as a library of 30 MB while it is read; then it is collected
    /// as ever. Where the room is not to be had, nothing changes.
    /// </summary>
    public static void Begin() => Begin(MaxBytes);

    /// <summary>
    /// Collects what the last build of a preview left, now that nobody waits, and lets the garbage of the next one lie:
    /// a fifth of the time from a save to its page went into collections in the midst of a build.
    /// </summary>
    public static void BeginNext()
    {
        try
        {
            if (GCSettings.LatencyMode == GCLatencyMode.NoGCRegion)
            {
                GC.EndNoGCRegion();
            }
        }
        catch (InvalidOperationException)
        {
            // The room was used up in the midst of the build, and a collection has ended it.
        }

        Begin(MaxBytesOfPreview);
    }

    private static void Begin(long bytes)
    {
        if (IsAddressSpaceLimited())
        {
            return; // The room is granted there and cannot be had: the process would end later on, without a word.
        }

        var room = Math.Min(bytes, GC.GetGCMemoryInfo().TotalAvailableMemoryBytes / 4);
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
    /// Lets the kernel bring in the memory that is about to be used, beside the work. Page by page, as each is touched
    /// first, that was a fifth of the processor's time; asked for beforehand it is half of it, and mostly on a core
    /// that had nothing to do. Only Linux (5.14 or later) can be asked; elsewhere nothing changes.
    /// </summary>
    /// <param name="letters">How long the texts of the dossier are, in UTF-16 code units.</param>
    public static void Expect(long letters)
    {
        if (!OperatingSystem.IsLinux() || GCSettings.LatencyMode != GCLatencyMode.NoGCRegion)
        {
            return;
        }

        var length = Math.Min(
            letters * BytesForEachLetter,
            Math.Min(MaxBytes, GC.GetGCMemoryInfo().TotalAvailableMemoryBytes / PartOfMemory)
        );
        // What is made from now on comes to stand behind what is made here.
        var next = Marshal.UnsafeAddrOfPinnedArrayElement(GC.AllocateUninitializedArray<byte>(1), 0);
        next += Environment.SystemPageSize - (next % Environment.SystemPageSize);
        // A thread of its own: the work is cut for those that the pool has.
        new Thread(() => Populate(next, length)) { IsBackground = true }.Start();
    }

    /// <summary>Asks for memory from an address on, in bytes.</summary>
    private static void Populate(nint start, long length)
    {
        try
        {
            _ = Advise(start, (nint)length, InLargePages); // Refused where the machine has none or forbids them.
            // It is refused by an older kernel, and at the end of the room: there pages come in as they are touched.
            for (
                var done = 0L;
                done < length
                    && Advise((nint)(start + done), (nint)Math.Min(Portion, length - done), PopulateForWriting) == 0;

            )
            {
                done += Portion;
            }
        }
        catch (Exception missing) when (missing is DllNotFoundException or EntryPointNotFoundException)
        {
            // A system whose library has another name: what is not asked for is had all the same.
        }
    }

    [LibraryImport("libc", EntryPoint = "madvise")]
    [DefaultDllImportSearchPaths(DllImportSearchPath.SafeDirectories)]
    private static partial int Advise(nint address, nint length, int advice);

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
