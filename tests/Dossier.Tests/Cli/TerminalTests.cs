using Dossier.Cli.Terminal;
using Dossier.Tests.Fixtures;

namespace Dossier.Tests.Cli;

/// <summary>
/// What the program says cannot steer a terminal, and where it cannot say it, it does its work all the same and returns
/// that it could not.
/// </summary>
public sealed class TerminalTests : IDisposable
{
    private const string Hostile = "a\u001b[31mb\u202Ec\u0007";
    private readonly TemporaryFolder folder = new TemporaryFolder().WithDossier();

    public void Dispose() => folder.Dispose();

    [Fact]
    public void Names_of_files_cannot_steer_the_terminal()
    {
        Assert.SkipWhen(OperatingSystem.IsWindows(), "Windows allows no such names, so this is not tested");
        folder.With($"input/sections/01-{Hostile}.md", "x").With("input/sections/02-a\nb.md", "x");
        foreach (var format in (string[])["text", "json", "sarif", "github"])
        {
            var result = Command.Run(folder.Path, "check", "--format", format);
            Assert.Equal(1, result.Code);
            Assert.True(IsTame(result.Error), format);
            Assert.True(IsTame(result.Output.Replace("\u202E", "", StringComparison.Ordinal)), format);
            Assert.DoesNotContain("02-a\nb", result.Output + result.Error, StringComparison.Ordinal);
        }
    }

    [Fact]
    public void A_title_of_two_lines_is_one_in_the_summary()
    {
        folder.With(
            "input/dossier.yml",
            SmallDossier.Settings.Replace("A small dossier", "\"a\\n::error::b\"", StringComparison.Ordinal)
        );
        var result = Command.Run(folder.Path, "build", "--no-pdf", "--no-search");
        Assert.Equal("a\uFFFD::error::b, edition 1.0.0", result.Output.Split('\n')[0]);
    }

    [Theory]
    [InlineData(Hostile)]
    [InlineData("build", "--input", Hostile)]
    [InlineData("build", "--format", Hostile)]
    [InlineData("serve", "--input", Hostile)]
    [InlineData("release", Hostile, "--note", "x")]
    [InlineData("import", "sources", Hostile)]
    [InlineData("seed", "add", "--id", Hostile, Hostile)]
    public void Words_of_a_call_cannot_steer_the_terminal(params string[] call)
    {
        var result = Command.Run(folder.Path, call);
        Assert.InRange(result.Code, 1, 2);
        Assert.True(IsTame(result.Error + result.Output), result.Error + result.Output);
    }

    [Fact]
    public void Only_the_programs_own_colours_pass_and_only_to_a_terminal()
    {
        const string said = "\u001b[1;31merror\u001b[0m \u001b[2J\u202E\n\t\u009b1m";
        Assert.Equal(
            "\u001b[1;31merror\u001b[0m \uFFFD[2J‹U+202E›\n\t\uFFFD1m",
            Said(colours: true, directions: false)
        );
        Assert.Equal("\uFFFD[1;31merror\uFFFD[0m \uFFFD[2J\u202E\n\t\uFFFD1m", Said(colours: false, directions: true));

        static string Said(bool colours, bool directions)
        {
            using var inner = new StringWriter();
            using var writer = new SafeWriter(inner, colours, directions);
            writer.Write(said);
            Assert.Null(writer.Failure);
            return inner.ToString();
        }
    }

    [Theory]
    [InlineData("styles >&-", 1)]
    [InlineData("check --format json >/dev/full", 1)]
    [InlineData("--help >/dev/full", 1)]
    [InlineData("check 2>/dev/full", 0)]
    [InlineData("check >&- 2>&-", 1)]
    [InlineData("check 2>&-", 0)]
    [InlineData("--version <&- 2>&-", 0)]
    public void Where_nobody_listens_the_exit_code_says_so(string call, int code)
    {
        var result = Shell(call);
        Assert.Equal(code, result.Code);
        Assert.DoesNotContain("   at ", result.Error, StringComparison.Ordinal);
    }

    [Fact]
    public void An_output_does_not_come_into_the_dossier_by_a_link()
    {
        Assert.SkipWhen(OperatingSystem.IsWindows(), "links need a right there that tests lack, so this is not tested");
        File.CreateSymbolicLink(folder["elsewhere"], "input");
        var result = Command.Run(folder.Path, "build", "--output", "elsewhere/images");
        Assert.Equal(2, result.Code);
        Assert.Contains("lies in 'input/'", result.Error, StringComparison.Ordinal);
        Assert.False(Directory.Exists(folder["input/images"]));
    }

    [Fact]
    public void An_output_is_written_though_nobody_listens()
    {
        var result = Shell("build --no-pdf --no-search --no-epub --no-docx >&-");
        Assert.Equal(1, result.Code);
        Assert.Contains("standard output cannot be written", result.Error, StringComparison.Ordinal);
        Assert.True(File.Exists(folder["output/index.html"]));
    }

    private CommandResult Shell(string call)
    {
        Assert.SkipUnless(OperatingSystem.IsLinux(), "only a shell closes a stream, so this is not tested");
        var program = Path.Combine(AppContext.BaseDirectory, "Dossier.Cli.dll");
        return Outside.Run("dash", folder.Path, "", "sh", "-c", $"dotnet '{program}' {call}");
    }

    private static bool IsTame(string said) =>
        !said.Any(sign => sign is not ('\n' or '\t') && (char.IsControl(sign) || sign == '\u202E'));
}
