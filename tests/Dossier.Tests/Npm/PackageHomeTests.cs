using System.Text.RegularExpressions;
using Dossier.Input;
using Dossier.Input.Folders;
using Dossier.Npm.Packages;
using Dossier.Tests.Fixtures;

namespace Dossier.Tests.Npm;

/// <summary>Where npm's packages go: beside the theme, or to the user's cache.</summary>
public sealed class PackageHomeTests : IDisposable
{
    private const string LockFile = """{ "packages": { "": { "dependencies": { "half": "1.0.0" } } } }""";
    private readonly TemporaryFolder folder = new TemporaryFolder()
        .With("theme/package.json", "{}")
        .With("theme/package-lock.json", LockFile)
        .With("theme/print/compile.mjs", "")
        .With("theme/print/no-fonts.conf", "")
        .With("theme/print/briefing.typ", "")
        .With("theme/assets/site.js", "");

    private string Theme => folder["theme"];

    public void Dispose() => folder.Dispose();

    [Fact]
    public void A_theme_that_can_be_written_keeps_its_own() => Assert.Equal(Theme, Of());

    [Fact]
    public void One_that_cannot_has_them_in_the_cache() =>
        Assert.Equal(folder["cache"], Path.GetDirectoryName(Of(canWrite: false)));

    /// <summary>The folder for temporary files is no place for what is run: anybody may have put it there.</summary>
    [Fact]
    public void Without_a_home_there_is_no_cache_that_others_could_fill()
    {
        Assert.Equal(Theme, PackageHome.Of(Theme, null, "", _ => false));
        Assert.Equal(folder["asked"], Path.GetDirectoryName(PackageHome.Of(Theme, folder["asked"], "", _ => false)));
        var doctor = Command.Run(folder.Path, [("HOME", "/none"), ("XDG_CACHE_HOME", "")], ["doctor"]);
        Assert.DoesNotContain(Path.GetTempPath().TrimEnd('/') + "/dossier/", doctor.Output, StringComparison.Ordinal);
    }

    [Fact]
    public void What_is_installed_already_is_taken_whoever_may_write()
    {
        folder.With("theme/node_modules/half/package.json", "{}");
        Assert.Equal(Theme, Of(canWrite: false));
        folder.With("theme/node_modules/.dossier-lock", "of another lock file");
        Assert.NotEqual(Theme, Of(canWrite: false));
    }

    [Fact]
    public void A_cache_that_was_asked_for_is_taken_always()
    {
        folder.With("theme/node_modules/half/package.json", "{}");
        Assert.Equal(folder["asked"], Path.GetDirectoryName(Of(asked: folder["asked"])));
        Assert.Equal(Path.GetFullPath("near"), Path.GetDirectoryName(Of(asked: "near")));
        Assert.Equal(Theme, Of(asked: ""));
    }

    [Fact]
    public void Another_lock_file_or_another_program_is_another_folder()
    {
        var before = Of(canWrite: false);
        Assert.Equal(before, Of(canWrite: false));
        folder.With("theme/print/briefing.typ", "changed").With("theme/assets/site.js", "changed");
        Assert.Equal(before, Of(canWrite: false));
        folder.With("theme/print/compile.mjs", "changed");
        var other = Of(canWrite: false);
        Assert.NotEqual(before, other);
        folder.With("theme/package-lock.json", LockFile + " ");
        Assert.DoesNotContain(Of(canWrite: false), new[] { before, other });
    }

    [Fact]
    public void It_is_filled_with_what_is_run_and_no_more()
    {
        PackageHome.Fill(Theme, folder["home"]);
        Assert.Equal(
            ["package-lock.json", "package.json", "print/compile.mjs", "print/no-fonts.conf"],
            Tree.Of(folder["home"]).Keys
        );
        PackageHome.Fill(Theme, Theme);
    }

    [Fact]
    public void Typefaces_are_read_from_it()
    {
        folder
            .WithDossier()
            .With("theme/assets/site.css", "@font-face { src: url(\"../node_modules/face/a.woff2\") }")
            .With("home/node_modules/face/a.woff2", "letters");
        var folders = new InputFolders(folder["input"], folder["seeds"], [Theme]);
        Assert.Empty(Packages(folders));
        Assert.Equal(["face/a.woff2"], Packages(folders with { Packages = folder["home"] }));
    }

    [Fact]
    public void Whether_a_folder_can_be_written_is_tried_and_leaves_nothing_behind()
    {
        var before = Directory.GetFileSystemEntries(Theme);
        Assert.True(PackageHome.CanWrite(Theme));
        Assert.True(PackageHome.CanWrite(folder["none/yet"]));
        Assert.Equal(before, Directory.GetFileSystemEntries(Theme));
        Assert.False(Directory.Exists(folder["none"]));
        if (OperatingSystem.IsLinux())
        {
            // Nobody can make files there, not even an administrator.
            Assert.False(PackageHome.CanWrite("/proc"));
        }
    }

    [Fact]
    public void A_build_takes_what_it_needs_from_the_cache_that_is_named()
    {
        Print.Typeset.NeedNode();
        // What the repository's theme has installed stands for npm's answer, so that nothing is fetched.
        var home = PackageHome.Of(Repository.PathOf("theme"), folder["asked"], "", _ => true);
        Directory.CreateDirectory(home);
        Directory.CreateSymbolicLink(Path.Combine(home, "node_modules"), Repository.PathOf("theme/node_modules"));
        // Not beside the theme of the other tests, which would be the dossier's own.
        folder.With("one/input/dossier.yml", SmallDossier.Settings).With("one/input/index.md", SmallDossier.Front);
        var built = Command.Run(
            folder["one"],
            [(PackageHome.Variable, folder["asked"])],
            ["build", "--no-search", "--no-epub", "--no-docx"]
        );
        Assert.True(built.Code == 0, built.Error);
        Assert.NotEmpty(Directory.GetFiles(folder["one/output"], "*.pdf"));
        Assert.True(File.Exists(Path.Combine(home, "print", "compile.mjs")));
        var doctor = Command.Run(folder.Path, [(PackageHome.Variable, folder["asked"])], ["doctor"]);
        Assert.Matches($"  Packages, in a cache +{Regex.Escape(home)}\n", doctor.Output);
    }

    private string Of(string? asked = null, bool canWrite = true) =>
        PackageHome.Of(Theme, asked, folder["cache"], _ => canWrite);

    private static IEnumerable<string> Packages(InputFolders folders) =>
        InputReader.Read(folders, new global::Dossier.Diagnostics.DiagnosticBag()).Theme.Packages.Keys;
}
