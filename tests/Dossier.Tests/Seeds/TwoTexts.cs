using System.Text.RegularExpressions;
using Dossier.Check;
using Dossier.Diagnostics;
using Dossier.Input;
using Dossier.Input.Folders;
using Dossier.Model.Grounding;
using Dossier.Parse;
using Dossier.Parse.Grounding;
using Dossier.Resolve;
using Dossier.Seeds;
using Dossier.Seeds.ArticleFormats;
using Dossier.Tests.Fixtures;

namespace Dossier.Tests.Seeds;

/// <summary>
/// Two texts of other kinds than the real article, each with its record and a small dossier that derives from it: a
/// harbour inspector's report as an HTML page, in the manner of about 1900, and a Turkish magazine article as plain
/// text.
/// </summary>
public sealed partial class TwoTexts(ITestOutputHelper output)
{
    private const string Folder = "tests/Dossier.Tests/Seeds";

    [Theory]
    [InlineData("harbour", "harbour-1904", "harbour-1904.html")]
    [InlineData("kasaba", "kasaba-2019", "kasaba-2019.txt")]
    public void The_record_is_made_again_byte_for_byte(string dossier, string id, string file)
    {
        var bag = new DiagnosticBag();
        var record = ArticleFile.Read(Repository.PathOf($"{Folder}/Dossiers/{dossier}/seeds/{id}.yml"), bag)!;
        var before = SeedParser.Parse(record.File, bag)!;
        var article = ArticleFile.Read(Repository.PathOf($"{Folder}/Texts/{file}"), bag)!;
        var made = SeedMaker
            .Make(
                id,
                ArticleReader.Read(article.File.Text, article.Form),
                before.Language,
                article.Bytes.Span,
                before.Bibliography,
                before: null
            )
            .Record;
        Expectation.Same(Repository.PathOf($"{Folder}/Dossiers/{dossier}/seeds/{id}.yml"), SeedWriter.Yaml(made));
    }

    [Fact]
    public void Figures_of_an_old_report_are_read()
    {
        var record = Record("harbour", "harbour-1904");
        Assert.Equal(["12", "14.5", "1901", "38500"], record.ById["p5"].Figures);
        Assert.Equal(["1896", "1925", "3.5%", "GBP 10960", "GBP 11875", "GBP 64000"], record.ById["p8"].Figures);
        Assert.Equal(["1902", "1903", "52300", "57150"], record.ById["p9"].Figures);
        Assert.Equal(["n3"], record.ById["p12"].Notes);
    }

    [Fact]
    public void Figures_of_a_Turkish_text_are_read()
    {
        var record = Record("kasaba", "kasaba-2019");
        Assert.Equal(
            ["75", "TRY 1.25", "TRY 45"],
            record.ById["p3"].Figures.Where(figure => figure is "75" or ['T', ..])
        );
        Assert.Equal(["1990s", "hundreds"], record.ById["p13"].Figures.Where(figure => figure.Length > 2));
        Assert.Contains("40%", record.ById["p10"].Figures);
        Assert.Equal("Bugün ve Yarın", record.ById["p13"].Section);
    }

    [Theory]
    [InlineData("harbour")]
    [InlineData("kasaba")]
    public void Its_dossier_has_no_findings(string dossier) =>
        Assert.Empty(Findings(Inputs(dossier)).Select(finding => finding.ToString()));

    /// <summary>
    /// Every figure, quotation and passage of the dossier is changed, each passage into every other: these texts were
    /// not at hand when the rules were made.
    /// </summary>
    [Theory]
    [InlineData("harbour")]
    [InlineData("kasaba")]
    public void What_is_changed_in_it_is_reported_at_its_line(string dossier)
    {
        var inputs = Inputs(dossier);
        var ids = inputs
            .Seeds.Values.SelectMany(seed => Id().Matches(seed.Text).Select(match => match.Groups[1].Value))
            .ToArray();
        foreach (var kind in (string[])["figure", "quotation", "passage"])
        {
            var (all, slipped) = (0, new List<string>());
            foreach (
                var (path, file) in inputs.Dossier.Where(file => file.Key.EndsWith(".md", StringComparison.Ordinal))
            )
            {
                foreach (var (at, length, after) in Changes(kind, file.Text, ids))
                {
                    var text = string.Concat(file.Text.AsSpan(0, at), after, file.Text.AsSpan(at + length));
                    var line = file.Locate(at).Line;
                    all++;
                    if (
                        !Findings(
                                inputs with
                                {
                                    Dossier = inputs.Dossier.SetItem(path, new InputFile(file.Path, text)),
                                }
                            )
                            .Any(finding => finding.Path == file.Path && finding.Line == line)
                    )
                    {
                        slipped.Add($"{path}:{line} '{file.Text.Substring(at, length)}' -> '{after}'");
                    }
                }
            }

            output.WriteLine($"{kind}: {all - slipped.Count} of {all}\n{string.Join('\n', slipped)}");
            Assert.True(all > 3 && slipped.Count <= (kind == "passage" ? 0.1 : 0.02) * all, string.Join('\n', slipped));
        }
    }

    private static IEnumerable<(int At, int Length, string After)> Changes(string kind, string text, string[] ids)
    {
        var prose = Hidden().Replace(text, match => new string('_', match.Length));
        return kind switch
        {
            "figure" => Figure().Matches(prose).Select(match => (match.Index, 1, match.Value[0] == '7' ? "8" : "7")),
            "quotation" => Quoted().Matches(prose).Select(match => (match.Index, match.Length, "granite")),
            _ => Named()
                .Matches(text)
                .SelectMany(match =>
                    ids.Where(id => id != match.Groups[1].Value)
                        .Select(id => (match.Groups[1].Index, match.Groups[1].Length, id))
                ),
        };
    }

    private static InputSet Inputs(string dossier) =>
        InputReader.Read(
            new InputFolders(
                Repository.PathOf($"{Folder}/Dossiers/{dossier}/input"),
                Repository.PathOf($"{Folder}/Dossiers/{dossier}/seeds"),
                [Repository.PathOf("theme")]
            ),
            new DiagnosticBag()
        );

    private static SeedRecord Record(string dossier, string id) =>
        SeedParser.Parse(Inputs(dossier).Seeds[$"{id}.yml"], new DiagnosticBag())!;

    private static System.Collections.Immutable.ImmutableArray<Diagnostic> Findings(InputSet inputs)
    {
        var bag = new DiagnosticBag();
        Checker.Check(Resolver.Resolve(DossierParser.Parse(inputs, bag)!, bag), bag);
        return bag.Sorted();
    }

    [GeneratedRegex(@"\A---\n.*?\n---\n|\{[^}]*\}|\[@[^\]]*\]", RegexOptions.Singleline)]
    private static partial Regex Hidden();

    [GeneratedRegex(@"(?<![\w.,])\d[\d.,]*")]
    private static partial Regex Figure();

    [GeneratedRegex(@"(?<=“[^”]*)\w+(?=[^“”]*”)")]
    private static partial Regex Quoted();

    [GeneratedRegex(@"#([pn]\d+)")]
    private static partial Regex Named();

    [GeneratedRegex(@"^  - id: (\w+)", RegexOptions.Multiline)]
    private static partial Regex Id();
}
