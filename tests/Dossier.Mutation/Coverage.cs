using System.Collections.Concurrent;
using System.Diagnostics;
using System.Globalization;

namespace Dossier.Mutation;

/// <summary>Which classes of tests run which members, and how long each takes.</summary>
internal sealed class Coverage
{
    /// <summary>
    /// Classes that take more of the processor's time are not asked: what they alone notice counts as survived.
    /// </summary>
    private static readonly TimeSpan Limit = TimeSpan.FromSeconds(20);

    private readonly ILookup<int, (string Name, TimeSpan Time)> classes;

    private Coverage(ILookup<int, (string Name, TimeSpan Time)> classes, int count, IReadOnlyList<string> leftOut) =>
        (this.classes, Classes, LeftOut) = (classes, count, leftOut);

    /// <summary>How many classes there are.</summary>
    public int Classes { get; }

    /// <summary>Those that are not asked, since they failed or took too long without any change.</summary>
    public IReadOnlyList<string> LeftOut { get; }

    /// <summary>Runs every class once.</summary>
    /// <param name="instrumented">The library that notes which members run.</param>
    /// <param name="copies">Copies of the tests.</param>
    /// <param name="notes">A folder for what is noted.</param>
    public static Coverage Measure(byte[] instrumented, IReadOnlyCollection<TestCopy> copies, string notes)
    {
        var names = copies.First().Classes();
        var free = new ConcurrentBag<TestCopy>(copies);
        var ran = new ConcurrentBag<(int Member, (string Name, TimeSpan Time) Class)>();
        var leftOut = new ConcurrentBag<string>();
        foreach (var copy in copies)
        {
            copy.Put(instrumented);
        }

        Parallel.ForEach(
            Partitioner.Create(names, EnumerablePartitionerOptions.NoBuffering),
            new ParallelOptions { MaxDegreeOfParallelism = copies.Count },
            name =>
            {
                var copy = free.TryTake(out var taken) ? taken : throw new UnreachableException();
                var folder = Directory.CreateDirectory(Path.Combine(notes, name)).FullName;
                var start = Stopwatch.GetTimestamp();
                var end = copy.Test([name], Limit, folder);
                var time = Stopwatch.GetElapsedTime(start);
                free.Add(copy);
                if (end != TestEnd.Passed)
                {
                    leftOut.Add(name);
                    return;
                }

                var members = Directory
                    .EnumerateFiles(folder)
                    .SelectMany(File.ReadLines)
                    .Select(line => int.Parse(line, CultureInfo.InvariantCulture))
                    .Distinct();
                foreach (var member in members)
                {
                    ran.Add((member, (name, time)));
                }
            }
        );
        return new Coverage(
            ran.ToLookup(run => run.Member, run => run.Class),
            names.Count,
            [.. leftOut.Order(StringComparer.Ordinal)]
        );
    }

    /// <summary>
    /// The classes that run the place of a change: first those in the folder of tests that mirrors the change's own,
    /// which are the likeliest to notice it, then the others; the quickest of each first.
    /// </summary>
    public IReadOnlyList<(string Name, TimeSpan Time)> Of(Mutant mutant, Changes changes) =>
        [
            .. changes
                .MembersOf(mutant)
                .SelectMany(member => classes[member])
                .Distinct()
                .OrderBy(run =>
                    run.Name.StartsWith($"Dossier.Tests.{mutant.Folder}.", StringComparison.Ordinal) ? 0 : 1
                )
                .ThenBy(run => run.Time)
                .ThenBy(run => run.Name, StringComparer.Ordinal),
        ];
}
