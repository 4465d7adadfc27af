using System.Net;

namespace Dossier.Tests.Browser;

/// <summary>
/// Serves a built site on the loopback, with the headers of its <c>_headers</c>, as a static host does.
/// </summary>
internal sealed class SiteServer : IDisposable
{
    private readonly string folder;
    private readonly HttpListener listener;
    private readonly IReadOnlyList<(string Pattern, string Name, string Value)> headers;

    /// <summary>Starts serving a folder.</summary>
    public SiteServer(string folder)
    {
        this.folder = folder;
        headers = [.. Headers(File.ReadAllLines(Path.Combine(folder, "_headers")))];
        (listener, Root) = Listen();
        _ = Serve();
    }

    /// <summary>Where the site stands, ended by a slash.</summary>
    public Uri Root { get; }

    public void Dispose() => ((IDisposable)listener).Dispose();

    private static (HttpListener Listener, Uri Root) Listen()
    {
        for (var port = 20000 + (Environment.ProcessId % 20000); ; port++)
        {
            var listener = new HttpListener();
            listener.Prefixes.Add($"http://127.0.0.1:{port}/");
            try
            {
                listener.Start();
                return (listener, new Uri($"http://127.0.0.1:{port}/"));
            }
            catch (HttpListenerException) when (port < 50000)
            {
                listener.Close();
            }
        }
    }

    private static IEnumerable<(string Pattern, string Name, string Value)> Headers(IEnumerable<string> lines)
    {
        var pattern = "";
        foreach (var line in lines.Where(line => line.Length > 0 && line[0] != '#'))
        {
            if (line[0] == '/')
            {
                pattern = line.TrimEnd('*', ' ');
            }
            else
            {
                var colon = line.IndexOf(':', StringComparison.Ordinal);
                yield return (pattern, line[..colon].Trim(), line[(colon + 1)..].Trim());
            }
        }
    }

    private async Task Serve()
    {
        try
        {
            while (true)
            {
                _ = Answer(await listener.GetContextAsync());
            }
        }
        catch (Exception ended) when (ended is HttpListenerException or ObjectDisposedException)
        {
            // The tests are over.
        }
    }

    private async Task Answer(HttpListenerContext context)
    {
        try
        {
            await Answer(context.Response, Uri.UnescapeDataString(context.Request.Url!.AbsolutePath));
        }
        catch (Exception gone)
            when (gone is HttpListenerException or IOException or ObjectDisposedException or InvalidOperationException)
        {
            // The browser has turned to another page.
        }
    }

    private async Task Answer(HttpListenerResponse response, string path)
    {
        var file = Path.Combine(folder, path[1..] + (path.EndsWith('/') ? "index.html" : ""));
        if (!File.Exists(file))
        {
            (file, response.StatusCode) = (Path.Combine(folder, "404.html"), 404);
        }

        response.ContentType = Path.GetExtension(file) switch
        {
            ".html" => "text/html; charset=utf-8",
            ".css" => "text/css",
            ".js" => "text/javascript",
            ".svg" => "image/svg+xml",
            ".png" => "image/png",
            ".woff2" => "font/woff2",
            ".pdf" => "application/pdf",
            ".json" => "application/json",
            _ => "application/octet-stream",
        };
        foreach (
            var (_, name, value) in headers.Where(header => path.StartsWith(header.Pattern, StringComparison.Ordinal))
        )
        {
            response.AddHeader(name, value);
        }

        await response.OutputStream.WriteAsync(await File.ReadAllBytesAsync(file));
        response.Close();
    }
}
