using System.Text.Json;
using CsCheck;
using Dossier.Bibliography;
using Dossier.Bibliography.Csl;
using Dossier.Diagnostics;
using Dossier.Input;
using Dossier.Model.Dates;
using Dossier.Parse.Sources;
using Dossier.Tests.Fixtures;

namespace Dossier.Tests.Bibliography;

/// <summary>Dates of works: EDTF level 1 whole, CSL's and Pandoc's forms, and what people write.</summary>
public sealed class DateTests
{
    /// <summary>Scans have letters in the place of digits; who imports them is told.</summary>
    [Theory]
    [InlineData("202O", "2020")]
    [InlineData("l998", "1998")]
    [InlineData("May 2O2l", "May 2021")]
    [InlineData("2O20-05-01", "2020-05-01")]
    [InlineData("forthcoming", null)]
    [InlineData("Iolo 1998", null)]
    [InlineData("1oth century", null)]
    public void A_letter_in_a_year_is_told(string year, string? meant)
    {
        Assert.Equal(meant, LettersInYear.Mended(year));
        var (_, findings) = Imports.Sources("a.bib", $"@book{{holm, title = {{The Ferry}}, year = {{{year}}}}}");
        Assert.Equal(
            meant is not null,
            findings.Any(line => line.Contains("letters stand in the year", StringComparison.Ordinal))
        );
    }

    /// <summary>The examples of EDTF's specification, levels 0 and 1, and drafts of it that files still hold.</summary>
    [Theory]
    [InlineData("1985-04-12", "1985-04-12")]
    [InlineData("1985-04", "1985-04")]
    [InlineData("1985", "1985")]
    [InlineData("1985-04-12T23:20:30", "1985-04-12")]
    [InlineData("1985-04-12T23:20:30Z", "1985-04-12")]
    [InlineData("1985-04-12T23:20:30-04", "1985-04-12")]
    [InlineData("1985-04-12T23:20:30+04:30", "1985-04-12")]
    [InlineData("1964/2008", "1964/2008")]
    [InlineData("2004-06/2006-08", "2004-06/2006-08")]
    [InlineData("2004-02-01/2005", "2004-02-01/2005")]
    [InlineData("2005/2006-02", "2005/2006-02")]
    [InlineData("2004-02-01/2004", "2004-02-01/2004")]
    [InlineData("Y170000002", "Y170000002")]
    [InlineData("Y-170000002", "Y-170000002")]
    [InlineData("2001-21", "2001-21")]
    [InlineData("2012-22/2012-23", "2012-22/2012-23")]
    [InlineData("1984?", "1984?")]
    [InlineData("2004-06~", "2004-06~")]
    [InlineData("2004-06-11%", "2004-06-11%")]
    [InlineData("201X", "201X")]
    [InlineData("20XX", "20XX")]
    [InlineData("2004-XX", "2004-XX")]
    [InlineData("1985-04-XX", "1985-04-XX")]
    [InlineData("1985-XX-XX", "1985-XX-XX")]
    [InlineData("1985-04-12/..", "1985-04-12/..")]
    [InlineData("1985/..", "1985/..")]
    [InlineData("../1985-04", "../1985-04")]
    [InlineData("1985-04-12/", "1985-04-12/")]
    [InlineData("/1985", "/1985")]
    [InlineData("1984~/2004-06%", "1984~/2004-06%")]
    [InlineData("-1985", "-1985")]
    [InlineData("0000", "0000")]
    [InlineData("-0043-03-15", "-0043-03-15")]
    [InlineData("-0003-02-29", null)]
    [InlineData("-0004-02-29", "-0004-02-29")]
    [InlineData("199u", "199X")]
    [InlineData("y17000002", "Y17000002")]
    [InlineData("2015/open", "2015/..")]
    [InlineData("unknown/2015", "/2015")]
    [InlineData("1850?~", "1850%")]
    [InlineData(" 1850 / 1851 ", "1850/1851")]
    [InlineData("2015-13", null)]
    [InlineData("2015-00", null)]
    [InlineData("2015-02-30", null)]
    [InlineData("2015-21-03", null)]
    [InlineData("199X-05", null)]
    [InlineData("2015-XX-03", null)]
    [InlineData("2015/2014", null)]
    [InlineData("2015-06/2015-05", null)]
    [InlineData("../..", null)]
    [InlineData("/", null)]
    [InlineData("1/2/3", null)]
    [InlineData("", null)]
    [InlineData("nodate", null)]
    public void EDTF_is_read_and_written(string text, string? edtf) =>
        Assert.Equal(edtf, Edtf.Parse(text) is { } date ? Edtf.Of(date) : null);

