using Dossier.Model.Dates;
using Dossier.Tests.Bibliography;

namespace Dossier.Tests.Import.Sources;

/// <summary>Lists of sources as other programs write them.</summary>
public sealed class ListsOfOthersTests
{
    [Fact]
    public void BibTeX_of_others_is_read_with_escapes_strings_particles_and_institutions()
    {
        var (sources, findings) = Imports.Sources(
            "zotero.bib",
            """
            Anything before is a comment.
            @string{at = "The Astana " # "Times"}
            @comment{ignored @article{no, title={no}}}
            @article(balci_2014,
              author = "Balc{\i}, Bayram and {\.I}nalc{\i}k, Halil and van der Berg, Jan and {European Union} and Ludwig van Beethoven",
              title = {{Turkey}'s \emph{soft} power --- a {\"U}lke \c{S}{\u g}ı},
              journal = at, year = 2014, month = mar, pages = {3--17},
              url = {https://example.org/a\_b}, file = {:home/me/a.pdf:PDF}, eprint = {1234}, howpublished = {Online \mystery{x}})
            @phdthesis{thesis1, author={Doe, Jane}, title={On things}, school={Ankara}, year={c. 1999}}
            """
        );
        var article = sources[0];
        Assert.Equal(
            ["Balcı, Bayram", "İnalcık, Halil", "van der Berg, Jan", "European Union", "van Beethoven, Ludwig"],
            article.Authors.Select(name => name.Inverted)
        );
        Assert.Equal(
            ("van der", true, "van"),
            (article.Authors[2].Particle, article.Authors[3].IsLiteral, article.Authors[4].Particle)
        );
        Assert.Equal("Turkey's <i>soft</i> power — a Ülke Şğı", article.Title);
        Assert.Equal(
            ("The Astana Times", "3-17", "https://example.org/a_b"),
            (article["container-title"], article["page"], article["URL"])
        );
        Assert.Equal((2014, 3), (article.Issued!.Year, article.Issued.Month));
        Assert.Equal(":home/me/a.pdf:PDF", article.Private["file"]);
        Assert.Equal("PhD thesis", sources[1]["genre"]);
        Assert.Equal("1999~", Edtf.Of(sources[1].Issued!));
        Assert.Equal("Online x", article["publisher"]);
        Assert.Equal(
            [
                "zotero.bib:4 DOS812 LaTeX that is not known is left out, what it is applied to stays: \\mystery "
                    + "('balci_2014')",
                "zotero.bib:4 DOS813 'eprint' is kept as 'custom: eprint' ('balci_2014': 1234)",
            ],
            findings
        );
    }

    [Fact]
    public void A_fault_in_one_entry_does_not_take_the_others_along()
    {
        var (sources, findings) = Imports.Sources(
            "a.bib",
            """
            @book{one, title={A}}
            @book{two, title {B}}
            @book{three, title={C}}
            @book{four, title={D
            """
        );
        Assert.Equal(["one", "three"], sources.Select(source => source.Id));
        Assert.Equal(["a.bib:2 DOS811 '=' is missing here", "a.bib:4 DOS811 this brace is not closed"], findings);
    }

    [Fact]
    public void A_brace_that_is_not_closed_is_told_where_it_opens()
    {
        var (sources, findings) = Imports.Sources(
            "a.bib",
            """
            @book{one,
              title = {A coast,
              year = {1911}
            }

            @book{two,
              title = {B},
              year = 1912

            @book{three, title={C}}

            """
        );
        Assert.Equal(["three"], sources.Select(source => source.Id));
        Assert.Equal(
            [
                "a.bib:2 DOS811 the brace of 'title' is not closed: the next field begins within it",
                "a.bib:6 DOS811 the entry is not closed",
            ],
            findings
        );
    }

    [Fact]
    public void RIS_of_others_is_read_and_what_has_no_place_is_kept()
    {
        var (sources, findings) = Imports.Sources(
            "export.ris",
            "TY  - JOUR\nA1  - Kahveci, Hayriye\nA1  - OECD\nT1  - Soft power\nJF  - All Azimuth\nPY  - 2023/06//\nSP "
                + " - 1\nEP  - 20\nL1  - file:///home/me/a.pdf\nUR  - www.example.org\nN2  - First line\nsecond "
                + "line\nER  - \n\nTY  - XYZ\nTI  - Odd\n"
        );
        Assert.Equal(["Kahveci, Hayriye", "OECD"], sources[0].Authors.Select(name => name.Inverted));
        Assert.Equal(
            ("Soft power", "All Azimuth", "1-20", "First line\nsecond line"),
            (sources[0].Title, sources[0]["container-title"], sources[0]["page"], sources[0]["abstract"])
        );
        Assert.Equal(
            (2023, 6, "www.example.org"),
            (sources[0].Issued!.Year, sources[0].Issued!.Month, sources[0].Custom["url"])
        );
        Assert.Equal(
            [
                "export.ris:1 DOS813 'url' is kept as 'custom: url': it is not a whole address (www.example.org)",
                "export.ris:15 DOS812 a reference is not ended by 'ER  - '; it is read as far as the next",
                "export.ris:15 DOS813 'type' is kept as 'custom: type': there is no such CSL type, so the source is a "
                    + "'document' (XYZ)",
            ],
            findings
        );
    }

    [Fact]
    public void CSL_of_others_keeps_what_CSL_does_not_know()
    {
        var (sources, findings) = Imports.Sources(
            "items.json",
            """[{"id":"http://zotero.org/users/1/items/AB","type":"book","title":"T","shelf":"B 7","issued":{"date-parts":[["2020","33"]]},"author":[{"family":"Özal","given":"Turgut","isInstitution":"no"}]}]"""
        );
        Assert.Equal("B 7", sources[0].Private["shelf"]);
        Assert.Equal(2, findings.Length);
        var (import, renamed) = Imports.Into([], sources);
        Assert.Equal("ozal-2020", import.New[0].Id);
        Assert.Equal(
            ["items.json:1 DOS813 'shelf' is kept in the list and not published", "items.json:1 DOS815"],
            renamed.Select(finding => finding.Contains("DOS815", StringComparison.Ordinal) ? finding[..19] : finding)
        );
    }
}
