using Dossier.Input;
using Dossier.Npm.Programs;
using Dossier.Tests.Fixtures;

namespace Dossier.Tests.Print;

/// <summary>The same dossier gives the same bytes, whatever the machine thinks of language and time.</summary>
[Collection(Typeset.OneAtATime)]
public sealed class SameBytesTests
{
    [Fact]
    public void Two_runs_give_the_same_bytes() =>
        Assert.Equal(Typeset.RealBriefing.Pdf!, Typeset.Inputs(Typeset.Real, new PrintRequest(PrintPart.Whole)).Pdf!);

    [Fact]
    public void Another_date_of_the_edition_gives_other_bytes()
    {
        var settings = Typeset.Real.Dossier["dossier.yml"];
        var later = Typeset.Real with
        {
            Dossier = Typeset.Real.Dossier.SetItem(
                "dossier.yml",
                new InputFile(
                    settings.Path,
                    settings.Text.Replace("2026-11-22", "2026-11-23", StringComparison.Ordinal)
                )
            ),
        };
        Assert.NotEqual(Typeset.RealBriefing.Pdf!, Typeset.Inputs(later, new PrintRequest(PrintPart.Whole)).Pdf!);
    }

    [Theory]
    [InlineData("LC_ALL=tr_TR.UTF-8", "LANG=tr_TR.UTF-8", "TZ=Asia/Almaty", "HOME=/")]
    [InlineData("LC_ALL=ar_SA.UTF-8", "TZ=America/St_Johns")]
    public void Language_and_time_zone_of_the_machine_change_nothing(params string[] variables) =>
        Assert.Equal(Typeset.RealBriefing.Pdf!, Set(variables, Repository.Root, Repository.PathOf("input")));

    /// <summary>A machine without a typeface, and one that has a poorer face of the bundled one's name.</summary>
    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public async Task Typefaces_of_the_machine_change_nothing(bool hostile)
    {
        Typeset.NeedNode();
        using var folder = new TemporaryFolder();
        Directory.CreateDirectory(folder["fonts"]);
        if (hostile)
        {
            await WriteLatinOnlyFace(folder["fonts/face.ttf"]);
        }

        await File.WriteAllTextAsync(
            folder["fonts.conf"],
            $"<?xml version=\"1.0\"?><fontconfig><dir>{folder["fonts"]}</dir></fontconfig>",
            TestContext.Current.CancellationToken
        );
        Assert.Equal(
            Typeset.RealBriefing.Pdf!,
            Set([$"FONTCONFIG_FILE={folder["fonts.conf"]}"], Repository.Root, Repository.PathOf("input"))
        );
    }

    [Fact]
    public void The_folder_changes_nothing()
    {
        Typeset.NeedNode();
        using var folder = new TemporaryFolder();
        foreach (var name in (string[])["input", "seeds"])
        {
            foreach (var file in Directory.GetFiles(Repository.PathOf(name), "*", SearchOption.AllDirectories))
            {
                var copy = folder[$"elsewhere ü/{Path.GetRelativePath(Repository.Root, file)}"];
                Directory.CreateDirectory(Path.GetDirectoryName(copy)!);
                File.Copy(file, copy);
            }
        }

        Assert.Equal(Typeset.RealBriefing.Pdf!, Set([], folder["elsewhere ü"], "input"));
    }

    /// <summary>Sets the real dossier in a process of its own.</summary>
    private static byte[] Set(string[] variables, string workingFolder, string input)
    {
        Typeset.NeedNode();
        using var folder = new TemporaryFolder();
        var ended = Command.Run(
            workingFolder,
            [.. variables.Select(variable => (variable.Split('=')[0], variable.Split('=')[1]))],
            ["pdf", "--input", input, "--output", folder["out.pdf"]]
        );
        Assert.True(ended.Code == 0, ended.Error);
        return File.ReadAllBytes(folder["out.pdf"]);
    }

    /// <summary>Makes a face by the name of the bundled one that has no letters but A to Z.</summary>
    private static async Task WriteLatinOnlyFace(string file)
    {
        const string Script = """
            import { readFileSync, writeFileSync } from 'node:fs';
            import subset from 'subset-font';
            const whole = readFileSync('node_modules/@fontsource/libertinus-serif/files/libertinus-serif-latin-400-normal.woff2');
            writeFileSync(process.argv[1], await subset(whole, 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz ', { targetFormat: 'sfnt' }));
            """;
        var result = await OutsideProgram.Run(
            "node",
            ["--input-type=module", "--eval", Script, file],
            Typeset.Packages.Value.Folder!,
            default,
            TimeSpan.FromMinutes(2),
            TestContext.Current.CancellationToken
        );
        Assert.True(result is { ExitCode: 0 } && File.Exists(file), result?.Errors);
    }
}
