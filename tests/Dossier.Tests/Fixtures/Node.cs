using System.Diagnostics;

namespace Dossier.Tests.Fixtures;

/// <summary>Programs of npm that judge what Dossier writes.</summary>
internal static class Node
{
    private static readonly string Web = Repository.PathOf("tests/web");
    private static readonly Lock Installing = new();

    /// <summary>Runs a script of <c>tests/web</c>; the test is skipped where there is no Node.js, and fails where <c>CI</c> is set.</summary>
    public static string Run(string script, params string[] arguments)
    {
        if (!IsThere())
        {
            Assert.False(Environment.GetEnvironmentVariable("CI") == "true", "Node.js is needed for this test; install it where CI is set");
            Assert.Skip("Node.js is not installed, so this is not tested");
        }

        lock (Installing)
        {
            if (!File.Exists(Path.Combine(Web, "node_modules", "mystmd", "package.json")))
            {
                var (installed, said) = Start(OperatingSystem.IsWindows() ? "npm.cmd" : "npm", "ci", "--no-audit", "--no-fund");
                Assert.True(installed == 0, said);
            }
        }

        var (code, output) = Start("node", [Path.Combine(Web, script), .. arguments]);
        Assert.True(code == 0, output);
        return output;
    }

    private static bool IsThere()
    {
        try
        {
            return Start("node", "--version").Code == 0;
        }
        catch (System.ComponentModel.Win32Exception)
        {
            return false;
        }
    }

    private static (int Code, string Output) Start(string program, params string[] arguments)
    {
        using var process = Process.Start(new ProcessStartInfo(program, arguments) { WorkingDirectory = Web, RedirectStandardOutput = true, RedirectStandardError = true })!;
        var error = process.StandardError.ReadToEndAsync(TestContext.Current.CancellationToken);
        var output = process.StandardOutput.ReadToEnd();
        process.WaitForExit();
        return (process.ExitCode, process.ExitCode == 0 ? output : output + error.GetAwaiter().GetResult());
    }
}
