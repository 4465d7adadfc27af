using Dossier.Cli.FindingReports;
using Dossier.Diagnostics;
using Dossier.Input;
using Dossier.Input.Folders;
using Dossier.Tests.Fixtures;

namespace Dossier.Tests.Broken;

/// <summary>
/// Each folder beside this file is a dossier with something wrong; its <c>expected.txt</c> is the whole report.
/// </summary>
public sealed class BrokenDossiers
{
    private static readonly string Folder = Repository.PathOf("tests/Dossier.Tests/Broken");

    public static TheoryData<string> Names =>
        [.. Directory.GetDirectories(Folder).Select(folder => Path.GetFileName(folder)!).Order(StringComparer.Ordinal)];

    [Theory]
    [MemberData(nameof(Names))]
    public void A_broken_dossier_is_reported_word_for_word(string name) =>
        Expectation.Same(Path.Combine(Folder, name, "expected.txt"), Report(Path.Combine(Folder, name)));

    [Fact]
    public void Every_code_has_a_broken_dossier()
    {
        var reports = string.Concat(
            Names.Select(name => File.ReadAllText(Path.Combine(Folder, name.Data, "expected.txt")))
        );
        var missing = Codes
            .All.Where(code =>
                !reports.Contains($" {code.Id}: ", StringComparison.Ordinal)
                && !BrokenFiles.Codes.Contains(code)
                && !BrokenFolders.Codes.Contains(code)
                && !Editions.Releases.Codes.Contains(code)
                && !Print.BadInputTests.Codes.Contains(code)
                && !Pictures.PictureTests.Codes.Contains(code)
                && !Encode.Search.SearchIndexTests.Codes.Contains(code)
                && !Npm.SiteTypefaces.TypefaceCutterTests.Codes.Contains(code)
                && !Npm.ThemeTrustTests.Codes.Contains(code)
                && !Check.Glossary.GlossaryReviewTests.Codes.Contains(code)
                && !Import.ImportTests.Codes.Contains(code)
                && !Cli.Links.LinksRunTests.Codes.Contains(code)
            )
            .Select(code => code.Id);
        Assert.Empty(missing);
    }

    [Fact]
    public void Codes_are_unique_and_listed() =>
        Assert.Equal(Codes.All.Length, Codes.All.Select(code => code.Id).Distinct().Count());

    [Fact]
    public void A_report_is_the_same_on_every_run()
    {
        var folder = Path.Combine(Folder, "ten-faults");
        var reports = Enumerable.Range(0, 20).Select(_ => Report(folder)).Distinct();
        Assert.Single(reports);
    }

    /// <summary>
    /// What the command prints for a folder with <c>input/</c>, and perhaps <c>seeds/</c> and <c>theme/</c>.
    /// </summary>
    internal static string Report(string folder)
    {
        var bag = new DiagnosticBag();
        var inputs = InputReader.Read(
            new InputFolders(
                Path.Combine(folder, "input"),
                Path.Combine(folder, "seeds"),
                [Repository.PathOf("theme"), Path.Combine(folder, "theme")]
            ),
            bag
        );
        Compiler.Compile(inputs, new BuildRequest(null, _ => { }) { Subject = BuildSubject.Published }, bag);
        return TextReport.Of(bag.Sorted(), colour: false);
    }
}
