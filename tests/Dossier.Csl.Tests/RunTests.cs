using Dossier.Csl.Citing;
using Dossier.Csl.Items;
using Dossier.Csl.Styles.Reading;
using Dossier.Csl.Text;
using Dossier.Csl.Text.FontSettings;

namespace Dossier.Csl.Tests;

/// <summary>Each run says where it comes from, so that a title can be a link and a name be marked.</summary>
public sealed class RunTests
{
    private const string Json = """
        [
          {"id": "a", "type": "book", "title": "Roads <i>and</i> rail",
           "author": [{"family": "Doe", "given": "J."}], "URL": "https://example.org"},
          {"id": "b", "type": "book", "title": "Hills"}
        ]
        """;

    private const string Layout =
        "<group delimiter=\", \"><names variable=\"author\"/><text variable=\"title\" quotes=\"true\"/>"
        + "<text variable=\"URL\"/></group>";

    [Fact]
    public void A_run_has_its_field_and_item()
    {
        var runs = Process(Layout, new Citation([new Cite("a") { Prefix = "see " }, new Cite("b")], 1)).ToList();
        Assert.Equal(
            [
                ("see ", "cite-prefix", "a"),
                ("J.", "author", "a"),
                (" ", "", "a"),
                ("Doe", "author", "a"),
                (", ", "", "a"),
                ("‘", "", "a"),
                ("Roads ", "title", "a"),
                ("and", "title", "a"),
                (" rail", "title", "a"),
                ("’", "", "a"),
                (", ", "", "a"),
                ("https://example.org", "URL", "a"),
                ("‘", "", "b"),
                ("Hills", "title", "b"),
                ("’", "", "b"),
            ],
            runs.Select(run => (run.Text, run.Field, run.Item))
        );
        Assert.Equal(FontStyle.Italic, runs[7].Formatting.Style);
    }

    [Fact]
    public void An_unknown_item_is_refused()
    {
        var thrown = Assert.Throws<ArgumentException>(() => Process(Layout, new Citation([new Cite("zzz")])));
        Assert.Contains("there is no item 'zzz'", thrown.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void A_citation_that_says_nothing_is_empty()
    {
        Assert.Empty(Process("<text variable=\"publisher\"/>", new Citation([new Cite("a")])));
    }

    private static IEnumerable<Run> Process(string layout, Citation citation)
    {
        var style = StyleReader.Read(SpecStyle.Of(layout), out _)!;
        var items = ItemReader.Read(Json).ToDictionary(item => item.Id, StringComparer.Ordinal);
        var document = new CitationProcessor(style, TestLocales.Instance).Process(
            new DocumentRequest { Items = items, Citations = [citation] }
        );
        return document.Citations[0].Runs;
    }
}
