using System.Collections.Immutable;
using System.Net;
using System.Text.RegularExpressions;
using Dossier.Tests.Cli;
using Dossier.Tests.Fixtures;

namespace Dossier.Tests.Write;

/// <summary>
/// What <c>dossier verify --serve</c> keeps of answers is there whole: when it is killed, when the disk is full, and
/// where it may not write. An answer that it said it had kept is kept.
/// </summary>
public sealed partial class KilledDesks
{
    /// <summary>How many blocks of the dossier are answered.</summary>
    private const int Answers = 8;

    private static readonly string Note = string.Concat(Enumerable.Repeat("A note that takes its time. ", 70));

    [Fact]
    public async Task A_desk_that_is_killed_keeps_each_answer_whole_or_not_at_all()
    {
        using var folder = Dossier();
        var blocks = await Blocks(folder);
        var states = await States(folder, blocks);
        for (var i = 0; i < WritingRun.Moments; i++)
        {
            File.Delete(Reviews(folder));
            using var process = Command.Start(folder["mine"], [], ["verify", "--serve"]);
            var line = await process.StandardOutput.ReadLineAsync(TestContext.Current.CancellationToken);
            await using var desk = RunningDesk.At(new Uri(line!.Split(' ')[0]));
            var kept = new Kept();
            var answering = Answer(desk, blocks, kept);
            Await(answering, kept, folder, i);
            process.Kill(entireProcessTree: true);
            await process.WaitForExitAsync(TestContext.Current.CancellationToken);
            await answering;

            var left = Read(folder);
            Assert.True(
                left == states[kept.Count] || (kept.Count < Answers && left == states[kept.Count + 1]),
                $"killed at {i} of {WritingRun.Moments}, after {kept.Count} answers:\n{left}"
            );
        }

        File.Delete(Reviews(folder));
        Assert.Equal(states, await States(folder, blocks));
        Assert.Equal("", Beside(folder));
    }

    [Fact]
    public Task A_desk_that_finds_the_disk_full_keeps_what_it_had_and_says_so() => Refused(disk => disk.Fill());

    [Fact]
    public Task A_desk_that_may_not_write_keeps_what_it_had_and_says_so() => Refused(disk => disk.Protect());

    private static async Task Refused(Action<SmallDisk> spoil)
    {
        using var disk = SmallDisk.Of(Dossier());
        var blocks = await Blocks(disk.Folder);
        await using var desk = await RunningDesk.Of(disk.Folder["mine"]);
        Assert.Equal(HttpStatusCode.OK, (await desk.Answer(blocks[0], "agree", Note)).Status);
        var before = Read(disk.Folder);
        spoil(disk);

        var (status, _, why) = await desk.Answer(blocks[1], "doubt", Note);

        Assert.Equal(HttpStatusCode.Conflict, status);
        Assert.StartsWith("reviews.yml cannot be written: ", why, StringComparison.Ordinal);
        Assert.Equal(before, Read(disk.Folder));
        Assert.Equal("", Beside(disk.Folder));
        // It goes on: what is kept is shown.
        Assert.Single(await desk.Blocks(), block => block.GetProperty("reviews").GetArrayLength() == 1);
    }

    /// <summary>
    /// One moment is when so many answers are kept, and something more; the next when the file that takes the place of
    /// the old one has begun to be written. No outcome depends on time.
    /// </summary>
    private static void Await(Task answering, Kept kept, TemporaryFolder folder, int i)
    {
        var next = Path.Combine(folder["mine/input"], ".reviews.yml.dossier.next");
        while (!answering.IsCompleted && kept.Count < i % Answers)
        {
            Thread.Yield();
        }

        while (i % 2 == 1 && !answering.IsCompleted && !File.Exists(next))
        {
            Thread.SpinWait(1);
        }

        Thread.SpinWait(i * 500);
    }

    /// <summary>Answers to one block after the other, until the desk is not there any more.</summary>
    private static async Task Answer(RunningDesk desk, ImmutableArray<string> blocks, Kept kept)
    {
        try
        {
            foreach (var block in blocks)
            {
                Assert.Equal(HttpStatusCode.OK, (await desk.Answer(block, "agree", Note)).Status);
                kept.Add();
            }
        }
        catch (HttpRequestException)
        {
            // It was killed.
        }
    }

    /// <summary>What the file holds before the first answer and after each.</summary>
    private static async Task<ImmutableArray<string>> States(TemporaryFolder folder, ImmutableArray<string> blocks)
    {
        await using var desk = await RunningDesk.Of(folder["mine"]);
        var states = ImmutableArray.CreateBuilder<string>();
        states.Add(Read(folder));
        foreach (var block in blocks)
        {
            Assert.Equal(HttpStatusCode.OK, (await desk.Answer(block, "agree", Note)).Status);
            states.Add(Read(folder));
        }

        return states.ToImmutable();
    }

    private static async Task<ImmutableArray<string>> Blocks(TemporaryFolder folder)
    {
        await using var desk = await RunningDesk.Of(folder["mine"]);
        return
        [
            .. (await desk.Blocks())
                .Select(block => block.GetProperty("hash").GetString()!)
                .Distinct(StringComparer.Ordinal)
                .Take(Answers),
        ];
    }

    private static TemporaryFolder Dossier()
    {
        var folder = new TemporaryFolder();
        Assert.Equal(0, Command.Run(folder.Path, "init", "mine").Code);
        return folder;
    }

    private static string Reviews(TemporaryFolder folder) => folder["mine/input/reviews.yml"];

    /// <summary>The file but for the days; empty where there is none.</summary>
    private static string Read(TemporaryFolder folder) =>
        File.Exists(Reviews(folder)) ? Day().Replace(File.ReadAllText(Reviews(folder)), "date:") : "";

    private static string Beside(TemporaryFolder folder) =>
        string.Join('\n', Directory.GetFiles(folder["mine/input"], ".*", SearchOption.AllDirectories));

    [GeneratedRegex("date: [0-9-]+")]
    private static partial Regex Day();

    /// <summary>How many answers the desk has said that it kept.</summary>
    private sealed class Kept
    {
        private int count;

        public int Count => Volatile.Read(ref count);

        public void Add() => Interlocked.Increment(ref count);
    }
}
