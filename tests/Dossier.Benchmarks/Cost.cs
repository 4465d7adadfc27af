using System.Globalization;

namespace Dossier.Benchmarks;

/// <summary>What a run cost, with the programs that it started.</summary>
/// <param name="Wall">From start to end.</param>
/// <param name="Processor">Time on all cores; zero where the system does not tell it of children (all but Linux).</param>
internal readonly record struct Cost(TimeSpan Wall, TimeSpan Processor)
{
    public static Cost operator -(Cost more, Cost less) => new(more.Wall - less.Wall, more.Processor - less.Processor);

    /// <summary>Takes it.</summary>
    public static Cost Of(Func<Run> run)
    {
        var before = OfChildren();
        var wall = run().Wall;
        return new Cost(wall, OfChildren() - before);
    }

    /// <summary>Processor time of all programs that this one started, and that they started, once they have ended.</summary>
    private static TimeSpan OfChildren()
    {
        if (!OperatingSystem.IsLinux())
        {
            return TimeSpan.Zero;
        }

        // The name of the program, in brackets, may hold spaces; times are in hundredths of a second.
        var line = File.ReadAllText("/proc/self/stat");
        var fields = line[(line.LastIndexOf(')') + 2)..].Split(' ');
        return TimeSpan.FromMilliseconds(10 * (long.Parse(fields[13], CultureInfo.InvariantCulture) + long.Parse(fields[14], CultureInfo.InvariantCulture)));
    }
}
