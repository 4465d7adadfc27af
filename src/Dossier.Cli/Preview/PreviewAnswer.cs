using Dossier.Languages.Letters;
using Microsoft.AspNetCore.Hosting.Server;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.Features;
using Microsoft.AspNetCore.StaticFiles;

namespace Dossier.Cli.Preview;

/// <summary>
/// Answers a browser, from memory alone: a path is looked up among the files of the site, never on disk, so that
/// nothing else of the machine can be asked for in whatever spelling.
/// </summary>
/// <param name="site">What is shown.</param>
/// <param name="ending">Cancelled when the server ends.</param>
internal sealed class PreviewAnswer(PreviewSite site, CancellationToken ending) : IHttpApplication<HttpContext>
{
    private static readonly FileExtensionContentTypeProvider Types = new()
    {
        Mappings = { [".jsonld"] = "application/ld+json" },
    };

    public HttpContext CreateContext(IFeatureCollection contextFeatures) => new DefaultHttpContext(contextFeatures);

    public void DisposeContext(HttpContext context, Exception? exception) { }

    public async Task ProcessRequestAsync(HttpContext context)
    {
        if (!await Loopback.CheckHostAsync(context))
        {
            return;
        }

        if (context.Request.Method is not ("GET" or "HEAD"))
        {
            context.Response.Headers.Allow = "GET, HEAD";
            await Loopback.SendTextAsync(
                context,
                StatusCodes.Status405MethodNotAllowed,
                "The preview can only be read."
            );
        }
        else if (PreviewParts.Find(context.Request.Path.Value) is { } part)
        {
            await Loopback.SendAsync(context, StatusCodes.Status200OK, part.Type, part.Bytes);
        }
        else if (context.Request.Path.Value == PreviewParts.Events)
        {
            await SendEvents(context);
        }
        else
        {
            await site.FirstBuild.WaitAsync(context.RequestAborted);
            await SendPage(context, site.Current);
        }
    }

    /// <summary>
    /// Sends the file at a path; in place of any page that with the errors, where the dossier has some.
    /// </summary>
    private static async Task SendPage(HttpContext context, Shown preview)
    {
        var path = Characters.Composed(context.Request.Path.Value!);
        var isPage = path.EndsWith('/') || path.EndsWith(".html", StringComparison.Ordinal) || !Path.HasExtension(path);
        if (isPage && !preview.IsSound)
        {
            context.Response.Headers.ContentSecurityPolicy = ErrorPage.Policy;
            await Loopback.SendAsync(
                context,
                StatusCodes.Status500InternalServerError,
                "text/html; charset=utf-8",
                ErrorPage.Html(preview)
            );
            return;
        }

        foreach (var (name, value) in preview.Headers.For(path))
        {
            context.Response.Headers[name] = value;
        }

        var files = preview.Site?.Files;
        var key = FileKey(path, preview);
        if (files is not null && files.TryGetValue(key, out var bytes))
        {
            await SendFile(context, StatusCodes.Status200OK, key, bytes, preview);
        }
        else if (files is not null && files.ContainsKey($"{key}/index.html"))
        {
            context.Response.Headers.Location = new PathString($"/{key}/").ToUriComponent();
            await Loopback.SendTextAsync(
                context,
                StatusCodes.Status301MovedPermanently,
                "The address ends in a slash."
            );
        }
        else if (isPage && files is not null && files.TryGetValue("404.html", out var missing))
        {
            await SendFile(context, StatusCodes.Status404NotFound, "404.html", missing, preview);
        }
        else
        {
            await Loopback.SendTextAsync(
                context,
                StatusCodes.Status404NotFound,
                path.EndsWith(".pdf", StringComparison.Ordinal) || path.Contains("/pagefind/", StringComparison.Ordinal)
                    ? "The preview makes neither PDF nor search: 'dossier build' does."
                    : "The site has no such file."
            );
        }
    }

    /// <summary>
    /// The path of the file that is asked for. Where the site has no such file, the path below the published site's
    /// is tried, which links in the page for missing pages have.
    /// </summary>
    private static string FileKey(string path, Shown preview)
    {
        var key = File(path.TrimStart('/'));
        return
            preview.Site?.Files is { } files
            && !files.ContainsKey(key)
            && !files.ContainsKey($"{key}/index.html")
            && path.StartsWith(preview.Home, StringComparison.Ordinal)
            ? File(path[preview.Home.Length..])
            : key;

        static string File(string inside) =>
            inside.Length == 0 || inside.EndsWith('/') ? $"{inside}index.html" : inside;
    }

    private static Task SendFile(HttpContext context, int status, string key, ReadOnlyMemory<byte> bytes, Shown preview)
    {
        var type = Types.TryGetContentType(key, out var known) ? known : "application/octet-stream";
        var isText =
            type.StartsWith("text/", StringComparison.Ordinal)
            || type is "application/json" or "application/xml"
            || type.EndsWith("+json", StringComparison.Ordinal);
        return Loopback.SendAsync(
            context,
            status,
            isText ? $"{type}; charset=utf-8" : type,
            type == "text/html" ? PreviewParts.WithScript(bytes, preview.Version) : bytes
        );
    }

    /// <summary>Sends events for as long as the browser listens.</summary>
    private async Task SendEvents(HttpContext context)
    {
        context.Response.ContentType = "text/event-stream";
        using var either = CancellationTokenSource.CreateLinkedTokenSource(context.RequestAborted, ending);
        try
        {
            await site.FirstBuild.WaitAsync(either.Token);
            await foreach (var message in site.Events(either.Token))
            {
                await context.Response.WriteAsync(message, either.Token);
                await context.Response.Body.FlushAsync(either.Token);
            }
        }
        catch (OperationCanceledException)
        {
            // The browser went away, or the preview ends.
        }
    }
}
