using System.Collections.Concurrent;
using System.Net;
using System.Net.Sockets;
using Dossier.Cli.Links.Http;
using Dossier.Tests.Fixtures;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Hosting.Server;
using Microsoft.AspNetCore.Hosting.Server.Features;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;

namespace Dossier.Tests.Cli.Links;

/// <summary>
/// A web on the loopback: one server plays every host under <c>.example</c>, by HTTP and HTTPS, and counts how often
/// each is asked at the same time.
/// </summary>
internal sealed class SmallWeb : IAsyncDisposable
{
    /// <summary>The most that a client of this web reads of a page.</summary>
    public const int LargestBody = 256 * 1024;

    private readonly Certificates certificates = new();
    private readonly ConcurrentDictionary<string, int> underWay = new(StringComparer.Ordinal);
    private readonly ConcurrentDictionary<string, CancellationTokenSource> deadlines = new(StringComparer.Ordinal);
    private readonly WebApplication server;
    private readonly SmallSites sites = new();
    private int[] ports = [];

    private SmallWeb()
    {
        var builder = WebApplication.CreateSlimBuilder();
        builder.Logging.ClearProviders();
        builder.WebHost.ConfigureKestrel(options =>
        {
            options.Listen(IPAddress.Loopback, 0);
            options.Listen(
                IPAddress.Loopback,
                0,
                endpoint =>
                    endpoint.UseHttps(https =>
                        https.ServerCertificateSelector = (_, name) => certificates.Of(name ?? "")
                    )
            );
        });
        server = builder.Build();
        server.Run(Answer);
    }

    /// <summary>Every request, as method, address and media types wanted.</summary>
    public ConcurrentQueue<string> Asked { get; } = new();

    /// <summary>The hosts that were asked while they were still answering.</summary>
    public ConcurrentBag<string> AskedTwiceAtOnce { get; } = [];

    /// <summary>Where the server is for programs that cannot be told otherwise, ended by a slash.</summary>
    public string Address => $"http://127.0.0.1:{ports[0]}/";

    /// <summary>A <c>dossier.yml</c> by which this web is asked in place of every service.</summary>
    public string DossierSettings =>
        $"""
            {SmallDossier.Settings.TrimEnd()}
            services:
              memento: {Address}timemap/link/
              doi: {Address}doi
              crossref: {Address}
              open-library: {Address}

            """;

    /// <summary>What the sites know.</summary>
    public SmallSites Sites => sites;

    public static async Task<SmallWeb> Start()
    {
        var web = new SmallWeb();
        await web.server.StartAsync(TestContext.Current.CancellationToken);
        web.ports =
        [
            .. web
                .server.Services.GetRequiredService<IServer>()
                .Features.Get<IServerAddressesFeature>()!
                .Addresses.Select(address => new Uri(address))
                .OrderBy(address => address.Scheme, StringComparer.Ordinal)
                .Select(address => address.Port),
        ];
        return web;
    }

    /// <summary>How to ask this web, with the time limits and pauses of life.</summary>
    public WebSettings SettingsOfLife() =>
        Settings(TimeProvider.System) with
        {
            Deadline = new WebSettings("").Deadline,
        };

    /// <summary>How to ask this web.</summary>
    public WebSettings Settings(TimeProvider clock) =>
        new("Dossier/test")
        {
            Clock = clock,
            Deadline = Deadline,
            LargestBody = LargestBody,
            Connections = connections =>
            {
                connections.UseProxy = false;
                connections.ConnectCallback = Connect;
                connections.SslOptions.CertificateChainPolicy = certificates.Trust();
            },
        };

    public async ValueTask DisposeAsync()
    {
        // At once: nobody is left who waits for an answer.
        await server.StopAsync(new CancellationToken(canceled: true));
        await server.DisposeAsync();
        certificates.Dispose();
    }

    /// <summary>Time is up for what is never answered as soon as it was asked, and for nothing else.</summary>
    private CancellationTokenSource Deadline(Uri address, double share)
    {
        var deadline = new CancellationTokenSource();
        if (address.AbsolutePath.Contains("/slow", StringComparison.Ordinal))
        {
            deadlines[$"{address.Host}{address.AbsolutePath}"] = deadline;
        }

        return deadline;
    }

    private async ValueTask<Stream> Connect(
        System.Net.Http.SocketsHttpConnectionContext context,
        CancellationToken stop
    )
    {
        var (host, port) = (context.DnsEndPoint.Host, context.DnsEndPoint.Port);
        if (host.StartsWith("nowhere", StringComparison.Ordinal))
        {
            throw new SocketException((int)SocketError.HostNotFound);
        }

        if (host.StartsWith("closed", StringComparison.Ordinal))
        {
            throw new SocketException((int)SocketError.ConnectionRefused);
        }

#pragma warning disable CA2000 // The stream that is returned owns the socket; one that cannot connect is disposed below.
        var socket = new Socket(SocketType.Stream, ProtocolType.Tcp);
#pragma warning restore CA2000
        try
        {
            await socket.ConnectAsync(
                IPAddress.Loopback,
                port switch
                {
                    443 => ports[1],
                    80 => ports[0],
                    _ => port,
                },
                stop
            );
            return new NetworkStream(socket, ownsSocket: true);
        }
        catch (Exception)
        {
            socket.Dispose();
            throw;
        }
    }

    private async Task Answer(HttpContext context)
    {
        var host = context.Request.Host.Value ?? "";
        var path = $"{context.Request.Path}{context.Request.QueryString}";
        Asked.Enqueue($"{context.Request.Method} {context.Request.Scheme}://{host}{path}");
        if (underWay.AddOrUpdate(host, 1, (_, count) => count + 1) > 1)
        {
            AskedTwiceAtOnce.Add($"{host}{path}");
        }

        // Over before the client can know of it: what it asks next would else be counted beside this one.
        var isOver = 0;
        context.Response.OnStarting(() =>
        {
            Over();
            return Task.CompletedTask;
        });
        await using var aborted = context.RequestAborted.Register(Over);
        try
        {
            if (path.Contains("/slow", StringComparison.Ordinal))
            {
                // From here on the client waits no longer.
                Over();
                var key = $"{context.Request.Host.Host}{context.Request.Path}";
                await (deadlines.GetValueOrDefault(key)?.CancelAsync() ?? Task.CompletedTask);

                await Task.Delay(Timeout.InfiniteTimeSpan, context.RequestAborted);
            }

            await sites.Answer(context, Over);
        }
        catch (Exception gone) when (gone is OperationCanceledException or IOException)
        {
            // The client had enough.
        }
        finally
        {
            Over();
        }

        void Over()
        {
            if (Interlocked.Exchange(ref isOver, 1) == 0)
            {
                underWay.AddOrUpdate(host, 0, (_, count) => count - 1);
            }
        }
    }
}
