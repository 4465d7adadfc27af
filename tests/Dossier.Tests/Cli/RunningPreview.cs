using System.Net;
using System.Net.Sockets;
using System.Text;
using System.Threading.Channels;
using Dossier.Cli.Preview;
using Dossier.Input.Folders;
using Dossier.Tests.Fixtures;

namespace Dossier.Tests.Cli;

/// <summary>A preview of a dossier in a temporary folder, and a browser that listens to it.</summary>
internal sealed class RunningPreview : IAsyncDisposable
{
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(60);
    private readonly Channel<(string Event, string Data)> events = Channel.CreateUnbounded<(
        string Event,
        string Data
    )>();
    private readonly CancellationTokenSource ending = new();
    private readonly PreviewServer server;
    private readonly HttpClient browser = new(new SocketsHttpHandler { AllowAutoRedirect = false, UseProxy = false });
    private Task listening = Task.CompletedTask;

    private RunningPreview(TemporaryFolder folder, IPreviewBuild? build, TimeSpan lateAfter)
    {
        var folders = Folders(folder);
        server = new PreviewServer(
            folders,
            build ?? new PreviewBuild(folders, strict: false),
            (_, _) => { },
            lateAfter
        );
    }

    public Uri Address => server.Address!;

    /// <summary>Where a preview of a temporary folder reads.</summary>
    public static InputFolders Folders(TemporaryFolder folder) =>
        new(folder["input"], folder["seeds"], [Repository.PathOf("theme"), folder["theme"]]);

    /// <summary>Starts it and waits for what is shown first.</summary>
    /// <param name="folder">The dossier.</param>
    /// <param name="build">What builds it, if it is not the command's own.</param>
    /// <param name="lateAfter">How long a build may take; the default is longer than any test.</param>
    public static async Task<RunningPreview> Of(
        TemporaryFolder folder,
        IPreviewBuild? build = null,
        TimeSpan? lateAfter = null
    )
    {
        var preview = new RunningPreview(folder, build, lateAfter ?? TimeSpan.FromHours(1));
        Assert.True(await preview.server.StartAsync(null));
        preview.listening = preview.Listen();
        Assert.Equal("version", (await preview.Told()).Event);
        return preview;
    }

    /// <summary>The next event.</summary>
    public async Task<(string Event, string Data)> Told()
    {
        using var time = new CancellationTokenSource(Patience);
        return await events.Reader.ReadAsync(time.Token);
    }

    /// <summary>Waits until a page has a certain answer, and has it once it settles.</summary>
    public async Task<string> Until(string path, Func<HttpStatusCode, string, bool> wanted)
    {
        while (true)
        {
            var (status, _, text) = await Get(path);
            if (wanted(status, text))
            {
                return text;
            }

            await Told();
        }
    }

    /// <summary>Asks for a path.</summary>
    public async Task<(HttpStatusCode Status, HttpResponseMessage Answer, string Text)> Get(
        string path,
        string? host = null,
        HttpMethod? method = null
    )
    {
        using var request = new HttpRequestMessage(method ?? HttpMethod.Get, new Uri(Address, path));
        request.Headers.Host = host;
        var answer = await browser.SendAsync(request);
        return (answer.StatusCode, answer, await answer.Content.ReadAsStringAsync());
    }

    /// <summary>Sends a request as it is, which no client would send, and returns the whole answer.</summary>
    public async Task<string> Raw(string target)
    {
        using var client = new TcpClient();
        await client.ConnectAsync(IPAddress.Loopback, Address.Port);
        await using var stream = client.GetStream();
        await stream.WriteAsync(
            Encoding.UTF8.GetBytes($"GET {target} HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\n\r\n")
        );
        using var reader = new StreamReader(stream, Encoding.UTF8);
        return await reader.ReadToEndAsync();
    }

    public async ValueTask DisposeAsync()
    {
        await ending.CancelAsync();
        await server.DisposeAsync();
        await listening;
        browser.Dispose();
        ending.Dispose();
    }

    private async Task Listen()
    {
        try
        {
            using var answer = await browser.GetAsync(
                new Uri(Address, "/_dossier/events"),
                HttpCompletionOption.ResponseHeadersRead,
                ending.Token
            );
            Assert.Equal("text/event-stream", answer.Content.Headers.ContentType?.ToString());
            using var lines = new StreamReader(await answer.Content.ReadAsStreamAsync(ending.Token));
            var name = "";
            while (await lines.ReadLineAsync(ending.Token) is { } line)
            {
                name = line.StartsWith("event: ", StringComparison.Ordinal) ? line["event: ".Length..] : name;
                if (line.StartsWith("data: ", StringComparison.Ordinal))
                {
                    events.Writer.TryWrite((name, line["data: ".Length..]));
                }
            }
        }
        catch (Exception end) when (end is OperationCanceledException or IOException or HttpRequestException)
        {
            // The preview ended.
        }
    }
}
