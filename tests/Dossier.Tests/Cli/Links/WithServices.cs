using Dossier.Cli.Links.Http;
using Dossier.Diagnostics;
using Dossier.Model;

namespace Dossier.Tests.Cli.Links;

/// <summary>Tests that ask services of a small web: an archive, and those that look works up.</summary>
public abstract class WithServices : IAsyncLifetime
{
    private protected static readonly ServiceAddresses Services = new(
        "http://archive.example/timemap/link/",
        "http://archive.example/save/",
        "http://doi.example/",
        "http://crossref.example/",
        "http://library.example/"
    );

    private protected InstantClock Clock { get; } = new(new(2026, 11, 28, 12, 0, 0, TimeSpan.Zero));

    private protected DiagnosticBag Bag { get; } = new();

    private protected SmallWeb Web { get; private set; } = null!;

    private protected WebClient Client { get; private set; } = null!;

    /// <inheritdoc/>
    public async ValueTask InitializeAsync()
    {
        Web = await SmallWeb.Start();
        Client = new WebClient(Web.Settings(Clock));
    }

    /// <inheritdoc/>
    public async ValueTask DisposeAsync()
    {
        Client.Dispose();
        await Web.DisposeAsync();
        GC.SuppressFinalize(this);
    }
}
