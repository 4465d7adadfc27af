using System.Diagnostics;
using Dossier.Tests.Fixtures;

namespace Dossier.Tests.Editions;

/// <summary>A release that is killed leaves the whole edition or none.</summary>
public sealed class KilledReleases
{
    private const int Sections = 60;
    private static readonly int Moments = Repository.IsLong ? 200 : 5;

    [Fact]
    public void A_release_killed_at_any_moment_leaves_the_whole_edition_or_none()
    {
        using var folder = Dossier();
        var without = Tree.Of(folder["input"]);
        var started = Stopwatch.GetTimestamp();
        Assert.Equal(0, Command.Run(folder.Path, Arguments).Code);
        var whole = Stopwatch.GetElapsedTime(started);
        var with = Tree.Of(folder["input"]);
        Assert.Equal(without.Count + Sections + 5, with.Count);
        var chance = new Random(5);
        var (none, all, half) = (0, 0, 0);
        // On a busy machine the moment of writing may pass unseen: then there are more tries.
        for (var i = 0; i < Moments || (half == 0 && i < 10 * Moments); i++)
        {
            Directory.Delete(folder["input/editions/1.0.0"], recursive: true);
            using (var process = Command.Start(folder.Path, [], Arguments))
            {
                Await(process, folder, i, whole * chance.NextDouble());
                process.Kill(entireProcessTree: true);
                process.WaitForExit();
            }

            // What a killed run left beside is hidden: no reader takes it for an edition.
            var left = Tree.Of(folder["input"]);
            half += left.Keys.Any(IsBeside) ? 1 : 0;
            left = left.RemoveRange(left.Keys.Where(IsBeside));
            Assert.True(
                left.SequenceEqual(without) || left.SequenceEqual(with),
                $"killed at moment {i}, the folder is neither as before nor as after"
            );
            (none, all) = left.SequenceEqual(with) ? (none, all + 1) : (none + 1, all);
            Directory.CreateDirectory(folder["input/editions/1.0.0"]);
        }

        Directory.Delete(folder["input/editions/1.0.0"], recursive: true);
        Assert.Equal(0, Command.Run(folder.Path, Arguments).Code);
        Tree.Same(with, Tree.Of(folder["input"]));
        Assert.True(
            none > 0 && half > 0,
            $"{none} before, {all} after, {half} amid writing: the moments are not spread"
        );
    }

    private static string[] Arguments => ["release", "1.0.0", "--note", "The first.", "--date", "2026-11-22"];

    private static bool IsBeside(string path) => path.StartsWith("editions/.", StringComparison.Ordinal);

    /// <summary>
    /// Half of the moments after some part of a run's time, half when so many files have been written.
    /// </summary>
    private static void Await(Process process, TemporaryFolder folder, int i, TimeSpan time)
    {
        if (i < Moments && i % 2 == 0)
        {
            process.WaitForExit(time);
            return;
        }

        var next = folder["input/editions/.1.0.0.next"];
        var files = i % Moments * Sections / Moments;
        while (!process.HasExited && Count(next) < files && !File.Exists(folder["input/editions/1.0.0/manifest.yml"]))
        {
            Thread.Yield();
        }
    }

    private static int Count(string folder)
    {
        try
        {
            return Directory.Exists(folder)
                ? Directory.EnumerateFiles(folder, "*", SearchOption.AllDirectories).Count()
                : -1;
        }
        catch (IOException)
        {
            return int.MaxValue; // It was renamed while it was counted.
        }
    }

    private static TemporaryFolder Dossier()
    {
        var folder = new TemporaryFolder().WithDossier();
        for (var i = 0; i < Sections; i++)
        {
            folder.With($"input/sections/{i:00}-section-{i:00}.md", SmallDossier.Page($"Section {i}", $"Text {i}.\n"));
        }

        return folder;
    }
}
