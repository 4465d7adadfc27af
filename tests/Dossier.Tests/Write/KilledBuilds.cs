using System.Globalization;
using Dossier.Tests.Fixtures;

namespace Dossier.Tests.Write;

/// <summary>Builds that are killed, and builds at the same time, leave the whole of one output or the other.</summary>
public sealed class KilledBuilds
{
    private const int Sections = 300;

    [Fact]
    public void A_build_killed_at_any_moment_leaves_the_whole_old_or_the_whole_new_output()
    {
        using var one = Dossier("one");
        using var two = Dossier("two");
        Assert.Equal((0, 0), (Build(one), Build(two)));
        var (first, second) = (Tree.Of(one["output"]), Tree.Of(two["output"]));
        Assert.NotEqual(first, second);

        // How long a build takes decides only how the moments are spread; no outcome depends on it.
        using var victim = Dossier("one");
        Assert.Equal(0, Build(victim));
        var started = System.Diagnostics.Stopwatch.GetTimestamp();
        Assert.Equal(0, Build(one));
        var whole = System.Diagnostics.Stopwatch.GetElapsedTime(started);

        const int moments = 20;
        var current = first;
        for (var i = 0; i < moments; i++)
        {
            // Most moments fall in the second half, where writing is.
            var part = i < 4 ? 0.1 + (0.1 * i) : 0.5 + (0.6 * (i - 4) / (moments - 4));
            CopyInput(current == first ? two : one, victim);
            using var process = Command.Start(victim.Path, [], ["build"]);
            process.WaitForExit(whole * part);
            if (!process.HasExited)
            {
                process.Kill(entireProcessTree: true);
            }

            process.WaitForExit();
            var left = Tree.Of(victim["output"]);
            Assert.True(left.SequenceEqual(first) || left.SequenceEqual(second), $"killed after {part.ToString("P0", CultureInfo.InvariantCulture)} of a build, the output is neither the old nor the new");
            TestContext.Current.TestOutputHelper?.WriteLine($"{part.ToString("P0", CultureInfo.InvariantCulture)}: {(left.SequenceEqual(first) ? "one" : "two")}, {string.Join(' ', Directory.GetFileSystemEntries(victim.Path).Select(Path.GetFileName).Order(StringComparer.Ordinal))}");
            current = left.SequenceEqual(first) ? first : second;
        }

        CopyInput(two, victim);
        Assert.Equal(0, Build(victim));
        Tree.Same(second, Tree.Of(victim["output"]));
        Assert.Equal(["input", "output"], Directory.GetFileSystemEntries(victim.Path).Select(Path.GetFileName).Order());
    }

    [Fact]
    public void Two_builds_at_once_do_not_mix()
    {
        using var one = Dossier("one");
        using var two = Dossier("two");
        var (first, second) = (Expected(one), Expected(two));
        using var shared = new TemporaryFolder();
        var target = shared["output"];
        for (var round = 0; round < 3; round++)
        {
            using var a = Command.Start(one.Path, [], ["build", "--output", target]);
            using var b = Command.Start(two.Path, [], ["build", "--output", target]);
            var (saidA, saidB) = (a.StandardError.ReadToEnd(), b.StandardError.ReadToEnd());
            a.WaitForExit();
            b.WaitForExit();
            Assert.All([(a.ExitCode, saidA), (b.ExitCode, saidB)], end =>
                Assert.True(end.Item1 == 0 || (end.Item1 == 1 && end.Item2.Contains("DOS402", StringComparison.Ordinal)), end.Item2));
            Assert.True(a.ExitCode == 0 || b.ExitCode == 0);
            var left = Tree.Of(target);
            Tree.Same(left["index.html"] == first["index.html"] ? first : second, left);
        }

        static System.Collections.Immutable.ImmutableSortedDictionary<string, string> Expected(TemporaryFolder folder)
        {
            Assert.Equal(0, Build(folder));
            return Tree.Of(folder["output"]);
        }
    }

    private static int Build(TemporaryFolder folder) => Command.Run(folder.Path, "build").Code;

    private static TemporaryFolder Dossier(string word)
    {
        var folder = new TemporaryFolder().WithDossier().With("input/index.md", $"Dossier {word}.\n");
        for (var i = 0; i < Sections; i++)
        {
            var number = i.ToString("000", CultureInfo.InvariantCulture);
            folder.With($"input/sections/{number}-section-{number}.md", $"---\ntitle: Section {number}\n---\nText {word} {number}.\n\n## Heading\n\nMore text.\n");
        }

        return folder;
    }

    private static void CopyInput(TemporaryFolder from, TemporaryFolder to)
    {
        foreach (var file in Directory.GetFiles(from["input"], "*", SearchOption.AllDirectories))
        {
            File.Copy(file, Path.Combine(to["input"], Path.GetRelativePath(from["input"], file)), overwrite: true);
        }
    }
}
