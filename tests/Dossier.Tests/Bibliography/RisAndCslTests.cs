using Dossier.Bibliography.Csl;
using Dossier.Bibliography.Ris;
using Dossier.Diagnostics;
using Dossier.Input;
using Dossier.Model.Dates;
using Dossier.Model.Sources;
using Dossier.Parse.Sources;

namespace Dossier.Tests.Bibliography;

/// <summary>RIS and CSL as other programs write them.</summary>
public sealed class RisAndCslTests
{
    private static Source Ris(string type, string lines) =>
        Imports.One("a.ris", $"TY  - {type}\nTI  - T\n{lines}\nER  - \n");

    [Fact]
    public void Several_authors_may_stand_on_one_line()
    {
        var source = Ris(
            "JOUR",
            """
            AU  - Smith, A.; Doe, J.
            AU  - Roe, R. and Poe, E.
            AU  - Ministry of Trade and Industry
            """
        );
        Assert.Equal(
            ["Smith, A.", "Doe, J.", "Roe, R.", "Poe, E.", "Ministry of Trade and Industry"],
            source.Authors.Select(name => name.Inverted)
        );
    }

    [Fact]
    public void A_name_without_a_family_s_is_kept() =>
        Assert.Equal(
            ["Abdulkadir", "Smith, A."],
            Ris(
                "JOUR",
                """
                AU  - , Abdulkadir
                AU  - Smith, A.
                AU  - ,
                """
            )
                .Authors.Select(name => name.Inverted)
        );

    [Theory]
    [InlineData("BOOK", "T2  - Steppe Library", "collection-title", "Steppe Library")]
    [InlineData("JOUR", "T2  - Steppe Studies", "container-title", "Steppe Studies")]
    [InlineData("CHAP", "T2  - A Book", "container-title", "A Book")]
    [InlineData("JOUR", "M3  - doi: 10.1234/x", "DOI", "10.1234/x")]
    [InlineData("JOUR", "M3  - 10.1234/x", "DOI", "10.1234/x")]
    [InlineData("JOUR", "DO  - https://doi.org/10.1234/x", "DOI", "10.1234/x")]
    [InlineData("JOUR", "M3  - Review", "genre", "Review")]
    [InlineData("BOOK", "SN  - 978-3-16-148410-0", "ISBN", "978-3-16-148410-0")]
    [InlineData("JOUR", "SN  - 1234-5679", "ISSN", "1234-5679")]
    [InlineData("RPRT", "SN  - WP/12/34", "number", "WP/12/34")]
    [InlineData("RPRT", "SN  - 978-3-16-148410-0", "ISBN", "978-3-16-148410-0")]
    [InlineData("JOUR", "JO  - Steppe Stud.\nJF  - Steppe Studies", "container-title", "Steppe Studies")]
    [InlineData("JOUR", "JO  - Steppe Stud.\nJF  - Steppe Studies", "container-title-short", "Steppe Stud.")]
    [InlineData("JOUR", "T2  - Steppe Studies\nJO  - Steppe Studies", "container-title-short", "")]
    [InlineData("CPAPER", "T2  - Congress of Roads\nC3  - Papers on Roads", "container-title", "Papers on Roads")]
    [InlineData("CPAPER", "T2  - Congress of Roads\nC3  - Papers on Roads", "event-title", "Congress of Roads")]
    [InlineData("CPAPER", "T2  - Papers on Roads", "container-title", "Papers on Roads")]
    [InlineData("CHAP", "SE  - 4", "chapter-number", "4")]
    [InlineData("BOOK", "NV  - 3", "number-of-volumes", "3")]
    [InlineData("JOUR", "AB  - one\n      two\nthree", "abstract", "one\n     two\nthree")]
    public void Tags_mean_what_their_type_makes_of_them(string type, string line, string variable, string value) =>
        Assert.Equal(value, Ris(type, line)[variable]);

