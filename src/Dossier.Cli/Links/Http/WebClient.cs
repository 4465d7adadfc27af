using System.Globalization;
using System.Net;
using System.Net.Security;
using Dossier.Cli.Links.Asking;

namespace Dossier.Cli.Links.Http;

/// <summary>
/// The one way to the web: a request goes out, an answer or a fault comes back, nothing is thrown. Redirects are not
/// followed here.
/// </summary>
internal sealed class WebClient : IDisposable
{
    private const int MaxWaits = 2;
    private const int MaxHops = 10;

    /// <summary>The wait where a site asks for patience and does not say how much.</summary>
    private static readonly TimeSpan UsualWait = TimeSpan.FromSeconds(5);

    private readonly WebSettings settings;
    private readonly WebFaults faults = new();
    private readonly SocketsHttpHandler connections;
    private readonly HttpClient http;
    private readonly SemaphoreSlim jobs;

    public WebClient(WebSettings settings)
    {
        this.settings = settings;
        connections = new SocketsHttpHandler
        {
            AllowAutoRedirect = false,
            AutomaticDecompression = DecompressionMethods.All,
            // Some sites redirect to themselves until they get their cookie back. None outlives the run.
            UseCookies = true,
            ConnectTimeout = Timeout.InfiniteTimeSpan,
            MaxResponseDrainSize = 0,
            SslOptions = new SslClientAuthenticationOptions { RemoteCertificateValidationCallback = faults.Accept },
        };
        settings.Connections(connections);
        http = new HttpClient(connections) { Timeout = Timeout.InfiniteTimeSpan };
        jobs = new SemaphoreSlim(settings.Jobs);
        Turns = new HostTurns(settings.Clock, settings.Pause);
    }

    /// <summary>Who may ask which host when.</summary>
    public HostTurns Turns { get; }

    /// <summary>How the web is asked.</summary>
    public WebSettings Settings => settings;

    /// <summary>
    /// Sends a request, in a turn of its host, and again after the time that a site asks for; the host is left alone
    /// meanwhile.
    /// </summary>
    /// <param name="request">The request.</param>
    /// <param name="stop">Ends everything; only this throws.</param>
    public async Task<WebAnswer> Send(WebRequest request, CancellationToken stop)
    {
        for (var waits = 0; ; waits++)
        {
            var answer = await SendOnce(request, stop);
            if (!answer.IsBusy || waits == MaxWaits)
            {
                return answer;
            }

            var wait = RetryAfter.Read(answer.RetryAfter, settings.Clock.GetUtcNow()) ?? UsualWait;
            if (wait > settings.LongestWait)
            {
                return answer with
                {
                    Detail = string.Create(
                        CultureInfo.InvariantCulture,
                        $"it wants to be asked again in {wait.TotalSeconds:0} seconds"
                    ),
                };
            }

            await Task.Delay(wait, settings.Clock, stop);
        }
    }

    /// <summary>Gets what an address leads to, along its redirects, each host in its turn.</summary>
    /// <param name="address">The address.</param>
    /// <param name="accept">The media types that are wanted.</param>
    /// <param name="stop">Ends everything; only this throws.</param>
    public async Task<WebAnswer> Follow(Uri address, string accept, CancellationToken stop)
    {
        for (var hops = 0; ; hops++)
        {
            using var turn = await Turns.WaitForTurn(address, stop);
            var answer = await Send(new WebRequest(HttpMethod.Get, address) { Accept = accept }, stop);
            if (
                !answer.IsRedirect
                || hops == MaxHops
                || !Uri.TryCreate(address, answer.Location, out var next)
                || next.Scheme is not ("http" or "https")
            )
            {
                return answer;
            }

            address = next;
        }
    }

    public void Dispose()
    {
        http.Dispose();
        connections.Dispose();
        jobs.Dispose();
    }

    /// <summary>
    /// Sends a request once; an answer that is late or cannot be read is a fault, and nothing but the token throws.
    /// </summary>
    private async Task<WebAnswer> SendOnce(WebRequest request, CancellationToken stop)
    {
        await jobs.WaitAsync(stop);
        using var deadline = settings.Deadline(request.Address, request.Share);
        using var either = CancellationTokenSource.CreateLinkedTokenSource(deadline.Token, stop);
        try
        {
            using var message = new HttpRequestMessage(request.Method, request.Address);
            message.Headers.TryAddWithoutValidation("User-Agent", settings.Agent);
            message.Headers.TryAddWithoutValidation("Accept", request.Accept);
            using var response = await http.SendAsync(message, HttpCompletionOption.ResponseHeadersRead, either.Token);
            var (body, isWhole) =
                request.Method == HttpMethod.Head ? ([], true) : await ReadBody(response, either.Token);
            return AnswerOf(request.Address, response) with { Body = body, IsWhole = isWhole };
        }
        catch (OperationCanceledException) when (!stop.IsCancellationRequested)
        {
            return new WebAnswer(request.Address, 0, LinkFault.Slow);
        }
        catch (Exception fault) when (fault is not OperationCanceledException)
        {
            // Whatever a site answers is a fault of its own address: decoders and readers of headers throw what they
            // like.
            var (kind, detail) = faults.Of(fault, request.Address);
            return new WebAnswer(request.Address, 0, kind) { Detail = detail };
        }
        finally
        {
            jobs.Release();
        }
    }

    /// <summary>Reads a body up to the largest length that is allowed; tells whether that was all.</summary>
    private async Task<(byte[] Body, bool IsWhole)> ReadBody(HttpResponseMessage response, CancellationToken end)
    {
        await using var stream = await response.Content.ReadAsStreamAsync(end);
        using var body = new MemoryStream();
        var piece = new byte[16 * 1024];
        while (await stream.ReadAsync(piece, end) is var read and > 0)
        {
            var room = settings.LargestBody - (int)body.Length;
            await body.WriteAsync(piece.AsMemory(0, Math.Min(read, room)), end);
            if (read > room)
            {
                return (body.ToArray(), false);
            }
        }

        return (body.ToArray(), true);
    }

    /// <summary>The status and the headers of a response, without its body.</summary>
    private static WebAnswer AnswerOf(Uri address, HttpResponseMessage response)
    {
        return new WebAnswer(address, (int)response.StatusCode)
        {
            Location = HeaderText("Location"),
            ContentLocation = HeaderText("Content-Location"),
            Links = HeaderText("Link"),
            RetryAfter = HeaderText("Retry-After"),
            MediaType = HeaderText("Content-Type").Split(';')[0].Trim().ToLowerInvariant(),
            Charset = response.Content.Headers.ContentType?.CharSet ?? "",
            SetsCookie = HeaderText("Set-Cookie").Length > 0,
        };

        // As it came: what a site writes need not be what the header's form allows.
        string HeaderText(string name) =>
            response.Headers.NonValidated.TryGetValues(name, out var values)
            || response.Content.Headers.NonValidated.TryGetValues(name, out values)
                ? string.Join(", ", values)
                : "";
    }
}
