using System.Collections.Immutable;
using System.Net;
using System.Net.Sockets;

namespace Dossier.Tests.Fixtures;

/// <summary>A web server on this machine that knows files, and redirects if it is given any.</summary>
internal sealed class FileServer : IDisposable
{
    private readonly HttpListener listener = new();
    private readonly string folder;
    private readonly ImmutableDictionary<string, string> redirects;

    /// <summary>Serves a folder.</summary>
    /// <param name="folder">The folder.</param>
    /// <param name="redirects">Paths and where they lead, which win over files.</param>
    public FileServer(string folder, IEnumerable<KeyValuePair<string, string>>? redirects = null)
    {
        (this.folder, this.redirects) = (folder, (redirects ?? []).ToImmutableDictionary(StringComparer.Ordinal));
        using (var probe = new TcpListener(IPAddress.Loopback, 0))
        {
            probe.Start();
            Address = new Uri($"http://localhost:{((IPEndPoint)probe.LocalEndpoint).Port}/");
        }

        listener.Prefixes.Add(Address.AbsoluteUri);
        listener.Start();
        _ = Serve();
    }

    /// <summary>Its address, ended by a slash.</summary>
    public Uri Address { get; }

    public void Dispose() => listener.Close();

    private async Task Serve()
    {
        while (listener.IsListening)
        {
            try
            {
                Answer(await listener.GetContextAsync());
            }
            catch (Exception ended) when (ended is HttpListenerException or ObjectDisposedException)
            {
                return;
            }
        }
    }

    private void Answer(HttpListenerContext call)
    {
        var path = Uri.UnescapeDataString(call.Request.Url!.AbsolutePath);
        var file = Path.Combine(folder, path.TrimStart('/') + (path.EndsWith('/') ? "index.html" : ""));
        if (redirects.TryGetValue(path, out var to))
        {
            call.Response.StatusCode = 301;
            call.Response.Headers["Location"] = to;
        }
        else if (File.Exists(file))
        {
            call.Response.OutputStream.Write(File.ReadAllBytes(file));
        }
        else
        {
            call.Response.StatusCode = 404;
        }

        call.Response.Close();
    }
}
