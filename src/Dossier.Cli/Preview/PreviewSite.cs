using System.Collections.Concurrent;
using System.Threading.Channels;

namespace Dossier.Cli.Preview;

/// <summary>What is shown at the moment, and the browsers that want to hear of it.</summary>
internal sealed class PreviewSite
{
    private readonly ConcurrentDictionary<Channel<string>, bool> browsers = new();
    private readonly TaskCompletionSource firstBuild = new(TaskCreationOptions.RunContinuationsAsynchronously);
    private volatile Shown current = Shown.None;

    /// <summary>What is shown.</summary>
    public Shown Current => current;

    /// <summary>Ends with the first build: who asks before it waits.</summary>
    public Task FirstBuild => firstBuild.Task;

    /// <summary>Shows the result of a build and tells the browsers.</summary>
    /// <param name="next">What to show.</param>
    /// <param name="styles">Stylesheets, each the old path and the new, when nothing else changed; else none.</param>
    public void Show(Shown next, IReadOnlyList<string> styles)
    {
        current = next;
        firstBuild.TrySetResult();
        var message =
            styles.Count > 0
                ? $"event: style\ndata: {next.Version} {string.Join(' ', styles)}\n\n"
                : VersionEvent(next);
        foreach (var browser in browsers.Keys)
        {
            browser.Writer.TryWrite(message);
        }
    }

    /// <summary>Server-sent events, from what is shown now on, until cancelled.</summary>
    public async IAsyncEnumerable<string> Events(
        [System.Runtime.CompilerServices.EnumeratorCancellation] CancellationToken ending
    )
    {
        var channel = Channel.CreateUnbounded<string>();
        browsers[channel] = true;
        try
        {
            yield return $"retry: 500\n{VersionEvent(current)}";
            await foreach (var message in channel.Reader.ReadAllAsync(ending))
            {
                yield return message;
            }
        }
        finally
        {
            browsers.TryRemove(channel, out _);
        }
    }

    private static string VersionEvent(Shown preview) => $"event: version\ndata: {preview.Version}\n\n";
}
