using System.Collections.Concurrent;
using System.Globalization;
using System.Text;
using Microsoft.AspNetCore.Http;

namespace Dossier.Tests.Cli.Links;

/// <summary>What the hosts of a <see cref="SmallWeb"/> answer, by path; on every host the same.</summary>
internal sealed class SmallSites
{
    private readonly ConcurrentDictionary<string, int> visits = new(StringComparer.Ordinal);

    /// <summary>Answers to paths with their query, before all others: media type and body.</summary>
    public ConcurrentDictionary<string, (string Type, string Body)> Files { get; } = new(StringComparer.Ordinal);

    /// <summary>Headers of those answers, by path.</summary>
    public ConcurrentDictionary<string, (string Name, string Value)> Headers { get; } = new(StringComparer.Ordinal);

    /// <summary>Where paths lead, permanently.</summary>
    public ConcurrentDictionary<string, string> Moved { get; } = new(StringComparer.Ordinal);

    /// <summary>A page.</summary>
    public static string Page(string title, string body = "") =>
        $"<!doctype html><html lang=en><head><title>{title} | Example</title></head><body><h1 "
        + $"id=part>{title}</h1><p>Some words.</p>{body}</body></html>";

    /// <summary>Answers a request.</summary>
    /// <param name="context">The request.</param>
    /// <param name="over">Called where the client may have gone before the answer ends.</param>
    public async Task Answer(HttpContext context, Action over)
    {
        var path = $"{context.Request.Path}{context.Request.QueryString}";
        var isHead = HttpMethods.IsHead(context.Request.Method);
        if (Moved.TryGetValue(path, out var to))
        {
            Redirect(301, to);
            return;
        }

        if (Files.TryGetValue(path, out var file))
        {
            if (Headers.TryGetValue(path, out var header))
            {
                context.Response.Headers.Append(header.Name, header.Value);
            }

            await Send(200, file.Body, file.Type);
            return;
        }

        switch (context.Request.Path.Value!.Split('/')[1])
        {
            case "page":
                await Send(200, Page($"Trade report {path.Split('/')[^1]}"));
                break;
            case "head-403":
                await (isHead ? Send(403, "") : Send(200, Page("Trade report")));
                break;
            case "head-404":
                await (isHead ? Send(404, "") : Send(200, Page("Trade report")));
                break;
            case "head-405":
                await (isHead ? Send(405, "") : Send(200, Page("Trade report")));
                break;
            case "head-cut" when isHead:
                over();
                context.Abort();
                break;
            case "head-cut":
                await Send(200, Page("Trade report"));
                break;
            case "pdf":
                await Send(200, "%PDF-1.7", "application/pdf");
                break;
            case "script":
                await Send(200, "<title>Loading</title><div id=app></div><script src=/app.js></script>");
                break;
            case "huge":
                await Huge();
                break;
            case "charset":
                context.Response.ContentType = "text/html; charset=utf-8";
                await Bytes(
                    CodePagesEncodingProvider.Instance.GetEncoding(1254)!.GetBytes(Page("Ticaret görüşmeleri üzerine"))
                );
                break;
            case "later" when visits.AddOrUpdate($"{context.Request.Host}{path}", 1, (_, count) => count + 1) == 1:
                context.Response.Headers.RetryAfter = "2";
                await Send(429, "");
                break;
            case "later":
                await Send(200, Page("Trade report"));
                break;
            case "cookie" when context.Request.Cookies.ContainsKey("seen"):
                await Send(200, Page("Trade report"));
                break;
            case "cookie":
                context.Response.Headers.SetCookie = "seen=1; Path=/";
                Redirect(302, path);
                break;
            case "for-now":
                Redirect(302, $"/page/{path.Split('/')[^1]}");
                break;
            case "refresh":
                await Send(200, $"<meta http-equiv=refresh content='0; url=/page/{path.Split('/')[^1]}'>");
                break;
            case "moved":
                Redirect(301, $"../page/{path.Split('/')[^1]}");
                break;
            case "cut":
                context.Response.ContentLength = 5000;
                context.Response.ContentType = "text/html";
                if (!isHead)
                {
                    await context.Response.WriteAsync("<title>Trade", context.RequestAborted);
                    await context.Response.Body.FlushAsync(context.RequestAborted);
                }

                over();
                context.Abort();
                break;
            case "loop":
                Redirect(302, path.EndsWith("/back", StringComparison.Ordinal) ? path[..^5] : $"{path}/back");
                break;
            case "deep":
                Redirect(302, $"{path}x");
                break;
            case "astray":
                Redirect(302, null);
                break;
            case "packed" when path.Split('/')[^1] is "br" or "gzip" or "deflate" or "zstd":
                // Packed in a form of which nothing can be made.
                context.Response.Headers.ContentEncoding = path.Split('/')[^1];
                await Bytes([0xFF, 0xFF, 0xFF]);
                break;
            case "no-host":
                Redirect(302, "http://xn--a%C2%AD/");
                break;
            case "mail":
                Redirect(302, "mailto:someone@example.org");
                break;
            case "front":
                Redirect(302, "/");
                break;
            case "busy":
                context.Response.Headers.RetryAfter = "1";
                await Send(429, "");
                break;
            case "tomorrow":
                context.Response.Headers.RetryAfter = "86400";
                await Send(503, "");
                break;
            case "gone":
                await Send(410, Page("Gone"));
                break;
            case "refused":
                await Send(403, Page("Forbidden"));
                break;
            case "broken":
                await Send(500, Page("Sorry"));
                break;
            case "soft":
                await Send(200, Page("Page not found"));
                break;
            case "other":
                await Send(200, Page("Welcome to our new pages"));
                break;
            default:
                await (path == "/" ? Send(200, Page("Front page")) : Send(404, Page("Not found")));
                break;
        }

        void Redirect(int status, string? where)
        {
            context.Response.StatusCode = status;
            if (where is not null)
            {
                context.Response.Headers.Location = where;
            }
        }

        async Task Send(int status, string body, string type = "text/html; charset=utf-8")
        {
            context.Response.StatusCode = status;
            context.Response.ContentType = type;
            await Bytes(Encoding.UTF8.GetBytes(body));
        }

        async Task Bytes(byte[] bytes)
        {
            context.Response.ContentLength = bytes.Length;
            if (!isHead)
            {
                await context.Response.Body.WriteAsync(bytes, context.RequestAborted);
            }
        }

        async Task Huge()
        {
            context.Response.ContentType = "text/html; charset=utf-8";
            if (isHead)
            {
                return;
            }

            await context.Response.WriteAsync(Page("Trade report"), context.RequestAborted);
            var line = new string('x', 8 * 1024);
            for (var sent = 0L; ; sent += line.Length)
            {
                if (sent > SmallWeb.LargestBody)
                {
                    over();
                }

                await context.Response.WriteAsync(line, context.RequestAborted);
            }
        }
    }

    /// <summary>A number as text.</summary>
    public static string Text(int number) => number.ToString(CultureInfo.InvariantCulture);
}
