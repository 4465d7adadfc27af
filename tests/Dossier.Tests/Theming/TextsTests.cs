using System.Collections.Immutable;
using Dossier.Model.Dates;
using Dossier.Theming;

namespace Dossier.Tests.Theming;

public sealed class TextsTests
{
    private static readonly Texts Texts = new(
        "en",
        ImmutableSortedDictionary<string, string>
            .Empty.Add("note", "Note {0}")
            .Add("odd", "{1} {0} {0}, {2} {x} { {0")
            .Add("month_5", "May")
            .Add("month_5_of", "May")
            .Add("date_month", "{0} {1}")
            .Add("date_day", "{0} {1} {2}")
            .Add("date_span", "{0} to {1}")
            .Add("date_approximate", "about {0}")
    );

    [Fact]
    public void Values_take_their_places() => Assert.Equal("Note 12", Texts.Format("note", 12));

    [Fact]
    public void A_place_without_a_value_and_a_stray_brace_stay_as_they_are() =>
        Assert.Equal("{0} a a, {2} {x} { {0", Texts.Format("odd", "a", "{0}"));

    [Fact]
    public void A_missing_text_names_its_key()
    {
        var missing = Assert.Throws<MissingTextException>(() => Texts["none"]);
        Assert.Equal(("none", "the theme has no text 'none' for 'en'"), (missing.Key, missing.Message));
    }

    [Theory]
    [InlineData("2022", "2022")]
    [InlineData("2022-05", "May 2022")]
    [InlineData("2022-05-11", "11 May 2022")]
    [InlineData("1991/2016", "1991–2016")]
    [InlineData("2022-05/2022-05-11", "May 2022 to 11 May 2022")]
    [InlineData("1980~", "about 1980")]
    public void A_date_is_written_as_exactly_as_it_is_known(string edtf, string words) =>
        Assert.Equal(words, Texts.Date(EventDate.TryParse(edtf)!));
}
