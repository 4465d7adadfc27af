using System.Diagnostics;
using System.Runtime.InteropServices;

namespace Dossier.Tests.Fixtures;

/// <summary>What the processor has spent, which does not depend on what else the machine does.</summary>
internal static partial class ProcessorTime
{
    private const int ClockOfThreadOnLinux = 3;

    /// <summary>On this thread, since it began; where the system does not say, the time of day.</summary>
    public static TimeSpan OfThread() =>
        OperatingSystem.IsLinux() && Read(ClockOfThreadOnLinux, out var spent) == 0
            ? TimeSpan.FromSeconds(spent.Seconds) + TimeSpan.FromMicroseconds(spent.Nanoseconds / 1000)
            : Stopwatch.GetElapsedTime(0);

    [LibraryImport("libc", EntryPoint = "clock_gettime")]
    [DefaultDllImportSearchPaths(DllImportSearchPath.SafeDirectories)]
    private static partial int Read(int clock, out Spent spent);

    [StructLayout(LayoutKind.Sequential)]
    private struct Spent
    {
        public nint Seconds;
        public nint Nanoseconds;
    }
}
