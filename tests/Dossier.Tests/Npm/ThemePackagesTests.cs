using Dossier.Npm.Packages;
using Dossier.Tests.Fixtures;
using Dossier.Tests.Print;

namespace Dossier.Tests.Npm;

/// <summary>
/// What a theme takes from npm is there whole, or is installed; a build that finds another one installing waits for it.
/// </summary>
public sealed class ThemePackagesTests : IDisposable
{
    private const string LockFile = """{ "packages": { "": { "dependencies": { "half": "1.0.0" } } } }""";
    private readonly TemporaryFolder folder = new TemporaryFolder()
        .With("package-lock.json", LockFile)
        .With("print/compile.mjs", "")
        .With("node_modules/half/package.json", "{}");
    private readonly List<string> told = [];

    public void Dispose() => folder.Dispose();

    [Fact]
    public async Task Packages_that_were_installed_by_hand_are_taken_as_they_are()
    {
        Typeset.NeedNode();
        Assert.Equal(new ThemePackages(folder.Path, null), await Ready());
        Assert.Empty(told);
    }

    [Fact]
    public async Task A_build_waits_for_another_one_that_installs()
    {
        Typeset.NeedNode();
        Task<ThemePackages> ready;
        using (
            new FileStream(
                folder[".npm.lock"],
                FileMode.Create,
                FileAccess.ReadWrite,
                FileShare.None,
                1,
                FileOptions.DeleteOnClose
            )
        )
        {
            ready = Ready();
            Assert.NotSame(
                ready,
                await Task.WhenAny(ready, Task.Delay(TimeSpan.FromSeconds(1), TestContext.Current.CancellationToken))
            );
            folder.With("node_modules/.dossier-lock", LockFile);
        }

        Assert.Equal(new ThemePackages(folder.Path, null), await ready);
        Assert.Equal(["Waiting for another build that installs from npm"], told);
    }

    [Fact]
    public async Task A_folder_in_which_nothing_can_be_written_is_not_waited_for()
    {
        Typeset.NeedNode();
        Directory.Delete(folder["node_modules"], recursive: true);
        File.CreateSymbolicLink(folder[".npm.lock"], folder["nowhere/else"]);
        Assert.Equal(
            new ThemePackages(
                null,
                "npm's packages cannot be put into the theme's folder; look at its permissions, or name another with "
                    + "DOSSIER_CACHE"
            ),
            await Ready()
        );
        Assert.Empty(told);
    }

    [Fact]
    public async Task What_a_killed_build_has_installed_in_part_is_installed_again()
    {
        Typeset.NeedNode();
        folder.With(".npm.lock", "");
        var ready = await Ready();
        Assert.Equal("Installing typesetter, search and typefaces from npm (once, some 75 MB)", Assert.Single(told));
        // There is no package.json here, so that npm itself has nothing to install.
        Assert.StartsWith("'npm ci' failed in the theme's folder", ready.Missing, StringComparison.Ordinal);
        Assert.False(File.Exists(folder[".npm.lock"]));
    }

    [Fact]
    public async Task What_is_installed_runs_no_program_of_its_own()
    {
        Typeset.NeedNode();
        Directory.Delete(folder["node_modules"], recursive: true);
        folder
            .With(
                "package-lock.json",
                """
                { "lockfileVersion": 3, "packages": {
                    "": { "dependencies": { "near": "file:near" } },
                    "near": { "version": "1.0.0", "hasInstallScript": true },
                    "node_modules/near": { "resolved": "near", "link": true } } }
                """
            )
            .With(
                "package.json",
                """{ "scripts": { "preinstall": "echo > ran" }, "dependencies": { "near": "file:near" } }"""
            )
            .With(
                "near/package.json",
                """{ "name": "near", "version": "1.0.0", "scripts": { "postinstall": "echo > ran" } }"""
            );
        Assert.Equal(new ThemePackages(folder.Path, null), await Ready());
        Assert.Single(told);
        Assert.True(Directory.Exists(folder["node_modules/near"]));
        Assert.False(File.Exists(folder["ran"]));
        Assert.False(File.Exists(folder["near/ran"]));
    }

    private Task<ThemePackages> Ready() => ThemePackages.Ready([folder.Path], trust: false, told.Add);
}
