using Dossier.Diagnostics;
using Dossier.Input;
using Dossier.Input.Folders;
using Dossier.Model.Editions;
using Dossier.Releases;
using Dossier.Tests.Editions;
using Dossier.Tests.Fixtures;

namespace Dossier.Tests.Releases;

/// <summary>
/// What a release would do is known before anything is written, and asked of the library by every host.
/// </summary>
public sealed class ReleasePlanTests : IDisposable
{
    private readonly TemporaryFolder folder = Sealing.Dossier();

    public void Dispose() => folder.Dispose();

    [Fact]
    public void A_first_edition_has_every_file_and_nothing_before_it()
    {
        var (plan, findings) = Plan("1.0.0", "2026-11-22");
        Assert.Empty(findings);
        Assert.Null(plan.Changes);
        Assert.Null(plan.Refusal);
        Assert.Empty(plan.Sealed);
        Assert.Contains("manifest.yml", plan.Files.Keys);
        Assert.Contains("sources/input/sections/01-economy.md", plan.Files.Keys);
        Assert.False(Directory.Exists(folder["input/editions"]));
    }

    [Fact]
    public void The_styles_and_words_that_an_edition_takes_from_the_theme_are_sealed_with_it()
    {
        folder.With(
            "input/dossier.yml",
            $"{File.ReadAllText(folder["input/dossier.yml"])}style: {StyleNames.House[..^4]}-of-mine\n"
        );
        var (_, findings) = Plan("1.0.0", "2026-11-22");
        Assert.Contains("there is no citation style", Assert.Single(findings).Message, StringComparison.Ordinal);

        var bag = new DiagnosticBag();
        var (inputs, files) = InputReader.ReadForRelease(Sealing.Folders(folder), bag);
        var style = new InputFile("theme/styles/mine.csl", "<style/>");
        var withStyle = inputs with
        {
            Theme = inputs.Theme with { Styles = inputs.Theme.Styles.SetItem("mine.csl", style) },
        };

        string[] house = [StyleNames.House, "locales-en-GB.xml"];
        Assert.Equal([.. house, "mine.csl"], Added("mine", "en-GB"));
        Assert.Equal(house, Added("", "en-GB"));
        Assert.Equal([.. house, "locales-tr-TR.xml"], Added(StyleNames.House, "tr"));
        var own = files with { Input = files.Input.SetItem(StyleNames.House, new BinaryFile("x", "own"u8.ToArray())) };
        var kept = global::Dossier.Styles.StyleFiles.Sealed(own, withStyle, "", "en-GB").Input[StyleNames.House];
        Assert.Equal("own"u8.ToArray(), kept.Bytes.ToArray());

        IEnumerable<string> Added(string named, string language) =>
            global::Dossier
                .Styles.StyleFiles.Sealed(files, withStyle, named, language)
                .Input.Keys.Except(files.Input.Keys, StringComparer.Ordinal);
    }

    [Fact]
    public void A_plan_holds_the_bytes_that_the_command_writes()
    {
        var (plan, _) = Plan("1.0.0", "2026-11-22");
        Assert.Equal(0, Command.Run(folder.Path, "release", "1.0.0", "--date", "2026-11-22", "--note", "New.").Code);
        foreach (var (path, bytes) in plan.Files)
        {
            Assert.Equal(bytes.ToArray(), File.ReadAllBytes(folder[$"input/editions/1.0.0/{path}"]));
        }
    }

    [Theory]
    [InlineData("1.0.0", "2026-11-23", "1.0.0 is not higher than 1.0.0, the latest edition; the change asks for 2.0.0")]
    [InlineData("0.9.0", "2026-11-23", "0.9.0 is not higher than 1.0.0, the latest edition; the change asks for 2.0.0")]
    [InlineData("1.0.1", "2026-11-21", "2026-11-21 is before 2026-11-22, the date of 1.0.0")]
    public void An_edition_that_cannot_follow_is_refused_with_the_reason(string version, string date, string refusal)
    {
        folder
            .Seal("1.0.0")
            .With(
                "input/index.md",
                """
                ::: summary
                This is a dossier for tests and for little else. It is a dossier on trade.
                :::

                ::: key-message {#km-trade section=economy}
                Trade between the two countries of this dossier is small and grows slowly.
                :::

                """
            );
        var (plan, findings) = Plan(version, date);
        Assert.Empty(findings);
        Assert.Equal(refusal, plan.Refusal);
        Assert.Empty(plan.Files);
        Assert.NotNull(plan.Changes);
        Assert.Equal(["1.0.0"], plan.Sealed.Select(sealedVersion => sealedVersion.ToString()));
    }

    [Fact]
    public void A_lost_address_is_an_error_and_has_its_entry()
    {
        folder.Seal("1.0.0");
        File.Delete(folder["input/sections/02-culture.md"]);
        var (plan, findings) = Plan("1.1.0", "2026-11-23");
        Assert.Equal("sections/culture/", Assert.Single(plan.Lost).Address);
        Assert.Equal("DOS706", Assert.Single(findings).Code.Id);
        Assert.Empty(plan.Files);
    }

    [Fact]
    public void Another_id_than_that_of_the_editions_is_a_finding()
    {
        folder.Seal("1.0.0");
        var settings = File.ReadAllText(folder["input/dossier.yml"]);
        folder.With("input/dossier.yml", settings.Replace("id: ", "id: other-", StringComparison.Ordinal));
        var (_, findings) = Plan("1.1.0", "2026-11-23");
        var finding = Assert.Single(findings);
        Assert.Equal(("DOS710", Severity.Warning), (finding.Code.Id, finding.Severity));
    }

    [Fact]
    public void A_text_with_errors_has_no_files_to_seal()
    {
        folder.With("input/sections/02-culture.md", SmallDossier.Page("Culture", "\nA [term](term:none).\n"));
        var (plan, findings) = Plan("1.0.0", "2026-11-22");
        Assert.NotEmpty(findings);
        Assert.Empty(plan.Files);
        Assert.Null(plan.Compilation.Output);
    }

    private (ReleasePlan Plan, IReadOnlyList<Diagnostic> Findings) Plan(string version, string date)
    {
        var bag = new DiagnosticBag();
        var (inputs, files) = InputReader.ReadForRelease(Sealing.Folders(folder), bag);
        var release = new ReleaseRequest(
            EditionVersion.TryParse(version)!.Value,
            DateOnly.ParseExact(date, "yyyy-MM-dd", System.Globalization.CultureInfo.InvariantCulture),
            "New."
        );
        var plan = ReleasePlan.Of(inputs, files, release, new BuildRequest(null, _ => { }), bag);
        return (plan, bag.Sorted());
    }
}