    [Fact]
    public void Parts_of_a_date_say_what_EDTF_said()
    {
        Assert.Equal(new PublicationDate(new PartialDate(-45, 0, 0)), Edtf.Parse("-0044"));
        Assert.Equal(-1, Edtf.Parse("0000")!.Year);
        Assert.Equal(
            new PublicationDate(new PartialDate(2012, 0, 0) { Season = 2 }, new PartialDate(2012, 0, 0) { Season = 3 }),
            Edtf.Parse("2012-22/2012-23")
        );
        Assert.Equal(
            new PublicationDate(default, new PartialDate(1999, 0, 0)) { Missing = MissingBound.OpenStart },
            Edtf.Parse("../1999")
        );
        Assert.Equal((1999, true), (Edtf.Parse("../1999")!.Year, Edtf.Parse("../1999")!.IsDated));
        Assert.Equal(
            new PublicationDate(new PartialDate(1850, 0, 0) { IsUncertain = true, IsApproximate = true }),
            Edtf.Parse("1850%")
        );
        Assert.Equal(
            new PublicationDate(new PartialDate(1990, 0, 0) { Unspecified = UnspecifiedDigits.Decade }),
            Edtf.Parse("199X")
        );
        Assert.True(Edtf.HasTime("2021-04-08T00:39:34Z"));
        Assert.False(Edtf.HasTime("2021-04-08"));
    }

    [Theory]
    [InlineData("11 May 2022", "2022-05-11")]
    [InlineData("May 11, 2022", "2022-05-11")]
    [InlineData("11th May 2022", "2022-05-11")]
    [InlineData("11 мая 2022", "2022-05-11")]
    [InlineData("11 Mayıs 2022", "2022-05-11")]
    [InlineData("Sept. 2001", "2001-09")]
    [InlineData("Spring 1999", "1999-21")]
    [InlineData("Fall 2011", "2011-23")]
    [InlineData("Güz 2011", "2011-23")]
    [InlineData("Spring 1999 - Summer 2001", "1999-21/2001-22")]
    [InlineData("May–June 2022", "2022-05/2022-06")]
    [InlineData("1914–18", "1914/1918")]
    [InlineData("1914-1918", "1914/1918")]
    [InlineData("2015--", "2015/..")]
    [InlineData("c. 1850", "1850~")]
    [InlineData("ca. 1850", "1850~")]
    [InlineData("circa 1850", "1850~")]
    [InlineData("около 1850", "1850~")]
    [InlineData("[1905?]", "1905?")]
    [InlineData("44 BC", "-0043")]
    [InlineData("MÖ 44", null)]
    [InlineData("499", "0499")]
    [InlineData("2022/5/1", "2022-05-01")]
    [InlineData("2022-5-1", "2022-05-01")]
    [InlineData("03/04/2015", null)]
    [InlineData("forthcoming, 1-2 years", null)]
    [InlineData("in press", null)]
    [InlineData("31 February 2020", null)]
    [InlineData("7", null)]
    [InlineData("", null)]
    public void Dates_in_words_are_read_where_they_have_one_meaning(string text, string? edtf) =>
        Assert.Equal(edtf, WrittenDate.Parse(text) is { } date ? Edtf.Of(date) : null);

    /// <summary>Every form in which CSL-JSON and CSL-YAML hold a date; the same for an import and by hand.</summary>
    [Theory]
    [InlineData("""{"date-parts":[[2015,3,4]]}""", "2015-03-04")]
    [InlineData("""{"date-parts":[["2015","3","4"]]}""", "2015-03-04")]
    [InlineData("""{"date-parts":[[2015,3],[2015,5]]}""", "2015-03/2015-05")]
    [InlineData("""{"date-parts":[[2015],[0]]}""", "2015/..")]
    [InlineData("""{"date-parts":[[0],[2015]]}""", "../2015")]
    [InlineData("""{"date-parts":[[-250]]}""", "-0249")]
    [InlineData("""{"date-parts":[[2012,22],[2012,23]]}""", "2012-22/2012-23")]
    [InlineData("""{"date-parts":[[2012,14]]}""", "2012-22")]
    [InlineData("""{"date-parts":[[1994]],"season":"Fall"}""", "1994-23")]
    [InlineData("""{"date-parts":[[1994]],"season":3}""", "1994-23")]
    [InlineData("""{"date-parts":[[1994]],"season":"season-01"}""", "1994-21")]
    [InlineData("""{"date-parts":[[1850]],"circa":1}""", "1850~")]
    [InlineData("""{"date-parts":[[1850]],"circa":true}""", "1850~")]
    [InlineData("""{"date-parts":[[1850]],"circa":false}""", "1850")]
    [InlineData("""[{"year":2015,"month":3,"day":4}]""", "2015-03-04")]
    [InlineData("""[{"year":2015,"season":2}]""", "2015-22")]
    [InlineData("""[{"year":2015,"month":3},{"year":2016}]""", "2015-03/2016")]
    [InlineData("""{"year":2015,"month":3}""", "2015-03")]
    [InlineData("""{"raw":"Spring 1999 - Summer 2001"}""", "1999-21/2001-22")]
    [InlineData("""{"raw":"2015-03-04/2015-03-05"}""", "2015-03-04/2015-03-05")]
    [InlineData("""{"literal":"2015-03"}""", "2015-03")]
    [InlineData("""{"edtf":"199X"}""", "199X")]
    [InlineData("\"2015-03-04\"", "2015-03-04")]
    [InlineData("\"4 March 2015\"", "2015-03-04")]
    [InlineData("2015", "2015")]
    public void CSL_dates_are_read_alike_in_an_import_and_by_hand(string json, string edtf)
    {
        using var value = JsonDocument.Parse(json);
        var read = CslJsonReader.Date(value.RootElement, out var problem);
        Assert.Equal((edtf, ""), (Edtf.Of(read!), problem));
        var bag = new DiagnosticBag();
        var written = SourceListParser.Parse(
            new InputFile(
                "sources.yml",
                $"""
                references:
                  - id: a
                    type: book
                    title: A
                    issued: {json}

                """
            ),
            bag
        );
        Assert.Empty(bag.Sorted());
        Assert.Equal(edtf, Edtf.Of(written[0].Issued!));
    }

