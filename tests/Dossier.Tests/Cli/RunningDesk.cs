using System.Net;
using System.Net.Http.Headers;
using System.Text;
using System.Text.Json;
using Dossier.Cli.ReviewDesk;
using Dossier.Diagnostics;
using Dossier.Input;
using Dossier.Input.Folders;
using Dossier.Model.Grounding;
using Dossier.Parse.Grounding;
using Dossier.Tests.Fixtures;

namespace Dossier.Tests.Cli;

/// <summary>The editor's desk over a dossier in a temporary folder, and a browser at it.</summary>
internal sealed class RunningDesk : IAsyncDisposable
{
    private readonly ReviewDeskServer? server;
    private readonly HttpClient browser = new(new SocketsHttpHandler { AllowAutoRedirect = false, UseProxy = false })
    {
        Timeout = Timeout.InfiniteTimeSpan, // However busy the machine is.
    };

    private readonly Uri? elsewhere;

    private RunningDesk(ReviewDeskContent desk) => server = new ReviewDeskServer(desk);

    private RunningDesk(Uri address) => elsewhere = address;

    public Uri Address => elsewhere ?? server!.Address!;

    /// <summary>A browser at a desk that another process has opened.</summary>
    public static RunningDesk At(Uri address) => new(address);

    /// <summary>Opens the desk of the dossier in a folder, with the article of its record.</summary>
    /// <param name="home">The folder around <c>input/</c>.</param>
    /// <param name="article">The article and the id of its record; null where it is not at hand.</param>
    public static async Task<RunningDesk> Of(string home, (string Id, string File)? article = null)
    {
        var wordings = new Dictionary<PassageId, string>();
        if (article is var (id, file))
        {
            var bag = new DiagnosticBag();
            var record = SeedParser.Parse(ArticleFile.ReadRecord(Path.Combine(home, "seeds"), id, bag)!.File, bag)!;
            foreach (
                var (passage, wording) in Wordings.Of(record, ArticleFile.Read(Path.Combine(home, file), bag)!).ById
            )
            {
                wordings[new PassageId(id, passage)] = wording;
            }
        }

        var desk = new RunningDesk(new ReviewDeskContent(Folders(home), wordings, () => new DateOnly(2026, 11, 22)));
        Assert.True(await desk.server!.StartAsync(null));
        return desk;
    }

    /// <summary>Where the desk of a folder reads.</summary>
    public static InputFolders Folders(string home) =>
        new(Path.Combine(home, "input"), Path.Combine(home, "seeds"), [Repository.PathOf("theme")]);

    /// <summary>Asks for a path.</summary>
    public Task<(HttpStatusCode Status, HttpResponseMessage Answer, string Text)> Get(
        string path,
        string? host = null,
        string? origin = null
    ) => Send(new HttpRequestMessage(HttpMethod.Get, new Uri(Address, path)), host, origin);

    /// <summary>Sends an empty request of any method, as the desk's own page would.</summary>
    public Task<(HttpStatusCode Status, HttpResponseMessage Answer, string Text)> Ask(string method, string path) =>
        Send(
            new HttpRequestMessage(new HttpMethod(method), new Uri(Address, path)),
            null,
            Address.GetLeftPart(UriPartial.Authority)
        );

    /// <summary>The blocks that it shows.</summary>
    public async Task<JsonElement[]> Blocks()
    {
        var (status, _, text) = await Get("/text");
        Assert.Equal(HttpStatusCode.OK, status);
        using var json = JsonDocument.Parse(text);
        return [.. json.RootElement.GetProperty("blocks").EnumerateArray().Select(block => block.Clone())];
    }

    /// <summary>Answers as its own page does.</summary>
    public Task<(HttpStatusCode Status, HttpResponseMessage Answer, string Text)> Answer(
        string block,
        string answer,
        string note = "",
        string reviewer = "Zeynep Kaya"
    ) =>
        Post(
            $$"""{"block":"{{block}}","answer":"{{answer}}","note":{{Quoted(note)}},"reviewer":{{Quoted(reviewer)}}}""",
            Address.GetLeftPart(UriPartial.Authority)
        );

    /// <summary>Sends whatever to where answers go.</summary>
    public Task<(HttpStatusCode Status, HttpResponseMessage Answer, string Text)> Post(
        string body,
        string? origin,
        string? host = null,
        string type = "application/json"
    ) =>
        Send(
            new HttpRequestMessage(HttpMethod.Post, new Uri(Address, "/answers"))
            {
                Content = new StringContent(body, Encoding.UTF8, new MediaTypeHeaderValue(type)),
            },
            host,
            origin
        );

    public async ValueTask DisposeAsync()
    {
        if (server is not null)
        {
            await server.DisposeAsync();
        }

        browser.Dispose();
    }

    private static string Quoted(string text) => $"\"{JsonEncodedText.Encode(text)}\"";

    private async Task<(HttpStatusCode Status, HttpResponseMessage Answer, string Text)> Send(
        HttpRequestMessage request,
        string? host,
        string? origin
    )
    {
        using (request)
        {
            request.Headers.Host = host;
            if (origin is not null)
            {
                request.Headers.Add("Origin", origin);
            }

            var answer = await browser.SendAsync(request, TestContext.Current.CancellationToken);
            return (
                answer.StatusCode,
                answer,
                await answer.Content.ReadAsStringAsync(TestContext.Current.CancellationToken)
            );
        }
    }
}
