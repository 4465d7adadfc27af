using System.Diagnostics;
using Dossier.Diagnostics;
using Dossier.Tests.Fixtures;
using Dossier.Write;

namespace Dossier.Tests.Encode.Site;

/// <summary>Every page of the repository's own site passes npm's html-validate, with its recommended rules.</summary>
public sealed class ValidHtmlTests
{
    private static readonly string Web = Repository.PathOf("tests/web");

    [Fact]
    public void Every_page_is_valid_HTML()
    {
        var program = Node.PathOf("html-validate/bin/html-validate.mjs");
        using var folder = new TemporaryFolder();
        Assert.NotNull(OutputWriter.Write(RealSite.Tree, folder["site"], new DiagnosticBag()));
        var (code, report) = Run(
            "node",
            program,
            "--config",
            Path.Combine(Web, ".htmlvalidate.json"),
            "--formatter",
            "text",
            Path.Combine(folder["site"], "**", "*.html")
        );
        Assert.True(code == 0, report);
    }

    private static (int Code, string Said) Run(string program, params string[] arguments)
    {
        var start = new ProcessStartInfo(program, arguments)
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
