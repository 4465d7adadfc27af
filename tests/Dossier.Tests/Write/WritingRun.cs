using System.Diagnostics;
using System.Security.Cryptography;
using System.Text.RegularExpressions;
using Dossier.Tests.Fixtures;

namespace Dossier.Tests.Write;

/// <summary>
/// A call of the command that writes: ended at any moment, on a full disk, and on one that may not be written.
/// </summary>
/// <param name="Name">What a failure calls it.</param>
/// <param name="Call">The call.</param>
/// <param name="Make">Makes a folder in which the call writes something.</param>
internal sealed partial record WritingRun(string Name, string[] Call, Func<TemporaryFolder> Make)
{
    /// <summary>How often a call is killed.</summary>
    public static readonly int Moments = Repository.IsLong ? 200 : 5;

    /// <summary>Variables of the process.</summary>
    public (string Name, string Value)[] Environment { get; init; } = [];

    /// <summary>
    /// Whether what it writes are files that need not be there together: each is then the old one or the new one. Else
    /// all are.
    /// </summary>
    public bool IsByFile { get; init; }

    /// <summary>Hidden files that belong to what it writes, by the end of their names.</summary>
    public string[] Kept { get; init; } = [];

    /// <summary>
    /// Kills it: at moments spread over its time, and when it has begun to write. What is left is as before or as after
    /// the call, and is not in the way of the next.
    /// </summary>
    public void Kill()
    {
        using var finished = Make();
        var before = Seen(finished);
        var started = Stopwatch.GetTimestamp();
        var whole = Run(finished);
        var time = Stopwatch.GetElapsedTime(started);
        Assert.True(whole.Code == 0, $"{Name}: {whole.Output}{whole.Error}");
        var after = Seen(finished);
        Assert.NotEqual(before, after);
        var victim = Make();
        try
        {
            for (var i = 1; i <= Moments; i++)
            {
                using (var process = Command.Start(victim.Path, Environment, Call))
                {
                    Await(process, victim, i, time);
                    process.Kill(entireProcessTree: true);
                    process.WaitForExit();
                }

                var left = Seen(victim);
                Assert.True(
                    IsByFile
                        ? Files(left).All(file => IsIn(file, before) || IsIn(file, after))
                        : left == before || left == after,
                    $"{Name}, killed at {i} of {Moments}:\n{left}"
                );
                if (left == after)
                {
                    victim.Dispose();
                    victim = Make();
                }
            }

            var last = Run(victim);
            Assert.True(last.Code == 0, $"{Name}, after it was killed: {last.Output}{last.Error}");
            Assert.Equal(after, Seen(victim));
            Assert.Equal("", Leftovers(victim));
        }
        finally
        {
            victim.Dispose();
        }
    }

    /// <summary>Runs it on a full disk: it says so, and everything is as it was.</summary>
    public void Fill()
    {
        using var disk = SmallDisk.Of(Make());
        var before = Seen(disk.Folder);
        disk.Fill();

        var result = Run(disk.Folder);

        Assert.True(result.Code is 1 or 2, $"{Name}: {result.Code} {result.Output}{result.Error}");
        Assert.Contains("full", result.Error, StringComparison.Ordinal);
        Assert.DoesNotContain("   at ", result.Error, StringComparison.Ordinal);
        Assert.Equal(before, Seen(disk.Folder));
        Assert.Equal("", Leftovers(disk.Folder));
    }

    /// <summary>Runs it where it may not write: it says so, and everything is as it was.</summary>
    public void Protect()
    {
        using var disk = SmallDisk.Of(Make());
        var before = Seen(disk.Folder);
        disk.Protect();

        var result = Run(disk.Folder);

        Assert.True(result.Code is 1 or 2, $"{Name}: {result.Code} {result.Output}{result.Error}");
        Assert.NotEqual("", result.Error);
        Assert.DoesNotContain("   at ", result.Error, StringComparison.Ordinal);
        Assert.Equal(before, Seen(disk.Folder));
    }

    private CommandResult Run(TemporaryFolder folder) => Command.Run(folder.Path, Environment, Call);

    /// <summary>
    /// Every other moment is a part of a run's time; the others come as soon as something stands beside its place. A
    /// run that ends sooner is over. No outcome depends on time.
    /// </summary>
    private static void Await(Process process, TemporaryFolder folder, int i, TimeSpan time)
    {
        if (i % 2 == 1)
        {
            process.WaitForExit(time * i / Moments);
            return;
        }

        while (!process.HasExited && !IsBegun(folder))
        {
            Thread.Yield();
        }

        // From at once to a few steps later.
        Thread.SpinWait(i * 500);
    }

    private static bool IsBegun(TemporaryFolder folder)
    {
        try
        {
            return Directory.EnumerateFileSystemEntries(folder.Path, ".*.next", SearchOption.AllDirectories).Any();
        }
        catch (IOException)
        {
            return true; // It was moved while it was looked for.
        }
    }

    private static string[] Files(string seen) => seen.Split('\n', StringSplitOptions.RemoveEmptyEntries);

    private static bool IsIn(string file, string seen) => Files(seen).Contains(file, StringComparer.Ordinal);

    /// <summary>What a reader finds, a line for each file: hidden files left out, and the moments of looking.</summary>
    private string Seen(TemporaryFolder folder) =>
        string.Concat(
            Paths(folder)
                .Where(file => !IsHidden(file) || IsKept(file))
                .Select(file => $"{file} {Hash(File.ReadAllBytes(folder[file]), IsKept(file))}\n")
        );

    /// <summary>What a run left behind for nobody; the next build takes spare folders over.</summary>
    private string Leftovers(TemporaryFolder folder) =>
        string.Join(
            '\n',
            Paths(folder)
                .Where(file =>
                    IsHidden(file) && !IsKept(file) && !file.StartsWith(".output.spare/", StringComparison.Ordinal)
                )
        );

    private bool IsKept(string file) =>
        Kept.Any(end => file.EndsWith(end, StringComparison.Ordinal))
        && !file.Contains(".next/", StringComparison.Ordinal);

    private static bool IsHidden(string file) => file.Split('/').Any(part => part.StartsWith('.'));

    private static string Hash(byte[] bytes, bool hasMoments) =>
        Convert.ToHexString(
            SHA256.HashData(
                hasMoments
                    ? System.Text.Encoding.UTF8.GetBytes(
                        Moment().Replace(System.Text.Encoding.UTF8.GetString(bytes), "")
                    )
                    : bytes
            )
        );

    private static IEnumerable<string> Paths(TemporaryFolder folder) =>
        Directory
            .GetFiles(folder.Path, "*", SearchOption.AllDirectories)
            .Select(file => Path.GetRelativePath(folder.Path, file).Replace('\\', '/'))
            .Where(file => file != SmallDisk.Filler)
            .Order(StringComparer.Ordinal);

    [GeneratedRegex("[0-9]{4}-[0-9]{2}-[0-9]{2}T[0-9:]{8}Z")]
    private static partial Regex Moment();
}