    [Fact]
    public void The_series_of_a_book_is_no_book_that_it_stands_in() =>
        Assert.Equal(
            ("Steppe Library; More", ""),
            Ris("BOOK", "T2  - Steppe Library\nT2  - More") is var book
                ? (book["collection-title"], book["container-title"])
                : default
        );

    [Theory]
    [InlineData("\\r")]
    [InlineData("\\u0085")]
    [InlineData("\\u2028")]
    [InlineData("\\n")]
    public void No_character_within_a_field_ends_its_line_for_other_programs(string end)
    {
        var title = $"A title{end}ER  - {end}TY  - BOOK{end}TI  - Forged";
        var source = Imports.One("a.json", $"[{{\"id\":\"a\",\"type\":\"report\",\"title\":\"{title}\"}}]");
        var ris = RisWriter.Entry(source);
        Assert.All(
            ris.ReplaceLineEndings("\n").Split('\n').Skip(1),
            line => Assert.DoesNotMatch("^(TY|TI  - F)", line)
        );
        _ = Imports.One("a.ris", ris);
    }

    [Fact]
    public void Slashes_alone_are_no_date() => Assert.Null(Ris("JOUR", "DA  - ///").Issued);

    [Theory]
    [InlineData("DA  - 2010/05//Spring", "2010-05", "Spring")]
    [InlineData("DA  - 2010/05/04/in print", "2010-05-04", "in print")]
    [InlineData("DA  - 2010/13//soon", "2010", "13 soon")]
    public void Words_beside_a_date_stand_beside_it(string line, string edtf, string words)
    {
        var source = Ris("JOUR", line);
        Assert.Equal((edtf, "", words), (Edtf.Of(source.Issued!), source.Issued!.Literal, source.Custom["ris-date"]));
    }

    [Theory]
    [InlineData("PY  - 2010\nY1  - 2010/05/04", "2010-05-04")]
    [InlineData("Y1  - 2010/05/04/\nPY  - 2010///", "2010-05-04")]
    [InlineData("DA  - 2010/05/Spring", "2010-05")]
    [InlineData("DA  - 2010///Spring", "2010-21")]
    [InlineData("PY  - 2010-05-04", "2010-05-04")]
    [InlineData("PY  - May 2010", "2010-05")]
    [InlineData("PY  - 2010/13/01", "2010")]
    [InlineData("PY  - soon", "soon")]
    [InlineData("PY  - 2010\nDA  - Mar 15", "2010-03-15")]
    [InlineData("PY  - 2010\nDA  - 15 March", "2010-03-15")]
    [InlineData("PY  - 2010\nDA  - May", "2010-05")]
    [InlineData("PY  - 2010\nDA  - Jan-Feb", "2010-01/2010-02")]
    [InlineData("PY  - 2010\nDA  - Summer", "2010-22")]
    public void The_most_exact_date_is_taken(string lines, string edtf) =>
        Assert.Equal(edtf, Edtf.Of(Ris("JOUR", lines).Issued!));

    [Theory]
    [InlineData("PY  - 2010\nDA  - 2012/05", "2012-05", "2010")]
    [InlineData("PY  - 2010\nDA  - soon", "2010", "soon")]
    [InlineData("PY  - 2010\nDA  - May", "2010-05", "")]
    public void A_date_that_is_not_taken_is_kept(string lines, string edtf, string kept)
    {
        var source = Ris("JOUR", lines);
        Assert.Equal((edtf, kept), (Edtf.Of(source.Issued!), source.Custom.GetValueOrDefault("ris-date", "")));
    }

    [Fact]
    public void A_periodical_named_twice_is_named_once()
    {
        var source = Ris(
            "JOUR",
            """
            T2  - Steppe Studies
            JF  - Steppe Studies
            JO  - Steppe Studies
            """
        );
        Assert.Equal("Steppe Studies", source["container-title"]);
        Assert.Empty(source.Custom);
    }

