using System.Text;
using System.Text.Json;
using Dossier.Diagnostics;
using Dossier.Tests.Fixtures;
using Dossier.Theming.HeadersFile;

namespace Dossier.Tests.Cli.HostFiles;

/// <summary>What Netlify's own parsers make of our recipe, headers and redirects.</summary>
public sealed class NetlifyTests : IDisposable
{
    private readonly TemporaryFolder folder = new();

    public void Dispose() => folder.Dispose();

    [Fact]
    public void A_new_dossier_is_published_as_it_is_meant()
    {
        Assert.Equal(0, Command.Run(folder.Path, "init", "one", "--host", "netlify").Code);
        folder.With("one/theme/static/_redirects", "/old/* /:splat 301\n");
        folder.With("one/theme/static/.well-known/security.txt", "Contact: mailto:desk@example.org\n");
        Assert.Equal(0, Command.Run(folder["one"], "build", "--strict", "--no-pdf", "--no-search").Code);
        Assert.True(File.Exists(folder["one/output/.well-known/security.txt"]));
        using var read = JsonDocument.Parse(Node.Run("hosts.mjs", folder["one"]));
        Sound(read.RootElement);
        var build = read.RootElement.GetProperty("config").GetProperty("build");
        Assert.Equal("npm run build -- --url \"$URL\"", build.GetProperty("command").GetString());
        var redirect = Assert.Single(
            read.RootElement.GetProperty("redirects").GetProperty("redirects").EnumerateArray()
        );
        Assert.Equal(
            ("/old/*", "/:splat"),
            (redirect.GetProperty("from").GetString(), redirect.GetProperty("to").GetString())
        );
    }

    [Fact]
    public void So_is_the_dossier_of_this_repository()
    {
        File.Copy(Repository.PathOf("netlify.toml"), folder["netlify.toml"]);
        var headers = File.ReadAllText(Repository.PathOf("theme/static/_headers"));
        folder.With("output/_headers", headers).With("output/_redirects", "");
        using var read = JsonDocument.Parse(Node.Run("hosts.mjs", folder.Path));
        Sound(read.RootElement);
        // The rules that they read are the rules that the preview and nginx are given.
        Assert.Equal(
            read.RootElement.GetProperty("headers")
                .GetProperty("headers")
                .EnumerateArray()
                .SelectMany(rule =>
                    rule.GetProperty("values")
                        .EnumerateObject()
                        .Select(value => new HostHeader(
                            rule.GetProperty("for").GetString()!,
                            value.Name,
                            value.Value.GetString()!
                        ))
                ),
            HeadersReader.Read(HeadersReader.FileName, Encoding.UTF8.GetBytes(headers), new DiagnosticBag())
        );
    }

    private static void Sound(JsonElement read)
    {
        Assert.Equal("output", read.GetProperty("config").GetProperty("build").GetProperty("publish").GetString());
        Assert.Equal(0, read.GetProperty("headers").GetProperty("errors").GetArrayLength());
        Assert.Equal(0, read.GetProperty("redirects").GetProperty("errors").GetArrayLength());
        Assert.NotEqual(0, read.GetProperty("headers").GetProperty("headers").GetArrayLength());
    }
}