    /// <summary>What is known is kept; what is not is said.</summary>
    [Theory]
    [InlineData("""{"date-parts":[[2020,13,5]]}""", "2020-21", "a season has no day '5'")]
    [InlineData("""{"date-parts":[[2020,25]]}""", "2020", "'25' is no month")]
    [InlineData("""{"date-parts":[[2020,2,30]]}""", "2020-02", "there is no day 30 in that month")]
    [InlineData("""{"date-parts":[[2020,2,"x"]]}""", "2020-02", "'x' is no day")]
    [InlineData("""{"date-parts":[["soon"]]}""", "", "'soon' is no year")]
    [InlineData("""{"date-parts":[[2020],[2019]]}""", "2020", "the range ends in 2019, before it begins")]
    [InlineData("""{"date-parts":[[2020]],"season":"22:56:08"}""", "2020", "'22:56:08' is no season")]
    [InlineData("""{"edtf":"2020-99","date-parts":[[2020]]}""", "2020", "'2020-99' is no EDTF")]
    public void What_is_known_of_a_wrong_date_is_kept_and_the_rest_is_said(string json, string edtf, string said)
    {
        using var value = JsonDocument.Parse(json);
        var read = CslJsonReader.Date(value.RootElement, out var problem);
        Assert.Equal((edtf, said), (read is null ? "" : Edtf.Of(read), problem));
    }

    /// <summary>Any date goes through EDTF, CSL-JSON and CSL-YAML and comes back the same.</summary>
    [Fact]
    public void Every_date_survives_being_written() =>
        Dates.Try(
            date =>
            {
                Assert.Equal(date, Edtf.Parse(Edtf.Of(date)));
                using var json = JsonDocument.Parse(CslValue.Of(date));
                Assert.Equal(date, CslJsonReader.Date(json.RootElement, out var problem));
                Assert.Equal("", problem);
            },
            5_000
        );

    /// <summary>Any date.</summary>
    internal static Gen<PublicationDate> Dates
    {
        get
        {
            var year = Gen.Frequency((8, Gen.Int[1, 2100]), (1, Gen.Int[-3000, -1]), (1, Gen.Int[10_000, 999_999_999]));
            var point = Gen.Select(year, Gen.Int[0, 12], Gen.Int[0, 31], Gen.Int[0, 12], Gen.Int[0, 3])
                .Select(
                    (y, month, day, form, doubt) =>
                        (PartialDate.Of(y, month, month == 0 ? 0 : day) ?? new PartialDate(y, month, 0)) is var date
                        && form is >= 1 and <= 4
                            ? new PartialDate(y, 0, 0) { Season = form, IsUncertain = doubt % 2 == 1 }
                            : date with
                            {
                                IsUncertain = doubt % 2 == 1,
                                IsApproximate = doubt > 1,
                                Unspecified = Unspecified(date, form),
                            }
                );
            return Gen.Select(point, point, Gen.Int[0, 9])
                .Select(
                    (a, b, form) =>
                        form switch
                        {
                            1 => new PublicationDate(a) { Missing = MissingBound.OpenEnd },
                            2 => new PublicationDate(a) { Missing = MissingBound.UnknownEnd },
                            3 => new PublicationDate(default, a) { Missing = MissingBound.OpenStart },
                            4 => new PublicationDate(default, a) { Missing = MissingBound.UnknownStart },
                            5 or 6 when Edtf.IsRange(a, b) => new PublicationDate(a, b),
                            _ => new PublicationDate(a),
                        }
                );
        }
    }

    private static UnspecifiedDigits Unspecified(PartialDate date, int form) =>
        (date, form) switch
        {
            ({ Month: 0 }, 5) => UnspecifiedDigits.Month,
            ({ Month: 0 }, 6) => UnspecifiedDigits.MonthAndDay,
            ({ Month: 0, Year: > 0 and < 10_000 } and { Year: var y }, 7) when y % 10 == 0 => UnspecifiedDigits.Decade,
            ({ Month: 0, Year: > 0 and < 10_000 } and { Year: var y }, 8) when y % 100 == 0 =>
                UnspecifiedDigits.Century,
            ({ Month: > 0, Day: 0 }, 5 or 6) => UnspecifiedDigits.Day,
            _ => UnspecifiedDigits.None,
        };
}
