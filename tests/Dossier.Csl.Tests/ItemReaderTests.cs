using Dossier.Csl.Items;

namespace Dossier.Csl.Tests;

/// <summary>Items are read as CSL-JSON writes them, whatever program wrote it.</summary>
public sealed class ItemReaderTests
{
    [Theory]
    [InlineData("van der Vlist", "Eric", "Vlist", "Eric", "van der", "", "")]
    [InlineData("Humboldt", "Alexander von", "Humboldt", "Alexander", "", "von", "")]
    [InlineData("d'Aubignac", "François", "Aubignac", "François", "d'", "", "")]
    [InlineData("al-Aswani", "Alaa", "Aswani", "Alaa", "al-", "", "")]
    [InlineData("La Fontaine", "Jean de", "La Fontaine", "Jean", "", "de", "")]
    [InlineData("\"van Dyke\"", "Dick", "van Dyke", "Dick", "", "", "")]
    [InlineData("Doe", "John, III", "Doe", "John", "", "", "III")]
    [InlineData("'t Hooft", "Gerard", "Hooft", "Gerard", "'t", "", "")]
    [InlineData("Öz", "ali", "Öz", "ali", "", "", "")]
    public void Particles_are_taken_out_of_names(
        string family,
        string given,
        string onlyFamily,
        string onlyGiven,
        string nonDropping,
        string dropping,
        string suffix
    )
    {
        var name = Particles.Parse(new PersonName { Family = family, Given = given });
        Assert.Equal(
            new PersonName
            {
                Family = onlyFamily,
                Given = onlyGiven,
                NonDroppingParticle = nonDropping,
                DroppingParticle = dropping,
                Suffix = suffix,
            },
            name
        );
    }

    [Theory]
    [InlineData("2004-05-13", 2004, 5, 13)]
    [InlineData("2004-05", 2004, 5, 0)]
    [InlineData("2004-21", 2004, 13, 0)]
    [InlineData("-0043", -43, 0, 0)]
    [InlineData("2004-05-13T10:00:00Z", 2004, 5, 13)]
    [InlineData("May 13, 2004", 2004, 5, 13)]
    [InlineData("13 May 2004", 2004, 5, 13)]
    [InlineData("5/13/2004", 2004, 5, 13)]
    [InlineData("Spring 1998", 1998, 13, 0)]
    [InlineData("1998", 1998, 0, 0)]
    public void Dates_are_read_in_many_forms(string text, int year, int month, int day)
    {
        Assert.Equal(new DateParts(year, month, day), DateReader.Read(text).Start);
    }

    [Theory]
    [InlineData("2001-21", 13)]
    [InlineData("2001-24", 16)]
    [InlineData("2001-25", 13)]
    [InlineData("2001-32", 16)]
    [InlineData("2001-33", 0)]
    [InlineData("2001-36", 0)]
    public void Seasons_of_either_hemisphere_are_read_and_a_quarter_of_a_year_is_none(string text, int month)
    {
        Assert.Equal(new DateValue(new DateParts(2001, month, 0), null, false, ""), DateReader.Read(text));
    }

    [Theory]
    [InlineData("no earlier than May")]
    [InlineData("2004-13-45-67")]
    [InlineData("1 2 3 4")]
    public void What_is_no_date_is_a_text(string text)
    {
        var date = DateReader.Read(text);
        Assert.Null(date.Start);
        Assert.Equal(text, date.Literal);
    }

    [Theory]
    [InlineData("199X", 1990, 1999)]
    [InlineData("19XX", 1900, 1999)]
    [InlineData("-019X", -199, -190)]
    [InlineData("199X/200X", 1990, 2009)]
    public void Digits_that_are_not_specified_leave_a_range_of_years(string text, int first, int last)
    {
        var date = DateReader.Read(text);
        Assert.Equal((first, last), (date.Start?.Year, date.End?.Year));
        Assert.Equal("", date.Literal);
    }

    [Theory]
    [InlineData("XXXX")]
    [InlineData("1X9X")]
    public void What_is_no_year_is_words(string text) => Assert.Equal(text, DateReader.Read(text).Literal);

    [Theory]
    [InlineData("1998/2001", 2001, false)]
    [InlineData("1998/..", 0, false)]
    [InlineData("1998~/2001?", 2001, true)]
    public void Ranges_have_an_end(string text, int year, bool uncertain)
    {
        var date = DateReader.Read(text);
        Assert.Equal(1998, date.Start?.Year);
        Assert.Equal(year, date.End?.Year);
        Assert.Equal(uncertain, date.IsUncertain);
    }

    [Fact]
    public void A_note_gives_variables_that_a_program_has_no_box_for()
    {
        var item = Assert.Single(
            ItemReader.Read(
                """
                [{"id": 7, "type": "book",
                  "note": "Read twice\noriginal-date: 1902\ntranslator: Smith || Anna\ngenre: Letters"}]
                """
            )
        );
        Assert.Equal("7", item.Id);
        Assert.Equal(1902, item.Date("original-date")?.Start?.Year);
        Assert.Equal("Smith", Assert.Single(item.NamesOf("translator")).Family);
        Assert.Equal("Letters", item.Text("genre"));
    }

    [Fact]
    public void What_is_no_list_of_items_is_refused()
    {
        Assert.Throws<FormatException>(() => ItemReader.Read("{}"));
        Assert.Throws<FormatException>(() => ItemReader.Read("[1]"));
    }
}
