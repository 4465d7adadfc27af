using System.Collections.Immutable;
using System.Globalization;
using Dossier.Csl.Citing;
using Dossier.Csl.Items;
using Dossier.Csl.Styles.Reading;

namespace Dossier.Csl.Tests;

/// <summary>
/// Citations that a style cannot tell apart are written once; those that it can are not taken for one.
/// </summary>
public sealed class SharedTextTests
{
    private const string Json = """
        [{"id": "a", "type": "book", "title": "Roads"}, {"id": "b", "type": "book", "title": "Hills"}]
        """;

    [Theory]
    [InlineData("subsequent", "Roads|Again|Hills|Again|Again|Again")]
    [InlineData("ibid", "Roads|Again|Hills|Roads|Again|Hills")]
    [InlineData("ibid-with-locator", "Roads|Roads|Hills|Roads|Again|Hills")]
    [InlineData("near-note", "Roads|Again|Hills|Again|Again|Hills")]
    [InlineData("first", "Again|Roads|Again|Roads|Roads|Hills")]
    public void What_a_position_changes_is_written_for_itself(string position, string expected) =>
        Assert.Equal(
            expected.Split('|'),
            Written(
                    $"<choose><if position=\"{position}\"><text value=\"Again\"/></if><else><text "
                        + "variable=\"title\"/></else></choose>"
                )
                .Select(text => text.ToString())
        );

    [Fact]
    public void The_number_of_the_first_note_is_written_for_itself() =>
        Assert.Equal(
            ["", "1", "", "1", "1", "3"],
            Written("<text variable=\"first-reference-note-number\"/>").Select(text => text.ToString())
        );

    [Fact]
    public void A_style_that_asks_nothing_of_places_has_one_text_for_all_but_the_first()
    {
        var texts = Written("<text variable=\"title\"/>");
        Assert.Same(texts[1], texts[3]);
        Assert.NotSame(texts[0], texts[1]);
    }

    [Fact]
    public void Thousands_are_written_in_their_order()
    {
        var style = StyleReader.Read(SpecStyle.Of("<text variable=\"title\"/><text variable=\"locator\"/>"), out _)!;
        var written = new CitationProcessor(style, TestLocales.Instance).Process(
            new DocumentRequest
            {
                Items = ItemReader.Read(Json).ToDictionary(item => item.Id, StringComparer.Ordinal),
                Citations = [.. Enumerable.Range(0, 5_000).Select(note => new Citation([Numbered(note)], note + 1))],
            }
        );
        Assert.Equal(
            Enumerable.Range(0, 5_000).Select(note => $"{(note % 2 == 0 ? "Roads" : "Hills")}{note}"),
            written.Citations.Select(text => text.ToString())
        );
    }

    private static Cite Numbered(int note) =>
        new(note % 2 == 0 ? "a" : "b") { Locator = note.ToString(CultureInfo.InvariantCulture) };

    /// <summary>
    /// Six notes: a source, the same, another, the first again, the same at a page, the other many notes later.
    /// </summary>
    private static ImmutableArray<Text.FormattedText> Written(string layout)
    {
        var style = StyleReader.Read(SpecStyle.Of(layout), out _)!;
        var written = new CitationProcessor(style, TestLocales.Instance).Process(
            new DocumentRequest
            {
                Items = ItemReader.Read(Json).ToDictionary(item => item.Id, StringComparer.Ordinal),
                Citations =
                [
                    new Citation([new Cite("a")], 1),
                    new Citation([new Cite("a")], 2),
                    new Citation([new Cite("b")], 3),
                    new Citation([new Cite("a")], 4),
                    new Citation([new Cite("a") { Locator = "7" }], 5),
                    new Citation([new Cite("b")], 50),
                ],
            }
        );
        return written.Citations;
    }
}
