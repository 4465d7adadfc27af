using System.Text.RegularExpressions;
using Dossier.Diagnostics;
using Dossier.Input;
using Dossier.Input.Folders;
using Dossier.Tests.Fixtures;

namespace Dossier.Tests.Parse;

/// <summary>
/// What a hint shows of <c>dossier.yml</c> can be pasted there, whether or not the file has its like.
/// </summary>
public sealed partial class SettingHintTests
{
    /// <summary>Texts, each of which brings a hint that shows a setting.</summary>
    public static TheoryData<string, string, string> Texts =>
        new()
        {
            { "input/index.md", "[Call](tel:123) us.\n", "allow:\n  raw-html: false\n" },
            { "input/index.md", "<div>A line.</div>\n", "allow:\n  schemes: [tel]\n" },
            {
                "input/glossary/a.md",
                """
                    ---
                    term: A law
                    kind: xylophone
                    ---
                    A law.

                    """,
                "kinds:\n  firm-law: Firms\n"
            },
        };

    [Theory]
    [MemberData(nameof(Texts))]
    public void A_setting_that_a_hint_shows_can_be_pasted(string path, string text, string like)
    {
        using var folder = new TemporaryFolder().WithDossier().With(path, text);
        var hint = Assert.Single(Hints(folder));
        var (alone, below) = (hint.Groups["alone"].Value, hint.Groups["below"].Value);
        folder.With("input/dossier.yml", $"{SmallDossier.Settings}{alone}\n");
        Assert.Empty(Errors(folder));
        folder.With("input/dossier.yml", $"{SmallDossier.Settings}{like}{below}\n");
        Assert.Empty(Errors(folder));
    }

    private static IEnumerable<Match> Hints(TemporaryFolder folder) =>
        Findings(folder).Select(finding => Shown().Match(finding.Hint ?? "")).Where(match => match.Success);

    private static IEnumerable<string> Errors(TemporaryFolder folder) =>
        Findings(folder)
            .Where(finding => finding.Severity == Severity.Error)
            .Select(finding => $"{finding.Code.Id}: {finding.Message}");

    private static System.Collections.Immutable.ImmutableArray<Diagnostic> Findings(TemporaryFolder folder)
    {
        var bag = new DiagnosticBag();
        var inputs = InputReader.Read(
            new InputFolders(folder["input"], folder["seeds"], [Repository.PathOf("theme")]),
            bag
        );
        Compiler.Compile(inputs, new BuildRequest(null, _ => { }) { Site = false }, bag);
        return bag.Sorted();
    }

    [GeneratedRegex(
        "in dossier\\.yml: '(?<alone>[a-z-]+: \\{ .+ \\})', or '(?<below>  .+)' below '[a-z-]+:' where that stands"
    )]
    private static partial Regex Shown();
}
