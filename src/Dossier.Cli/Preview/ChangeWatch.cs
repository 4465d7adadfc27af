using System.Threading.Channels;
using Dossier.Input.Folders;

namespace Dossier.Cli.Preview;

/// <summary>
/// Waits until something was saved. The system's announcements make it quick; a look at all time stamps every second
/// makes it certain, because announcements overflow, and end with the folder that they are about.
/// </summary>
internal sealed class ChangeWatch : IDisposable
{
    /// <summary>
    /// How long it must be quiet before a build: editors save in several steps, and version control many files.
    /// </summary>
    private static readonly TimeSpan Quiet = TimeSpan.FromMilliseconds(12);

    private static readonly TimeSpan LongestWait = TimeSpan.FromMilliseconds(250);
    private static readonly TimeSpan BetweenLooks = TimeSpan.FromSeconds(1);
    private readonly Channel<bool> announced = Channel.CreateBounded<bool>(
        new BoundedChannelOptions(1) { FullMode = BoundedChannelFullMode.DropWrite }
    );
    private readonly List<FileSystemWatcher> watchers = [];
    private readonly string[] folders;
    private FolderStamp seen;
    private volatile bool isDeaf;

    /// <summary>Begins to watch the folders of a dossier, those that do not exist yet included.</summary>
    public ChangeWatch(InputFolders dossier)
    {
        string[] rooms = ["templates", "texts", "assets", "static"];
        folders =
        [
            .. new[] { dossier.Input, dossier.Seeds }
                .Concat(dossier.Themes.SelectMany(theme => rooms.Select(room => Path.Combine(theme, room))))
                .Select(Path.GetFullPath),
        ];
        seen = FolderStamp.Of(folders);
        Listen();
    }

    /// <summary>Waits for a change since the last one that was waited for.</summary>
    /// <param name="orAnyNews">
    /// Asked at each announcement whether it is enough, though nothing looks changed: a folder that was away for a
    /// moment, while it was being read, comes back as it was.
    /// </param>
    /// <param name="ending">Ends the waiting.</param>
    public async Task NextAsync(Func<bool> orAnyNews, CancellationToken ending)
    {
        while (true)
        {
            var told = await Announced(BetweenLooks, ending);
            if (told)
            {
                await Settle(ending);
            }

            var now = FolderStamp.Of(folders);
            var changed = !now.Same(seen);
            seen = now;
            if (isDeaf || (changed && !told))
            {
                Listen();
            }

            if (changed || (told && orAnyNews()))
            {
                return;
            }
        }
    }

    public void Dispose() => StopListening();

    private async Task<bool> Announced(TimeSpan atMost, CancellationToken ending)
    {
        using var time = CancellationTokenSource.CreateLinkedTokenSource(ending);
        time.CancelAfter(atMost);
        try
        {
            return await announced.Reader.ReadAsync(time.Token);
        }
        catch (OperationCanceledException) when (!ending.IsCancellationRequested)
        {
            return false;
        }
    }

    private async Task Settle(CancellationToken ending)
    {
        var from = System.Diagnostics.Stopwatch.GetTimestamp();
        while (System.Diagnostics.Stopwatch.GetElapsedTime(from) < LongestWait && await Announced(Quiet, ending)) { }
    }

    private void Listen()
    {
        StopListening();
        isDeaf = false;
        foreach (var folder in folders.Where(Directory.Exists))
        {
            try
            {
                var watcher = new FileSystemWatcher(folder)
                {
                    IncludeSubdirectories = true,
                    InternalBufferSize = 64 * 1024,
                    NotifyFilter =
                        NotifyFilters.FileName
                        | NotifyFilters.DirectoryName
                        | NotifyFilters.LastWrite
                        | NotifyFilters.Size,
                };
                watcher.Changed += Tell;
                watcher.Created += Tell;
                watcher.Deleted += Tell;
                watcher.Renamed += Tell;
                watcher.Error += (_, _) =>
                {
                    isDeaf = true;
                    announced.Writer.TryWrite(true);
                };
                watchers.Add(watcher);
                watcher.EnableRaisingEvents = true;
            }
            catch (Exception refused) when (refused is IOException or ArgumentException or UnauthorizedAccessException)
            {
                // Too many watches on this machine, or the folder went away: the look at the time stamps stays.
            }
        }

        void Tell(object sender, FileSystemEventArgs saved) => announced.Writer.TryWrite(true);
    }

    private void StopListening()
    {
        foreach (var watcher in watchers)
        {
            watcher.Dispose();
        }

        watchers.Clear();
    }
}
