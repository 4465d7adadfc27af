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

        using var victim = Dossier("one");
        var started = System.Diagnostics.Stopwatch.GetTimestamp();
        Assert.Equal(0, Build(victim));
        var whole = System.Diagnostics.Stopwatch.GetElapsedTime(started);

        var moments = Repository.IsLong ? 200 : 10;
        var current = first;
        for (var i = 0; i < moments; i++)
        {
            CopyInput(current == first ? two : one, victim);
            using var process = Command.Start(victim.Path, [], ["build", "--no-pdf", "--no-search"]);
            var moment = Await(process, victim, i, moments, whole);
            process.Kill(entireProcessTree: true);
            process.WaitForExit();
            var left = Tree.Of(victim["output"]);
            Assert.True(
                left.SequenceEqual(first) || left.SequenceEqual(second),
                $"killed {moment}, the output is neither the old nor the new: "
                    + string.Join(", ", left.Except(first).Intersect(left.Except(second)).Select(file => file.Key))
            );
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
            using var a = Command.Start(one.Path, [], ["build", "--no-pdf", "--no-search", "--output", target]);
            using var b = Command.Start(two.Path, [], ["build", "--no-pdf", "--no-search", "--output", target]);
            var (saidA, saidB) = (a.StandardError.ReadToEnd(), b.StandardError.ReadToEnd());
            a.WaitForExit();
            b.WaitForExit();
            Assert.All(
                [(a.ExitCode, saidA), (b.ExitCode, saidB)],
                end =>
                    Assert.True(
                        end.Item1 == 0 || (end.Item1 == 1 && end.Item2.Contains("DOS402", StringComparison.Ordinal)),
                        end.Item2
                    )
            );
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

    /// <summary>
    /// Waits for a moment: the first third after a part of the time that a build takes, the others when so many files
    /// have been written, the last when the new output has taken its place. A build that ends sooner is over. No
    /// outcome depends on time.
    /// </summary>
    private static string Await(
        System.Diagnostics.Process process,
        TemporaryFolder folder,
        int i,
        int moments,
        TimeSpan whole
    )
    {
        if (i < moments / 3)
        {
            var part = (i + 1.0) / ((moments / 3) + 1);
            process.WaitForExit(whole * part);
            return $"after {part.ToString("P0", CultureInfo.InvariantCulture)} of a build’s time";
        }

        var (next, old) = (folder[".output.next"], folder[".output.old"]);
        var files = (i - (moments / 3)) * (Sections + 20) / (moments - (moments / 3) - 4);
        var isLast = i >= moments - 3;
        while (
            !process.HasExited && (isLast ? !Directory.Exists(old) : Staged(next) <= files && !Directory.Exists(old))
        )
        {
            Thread.Yield();
        }

        return isLast ? "after the exchange" : $"after {files} files";

        static int Staged(string folder)
        {
            try
            {
                return Directory.Exists(folder)
                    ? Directory.EnumerateFiles(folder, "*", SearchOption.AllDirectories).Count()
                    : -1;
            }
            catch (IOException)
            {
                return int.MaxValue; // It was moved while it was counted: the exchange is on.
            }
        }
    }

    private static int Build(TemporaryFolder folder) =>
        Command.Run(folder.Path, "build", "--no-pdf", "--no-search").Code;

    private static TemporaryFolder Dossier(string word)
    {
        var folder = new TemporaryFolder().WithDossier().With("input/index.md", $"Dossier {word}.\n");
        for (var i = 0; i < Sections; i++)
        {
            var number = i.ToString("000", CultureInfo.InvariantCulture);
            folder.With(
                $"input/sections/{number}-section-{number}.md",
                SmallDossier.Page(
                    $"Section {number}",
                    $"""
                    Text {word} {number}.

                    ## Heading

                    More text.

                    """
                )
            );
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
