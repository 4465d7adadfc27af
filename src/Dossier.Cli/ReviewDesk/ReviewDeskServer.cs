using System.Text.Json;
using Dossier.Cli.Preview;
using Dossier.Json;
using Microsoft.AspNetCore.Hosting.Server;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.Features;
using Microsoft.AspNetCore.Server.Kestrel.Core;

namespace Dossier.Cli.ReviewDesk;

/// <summary>
/// Serves the review desk, the local page of <c>dossier verify --serve</c> for a second reader. It shows an article's
/// wording and writes a file, so that it must not be within reach of other sites' pages that are open in the same
/// browser.
/// </summary>
/// <param name="desk">The desk: what is shown, and where answers are kept.</param>
internal sealed class ReviewDeskServer(ReviewDeskContent desk) : IHttpApplication<HttpContext>, IAsyncDisposable
{
    /// <summary>The most bytes that an answer may have.</summary>
    private const int MaxAnswerBytes = 16 * 1024;

    private const string Policy =
        "default-src 'none'; script-src 'self'; style-src 'self'; connect-src 'self'; base-uri 'none'; "
        + "form-action 'none'; frame-ancestors 'none'";

    private KestrelServer? kestrel;

    /// <summary>Where the desk is, once started.</summary>
    public Uri? Address { get; private set; }

    /// <summary>Starts to serve; false when the port is taken.</summary>
    /// <param name="port">The port; null for the usual one or, where that is taken, another.</param>
    public async Task<bool> StartAsync(int? port)
    {
        if (await Loopback.StartAsync(this, port) is not var (server, address))
        {
            return false;
        }

        (kestrel, Address) = (server, address);
        return true;
    }

    public async ValueTask DisposeAsync()
    {
        if (kestrel is not null)
        {
            await Loopback.StopAsync(kestrel);
        }
    }

    public HttpContext CreateContext(IFeatureCollection contextFeatures) => new DefaultHttpContext(contextFeatures);

    public void DisposeContext(HttpContext context, Exception? exception) { }

    public async Task ProcessRequestAsync(HttpContext context)
    {
        if (!await Loopback.CheckHostAsync(context))
        {
            return;
        }

        if (IsForeign(context.Request))
        {
            await Loopback.SendTextAsync(
                context,
                StatusCodes.Status403Forbidden,
                "The desk answers to its own page only."
            );
            return;
        }

        context.Response.Headers.ContentSecurityPolicy = Policy;
        context.Response.Headers.XContentTypeOptions = "nosniff";
        try
        {
            await RouteRequest(context);
        }
#pragma warning disable CA1031 // The desk outlives whatever a half-written file brings to light.
        catch (Exception fault) when (fault is not OperationCanceledException && !context.Response.HasStarted)
#pragma warning restore CA1031
        {
            var cause = (fault as AggregateException)?.InnerException ?? fault;
            await Loopback.SendTextAsync(
                context,
                StatusCodes.Status500InternalServerError,
                $"Dossier itself failed: {cause.GetType().Name}: {cause.Message} This is a fault of the program, not "
                    + "of the text; please report it."
            );
        }
    }

    private async Task RouteRequest(HttpContext context)
    {
        switch (context.Request.Method, context.Request.Path.Value)
        {
            case ("GET" or "HEAD", "/text"):
                await SendJson(context, StatusCodes.Status200OK, desk.Text());
                break;
            case ("GET" or "HEAD", var path) when ReviewDeskParts.Find(path) is var (type, bytes):
                await Loopback.SendAsync(context, StatusCodes.Status200OK, type, bytes);
                break;
            case ("POST", "/answers"):
                await SaveAnswer(context);
                break;
            case (_, "/answers"):
                await RefuseMethod(context, "POST", "Answers are sent by POST.");
                break;
            case ("GET" or "HEAD", _):
                await Loopback.SendTextAsync(context, StatusCodes.Status404NotFound, "The desk has no such page.");
                break;
            default:
                await RefuseMethod(context, "GET, HEAD", "Only /answers takes anything but GET and HEAD.");
                break;
        }
    }

    /// <summary>
    /// Whether a request comes from a page of another site. Browsers say the origin of whatever writes, and of what a
    /// page asks of another site.
    /// </summary>
    private static bool IsForeign(HttpRequest request) =>
        request.Headers.Origin.ToString() is { Length: > 0 } origin
            ? !string.Equals(origin, $"http://{request.Headers.Host}", StringComparison.OrdinalIgnoreCase)
            : request.Method is not ("GET" or "HEAD");

    /// <summary>Refuses a method that a path does not take.</summary>
    private static Task RefuseMethod(HttpContext context, string allowed, string why)
    {
        context.Response.Headers.Allow = allowed;
        return Loopback.SendTextAsync(context, StatusCodes.Status405MethodNotAllowed, why);
    }

    /// <summary>Keeps an answer and sends the block's reviews, or why the answer is not kept.</summary>
    private async Task SaveAnswer(HttpContext context)
    {
        if (await ReadAnswer(context.Request) is not { } answer)
        {
            await Loopback.SendTextAsync(
                context,
                StatusCodes.Status400BadRequest,
                "This is no answer of the desk's page."
            );
            return;
        }

        var (reviews, refusal) = desk.Keep(answer);
        await (
            reviews is not null
                ? SendJson(context, StatusCodes.Status200OK, reviews)
                : Loopback.SendTextAsync(context, StatusCodes.Status409Conflict, refusal!)
        );
    }

    /// <summary>Reads an answer; null where the request does not hold one.</summary>
    private static async Task<ReviewDeskAnswer?> ReadAnswer(HttpRequest request)
    {
        if (
            request.ContentLength is not (> 0 and <= MaxAnswerBytes)
            || request.ContentType?.StartsWith("application/json", StringComparison.OrdinalIgnoreCase) != true
        )
        {
            return null;
        }

        try
        {
            using var reader = new StreamReader(request.Body);
            using var json = JsonText.Read(await reader.ReadToEndAsync(request.HttpContext.RequestAborted));
            var given = json.RootElement;
            return given.GetProperty("answer").GetString() is "agree" or "doubt" or "none"
                ? new ReviewDeskAnswer(
                    given.GetProperty("block").GetString() ?? "",
                    given.GetProperty("reviewer").GetString() ?? "",
                    given.GetProperty("answer").GetString() switch
                    {
                        "agree" => true,
                        "doubt" => false,
                        _ => null,
                    },
                    given.GetProperty("note").GetString() ?? ""
                )
                : null;
        }
        catch (Exception fault) when (fault is JsonException or KeyNotFoundException or InvalidOperationException)
        {
            return null;
        }
    }

    private static Task SendJson(HttpContext context, int status, byte[] json) =>
        Loopback.SendAsync(context, status, "application/json; charset=utf-8", json);
}
