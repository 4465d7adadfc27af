using System.Diagnostics;

namespace Dossier.Tests.Fixtures;

/// <summary>Programs of npm that judge what Dossier writes.</summary>
internal static class Node
{
    private static readonly string Web = Repository.PathOf("tests/web");
    private static readonly string Npm = OperatingSystem.IsWindows() ? "npm.cmd" : "npm";
    private static readonly Lock Installing = new();

    /// <summary>
    /// Runs a script of <c>tests/web</c>; the test is skipped where there is no Node.js, and fails where <c>CI</c> is
    /// set.
    /// </summary>
    public static string Run(string script, params string[] arguments)
    {
        _ = PathOf("jsonld/package.json");
        var (code, output) = Start("node", [Path.Combine(Web, script), .. arguments]);
        Assert.True(code == 0, output);
        return output;
    }

    /// <summary>
    /// A file of a package that <c>tests/web</c> names, installed first where it is missing; skipped and failed as
    /// <see cref="Run"/> is.
    /// </summary>
    /// <param name="file">Its path below <c>node_modules</c>.</param>
    public static string PathOf(string file)
    {
        var path = Path.Combine(Web, "node_modules", file);
        if (!IsThere("node") || !(File.Exists(path) || IsThere(Npm)))
        {
            Assert.False(
                Environment.GetEnvironmentVariable("CI") == "true",
                "Node.js, with npm, is needed for this test; install it where CI is set"
            );
            Assert.Skip("Node.js is not installed, so this is not tested");
        }

        lock (Installing)
        {
            if (!File.Exists(path))
            {
                var (installed, said) = Start(Npm, "ci", "--ignore-scripts", "--no-audit", "--no-fund");
                Assert.True(installed == 0, said);
            }
        }

        return path;
    }

    private static bool IsThere(string program)
    {
        try
        {
            return Start(program, "--version").Code == 0;
        }
        catch (System.ComponentModel.Win32Exception)
        {
            return false;
        }
    }

    private static (int Code, string Output) Start(string program, params string[] arguments)
    {
        using var process = Process.Start(
            new ProcessStartInfo(program, arguments)
            {
                WorkingDirectory = Web,
                RedirectStandardOutput = true,
                RedirectStandardError = true,
            }
        )!;
        var error = process.StandardError.ReadToEndAsync(TestContext.Current.CancellationToken);
        var output = process.StandardOutput.ReadToEnd();
        process.WaitForExit();
        return (process.ExitCode, process.ExitCode == 0 ? output : output + error.GetAwaiter().GetResult());
    }
}
