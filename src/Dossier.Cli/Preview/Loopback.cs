using System.Collections.Immutable;
using System.Net;
using System.Text;
using Microsoft.AspNetCore.Hosting.Server;
using Microsoft.AspNetCore.Hosting.Server.Features;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Server.Kestrel.Core;
using Microsoft.AspNetCore.Server.Kestrel.Transport.Sockets;
using Microsoft.Extensions.Logging.Abstractions;
using Microsoft.Extensions.Options;

namespace Dossier.Cli.Preview;

/// <summary>
/// A server that this machine alone can reach. Kestrel stands without a host around it: no settings from files or
/// variables can open it to other machines, and the program starts as quickly as before.
/// </summary>
internal static class Loopback
{
    private const int UsualPort = 8400;
    private const int PortsToTry = 20;

    /// <summary>
    /// Names of this machine. Any other that leads here was made to, by a page that wants to read what is served.
    /// </summary>
    private static readonly ImmutableArray<string> OwnNames = ["127.0.0.1", "localhost", "[::1]"];

    /// <summary>Starts to serve; null when the port is taken.</summary>
    /// <param name="answer">What answers.</param>
    /// <param name="port">The port; null for the usual one or, where that is taken, another.</param>
    public static async Task<(KestrelServer Server, Uri Address)?> StartAsync(
        IHttpApplication<HttpContext> answer,
        int? port
    )
    {
        foreach (
            var candidate in port is { } givenPort ? [givenPort] : Enumerable.Range(UsualPort, PortsToTry).Append(0)
        )
        {
            if (await TryListen(answer, candidate) is { } server)
            {
                return (server, new Uri(server.Features.Get<IServerAddressesFeature>()!.Addresses.First()));
            }
        }

        return null;
    }

    /// <summary>Why a port could not be had, for the user.</summary>
    public static string Taken(int? port) =>
        $"port {port} is taken, perhaps by another "
        + $"preview{(port < 1024 ? ", or kept for the system's own programs" : "")}; without --port a free "
        + "one is found";

    /// <summary>Stops a server, within a second whatever is under way.</summary>
    public static async Task StopAsync(KestrelServer server)
    {
        using var atOnce = new CancellationTokenSource(TimeSpan.FromSeconds(1));
        await server.StopAsync(atOnce.Token);
        server.Dispose();
    }

    /// <summary>
    /// Gives an answer the headers that all have, and refuses a request by another name than the machine's own.
    /// </summary>
    /// <returns>Whether it may be answered.</returns>
    public static async Task<bool> CheckHostAsync(HttpContext context)
    {
        context.Response.Headers["Cross-Origin-Resource-Policy"] = "same-origin";
        context.Response.Headers.CacheControl = "no-cache";
        if (
            OwnNames.Contains(
                HostWithoutPort(context.Request.Headers.Host.ToString()),
                StringComparer.OrdinalIgnoreCase
            )
        )
        {
            return true;
        }

        await SendTextAsync(
            context,
            StatusCodes.Status421MisdirectedRequest,
            "Only 127.0.0.1 and localhost are answered."
        );
        return false;
    }

    /// <summary>Answers with a line of text.</summary>
    public static Task SendTextAsync(HttpContext context, int status, string text) =>
        SendAsync(context, status, "text/plain; charset=utf-8", Encoding.UTF8.GetBytes(text + "\n"));

    /// <summary>Answers with bytes.</summary>
    public static async Task SendAsync(HttpContext context, int status, string type, ReadOnlyMemory<byte> bytes)
    {
        context.Response.StatusCode = status;
        context.Response.ContentType = type;
        context.Response.ContentLength = bytes.Length;
        if (context.Request.Method != "HEAD")
        {
            await context.Response.Body.WriteAsync(bytes);
        }
    }

    /// <summary>Starts a server at a port; null where the port is taken.</summary>
    private static async Task<KestrelServer?> TryListen(IHttpApplication<HttpContext> answer, int port)
    {
        var options = new KestrelServerOptions { AddServerHeader = false };
        options.Listen(IPAddress.Loopback, port, endpoint => endpoint.Protocols = HttpProtocols.Http1);
        var sockets = new SocketTransportFactory(
            Options.Create(new SocketTransportOptions()),
            NullLoggerFactory.Instance
        );
        var server = new KestrelServer(Options.Create(options), sockets, NullLoggerFactory.Instance);
        try
        {
            await server.StartAsync(answer, CancellationToken.None);
            return server;
        }
        catch (Exception taken) when (taken is IOException or System.Net.Sockets.SocketException)
        {
            server.Dispose();
            return null;
        }
    }

    /// <summary>
    /// The name of a host without its port. ASP.NET's own reading decodes names of other scripts, and fails at what
    /// only looks like one.
    /// </summary>
    private static string HostWithoutPort(string host) =>
        host.StartsWith('[') ? host[..(host.IndexOf(']', StringComparison.Ordinal) + 1)] : host.Split(':')[0];
}
