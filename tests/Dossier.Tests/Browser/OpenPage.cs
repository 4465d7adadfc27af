using System.Diagnostics.CodeAnalysis;
using System.Text.RegularExpressions;
using Microsoft.Playwright;
using static Microsoft.Playwright.Assertions;

namespace Dossier.Tests.Browser;

/// <summary>A page in the browser, and what it did that no page of the site may do.</summary>
internal sealed class OpenPage : IAsyncDisposable
{
    private readonly IBrowserContext context;
    private readonly List<string> faults = [];

    private OpenPage(IBrowserContext context, IPage page) => (this.context, Page) = (context, page);

    /// <summary>The page.</summary>
    public IPage Page { get; }

    /// <summary>Opens an address.</summary>
    /// <param name="context">The browser, with its window.</param>
    /// <param name="site">The site, whose host is the only one to be asked.</param>
    /// <param name="address">The page.</param>
    public static async Task<OpenPage> At(IBrowserContext context, Uri site, Uri address)
    {
        var page = await context.NewPageAsync();
        var open = new OpenPage(context, page);
        page.Console += (_, message) =>
            open.Fault(
                // The search does without a worker of its own where the machine has not started one in some seconds.
                message.Type
                    is "error"
                        or "warning"
                    && !message.Text.Contains("Worker initialization timeout", StringComparison.Ordinal),
                $"{message.Type}: {message.Text} {message.Location}"
            );
        page.PageError += (_, error) => open.Fault(true, error);
        page.Request += (_, request) =>
            open.Fault(
                new Uri(request.Url) is { Scheme: "http" or "https" } url && url.Authority != site.Authority,
                $"request to {request.Url}"
            );
        page.RequestFailed += (_, request) =>
            open.Fault(request.Failure != "net::ERR_ABORTED", $"{request.Url}: {request.Failure}");
        await open.Go(address.AbsoluteUri);
        return open;
    }

    /// <summary>Leads the page to another address of the same site.</summary>
    public async Task Go(string address) =>
        await Page.GotoAsync(address, new PageGotoOptions { WaitUntil = WaitUntilState.Load });

    /// <summary>
    /// Waits until a page that the reader asked for is loaded. Its address is asked for again and again: the library's
    /// own wait for a navigation misses one that comes between its first look and its listening.
    /// </summary>
    /// <param name="address">A regular expression for the page's address.</param>
    public async Task Arrives([StringSyntax(StringSyntaxAttribute.Regex)] string address)
    {
        await Expect(Page).ToHaveURLAsync(new Regex(address));
        await Page.WaitForLoadStateAsync(LoadState.Load); // Asked of the browser: a page may run no script.
    }

    /// <summary>The first element that a selector finds.</summary>
    public ILocator this[string selector] => Page.Locator(selector).First;

    /// <summary>
    /// Asserts that the console is empty of errors, no policy was broken, and no other host was asked.
    /// </summary>
    public void IsClean() => Assert.True(faults.Count == 0, string.Join('\n', faults));

    public ValueTask DisposeAsync() => context.DisposeAsync();

    private void Fault(bool isFault, string words)
    {
        if (isFault)
        {
            lock (faults)
            {
                faults.Add(words);
            }
        }
    }
}
