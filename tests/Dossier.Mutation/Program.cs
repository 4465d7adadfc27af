// Mutation testing: changes one place of the program at a time and asks whether a test notices. Stryker.NET knows no
// tests by the code that they run under this test platform (its issue 3629), so that every change would cost the whole
// suite; here each class of tests is run once with a library that notes which members ran, and a change costs only the
// classes that run its member, the quickest first, until one fails.
//
//   dotnet Dossier.Mutation.dll [--each N] [--most N] [--seed N] [FOLDER|FILE…]
//
// N changes of each folder of src/Dossier (Check, Editions and Write by default), chosen by the seed; of a file (by the
// end of its path) all. A change is tried by tests that take N seconds together, 60 by default: what only others would
// notice counts as survived, or each survivor would cost the whole suite. What survives is listed with its line, to be
// read: some of it changes nothing that anybody sees.
using System.Collections.Concurrent;
using System.Diagnostics;
using System.Globalization;
using Dossier.Mutation;

var each = 100;
var most = TimeSpan.FromSeconds(60);
var seed = 1;
var wanted = new List<string>();
for (var i = 0; i < args.Length; i++)
{
    switch (args[i])
    {
        case "--each":
            each = int.Parse(args[++i], CultureInfo.InvariantCulture);
            break;
        case "--most":
            most = TimeSpan.FromSeconds(int.Parse(args[++i], CultureInfo.InvariantCulture));
            break;
        case "--seed":
            seed = int.Parse(args[++i], CultureInfo.InvariantCulture);
            break;
        default:
            wanted.Add(args[i]);
            break;
    }
}

if (wanted.Count == 0)
{
    wanted.AddRange(["Check", "Editions", "Write"]);
}

var root = AppContext.BaseDirectory;
while (!File.Exists(Path.Combine(root, "Dossier.sln")))
{
    root = Path.GetDirectoryName(root) ?? throw new DirectoryNotFoundException("no Dossier.sln above the program");
}

var work = Directory.CreateTempSubdirectory("dossier-mutation-").FullName;
try
{
    var project = Project.Read(root, Path.Combine(work, "generated"));
    var changes = Changes.Find(project, wanted, each, seed);
    var copies = Enumerable.Range(1, Environment.ProcessorCount).Select(i => new TestCopy(root, i).Make()).ToArray();
    var coverage = Coverage.Measure(changes.Instrumented, copies, Path.Combine(work, "notes"));
    Console.WriteLine(
        $"{coverage.Classes} classes of tests, {coverage.LeftOut.Count} left out: {string.Join(", ", coverage.LeftOut)}"
    );
    var free = new ConcurrentBag<TestCopy>(copies);
    var ends = new ConcurrentBag<(Mutant Mutant, MutantEnd End)>();
    Parallel.ForEach(
        Partitioner.Create(changes.Chosen, EnumerablePartitionerOptions.NoBuffering),
        new ParallelOptions { MaxDegreeOfParallelism = copies.Length },
        mutant =>
        {
            var copy = free.TryTake(out var taken) ? taken : throw new UnreachableException();
            var end = Try(mutant, copy);
            ends.Add((mutant, end));
            free.Add(copy);
            Console.Error.WriteLine($"{ends.Count} of {changes.Chosen.Count}: {LineOf(mutant, end)}");
        }
    );
    Report(ends);

    MutantEnd Try(Mutant mutant, TestCopy copy)
    {
        var classes = coverage.Of(mutant, changes);
        if (project.With(mutant) is not { } library)
        {
            return MutantEnd.NotCompiled;
        }

        if (classes.Count == 0)
        {
            return MutantEnd.NotRun;
        }

        copy.Put(library);
        var next = 0;
        var tried = TimeSpan.Zero;
        // At first those that take two seconds together, then twice as long, and so on.
        for (var share = TimeSpan.FromSeconds(2); next < classes.Count && tried < most; share *= 2)
        {
            var part = new List<string>();
            var sum = TimeSpan.Zero;
            for (; next < classes.Count && (part.Count == 0 || (sum < share && tried < most)); next++)
            {
                part.Add(classes[next].Name);
                sum += classes[next].Time;
                tried += classes[next].Time;
            }

            switch (copy.Test(part, (sum * 5) + TimeSpan.FromSeconds(30)))
            {
                case TestEnd.Failed:
                    return MutantEnd.Noticed;
                case TestEnd.Endless:
                    return MutantEnd.Endless;
            }
        }

        return MutantEnd.Survived;
    }
}
finally
{
    Directory.Delete(work, recursive: true);
}

static void Report(IReadOnlyCollection<(Mutant Mutant, MutantEnd End)> ends)
{
    foreach (var folder in ends.GroupBy(end => end.Mutant.Folder).OrderBy(group => group.Key, StringComparer.Ordinal))
    {
        var noticed = Count(MutantEnd.Noticed) + Count(MutantEnd.Endless);
        var all = folder.Count() - Count(MutantEnd.NotCompiled);
        Console.WriteLine(
            string.Create(
                CultureInfo.InvariantCulture,
                $"{folder.Key}: {noticed} of {all} noticed, {100.0 * noticed / all:0.0} % ({Count(MutantEnd.Endless)} "
                    + $"by "
                    + $"never ending, {Count(MutantEnd.NotRun)} run by no test)"
            )
        );

        int Count(MutantEnd kind) => folder.Count(end => end.End == kind);
    }

    var left = ends.Where(end => end.End is MutantEnd.Survived or MutantEnd.NotRun)
        .OrderBy(end => end.Mutant.Path, StringComparer.Ordinal)
        .ThenBy(end => end.Mutant.Span.Start);
    foreach (var (mutant, end) in left)
    {
        Console.WriteLine(LineOf(mutant, end));
    }
}

static string LineOf(Mutant mutant, MutantEnd end)
{
    return $"{mutant.Path}:{mutant.Line}: {end}: {OneLine(mutant.Was)} -> {OneLine(mutant.Becomes)}";

    static string OneLine(string text) =>
        string.Join(' ', text.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries)) is { Length: > 60 } most
            ? $"{most[..60]}…"
            : string.Join(' ', text.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));
}
