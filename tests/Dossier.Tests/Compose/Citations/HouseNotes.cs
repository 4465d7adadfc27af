using System.Text;
using Dossier.Compose.Citations;
using Dossier.Compose.RunningText;
using Dossier.Diagnostics;
using Dossier.Input;
using Dossier.Input.Folders;
using Dossier.Model;
using Dossier.Model.Sources;
using Dossier.Tests.Fixtures;

namespace Dossier.Tests.Compose.Citations;

/// <summary>
/// What the house style says of the sources of a sealed edition: in full, briefly, with pages, in the list. It was
/// written down when the style became a CSL file, and is what the style in code before it said, but for its straight
/// apostrophes.
/// </summary>
public sealed class HouseNotes
{
    private static readonly string[] Locators = ["", "3", "4-6"];

    [Fact]
    public void Are_what_they_were()
    {
        var briefing = Sealed();
        var sources = briefing.Sources;
        var clusters = Locators
            .SelectMany((locator, round) => sources.Select(source => Cluster(source, locator, round)))
            .ToArray();
        var said = new CslStyle(briefing.Styles!, "en-GB").Write([.. clusters], sources);

        var text = new StringBuilder();
        foreach (var note in said.Clusters)
        {
            text.Append(Plain.Of(note)).Append('\n');
        }

        foreach (var (_, entry) in said.Index)
        {
            text.Append(Plain.Of(entry)).Append('\n');
        }

        Assert.True(sources.Length > 10);
        Expectation.Same(Repository.PathOf("tests/Dossier.Tests/Compose/Citations/house-notes.txt"), text.ToString());
    }

    private static Briefing Sealed()
    {
        var bag = new DiagnosticBag();
        var edition = Repository.PathOf("input/editions/1.1.0/sources");
        var folders = new InputFolders(
            Path.Combine(edition, "input"),
            Path.Combine(edition, "seeds"),
            [Repository.PathOf("theme")]
        );
        return Compiler.Read(InputReader.Read(folders, bag), new BuildRequest(null, _ => { }), bag)!;
    }

    private static CitationCluster Cluster(Source source, string locator, int round) =>
        new(
            [new CitedItem(source.Id, [], [], SuppressAuthor: false) { Locator = locator }],
            round + 1,
            ClusterPlace.WholeNote
        );
}
