using Dossier.Tests.Fixtures;

namespace Dossier.Tests.Browser;

/// <summary>The site of <see cref="DrawnDossier"/> in English, built when first asked for, and served.</summary>
public sealed class DrawnSite : IDisposable
{
    private readonly Lazy<(TemporaryFolder Folder, SiteServer Server)> built = new(Build);

    /// <summary>Where it is served.</summary>
    public Uri Root => built.Value.Server.Root;

    /// <inheritdoc/>
    public void Dispose()
    {
        if (built.IsValueCreated)
        {
            built.Value.Server.Dispose();
            built.Value.Folder.Dispose();
        }
    }

    private static (TemporaryFolder Folder, SiteServer Server) Build()
    {
        var folder = DrawnDossier.Of("en-GB");
        var result = Command.Run(folder.Path, "build", "--no-pdf", "--no-search");
        Assert.True(result.Code == 0, result.Output + result.Error);
        return (folder, new SiteServer(folder["output"]));
    }
}
