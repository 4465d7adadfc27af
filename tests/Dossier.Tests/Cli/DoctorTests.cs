using Dossier.Npm.Packages;
using Dossier.Npm.Programs;
using Dossier.Tests.Fixtures;

namespace Dossier.Tests.Cli;

/// <summary><c>dossier doctor</c>. A small program of the tests' own stands for Node.js.</summary>
public sealed class DoctorTests : IDisposable
{
    private readonly TemporaryFolder folder = new();

    public void Dispose() => folder.Dispose();

    [Fact]
    public void Without_Node_it_says_what_to_install()
    {
        var call = Doctor();
        Assert.Equal((1, ""), (call.Code, call.Error));
        Assert.Contains("! Node.js  ", Squeezed(call), StringComparison.Ordinal);
        Assert.Contains($"to mend it: {NodeProgram.Get}\n", call.Output, StringComparison.Ordinal);
        Assert.Contains("! npm  not found\n", Squeezed(call), StringComparison.Ordinal);
        Assert.Contains("4 things missing", call.Output, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("v18.20.4", true)]
    [InlineData("v19.9.9", true)]
    [InlineData("v20.0.0", false)]
    [InlineData("v100.1.0", false)]
    [InlineData("nightly", true)]
    public void A_Node_that_is_too_old_is_as_good_as_none(string version, bool isMissing)
    {
        Program("node", version);
        Program("npm", "10.8.2");
        var call = Doctor();
        Assert.Contains(
            $"{(isMissing ? "! " : "  ")}Node.js  {version.TrimStart('v')}\n",
            Squeezed(call),
            StringComparison.Ordinal
        );
        Assert.Contains("  npm  10.8.2\n", Squeezed(call), StringComparison.Ordinal);
        folder.WithDossier();
        var built = Command.Run(folder.Path, Environment, ["build", "--no-epub", "--no-docx"]);
        Assert.Equal(
            isMissing,
            built.Error.Contains(
                $"Node.js {version.TrimStart('v')} is too old: {NodeProgram.Get}",
                StringComparison.Ordinal
            )
        );
    }

    [Fact]
    public void What_is_not_fetched_yet_is_named_with_its_place()
    {
        Program("node", "v22.1.0");
        Program("npm", "10.8.2");
        var call = Doctor();
        Assert.Equal(1, call.Code);
        Assert.Contains($"none yet in {folder["cache"]}", call.Output, StringComparison.Ordinal);
        Assert.Contains("Typefaces", call.Output, StringComparison.Ordinal);
        Assert.Contains("2 things missing", call.Output, StringComparison.Ordinal);
        Assert.False(Directory.Exists(folder["cache"]));
    }

    private (string, string)[] Environment => [("PATH", folder["bin"]), (PackageHome.Variable, folder["cache"])];

    private CommandResult Doctor() => Command.Run(folder.Path, Environment, ["doctor"]);

    private void Program(string name, string answer)
    {
        folder.With($"bin/{name}", $"#!/bin/sh\necho {answer}\n");
        Assert.SkipWhen(
            OperatingSystem.IsWindows(),
            "Windows runs no shell scripts, so no program can stand for Node.js"
        );
        if (!OperatingSystem.IsWindows())
        {
            File.SetUnixFileMode(folder[$"bin/{name}"], UnixFileMode.UserRead | UnixFileMode.UserExecute);
        }
    }

    private static string Squeezed(CommandResult call) =>
        System.Text.RegularExpressions.Regex.Replace(call.Output, "(?<=[^ \n])  +", "  ");
}
