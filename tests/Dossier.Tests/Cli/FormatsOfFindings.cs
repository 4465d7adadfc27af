using System.Text.Json;
using Dossier.Diagnostics;
using Dossier.Tests.Fixtures;

namespace Dossier.Tests.Cli;

/// <summary>What programs are told of a build: JSON, SARIF, lines for GitHub.</summary>
public sealed class FormatsOfFindings : IDisposable
{
    private readonly TemporaryFolder folder = new TemporaryFolder().WithDossier();

    public void Dispose() => folder.Dispose();

    [Fact]
    public void Json_holds_findings_and_figures()
    {
        folder.With("input/index.md", "A [term](term:none) in “Қазақстан”.\n");
        var result = Command.Run(folder.Path, "check", "--format", "json");
        Assert.Equal((1, ""), (result.Code, result.Error));
        using var report = JsonDocument.Parse(result.Output);
        Assert.Equal(1, report.RootElement.GetProperty("errors").GetInt32());
        var finding = Assert.Single(report.RootElement.GetProperty("diagnostics").EnumerateArray());
        Assert.Equal(
            ("DOS103", "error", "input/index.md", 1, 15, 19),
            (
                finding.GetProperty("code").GetString(),
                finding.GetProperty("severity").GetString(),
                finding.GetProperty("path").GetString(),
                finding.GetProperty("line").GetInt32(),
                finding.GetProperty("column").GetInt32(),
                finding.GetProperty("endColumn").GetInt32()
            )
        );
    }

    [Fact]
    public void Json_of_a_sound_build_says_what_was_written()
    {
        using var report = JsonDocument.Parse(
            Command.Run(folder.Path, "build", "--no-pdf", "--no-search", "--format", "json").Output
        );
        Assert.True(report.RootElement.GetProperty("figures").GetProperty("changed").GetInt32() > 5);
        Assert.Equal(0, report.RootElement.GetProperty("diagnostics").GetArrayLength());
    }

    [Fact]
    public void Sarif_has_the_shape_that_services_read()
    {
        folder.With("input/index.md", "A [term](term:none).\n").With("input/a b.txt", "Stray.");
        var result = Command.Run(folder.Path, "check", "--format", "sarif");
        using var log = JsonDocument.Parse(result.Output);
        Assert.Equal("2.1.0", log.RootElement.GetProperty("version").GetString());
        var run = Assert.Single(log.RootElement.GetProperty("runs").EnumerateArray());
        Assert.Equal("utf16CodeUnits", run.GetProperty("columnKind").GetString());
        var driver = run.GetProperty("tool").GetProperty("driver");
        Assert.Equal("Dossier", driver.GetProperty("name").GetString());
        Assert.Equal(
            Codes.All.Select(code => code.Id),
            driver.GetProperty("rules").EnumerateArray().Select(rule => rule.GetProperty("id").GetString())
        );
        var results = run.GetProperty("results").EnumerateArray().ToList();
        Assert.Equal(["DOS005", "DOS103"], results.Select(finding => finding.GetProperty("ruleId").GetString()));
        Assert.Equal(["warning", "error"], results.Select(finding => finding.GetProperty("level").GetString()));
        var places = results
            .Select(finding => finding.GetProperty("locations")[0].GetProperty("physicalLocation"))
            .ToList();
        Assert.Equal("input/a%20b.txt", places[0].GetProperty("artifactLocation").GetProperty("uri").GetString());
        Assert.False(places[0].TryGetProperty("region", out _));
        var region = places[1].GetProperty("region");
        Assert.Equal(
            (1, 15, 19),
            (
                region.GetProperty("startLine").GetInt32(),
                region.GetProperty("startColumn").GetInt32(),
                region.GetProperty("endColumn").GetInt32()
            )
        );
    }

    [Fact]
    public void Github_gets_a_line_for_each_finding()
    {
        folder.With("input/a,b.txt", "Stray.").With("input/index.md", "A [term](term:100%).\n");
        Assert.Equal(
            """
            ::warning file=input/a%2Cb.txt,title=DOS005::the file is not used%0Ahint: a dossier is made of .md and .yml files, and of pictures in input/images/
            ::error file=input/index.md,line=1,col=15,endColumn=19,title=DOS103::term '100%25' is not in the glossary%0Ahint: make its entry with 'dossier new term NAME', or take the link out

            """.ReplaceLineEndings("\n"),
            Command.Run(folder.Path, "check", "--format", "github").Output
        );
    }
}
