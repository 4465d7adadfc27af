using System.Collections.Immutable;
using System.Net;
using System.Text;
using Dossier.Cli.Preview;
using Dossier.Encode;
using Dossier.Tests.Fixtures;

namespace Dossier.Tests.Cli;

/// <summary>In the preview, what was saved last is what counts, whatever an earlier build is busy with.</summary>
public sealed class OvertakenBuilds : IDisposable
{
    private readonly TemporaryFolder folder = new TemporaryFolder().WithDossier();

    public void Dispose() => folder.Dispose();

    [Fact]
    public async Task A_save_ends_the_build_that_runs_and_begins_another()
    {
        var build = new Scripted(cancel => cancel.WaitHandle.WaitOne());

        await using var preview = await Saved(build);

        await preview.Until("/", (_, text) => text.Contains("build 2", StringComparison.Ordinal));
        Assert.True(await build.Cancelled.Task);
    }

    [Fact]
    public async Task A_build_that_does_not_heed_it_is_not_waited_for()
    {
        using var stuck = new ManualResetEventSlim();
        var build = new Scripted(_ => stuck.Wait(CancellationToken.None));

        await using (var preview = await Saved(build))
        {
            await preview.Until("/", (_, text) => text.Contains("build 2", StringComparison.Ordinal));
        }

        stuck.Set();
    }

    [Fact]
    public async Task A_build_that_takes_long_is_shown_as_such_until_it_ends()
    {
        using var goOn = new ManualResetEventSlim();
        await using var preview = await RunningPreview.Of(
            folder,
            new Scripted(_ => goOn.Wait(CancellationToken.None)),
            TimeSpan.Zero
        );

        var (status, _, page) = await preview.Get("/");
        goOn.Set();

        Assert.Equal(HttpStatusCode.InternalServerError, status);
        Assert.Contains("Still building", page, StringComparison.Ordinal);
        await preview.Until("/", (_, text) => text.Contains("build 1", StringComparison.Ordinal));
    }

    [Fact]
    public void An_overtaken_build_leaves_nothing_behind() =>
        Assert.ThrowsAny<OperationCanceledException>(() =>
            new PreviewBuild(RunningPreview.Folders(folder), strict: false).Next(
                Shown.None,
                new CancellationToken(canceled: true)
            )
        );

    [Theory]
    [InlineData("input")]
    [InlineData("input/sections")]
    public async Task A_folder_that_is_away_only_while_it_is_read_is_read_again(string away)
    {
        folder.With("input/sections/1-one.md", SmallDossier.Page("One", "\nHere again.\n"));
        var build = new Without(folder, away);

        await using var preview = await RunningPreview.Of(folder, build);

        await preview.Until("/sections/one/", (_, text) => text.Contains("Here again.", StringComparison.Ordinal));
        Assert.False(build.FirstHadThePage);
    }

    /// <summary>A preview whose first build is kept waiting until something is saved.</summary>
    private Task<RunningPreview> Saved(Scripted build)
    {
        var preview = RunningPreview.Of(folder, build);
        Assert.True(build.Begun.Wait(TimeSpan.FromMinutes(1)));
        folder.With("input/index.md", "Saved anew, with other words.\n");
        return preview;
    }

    /// <summary>The command's builds; a folder is moved away while the first reads, and then back.</summary>
    private sealed class Without(TemporaryFolder folder, string away) : IPreviewBuild
    {
        private readonly PreviewBuild build = new(RunningPreview.Folders(folder), strict: false);
        private bool hasBuilt;

        public bool FirstHadThePage { get; private set; }

        public (Shown Next, IReadOnlyList<string> Styles) Next(Shown shown, CancellationToken cancel)
        {
            if (hasBuilt)
            {
                return build.Next(shown, cancel);
            }

            hasBuilt = true;
            Directory.Move(folder[away], folder["elsewhere"]);
            var next = build.Next(shown, CancellationToken.None);
            Directory.Move(folder["elsewhere"], folder[away]);
            FirstHadThePage = next.Next.Site?.Files.ContainsKey("sections/one/index.html") ?? false;
            return next;
        }

        public Shown Late(Shown shown) => build.Late(shown);
    }

    /// <summary>Builds that say which they are; the first does what a test wants.</summary>
    private sealed class Scripted(Action<CancellationToken> first) : IPreviewBuild
    {
        private int builds;

        public ManualResetEventSlim Begun { get; } = new();

        public TaskCompletionSource<bool> Cancelled { get; } = new();

        public (Shown Next, IReadOnlyList<string> Styles) Next(Shown shown, CancellationToken cancel)
        {
            var number = Interlocked.Increment(ref builds);
            if (number == 1)
            {
                Begun.Set();
                first(cancel);
                Cancelled.TrySetResult(cancel.IsCancellationRequested);
                cancel.ThrowIfCancellationRequested();
            }

            var page = Encoding.UTF8.GetBytes($"<!DOCTYPE html><title>t</title><p>build {number}</p>");
            var files = ImmutableSortedDictionary
                .Create<string, ReadOnlyMemory<byte>>(StringComparer.Ordinal)
                .Add("index.html", page);
            return (new Shown($"{number}", new OutputTree(files), SiteHeaders.None, "/", []), []);
        }

        public Shown Late(Shown shown) => shown with { Version = "late", IsLate = true };
    }
}
