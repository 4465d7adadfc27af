using Dossier.Csl.Locales;
using Dossier.Csl.Styles.Reading;

namespace Dossier.Csl.Tests;

/// <summary>What is wrong in a style is said with its place.</summary>
public sealed class StyleReaderTests
{
    [Theory]
    [InlineData(
        "<citation><layout><text macro=\"autor\"/></layout></citation><macro name=\"author\"/><macro name=\"editor\"/>",
        "there is no macro \"autor\"",
        "did you mean \"author\"?",
        1,
        99
    )]
    [InlineData(
        "<citation><layout><text macro=\"Titel\"/></layout></citation><macro name=\"titel\"/>",
        "there is no macro \"Titel\"",
        "did you mean \"titel\"?",
        1,
        99
    )]
    [InlineData(
        "<citation><layout>\n  <txt value=\"a\"/></layout></citation>",
        "<txt> is no rendering element",
        "these are text, number, label, date, names, group and choose",
        2,
        4
    )]
    [InlineData(
        "<citation><layout><text/></layout></citation>",
        "<text> says nothing of what it renders",
        "it has variable, macro, term or value",
        1,
        94
    )]
    [InlineData(
        "<citation><layout><text value=\"a\" font-weight=\"fat\"/></layout></citation>",
        "font-weight cannot be \"fat\"",
        "it is one of \"normal\", \"bold\", \"light\"",
        1,
        109
    )]
    [InlineData(
        "<citation><layout><choose><if colour=\"red\"><text value=\"a\"/></if></choose></layout></citation>",
        "there is no test \"colour\"",
        "",
        1,
        105
    )]
    [InlineData(
        "<citation et-al-min=\"many\"><layout><text value=\"a\"/></layout></citation>",
        "et-al-min is a whole number, not \"many\"",
        "",
        1,
        85
    )]
    public void What_is_wrong_has_a_place(string body, string message, string hint, int line, int column)
    {
        var style = StyleReader.Read(Style(body), out var faults);
        Assert.NotNull(style);
        Assert.Contains(new StyleFault(line, column, message, hint, IsFatal: false), faults);
    }

    [Theory]
    [InlineData("<style", "unexpected end of file")]
    [InlineData("<!DOCTYPE style [<!ENTITY a \"b\">]><style/>", "DTD is prohibited")]
    [InlineData(
        "<locale xmlns=\"http://purl.org/net/xbiblio/csl\"/>",
        "a file of <style> is expected, and this is <locale>"
    )]
    [InlineData("<style xmlns=\"http://purl.org/net/xbiblio/csl\"/>", "the style has no <citation>")]
    [InlineData("<style xmlns=\"http://purl.org/net/xbiblio/csl\"><citation/></style>", "<citation> has no <layout>")]
    public void What_cannot_be_used_is_refused(string text, string message)
    {
        Assert.Null(StyleReader.Read(text, out var faults));
        Assert.Contains(faults, fault => fault.IsFatal && fault.Message.Contains(message, StringComparison.Ordinal));
    }

    [Fact]
    public void A_macro_that_calls_itself_is_refused()
    {
        var text = Style(
            "<macro name=\"a\"><group><text macro=\"b\"/></group></macro><macro name=\"b\"><text macro=\"a\"/></macro>"
                + "<citation><layout><text macro=\"a\"/></layout></citation>"
        );
        Assert.Null(StyleReader.Read(text, out var faults));
        Assert.Contains(faults, fault => fault.Message == "the macro \"a\" calls itself");
    }

    [Fact]
    public void Macros_that_stand_for_more_than_can_be_written_are_refused()
    {
        var text = Style(
            "<macro name=\"m0\"><text value=\"a\"/></macro>"
                + string.Concat(
                    Enumerable
                        .Range(1, 40)
                        .Select(n =>
                            $"<macro name=\"m{n}\"><text macro=\"m{n - 1}\"/><text macro=\"m{n - 1}\"/></macro>"
                        )
                )
                + "<citation><layout><text macro=\"m40\"/></layout></citation>"
        );
        Assert.Null(StyleReader.Read(text, out var faults));
        Assert.Contains(faults, fault => fault.Message == "the macro \"m40\" calls more than can be written");
    }

    [Fact]
    public void Parts_of_a_date_without_end_are_left_out()
    {
        var text =
            "<locale xmlns=\"http://purl.org/net/xbiblio/csl\" version=\"1.0\" xml:lang=\"en\"><date form=\"text\">"
            + string.Concat(Enumerable.Repeat("<date-part name=\"year\"/>", 200))
            + "</date></locale>";
        Assert.NotNull(LocaleReader.Read(text, out var faults));
        Assert.Equal("a <date> has at most 12 parts", Assert.Single(faults).Message);
    }

    [Theory]
    [InlineData("<macro name=\"m‹n›\"><text macro=\"m‹m›\"/></macro>", "")]
    [InlineData("<macro name=\"m‹n›\"><group>", "</group></macro>")]
    [InlineData("<group>", "</group>")]
    public void Macros_and_elements_within_one_another_without_end_are_refused(string open, string close)
    {
        var macros = string.Concat(
            Enumerable
                .Range(1, 50_000)
                .Select(n =>
                    open.Replace("‹n›", $"{n}", StringComparison.Ordinal)
                        .Replace("‹m›", $"{n - 1}", StringComparison.Ordinal)
                )
        );
        var text = Style(
            $"<macro name=\"m0\"/>{macros}{string.Concat(Enumerable.Repeat(close, 50_000))}"
                + "<citation><layout><text macro=\"m50000\"/></layout></citation>"
        );
        Assert.Null(StyleReader.Read(text, out var faults));
        Assert.Contains(faults, fault => fault.IsFatal);
    }

    [Fact]
    public void A_dependent_style_names_its_parent()
    {
        var text = Style(
            "<info><link rel=\"independent-parent\" href=\"http://www.zotero.org/styles/oscola\"/></info>"
        );
        Assert.Null(StyleReader.Read(text, out var faults));
        var fault = Assert.Single(faults);
        Assert.Equal("this style only points to another: http://www.zotero.org/styles/oscola", fault.Message);
    }

    [Fact]
    public void What_a_style_is_can_be_asked()
    {
        var style = StyleReader.Read(
            Style(
                "<info><title> House </title><id>urn:house</id></info>"
                    + "<macro name=\"n\"><number variable=\"citation-number\"/></macro><citation><layout><text "
                    + "macro=\"n\"/></layout></citation>"
            ),
            out var faults
        );
        Assert.Empty(faults);
        Assert.Equal("House", style!.Title);
        Assert.Equal("urn:house", style.Id);
        Assert.True(style.IsNumeric);
        Assert.True(style.IsNote);
        Assert.False(style.HasBibliography);
    }

    private static string Style(string body) =>
        $"<style xmlns=\"http://purl.org/net/xbiblio/csl\" class=\"note\" version=\"1.0\">{body}</style>";
}
