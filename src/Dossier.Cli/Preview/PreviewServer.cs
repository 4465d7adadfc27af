using System.Diagnostics;
using Dossier.Input.Folders;
using Microsoft.AspNetCore.Server.Kestrel.Core;

namespace Dossier.Cli.Preview;

/// <summary>The preview of a dossier on this machine: builds, serves, watches, builds again.</summary>
/// <param name="folders">Where the dossier is.</param>
/// <param name="build">Builds what is shown. One build may begin while another, which was overtaken by a save, has not
/// ended.</param>
/// <param name="tell">Told of each build and how long it took, and of one that takes long.</param>
/// <param name="lateAfter">How long a build may take before that is shown in place of its result.</param>
internal sealed class PreviewServer(
    InputFolders folders,
    IPreviewBuild build,
    Action<Shown, TimeSpan> tell,
    TimeSpan lateAfter
) : IAsyncDisposable
{
    /// <summary>
    /// Errors wait this long for the next save: an editor that empties a file before it writes it should not flash
    /// them.
    /// </summary>
    private static readonly TimeSpan GraceForErrors = TimeSpan.FromMilliseconds(50);

    private readonly CancellationTokenSource ending = new();
    private readonly PreviewSite site = new();
    private KestrelServer? kestrel;
    private Task building = Task.CompletedTask;

    /// <summary>Where the preview is, once started.</summary>
    public Uri? Address { get; private set; }

    /// <summary>Starts to serve and to build; false when the port is taken.</summary>
    /// <param name="port">The port; null for the usual one or, where that is taken, another.</param>
    public async Task<bool> StartAsync(int? port)
    {
        if (await Loopback.StartAsync(new PreviewAnswer(site, ending.Token), port) is not var (server, address))
        {
            return false;
        }

        (kestrel, Address) = (server, address);
        building = Task.Run(BuildUntilEnd);
        return true;
    }

    /// <summary>Ends serving and building.</summary>
    public async ValueTask DisposeAsync()
    {
        await ending.CancelAsync();
        await building;
        if (kestrel is not null)
        {
            await Loopback.StopAsync(kestrel);
        }

        ending.Dispose();
    }

    /// <summary>Builds after every save until the preview ends.</summary>
    private async Task BuildUntilEnd()
    {
        using var watch = new ChangeWatch(folders);
        try
        {
            while (true)
            {
                await BuildNext(watch);
            }
        }
        catch (OperationCanceledException)
        {
            // The preview ends.
        }
    }

    /// <summary>Builds once, and waits for the next save, which overtakes a build that still runs.</summary>
    private async Task BuildNext(ChangeWatch watch)
    {
        using var overtaken = CancellationTokenSource.CreateLinkedTokenSource(ending.Token);
        var saved = watch.NextAsync(ending.Token);
        if (await RunBuild(saved, overtaken.Token) is var (next, styles, time) && !await HoldsErrorsBack(next, saved))
        {
            if (next != site.Current)
            {
                site.Show(next, styles);
            }

            tell(next, time);
        }

        await saved;
        await overtaken.CancelAsync();
    }

    /// <summary>
    /// Runs a build to its end; null where something is saved before it ends, so that its result would be old.
    /// </summary>
    private async Task<(Shown Next, IReadOnlyList<string> Styles, TimeSpan Time)?> RunBuild(
        Task saved,
        CancellationToken overtaken
    )
    {
        var started = Stopwatch.GetTimestamp();
        var running = Task.Run(() => build.Next(site.Current, overtaken), overtaken);
        var late = Task.Delay(lateAfter, overtaken);
        if (await Task.WhenAny(late, running, saved) == late && !ending.IsCancellationRequested)
        {
            site.Show(build.Late(site.Current), []);
            tell(site.Current, lateAfter);
        }

        if (await Task.WhenAny(running, saved) == saved)
        {
            // The old build is not waited for: the next one begins.
            return null;
        }

        var (next, styles) = await running;
        return (next, styles, Stopwatch.GetElapsedTime(started));
    }

    /// <summary>Whether errors are held back, because something is saved that may mend them.</summary>
    private async Task<bool> HoldsErrorsBack(Shown next, Task saved) =>
        !next.IsSound && await Task.WhenAny(saved, Task.Delay(GraceForErrors, ending.Token)) == saved;
}
