using Dossier.Tests.Fixtures;

namespace Dossier.Tests.Theming;

/// <summary>What stands in <c>theme/static</c> is published as it is.</summary>
public sealed class StaticFilesTests : IDisposable
{
    private readonly TemporaryFolder folder = new TemporaryFolder().WithDossier();

    public void Dispose() => folder.Dispose();

    [Theory]
    [InlineData("CNAME")]
    [InlineData(".nojekyll")]
    [InlineData(".htaccess")]
    [InlineData(".well-known/security.txt")]
    [InlineData(".well-known/acme/.token")]
    [InlineData("node_modules/script.js")]
    [InlineData("a b/c.TXT")]
    [InlineData("deep/er/_headers")]
    [InlineData("deep/er/_redirects")]
    [InlineData("netlify.toml")]
    public void A_file_keeps_its_name_and_every_byte(string path)
    {
        byte[] bytes = [0xEF, 0xBB, 0xBF, (byte)'x', 13, 10, 0, 255];
        folder.With($"theme/static/{path}", bytes);
        Build(0);
        Assert.Equal(bytes, File.ReadAllBytes(folder[$"output/{path}"]));
        // The next build knows it for its own.
        Build(0);
        File.Delete(folder[$"theme/static/{path}"]);
        Build(0);
        Assert.NotEqual(
            File.Exists(folder[$"output/{path}"]) ? File.ReadAllBytes(folder[$"output/{path}"]) : [],
            bytes
        );
    }

    [Fact]
    public void A_theme_has_headers_of_its_own()
    {
        folder.With("theme/static/_headers", "/*\n  X-Own: yes\n");
        Build(0);
        Assert.Equal("/*\n  X-Own: yes\n", File.ReadAllText(folder["output/_headers"]));
    }

    [Fact]
    public void An_empty_file_is_a_file()
    {
        folder.With("theme/static/.nojekyll", "");
        Build(0);
        Assert.Empty(File.ReadAllBytes(folder["output/.nojekyll"]));
    }

    [Theory]
    [InlineData(".DS_Store")]
    [InlineData("._photo.jpg")]
    [InlineData("Thumbs.db")]
    [InlineData(".git/config")]
    [InlineData(".gitkeep")]
    [InlineData(".page.html.swp")]
    [InlineData(".~lock.one.odt#")]
    [InlineData("page.html~")]
    [InlineData(".env")]
    [InlineData(".env.production")]
    [InlineData("deep/.npmrc")]
    [InlineData(".pgpass")]
    [InlineData(".docker/config.json")]
    [InlineData("keys/id_ed25519")]
    [InlineData("keys/server.pem")]
    [InlineData("live.env")]
    [InlineData(".bash_history")]
    [InlineData(".terraform.tfstate")]
    [InlineData(".yarnrc.yml")]
    [InlineData("#page.html#")]
    [InlineData("__MACOSX/page.html")]
    public void What_systems_and_editors_leave_behind_and_passwords_are_not(string path)
    {
        folder.With($"theme/static/{path}", "x");
        Build(0);
        Assert.False(File.Exists(folder[$"output/{path}"]));
    }

    [Theory]
    [InlineData(".dossier")]
    [InlineData(".dossier-editions")]
    public void What_a_build_notes_for_itself_cannot_be_replaced(string path)
    {
        folder.With($"theme/static/{path}", "x");
        Assert.Contains($"two files would be published at '{path}'", Build(1), StringComparison.Ordinal);
    }

    /// <summary>A later build would take such a file for what an earlier one made, and keep it for ever.</summary>
    [Theory]
    [InlineData("editions/1.0.0/article.pdf")]
    [InlineData("Editions/all.txt")]
    [InlineData("draft/notes.txt")]
    [InlineData("pagefind/own.js")]
    public void What_a_build_makes_has_its_folders_for_itself(string path)
    {
        folder.With($"theme/static/{path}", "x");
        var told = Build(1);
        Assert.Contains($"theme/static/{path}: error DOS301:", told, StringComparison.Ordinal);
        Assert.Contains("holds nothing but what a build makes", told, StringComparison.Ordinal);
    }

    private string Build(int code)
    {
        var built = Command.Run(folder.Path, "build", "--no-pdf", "--no-search", "--no-epub", "--no-docx");
        Assert.True(built.Code == code, built.Error);
        return built.Error;
    }
}
