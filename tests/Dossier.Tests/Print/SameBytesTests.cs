using System.Diagnostics;
using Dossier.Input;
using Dossier.Tests.Fixtures;

namespace Dossier.Tests.Print;

/// <summary>The same dossier gives the same bytes, whatever the machine thinks of language and time.</summary>
[Collection(Typeset.OneAtATime)]
public sealed class SameBytesTests
{
    [Fact]
    public void Two_runs_give_the_same_bytes() =>
        Assert.Equal(Typeset.RealBriefing.Pdf!, Typeset.Sources(Typeset.Real, new PrintRequest(PrintPart.Whole)).Pdf!);

    [Fact]
    public void Another_date_of_the_edition_gives_other_bytes()
    {
        var settings = Typeset.Real.Dossier["dossier.yml"];
        var later = Typeset.Real with
        {
            Dossier = Typeset.Real.Dossier.SetItem(
                "dossier.yml",
                new SourceFile(
                    settings.Path,
                    settings.Text.Replace("2026-11-22", "2026-11-23", StringComparison.Ordinal)
                )
            ),
        };
        Assert.NotEqual(Typeset.RealBriefing.Pdf!, Typeset.Sources(later, new PrintRequest(PrintPart.Whole)).Pdf!);
    }

    [Theory]
    [InlineData("C", "UTC")]
    [InlineData("tr_TR.UTF-8", "Asia/Almaty")]
    [InlineData("ar_SA.UTF-8", "America/St_Johns")]
    public async Task Language_and_time_zone_of_the_machine_change_nothing(string language, string zone)
    {
        Typeset.NeedNode();
        using var folder = new TemporaryFolder();
        var start = new ProcessStartInfo(
            "dotnet",
            [ProgramFile(), "pdf", "--input", Repository.PathOf("input"), "--output", folder["out.pdf"]]
        )
        {
            RedirectStandardError = true,
            RedirectStandardOutput = true,
        };
        start.Environment["LANG"] = start.Environment["LC_ALL"] = language;
        start.Environment["TZ"] = zone;
        using var process = Process.Start(start)!;
        var errors = process.StandardError.ReadToEndAsync(TestContext.Current.CancellationToken);
        await process.StandardOutput.ReadToEndAsync(TestContext.Current.CancellationToken);
        await process.WaitForExitAsync(TestContext.Current.CancellationToken);
        Assert.True(process.ExitCode == 0, await errors);
        Assert.Equal(
            Typeset.RealBriefing.Pdf!,
            await File.ReadAllBytesAsync(folder["out.pdf"], TestContext.Current.CancellationToken)
        );
    }

    private static string ProgramFile() => typeof(Dossier.Cli.ExitCodes).Assembly.Location;
}
