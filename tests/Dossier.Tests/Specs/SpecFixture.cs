using System.Text;
using System.Text.RegularExpressions;
using Dossier.Cli.Reports;
using Dossier.Diagnostics;
using Dossier.Input;
using Dossier.Tests.Fixtures;

namespace Dossier.Tests.Specs;

/// <summary>
/// Compiles an example as the section <c>spec</c> of the dossier in <c>fixture/</c>, through every stage.
/// </summary>
internal static partial class SpecFixture
{
    private const string FrontMatter = "---\ntitle: Spec\n---\n";
    private static readonly string Folder = Repository.PathOf("tests/Dossier.Tests/Specs/fixture");
    private static readonly Lazy<SourceSet> Fixture = new(Read);

    /// <summary>What an example comes to, in the form that its kind asks for.</summary>
    public static string Run(SpecExample example)
    {
        var file = new SourceFile("input/sections/spec.md", FrontMatter + example.Input);
        var (compilation, findings) = SmallDossier.Compile(
            Fixture.Value with
            {
                Dossier = Fixture.Value.Dossier.SetItem("sections/spec.md", file),
            }
        );
        if (example.Kind == "report" || findings.Any(finding => finding.Severity == Severity.Error))
        {
            return TextReport.Of([.. findings.Where(finding => finding.Severity == Severity.Error)], colour: false);
        }

        var html =
            Encoding.UTF8.GetString(compilation.Output!.Files["sections/spec/index.html"].Span).Trim('\n') + "\n";
        return example.Kind == "exact" ? html : Anchors().Replace(html, "");
    }

    private static SourceSet Read()
    {
        var bag = new DiagnosticBag();
        var sources = SourceReader.Read(
            new InputFolders(
                Path.Combine(Folder, "input"),
                Path.Combine(Folder, "seeds"),
                [Repository.PathOf("theme"), Path.Combine(Folder, "theme")]
            ),
            bag
        );
        Assert.Empty(bag.Sorted());
        return sources;
    }

    /// <summary>The anchors that blocks get by themselves, and all links to anchors.</summary>
    [GeneratedRegex("<a class=\"anchor\"[^>]*>[^<]*</a>| id=\"p-[0-9a-z]{6}(?:-[0-9]+)?\"")]
    private static partial Regex Anchors();
}
