using Dossier.Tests.Browser;
using Dossier.Tests.Fixtures;
using Dossier.Tests.Print;
using Microsoft.Playwright;

[assembly: AssemblyFixture(typeof(BrowserFixture))]

namespace Dossier.Tests.Browser;

/// <summary>
/// The real dossier, built once by the command with PDF and search, served on the loopback, and one browser for all
/// tests: a Chromium that is installed (<c>chromium</c> on the path, or named by the variable <c>CHROMIUM</c>).
/// </summary>
public sealed class BrowserFixture : IAsyncDisposable
{
    private readonly Lazy<Task<IBrowser>> browser;
    private readonly Lazy<(TemporaryFolder Folder, SiteServer Server)> site = new(Build);
    private IPlaywright? playwright;

    /// <summary>Nothing is started before a test asks.</summary>
    public BrowserFixture() => browser = new(Launch);

    /// <summary>The folder of the site.</summary>
    public string Folder => site.Value.Folder["site"];

    /// <summary>Where the site is served.</summary>
    internal Uri Root => site.Value.Server.Root;

    /// <summary>Opens a page of the site, or an address of another kind.</summary>
    /// <param name="path">Its path below the root, or a whole address.</param>
    /// <param name="options">Window, colours, script, touch.</param>
    internal Task<OpenPage> Open(string path, BrowserNewContextOptions? options = null)
    {
        Typeset.NeedNode();
        Need();
        return Open(Root, path, options);
    }

    /// <summary>Opens a page of another site, for which the real dossier need not be built.</summary>
    /// <param name="root">Where the site is served.</param>
    /// <param name="path">Its path below the root, or a whole address.</param>
    /// <param name="options">Window, colours, script, touch.</param>
    internal async Task<OpenPage> Open(Uri root, string path, BrowserNewContextOptions? options = null)
    {
        Typeset.NeedNode();
        Need();
        var context = await (await browser.Value).NewContextAsync(
            options
                ?? new BrowserNewContextOptions
                {
                    ViewportSize = new ViewportSize { Width = 1280, Height = 900 },
                }
        );
        // A machine with much else to do is slow, and that is no fault of the site.
        context.SetDefaultTimeout(180_000);
        Assertions.SetDefaultExpectTimeout(180_000);
        return await OpenPage.At(context, root, new Uri(root, path));
    }

    /// <inheritdoc/>
    public async ValueTask DisposeAsync()
    {
        if (browser.IsValueCreated)
        {
            await (await browser.Value).DisposeAsync();
        }

        playwright?.Dispose();
        if (site.IsValueCreated)
        {
            site.Value.Server.Dispose();
            site.Value.Folder.Dispose();
        }
    }

    /// <summary>
    /// The file of the browser; skips a test where there is none, and where the tests guard a change (CI=true), fails.
    /// </summary>
    internal static string Program()
    {
        Need();
        return Chromium()!;
    }

    private static string? Chromium()
    {
        var named = Environment.GetEnvironmentVariable("CHROMIUM");
        var folders = (Environment.GetEnvironmentVariable("PATH") ?? "").Split(Path.PathSeparator);
        return new[] { named }
            .Concat(
                folders.SelectMany(folder =>
                    new[] { Path.Combine(folder, "chromium"), Path.Combine(folder, "chromium.exe") }
                )
            )
            .FirstOrDefault(file => file is { Length: > 0 } && File.Exists(file));
    }

    /// <summary>
    /// Skips a test where there is no browser; where the tests guard a change (CI=true), they fail instead.
    /// </summary>
    private static void Need()
    {
        var isGuard = Environment.GetEnvironmentVariable("CI") == "true";
        Assert.True(Chromium() is not null || !isGuard, "the tests in a browser need Chromium");
        Assert.SkipUnless(
            Chromium() is not null,
            "Chromium is neither on the path nor named by CHROMIUM: the site is not tested in a browser"
        );
    }

    private static (TemporaryFolder Folder, SiteServer Server) Build()
    {
        var folder = new TemporaryFolder();
        var result = Command.Run(Repository.Root, "build", "--strict", "--output", folder["site"]);
        Assert.True(result.Code == 0, result.Error);
        return (folder, new SiteServer(folder["site"]));
    }

    private async Task<IBrowser> Launch()
    {
        playwright = await Playwright.CreateAsync();
        return await playwright.Chromium.LaunchAsync(
            new BrowserTypeLaunchOptions
            {
                ExecutablePath = Chromium(),
                Args =
                [
                    "--no-sandbox",
                    "--disable-quic",
                    "--disable-background-networking",
                    "--disable-component-update",
                ],
            }
        );
    }
}
