using Dossier.Tests.Fixtures;

namespace Dossier.Tests.Cli;

/// <summary><c>dossier styles</c>, and what <c>new source</c> offers of a style.</summary>
public sealed class StylesTests : IDisposable
{
    private readonly TemporaryFolder folder = new();

    public StylesTests() =>
        folder
            .With("input/dossier.yml", SmallDossier.Settings + "style: own.csl\n")
            .With("input/index.md", SmallDossier.Front)
            .With(
                "input/own.csl",
                """
                <style xmlns="http://purl.org/net/xbiblio/csl" class="in-text" version="1.0">
                  <info><title>My own</title><id>own</id></info>
                  <citation><layout><names variable="author"/><choose><if type="report"><text variable="number"/></if></choose></layout></citation>
                </style>
                """
            );

    public void Dispose() => folder.Dispose();

    [Fact]
    public void Those_at_hand_are_listed_with_how_they_cite()
    {
        var call = Command.Run(folder.Path, "styles");

        Assert.Equal(0, call.Code);
        Assert.Contains(
            "own.csl            authors and dates in the text: My own (input/own.csl)",
            call.Output,
            StringComparison.Ordinal
        );
        Assert.Contains("dossier-notes.csl  notes: Dossier notes", call.Output, StringComparison.Ordinal);
        Assert.Contains("Words of citations: en-GB, kk-KZ, ru-RU, tr-TR", call.Output, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("report", "# number: …")]
    [InlineData(
        "book",
        """
            title: "a-2020"
                # author:
                #   - family: …
                #     given: …

            """
    )]
    public void A_new_source_offers_what_the_style_prints_of_its_type(string type, string line)
    {
        Assert.Equal(0, Command.Run(folder.Path, "new", "source", "a-2020", "--type", type).Code);
        var list = File.ReadAllText(folder["input/sources.yml"]);

        Assert.Contains($"type: {type}\n", list, StringComparison.Ordinal);
        Assert.Contains(line, list, StringComparison.Ordinal);
        Assert.Equal(type == "report", list.Contains("number", StringComparison.Ordinal));
    }

    [Fact]
    public void A_type_that_there_is_none_of_is_refused()
    {
        var call = Command.Run(folder.Path, "new", "source", "a-2020", "--type", "reprt");

        Assert.Equal(2, call.Code);
        Assert.Contains("'reprt' is no type of CSL", call.Error, StringComparison.Ordinal);
    }
}
