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
    private static readonly TimeSpan QuietTime = TimeSpan.FromMilliseconds(12);

    private static readonly TimeSpan LongestWait = TimeSpan.FromMilliseconds(250);
    private static readonly TimeSpan BetweenLooks = TimeSpan.FromSeconds(1);
    private readonly Channel<bool> announced = Channel.CreateBounded<bool>(
        new BoundedChannelOptions(1) { FullMode = BoundedChannelFullMode.DropWrite }
    );
    private readonly List<FileSystemWatcher> watchers = [];
    private readonly string[] folders;
    private FolderStamp lastStamp;
    private volatile bool mustListenAgain;

    /// <summary>Begins to watch the folders of a dossier, those that do not exist yet included.</summary>
    public ChangeWatch(InputFolders dossier)
    {
        string[] themeFolders = ["templates", "texts", "assets", "static"];
        folders =
        [
            .. new[] { dossier.Input, dossier.Seeds }
                .Concat(dossier.Themes.SelectMany(theme => themeFolders.Select(room => Path.Combine(theme, room))))
                .Select(Path.GetFullPath),
        ];
        lastStamp = FolderStamp.Of(folders);
        ListenToAll();
    }

    /// <summary>
    /// Waits for a change since the last one. An announcement counts as a change even if the files look the same: a
    /// folder may have been away while it was read.
    /// </summary>
    /// <param name="ending">Ends the waiting.</param>
    public async Task NextAsync(CancellationToken ending)
    {
        while (true)
        {
            var wasAnnounced = await WaitForAnnouncement(BetweenLooks, ending);
            if (wasAnnounced)
            {
                await WaitUntilQuiet(ending);
            }

            var stamp = FolderStamp.Of(folders);
            var changed = !stamp.IsSame(lastStamp);
            lastStamp = stamp;
            if (mustListenAgain || (changed && !wasAnnounced))
            {
                ListenToAll();
            }

            if (changed || wasAnnounced)
            {
                return;
            }
        }
    }

    public void Dispose() => StopListening();

    /// <summary>Waits for the next announcement; false where none comes in time.</summary>
    private async Task<bool> WaitForAnnouncement(TimeSpan atMost, CancellationToken ending)
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

    /// <summary>Waits until no change is announced for a while, at most <see cref="LongestWait"/>.</summary>
    private async Task WaitUntilQuiet(CancellationToken ending)
    {
        var from = System.Diagnostics.Stopwatch.GetTimestamp();
        while (
            System.Diagnostics.Stopwatch.GetElapsedTime(from) < LongestWait
            && await WaitForAnnouncement(QuietTime, ending)
        ) { }
    }

    /// <summary>Watches the folders of the dossier and those that hold them, anew.</summary>
    private void ListenToAll()
    {
        StopListening();
        mustListenAgain = false;
        foreach (var folder in folders.Where(Directory.Exists))
        {
            ListenTo(
                folder,
                within: true,
                NotifyFilters.FileName | NotifyFilters.DirectoryName | NotifyFilters.LastWrite | NotifyFilters.Size,
                saved =>
                {
                    if (saved.Any(path => FolderStamp.Counts(folder, path)))
                    {
                        announced.Writer.TryWrite(true);
                    }
                }
            );
        }

        // Of itself a watched folder does not say that it is moved away or back; the one that holds it does.
        foreach (
            var holder in folders
                .Select(Path.GetDirectoryName)
                .OfType<string>()
                .Distinct(StringComparer.Ordinal)
                .Where(Directory.Exists)
        )
        {
            ListenTo(
                holder,
                within: false,
                NotifyFilters.DirectoryName,
                moved =>
                {
                    if (moved.Any(path => folders.Contains(path, StringComparer.Ordinal)))
                    {
                        ListenAgain();
                    }
                }
            );
        }
    }

    /// <summary>Watches one folder.</summary>
    /// <param name="folder">The folder.</param>
    /// <param name="within">Whether its subfolders are watched with it.</param>
    /// <param name="changes">What is announced.</param>
    /// <param name="tell">Told the paths that a change is about: one, or of a renaming both.</param>
    private void ListenTo(string folder, bool within, NotifyFilters changes, Action<string[]> tell)
    {
        try
        {
            var watcher = new FileSystemWatcher(folder)
            {
                IncludeSubdirectories = within,
                InternalBufferSize = 64 * 1024,
                NotifyFilter = changes,
            };
            watcher.Changed += (_, saved) => tell([saved.FullPath]);
            watcher.Created += (_, saved) => tell([saved.FullPath]);
            watcher.Deleted += (_, saved) => tell([saved.FullPath]);
            watcher.Renamed += (_, saved) => tell([saved.OldFullPath, saved.FullPath]);
            watcher.Error += (_, fault) =>
            {
                // A folder in it that cannot be listed is no change, and cannot be next time either: what becomes of
                // it the look at the time stamps sees.
                if (fault.GetException() is not UnauthorizedAccessException)
                {
                    ListenAgain();
                }
            };
            watchers.Add(watcher);
            watcher.EnableRaisingEvents = true;
        }
        catch (Exception refused) when (refused is IOException or ArgumentException or UnauthorizedAccessException)
        {
            // Too many watches on this machine, or the folder went away: the look at the time stamps stays.
        }
    }

    /// <summary>
    /// Notes that the watched folders have changed, so that they are watched anew, and announces a change.
    /// </summary>
    private void ListenAgain()
    {
        mustListenAgain = true;
        announced.Writer.TryWrite(true);
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
