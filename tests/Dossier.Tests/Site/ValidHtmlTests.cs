using System.Diagnostics;
using Dossier.Diagnostics;
using Dossier.Tests.Fixtures;
using Dossier.Write;

namespace Dossier.Tests.Site;

/// <summary>Every page of the repository's own site passes npm's html-validate, with its recommended rules.</summary>
public sealed class ValidHtmlTests
{
    private static readonly string Web = Repository.PathOf("tests/web");

    [Fact]
    public void Every_page_is_valid_HTML()
    {
        if (!IsThere("node") || !IsThere("npm"))
        {
            Assert.False(Environment.GetEnvironmentVariable("CI") == "true", "Node.js is needed to validate the pages; install it where CI is set");
            Assert.Skip("Node.js is not installed, so the pages are not validated");
        }

        var program = Path.Combine(Web, "node_modules", "html-validate", "bin", "html-validate.mjs");
        if (!File.Exists(program))
        {
            var (installed, said) = Run("npm", "ci", "--no-audit", "--no-fund");
            Assert.True(installed == 0, said);
        }

        using var folder = new TemporaryFolder();
        Assert.NotNull(OutputWriter.Write(RealSite.Tree, folder["site"], new DiagnosticBag()));
        var (code, report) = Run("node", program, "--config", Path.Combine(Web, ".htmlvalidate.json"), "--formatter", "text", Path.Combine(folder["site"], "**", "*.html"));
        Assert.True(code == 0, report);
    }

    private static bool IsThere(string program)
    {
        try
        {
            return Run(program, "--version").Code == 0;
        }
        catch (System.ComponentModel.Win32Exception)
        {
            return false;
        }
    }

    private static (int Code, string Said) Run(string program, params string[] arguments)
    {
        var start = new ProcessStartInfo(OperatingSystem.IsWindows() && program == "npm" ? "npm.cmd" : program, arguments)
        {
            WorkingDirectory = Web,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
        };
        using var process = Process.Start(start)!;
        var error = process.StandardError.ReadToEndAsync(TestContext.Current.CancellationToken);
        var output = process.StandardOutput.ReadToEnd();
        process.WaitForExit();
        return (process.ExitCode, output + error.GetAwaiter().GetResult());
    }
}
