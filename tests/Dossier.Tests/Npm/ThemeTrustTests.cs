using System.Collections.Immutable;
using System.Diagnostics;
using System.Text;
using Dossier.Diagnostics;
using Dossier.Npm.Packages;
using Dossier.Tests.Fixtures;
using Dossier.Tests.Print;
using Rules = Dossier.Diagnostics.Codes;

namespace Dossier.Tests.Npm;

/// <summary>A dossier's own theme runs no program on this machine until somebody says that it is trusted.</summary>
public sealed class ThemeTrustTests : IDisposable
{
    /// <summary>The codes that are shown here and not in a folder.</summary>
    internal static readonly ImmutableArray<DiagnosticCode> Codes = [Rules.NotTrusted];

    private const string Lock =
        """{ "name": "t", "lockfileVersion": 3, "packages": { "": { "name": "t", "dependencies": {} } } }""";
    private const string Package = """{ "name": "t", "private": true }""";
    private readonly TemporaryFolder folder = new TemporaryFolder()
        .With("own/package.json", Package)
        .With("own/package-lock.json", Lock)
        .With("own/print/compile.mjs", "// Dossier's")
        .With("own/node_modules/.dossier-lock", Lock)
        .With("theme/package.json", Package)
        .With("theme/package-lock.json", Lock)
        .With("theme/print/compile.mjs", "// Dossier's")
        .With("theme/node_modules/.dossier-lock", Lock);

    public void Dispose() => folder.Dispose();

    [Theory]
    [InlineData("package.json", """{ "name": "t", "private": true, "scripts": { "preinstall": "touch ran" } }""")]
    [InlineData("package-lock.json", """{ "packages": { "": { "dependencies": { "evil": "1.0.0" } } } }""")]
    [InlineData("print/compile.mjs", "// Another's")]
    [InlineData("print/beside.mjs", "// Another's")]
    [InlineData("search/index.mjs", "// Another's")]
    [InlineData("typefaces/cut.mjs", "// Another's")]
    [InlineData(".npmrc", "registry=https://example.org/")]
    public async Task A_program_of_another_is_not_run_and_a_finding_says_why(string file, string text)
    {
        Typeset.NeedNode();
        folder.With($"theme/{file}", text);
        var bag = new DiagnosticBag();

        var packages = await Ready(trust: false);
        packages.Report(bag);

        Assert.Equal(folder["own"], packages.Folder);
        var finding = Assert.Single(bag.Sorted());
        Assert.Equal((Rules.NotTrusted, $"theme/{file}"), (finding.Code, finding.Path));
        Assert.Contains("--trust-theme", finding.Hint, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_theme_with_the_same_programs_loses_nothing_and_nothing_is_said()
    {
        Typeset.NeedNode();

        var packages = await Ready(trust: false);

        Assert.Equal((folder["own"], null), (packages.Folder, packages.NotTrusted));
    }

    [Fact]
    public async Task A_theme_that_is_trusted_goes_first()
    {
        Typeset.NeedNode();
        folder.With("theme/print/compile.mjs", "// Another's");

        var packages = await Ready(trust: true);

        Assert.Equal((folder["theme"], null), (packages.Folder, packages.NotTrusted));
    }

    [Theory]
    [InlineData("build", "--no-search")]
    [InlineData("pdf")]
    public void The_command_runs_it_only_when_told_to(params string[] verb)
    {
        Typeset.NeedNode();
        var mark = folder["ran"].Replace('\\', '/');
        folder
            .WithDossier()
            .With(
                "theme/print/compile.mjs",
                $"import {{ writeFileSync }} from 'node:fs';\nwriteFileSync('{mark}', '');\n"
            );

        var untrusted = Command.Run(folder.Path, verb);
        var ran = File.Exists(folder["ran"]);
        _ = Command.Run(folder.Path, [.. verb, "--trust-theme"]);

        Assert.False(ran);
        Assert.Contains(
            "warning DOS331: the theme's own program is not run",
            untrusted.Error,
            StringComparison.Ordinal
        );
        Assert.True(File.Exists(folder["ran"]));
    }

    [Fact]
    public void A_template_of_the_print_finds_no_packages_in_the_folders_of_the_user()
    {
        Typeset.NeedNode();
        const string package = "typst/packages/local/mine/1.0.0";
        folder
            .With(
                $"data/{package}/typst.toml",
                """
                [package]
                name = "mine"
                version = "1.0.0"
                entrypoint = "a.typ"

                """
            )
            .With($"data/{package}/a.typ", "#let secret = read(\"secret.txt\")\n")
            .With($"data/{package}/secret.txt", "a secret");
        var template = Convert.ToBase64String("#import \"@local/mine:1.0.0\": secret\n#secret"u8);
        var start = new ProcessStartInfo("node", [Path.Combine(Typeset.Packages.Value.Folder!, "print", "compile.mjs")])
        {
            RedirectStandardInput = true,
            RedirectStandardOutput = true,
            StandardOutputEncoding = Encoding.Latin1,
            Environment = { ["XDG_DATA_HOME"] = folder["data"], ["APPDATA"] = folder["data"] },
        };
        using var process = Process.Start(start)!;
        process.StandardInput.Write(
            $$"""{ "main": "a.typ", "files": { "a.typ": "{{template}}" }, "images": [], "timestamp": 0 }"""
        );
        process.StandardInput.Close();

        var answer = process.StandardOutput.ReadToEnd();
        process.WaitForExit();

        Assert.Contains("package not found", answer, StringComparison.Ordinal);
        Assert.DoesNotContain("%PDF", answer, StringComparison.Ordinal);
    }

    private Task<ThemePackages> Ready(bool trust) =>
        ThemePackages.Ready([folder["own"], folder["theme"]], trust, _ => { });
}
