using Dossier.Npm.Packages;
using Dossier.Npm.Programs;
using Dossier.Tests.Fixtures;

namespace Dossier.Tests.Npm;

/// <summary>A dossier of somebody else's runs no program of its own: those that run are found in PATH alone.</summary>
public sealed class ProgramPathTests : IDisposable
{
    private readonly TemporaryFolder folder = new();

    public void Dispose() => folder.Dispose();

    [Fact]
    public void A_program_is_found_in_the_whole_folders_of_PATH_that_may_be_run()
    {
        Put("first/node", mayRun: false);
        Put("second/node", mayRun: true);
        Put("third/node", mayRun: true);
        var path = string.Join(
            Path.PathSeparator,
            "",
            ".",
            "third",
            folder["first"],
            folder["second"],
            folder["third"]
        );
        Assert.Equal(folder["second/node"], ProgramPath.Find("node", path));
        Assert.Null(ProgramPath.Find("npm", path));
        Assert.Null(ProgramPath.Find("node", "third"));
        Assert.Null(ProgramPath.Find("node", null));
    }

    [Theory]
    [InlineData("build")]
    [InlineData("doctor")]
    [InlineData("pdf")]
    public void A_program_in_the_dossier_s_folder_is_not_run_by(string verb)
    {
        folder.WithDossier();
        foreach (var name in (string[])["node", "npm"])
        {
            folder.With(name, $"#!/bin/sh\necho ran > \"{folder["ran.txt"]}\"\n");
            Allow(folder[name], mayRun: true);
        }

        Command.Run(folder.Path, [("PATH", $"{Path.PathSeparator}.")], [verb]);
        Assert.False(File.Exists(folder["ran.txt"]));
    }

    [Theory]
    [InlineData("src/Dossier.Cli/bin/Release/net10.0", true)]
    [InlineData("tests/Dossier.Tests/bin/Debug/net10.0", true)]
    [InlineData("node_modules/dossier-briefing", false)]
    [InlineData("src/node_modules/dossier-briefing/bin", false)]
    [InlineData("tools/dossier", false)]
    [InlineData("bin", false)]
    public void Only_a_program_that_was_built_in_a_clone_takes_its_theme(string place, bool isClone)
    {
        folder.With("Dossier.sln", "").With("theme/package-lock.json", "{}").With($"{place}/Dossier.Cli", "");
        Assert.Equal(isClone ? folder.Path : null, ProgramTheme.Clone(folder[place]));
    }

    private void Put(string path, bool mayRun)
    {
        folder.With(path, "#!/bin/sh\n");
        Allow(folder[path], mayRun);
    }

    private static void Allow(string path, bool mayRun)
    {
        Assert.SkipWhen(OperatingSystem.IsWindows(), "Windows tells by its name whether a file may be run");
        if (!OperatingSystem.IsWindows())
        {
            File.SetUnixFileMode(path, UnixFileMode.UserRead | (mayRun ? UnixFileMode.UserExecute : 0));
        }
    }
}
