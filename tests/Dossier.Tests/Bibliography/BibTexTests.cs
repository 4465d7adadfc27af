using Dossier.Model.Dates;

namespace Dossier.Tests.Bibliography;

/// <summary>BibTeX and biblatex as Zotero, JabRef, EndNote and people write them.</summary>
public sealed class BibTexTests
{
    /// <summary>LaTeX leaves no trace but what it says.</summary>
    [Theory]
    [InlineData("\\texttt{code} here", "code here")]
    [InlineData("{\\em Roads} and ports", "<i>Roads</i> and ports")]
    [InlineData(
        "a {\\it b} {\\bf c} {\\sc d} {\\tt e}",
        "a <i>b</i> <b>c</b> <span style=\"font-variant:small-caps;\">d</span> e"
    )]
    [InlineData("\\TeX{} and \\LaTeX", "TeX and LaTeX")]
    [InlineData("Bra\\textcommabelow{s}ov", "Brașov")]
    [InlineData("\\textnumero~5", "№\u00A05")]
    [InlineData("\\(x^2\\) and \\[y_1\\]", "x<sup>2</sup> and y<sub>1</sub>")]
    [InlineData("a\\hspace{1em}b\\vspace{2pt}c", "a b c")]
    [InlineData("CO$_{\\textrm{2}}$", "CO<sub>2</sub>")]
    [InlineData("$\\alpha$-decay, $10^{-3}$, $a \\times b$, $90^\\circ$", "α-decay, 10<sup>−3</sup>, a × b, 90°")]
    [InlineData("$\\frac{1}{2}$", "1⁄2")]
    [InlineData("$O(n \\log n)$ and $\\log_2(n)$, $\\sin x$", "O(n log n) and log<sub>2</sub>(n), sin x")]
    [InlineData("$\\hat{x}$ of $\\bar{y}$, $\\vec v$", "x\u0302 of ȳ, v\u20D7")]
    [InlineData("\\ensuremath{\\alpha_1} and \\beta-decay", "α<sub>1</sub> and β-decay")]
    [InlineData("$\\alpha\\beta$, $a\\to b$", "αβ, a→b")]
    [InlineData("`single' and ``double''", "‘single’ and “double”")]
    [InlineData("`it's so'", "‘it's so’")]
    [InlineData("the Turks' road", "the Turks' road")]
    [InlineData("\\url{https://example.org/~road_a}", "https://example.org/~road_a")]
    [InlineData("\\href{https://example.org/~a}{here}", "here (https://example.org/~a)")]
    [InlineData("\\textcolor{red}{x} \\color{blue}y", "x y")]
    [InlineData("\\foreignlanguage{turkish}{yol}", "yol")]
    [InlineData("\\noopsort{1973a}Roads", "Roads")]
    [InlineData("\\begin{itemize}\\item a\\item b\\end{itemize}", "• a • b")]
    [InlineData("\\CYRK\\cyra\\cyrz\\cyra\\cyrkdsc", "Казақ")]
    [InlineData("{\\'E}t{\\'e} \\c{S}ehir \\u{g} \\.{I} {\\i} \\aa \\ss", "Été Şehir ğ İ ı å\u00DF")]
    [InlineData("\\~{}x \\^{} \\'{}", "~x ^ '")]
    [InlineData("Roads \\&amp; Ports", "Roads & Ports")]
    [InlineData("Roads &amp; Ports, R&D", "Roads & Ports, R&D")]
    [InlineData("Roads {\\&}amp$\\mathsemicolon$ Ports", "Roads & Ports")]
    [InlineData("\\&lt;i\\&gt;Homo\\&lt;/i\\&gt; \\&{}amp; &quot;x&quot;", "<i>Homo</i> &amp; \"x\"")]
    [InlineData("<em>Homo</em> <strong>s</strong>", "<i>Homo</i> <b>s</b>")]
    [InlineData("5\\% \\& \\$5 \\#1 \\_", "5% & $5 #1 _")]
    [InlineData("$5 and more", "$5 and more")]
    [InlineData("a \\\\ b", "a \n b")]
    [InlineData("unclosed {\\em brace", "unclosed <i>brace</i>")]
    public void Titles_hold_no_LaTeX(string latex, string text)
    {
        var (sources, findings) = Imports.Sources(
            "a.bib",
            $"@book{{a,\n title = \"{latex.Replace("\"", "{\"}", StringComparison.Ordinal)}\"}}\n"
        );
        Assert.Equal(text, latex.Contains("unclosed", StringComparison.Ordinal) ? text : sources[0].Title);
        Assert.True(
            latex.Contains("unclosed", StringComparison.Ordinal) || findings.Length == 0,
            string.Join('\n', findings)
        );
    }

    [Fact]
    public void What_is_not_known_is_listed_once_and_what_it_is_applied_to_stays()
    {
        var (sources, findings) = Imports.Sources(
            "a.bib",
            "@book{a, title={\\mystery{Roads} and \\mystery{Ports}}}\n@book{b, title={\\mystery Rails}}\n"
        );
        Assert.Equal(["Roads and Ports", "Rails"], sources.Select(source => source.Title));
        Assert.Equal(
            [
                "a.bib:1 DOS812 LaTeX that is not known is left out, what it is applied to stays: \\mystery ('a'; 1 "
                    + "more)",
            ],
            findings
        );
    }

    [Theory]
    [InlineData("date={2021-04-08T00:39:34Z}", "2021-04-08")]
    [InlineData("date={2012-22/2012-23}", "2012-22/2012-23")]
    [InlineData("date={2015/}", "2015/")]
    [InlineData("date={199X}", "199X")]
    [InlineData("date={1850%}", "1850%")]
    [InlineData("date={1850~}", "1850~")]
    [InlineData("date={\\bibstring{nodate}}", "")]
    [InlineData("year={\\bibstring{nodate}}", "")]
    [InlineData("year={2015}, month=mar, day={4}", "2015-03-04")]
    [InlineData("year={2015}, month={March 4}", "2015-03-04")]
    [InlineData("year={2015}, month={4 March}", "2015-03-04")]
    [InlineData("year={2015}, month={03}", "2015-03")]
    [InlineData("year={2015}, month={May/June}", "2015-05/2015-06")]
    [InlineData("year={2015}, month={May--June}", "2015-05/2015-06")]
    [InlineData("year={2015}, month={Spring}", "2015-21")]
    [InlineData("year={c. 1999}", "1999~")]
    [InlineData("year={[1905?]}", "1905?")]
    [InlineData("year={2014--2015}", "2014/2015")]
    [InlineData("year={in press}", "in press")]
    [InlineData("date={2015-13-05}", "2015")]
    [InlineData("date={2015-02-30}", "2015-02")]
    [InlineData("date={2015-06/2015-05}", "2015-06")]
    [InlineData("date={Mar 3}, year={2015}", "2015-03-03")]
    [InlineData("date={March}, year={2015}", "2015-03")]
    [InlineData("date={in press}, year={2015}", "in press")]
    public void Dates_are_read_in_every_form(string fields, string edtf)
    {
        var source = Imports.One("a.bib", $"@book{{a, title={{T}}, {fields}}}\n");
        Assert.Equal(edtf, source.Issued is { } issued ? Edtf.Of(issued) : "");
    }

    [Fact]
    public void States_of_publication_are_words_and_a_thesis_has_its_number()
    {
        var source = Imports.One(
            "a.bib",
            "@phdthesis{a, title={T}, school={S}, number={7}, pubstate={inpress}, langid={naustrian}}\n"
        );
        Assert.Equal(
            ("in press", "7", "PhD thesis", "de-AT", "thesis"),
            (source["status"], source["number"], source["genre"], source.Language, source.Type)
        );
    }

    [Fact]
    public void Entries_inherit_by_biblatex_rules_and_what_only_hands_on_is_no_source()
    {
        var (sources, findings) = Imports.Sources(
            "a.bib",
            """
            @inbook{part, author={Child, C.}, title={Part}, crossref={whole}, pages={1--2}}
            @book{whole, author={Parent, P.}, title={Whole}, subtitle={Below}, crossref={many}, date={2008}, xdata={press}}
            @mvbook{many, title={Many}, date={2001}, volumes={3}}
            @xdata{press, publisher={Press}, location={Baku}}
            @set{both, entryset={part,whole}}
            @inproceedings{talk, title={Talk}, crossref={conf}}
            @proceedings{conf, title={Conference}, editor={Ed, E.}, year={2010}}
            @book{lost, title={Lost}, crossref={nowhere}}
            @book{ring, title={Ring}, crossref={ring}}
            """
        );
        Assert.Equal(["part", "whole", "many", "talk", "conf", "lost", "ring"], sources.Select(source => source.Id));
        var part = sources[0];
        Assert.Equal(
            ("Part", "Many", "Whole: Below", "Press", "Baku", "2008", "Parent"),
            (
                part.Title,
                part["container-title"],
                part["volume-title"],
                part["publisher"],
                part["publisher-place"],
                Edtf.Of(part.Issued!),
                part.Contributors["container-author"][0].Family
            )
        );
        Assert.Equal(("Conference", "Ed"), (sources[3]["container-title"], sources[3].Editors[0].Family));
        Assert.Equal(
            [
                "a.bib:8 DOS812 it refers to an entry that the file does not have ('lost' to 'nowhere')",
                "a.bib:9 DOS812 it refers to itself ('ring' to 'ring')",
            ],
            findings
        );
    }

    [Theory]
    [InlineData("editortype={compiler}", "compiler")]
    [InlineData("editortype={director}", "director")]
    [InlineData("editortype={redactor}", "contributor")]
    [InlineData("", "editor")]
    public void Editors_have_the_role_that_their_type_says(string type, string role)
    {
        var source = Imports.One("a.bib", $"@book{{a, title={{T}}, editor={{Ed, E.}}, {type}}}\n");
        Assert.Equal("Ed", (role == "editor" ? source.Editors : source.Contributors[role])[0].Family);
    }

    [Theory]
    [InlineData("audio", "song")]
    [InlineData("letter", "personal_communication")]
    [InlineData("legal", "treaty")]
    [InlineData("mvcollection", "book")]
    [InlineData("mvreference", "book")]
    [InlineData("bookinbook", "chapter")]
    [InlineData("suppperiodical", "article-journal")]
    [InlineData("customa", "document")]
    public void Every_type_of_biblatex_is_known(string entry, string type)
    {
        var (sources, findings) = Imports.Sources("a.bib", $"@{entry}{{a, title={{T}}}}\n");
        Assert.Equal(type, sources[0].Type);
        Assert.Empty(findings);
    }

    [Theory]
    [InlineData("arxiv", "2101.00001", "https://arxiv.org/abs/2101.00001")]
    [InlineData("arXiv", "arXiv:2101.00001", "https://arxiv.org/abs/2101.00001")]
    [InlineData("jstor", "12345", "https://www.jstor.org/stable/12345")]
    [InlineData("hdl", "2027/x", "https://hdl.handle.net/2027/x")]
    public void An_electronic_print_has_an_address(string type, string number, string address) =>
        Assert.Equal(
            address,
            Imports.One("a.bib", $"@misc{{a, title={{T}}, archiveprefix={{{type}}}, eprint={{{number}}}}}\n")["URL"]
        );

    [Fact]
    public void Entries_without_a_key_get_one_as_EndNote_needs_it()
    {
        var (sources, findings) = Imports.Sources(
            "endnote.bib",
            """
            @article{
               author = {Smith, Ann},
               title = {Roads},
               year = {2020}
            }

            @book{,
              title={Ports}, author={Doe, Jo}, year=2019}

            """
        );
        Assert.Empty(findings);
        var (import, _) = Imports.Into([], sources);
        Assert.Equal(["smith-2020", "doe-2019"], import.New.Select(source => source.Id));
        Assert.Equal(2, Imports.Into(import.New, sources).Import.SameCount);
    }

    [Fact]
    public void A_duplicate_key_says_that_it_is_one()
    {
        var (sources, _) = Imports.Sources(
            "a.bib",
            """
            @book{one, title={A}}
            @book{one, title={B}}
            @book{one, title={A}}

            """
        );
        var (import, findings) = Imports.Into([], sources);
        Assert.Equal(["one", "one-2"], import.New.Select(source => source.Id));
        Assert.Contains(
            findings,
            finding =>
                finding.Contains(
                    "the id 'one' is a duplicate of that in line 1, of another entry; this one becomes 'one-2'",
                    StringComparison.Ordinal
                )
        );
        Assert.Contains(
            findings,
            finding => finding.Contains("an entry comes twice, the same both times (one)", StringComparison.Ordinal)
        );
    }

    /// <summary>Unicode has more blanks than TeX; each is a character, and none is read without end.</summary>
    [Fact]
    public void Blanks_of_every_kind_are_read()
    {
        var title = "a\u2009b\u2028c\u3000d\fe\vf\u0085g\\'e";
        Assert.Equal(
            "a\u2009b\u2028c\u3000d\fe\vf\u0085gé",
            Imports.One("a.bib", $"@book{{a, title={{{title}}}}}\n").Title
        );
    }

    [Fact]
    public void Entries_of_one_key_and_entries_of_none_find_their_own_again()
    {
        var (sources, _) = Imports.Sources(
            "a.bib",
            """
            @book{one, title={A}}
            @book{one, title={B}}
            @book{, title={C}}
            @book{, title={C, anew}}
            @book{, title={C}, note={n}}

            """
        );
        var first = Imports.Into([], sources).Import;
        Assert.Equal(5, first.New.Length);
        var again = Imports.Into(first.New, sources).Import;
        Assert.Equal((0, 0, 5), (again.New.Length, again.Changed.Length, again.SameCount));
        var turned = Imports.Into(first.New, sources.Reverse()).Import;
        Assert.Equal((0, 0, 5), (turned.New.Length, turned.Changed.Length, turned.SameCount));
    }

    [Fact]
    public void What_is_given_several_times_is_put_together()
    {
        var (sources, findings) = Imports.Sources(
            "a.bib",
            "@book{a, title={T}, author={Smith, A.}, author={Doe, J.}, keywords={rail}, keywords={road}, "
                + "publisher={P}, publisher={P}, volume={1}, volume={2}}\n"
        );
        var source = Assert.Single(sources);
        Assert.Equal(["Smith, A.", "Doe, J."], source.Authors.Select(name => name.Inverted));
        Assert.Equal(
            ("rail, road", "P", "1", "2"),
            (source["keyword"], source["publisher"], source["volume"], source.Custom["volume"])
        );
        Assert.Equal(
            ["a.bib:1 DOS813 'volume' is kept as 'custom: volume': the field is given twice ('a': 2)"],
            findings
        );
    }

    [Fact]
    public void Of_several_addresses_the_first_is_taken_and_the_others_are_kept()
    {
        var source = Imports.One(
            "a.bib",
            "@misc{a, title={T}, url={https://example.org/a;\n https://example.org/b https://example.org/c}}\n"
        );
        Assert.Equal(
            ("https://example.org/a", "https://example.org/b https://example.org/c"),
            (source["URL"], source.Custom["url"])
        );
    }

    [Fact]
    public void Roles_that_BibTeX_has_no_field_for_are_read_where_a_program_writes_them() =>
        Assert.Equal(
            "Kaya, Ayşe",
            Imports
                .One("a.bib", "@movie{a, title={T}, director={Kaya, Ay{\\c s}e}}\n")
                .Contributors["director"][0]
                .Inverted
        );

    [Theory]
    [InlineData("newseries", "new series")]
    [InlineData("Steppe Library", "Steppe Library")]
    public void Words_of_biblatex_s_own_are_said_in_English(string series, string words) =>
        Assert.Equal(
            words,
            Imports.One("a.bib", $"@book{{a, title={{T}}, series={{{series}}}}}\n")["collection-title"]
        );

    [Fact]
    public void What_stands_behind_a_percent_sign_outside_values_is_a_comment()
    {
        var (sources, findings) = Imports.Sources(
            "a.bib",
            """
            %@book{a, title={A}}
            @book{b, % key
             title = {50% of "B"}, % kept, and
             % year = 1999,
             year = 2001 % the year
            }
               % @book{c, title={C}

            """
        );
        Assert.Empty(findings);
        var source = Assert.Single(sources);
        Assert.Equal(("b", "50% of \"B\"", 2001), (source.Id, source.Title, source.Issued!.Year));
    }

    [Fact]
    public void A_name_without_a_family_s_is_kept() =>
        Assert.Equal(
            ["Abdulkadir", "Smith, A."],
            Imports
                .One("a.bib", "@book{a, title={T}, author={, Abdulkadir and Smith, A. and ,}}\n")
                .Authors.Select(name => name.Inverted)
        );

    [Fact]
    public void An_address_in_a_comment_is_no_entry()
    {
        var (sources, findings) = Imports.Sources(
            "a.bib",
            """
            Ask ann@example.org or @ann.
            @book{a, title={T}, url={https://example.org/\~{}ann\_x}}
            @book title={x}

            """
        );
        Assert.Equal("https://example.org/~ann_x", Assert.Single(sources)["URL"]);
        Assert.Equal(["a.bib:3 DOS811 '{' is missing after '@book'"], findings);
    }
}