    [Fact]
    public void What_a_name_without_a_comma_is_taken_for_is_said()
    {
        var (sources, findings) = Imports.Sources(
            "a.ris",
            "TY  - BOOK\nTI  - T\nAU  - Ann Smith\nAU  - OECD\nER  - \n"
        );
        Assert.All(sources[0].Authors, name => Assert.True(name.IsLiteral));
        Assert.Equal(["a.ris:1 DOS812 a name without a comma is taken for an institution's (Ann Smith)"], findings);
    }

    [Fact]
    public void Oddities_of_CSL_are_read()
    {
        var long_ = new string('k', 1500);
        var (sources, findings) = Imports.Sources(
            "a.json",
            $$"""
            [{"id":"a","type":"blogPost","title":"T","author":[{"family":"Özal","given":["Turgut","A."],"comma-suffix":true},"OECD"],"translator":{"literal":"One"},
              "custom":{"archive":"no address","":"x","{{long_}}":"y"},"issued":{"date-parts":[[1994]],"season":"Fall"},"event":"Congress","categories":["a","b"]},
             {"id":"b","type":"no-such-type","title":"U","DOI":"doi:10.1/x"}, 5]
            """
        );
        var a = sources[0];
        Assert.Equal(
            ("post-weblog", "Özal, Turgut A.", "One", "Congress", "a, b"),
            (a.Type, a.Authors[0].Inverted, a.Contributors["translator"][0].Family, a["event-title"], a["categories"])
        );
        Assert.True(a.Authors[1].IsLiteral);
        Assert.Equal("1994-23", Edtf.Of(a.Issued!));
        Assert.Equal(("no address", "x"), (a.Custom["archive-name"], a.Custom["unnamed"]));
        Assert.Equal("y", a.Custom[new string('k', 64)]);
        Assert.Equal(
            ("document", "no-such-type", "10.1/x"),
            (sources[1].Type, sources[1].Custom["type"], sources[1]["DOI"])
        );
        Assert.Contains(findings, finding => finding.Contains("an item is no object", StringComparison.Ordinal));
        var bag = new DiagnosticBag();
        SourceListParser.Parse(new InputFile("x.yml", CslYamlWriter.Text(Imports.Into([], sources).Import.New)), bag);
        Assert.Empty(bag.Sorted());
    }

    [Theory]
    [InlineData("*Homo sovieticus* and **more**", "<i>Homo sovieticus</i> and <b>more</b>")]
    [InlineData("CO~2~ and 10^th^", "CO<sub>2</sub> and 10<sup>th</sup>")]
    [InlineData(
        "[Nato]{.smallcaps} [tr]{.nocase}",
        "<span style=\"font-variant:small-caps;\">Nato</span> <span class=\"nocase\">tr</span>"
    )]
    [InlineData("5 * 3 * 2 and a ~ b", "5 * 3 * 2 and a ~ b")]
    [InlineData("\\*no\\* \\[mark\\]", "*no* [mark]")]
    public void Markdown_in_the_titles_of_Pandoc_becomes_marks_of_CSL(string markdown, string html) =>
        Assert.Equal(
            html,
            Imports
                .One(
                    "a.yaml",
                    $"""
                    references:
                    - id: a
                      type: book
                      title: '{markdown}'

                    """
                )
                .Title
        );

    [Fact]
    public void Dates_of_Pandoc_and_Better_BibTeX_are_read_and_never_printed_as_JSON()
    {
        var source = Imports.One(
            "a.yaml",
            """
            references:
            - id: a
              type: book
              title: T
              issued: [{year: 2015, month: 3, day: 4}]
              accessed: 2015-03-04
              original-date: {raw: Spring 1999}
              submitted: {date-parts: [[2020, 33]]}

            """
        );
        Assert.Equal(
            ("2015-03-04", "2015-03-04", "1999-21", "2020", "2020-33"),
            (
                Edtf.Of(source.Issued!),
                Edtf.Of(source.Dates["accessed"]),
                Edtf.Of(source.Dates["original-date"]),
                Edtf.Of(source.Dates["submitted"]),
                source.Custom["submitted"]
            )
        );
    }
}
