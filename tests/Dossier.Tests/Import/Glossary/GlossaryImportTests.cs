using System.Text;
using Dossier.Diagnostics;
using Dossier.Import.Glossary;
using Dossier.Import.Glossary.Formats;
using Dossier.Tests.Bibliography;
using Dossier.Tests.Fixtures;

namespace Dossier.Tests.Import.Glossary;

/// <summary>Glossaries as terminologists, libraries and spreadsheets write them.</summary>
public sealed class GlossaryImportTests
{
    private const string Prefixes = """
        @prefix skos: <http://www.w3.org/2004/02/skos/core#> .
        @prefix x: <http://example.org/> .
        @prefix rdf: <http://www.w3.org/1999/02/22-rdf-syntax-ns#> .
        @prefix xl: <http://www.w3.org/2008/05/skos-xl#> .

        """;

    private static string Tbx(string entry) => $"<tbx><text><body>{entry}</body></text></tbx>";

    [Fact]
    public void The_section_with_a_definition_is_the_entry_s_own_wherever_it_stands()
    {
        var (terms, findings) = Imports.Terms(
            "a.tbx",
            Tbx(
                """
                <conceptEntry id="c1"><descrip type="subjectField">concept</descrip><note>Checked in May.</note>
                <langSec xml:lang="RU"><termSec><term>дорога</term></termSec></langSec>
                <langSec xml:lang="EN-gb"><descripGrp><descrip type="definition">A way.</descrip></descripGrp>
                  <termSec><term>path</term><termNote type="administrativeStatus">deprecatedTerm-admn-sts</termNote></termSec>
                  <termSec><term>street</term><termNote type="administrativeStatus">admittedTerm-admn-sts</termNote></termSec>
                  <termSec><term>road</term><termNote type="administrativeStatus">preferredTerm-admn-sts</termNote></termSec></langSec>
                </conceptEntry>
                """
            )
        );
        var term = Assert.Single(terms);
        Assert.Equal(("road", "en-GB", "A way.", ""), (term.Name, term.Language, term.Definition, term.Role));
        Assert.Equal(["street"], term.Aliases);
        Assert.Equal(["path"], term.Deprecated);
        Assert.Equal([KeyValuePair.Create("ru", "дорога")], term.Labels);
        Assert.Equal(["a.tbx:1 DOS812 'note' is left out ('road': Checked in May.)"], findings);
    }

    [Fact]
    public void What_TBX_raises_and_lowers_is_raised_and_lowered()
    {
        var (terms, findings) = Imports.Terms(
            "a.tbx",
            Tbx(
                """
                <conceptEntry id="c1"><descrip type="definition">A place of 10<hi type="superscript">6</hi> boats, the 19<hi type="superscript">th</hi>, <hi type="bold">old</hi> and 5 m<sup>2</sup>.</descrip>
                <langSec xml:lang="en"><termSec><term>CO<hi type="subscript">2</hi></term></termSec></langSec>
                </conceptEntry>
                """
            )
        );
        Assert.Equal(
            ("CO₂", "A place of 10⁶ boats, the 19th, old and 5 m²."),
            (Assert.Single(terms).Name, terms[0].Definition)
        );
        Assert.Empty(findings);
    }

    [Fact]
    public void The_style_DCT_is_read_as_DCA()
    {
        var (terms, findings) = Imports.Terms(
            "a.tbx",
            """
            <tbx style="dct" xmlns="urn:iso:std:iso:30042:ed-2" xmlns:min="http://www.tbxinfo.net/ns/min" xmlns:basic="http://www.tbxinfo.net/ns/basic"><text><body>
            <conceptEntry id="c1"><min:subjectField>place</min:subjectField><langSec xml:lang="en"><basic:definition>A way.</basic:definition>
            <termSec><term>road</term><min:administrativeStatus>preferredTerm-admn-sts</min:administrativeStatus></termSec></langSec></conceptEntry>
            </body></text></tbx>
            """
        );
        Assert.Equal(("road", "A way.", "place"), (terms[0].Name, terms[0].Definition, terms[0].Kind));
        Assert.Empty(findings);
    }

    [Fact]
    public void Schemes_and_collections_are_no_entries_and_definitions_may_be_nodes()
    {
        var (terms, findings) = Imports.Terms(
            "a.ttl",
            Prefixes
                + """
                x:scheme a skos:ConceptScheme ; skos:prefLabel "Roads"@en .
                x:all a skos:Collection ; skos:prefLabel "All"@en ; skos:member x:road .
                x:road a skos:Concept ; skos:prefLabel "road"@en ; skos:definition [ rdf:value "A way."@en ] ; skos:hiddenLabel "raod"@en .
                x:path xl:prefLabel [ xl:literalForm "path"@en ] ; a skos:Concept ; skos:scopeNote "Narrow ways."@en .
                """
        );
        Assert.Equal(["road", "path"], terms.Select(term => term.Name));
        Assert.Equal(["A way.", "Narrow ways."], terms.Select(term => term.Definition));
        Assert.Equal(["raod"], terms[0].Hidden);
        Assert.Empty(terms[0].Aliases);
        Assert.Empty(findings);
    }

    [Fact]
    public void Hidden_and_deprecated_names_match_in_texts_and_are_not_published_as_names()
    {
        var file = TermFile.Text(
            new TermDraft(TextSpan.None, "road", "road")
            {
                Kind = "concept",
                Definition = "A way.",
                Hidden = ["raod"],
                Deprecated = ["rode"],
            },
            "en-GB"
        );
        var (compilation, findings) = SmallDossier.Compile(
            SmallDossier.Inputs(("index.md", "A raod, and a rode.\n"), ("glossary/road.md", file))
        );
        Assert.DoesNotContain(findings, finding => finding.Severity == Severity.Error);
        string Text(string path) => Encoding.UTF8.GetString(compilation.Output!.Files[path].Span);
        Assert.Contains("glossary/road/", Text("index.html"), StringComparison.Ordinal);
        foreach (
            var path in (string[])
                ["glossary/glossary.csv", "glossary/glossary.ttl", "glossary/glossary.json", "glossary/glossary.tbx"]
        )
        {
            Assert.DoesNotContain("raod", Text(path), StringComparison.Ordinal);
        }

        Assert.Contains(
            "<term>rode</term><termNote type=\"administrativeStatus\">deprecatedTerm-admn-sts",
            Text("glossary/glossary.tbx"),
            StringComparison.Ordinal
        );
    }

    [Theory]
    [InlineData("deprecatedTerm-admn-sts")]
    [InlineData("supersededTerm-admn-sts")]
    [InlineData("obsolete")]
    [InlineData("forbidden")]
    [InlineData("Not recommended")]
    public void A_name_that_should_not_be_used_is_deprecated_whatever_the_program_calls_that(string status)
    {
        var (terms, findings) = Imports.Terms(
            "a.tbx",
            Tbx(
                $"<termEntry><langSet xml:lang=\"en\"><tig><term>path</term><termNote type=\"administrativeStatus\">{status}</termNote></tig>"
                    + "<tig><term>road</term></tig></langSet></termEntry>"
            )
        );
        Assert.Equal("road", terms[0].Name);
        Assert.Equal(["path"], terms[0].Deprecated);
        Assert.Empty(findings);
    }

    [Fact]
    public void A_kind_is_taken_from_the_file_or_guessed_and_said()
    {
        var (terms, _) = Imports.Terms(
            "a.csv",
            """
            term,kind,definition
            Aksay,Şehir,A town.
            road,noun,A way.
            path,,A way too.
            walk,verb,To go.

            """
        );
        var empty = SmallDossier.Compile(SmallDossier.Inputs()).Compilation.Briefing!;
        var (import, findings) = Imports.Into(empty, terms);
        Assert.Equal(["place", "concept", "concept", "concept"], import.New.Select(term => term.Kind));
        Assert.Equal(
            [
                "a.csv:2 DOS813 the kind 'Şehir' is taken for 'place' ('Aksay')",
                "a.csv:3 DOS813 kinds that a dossier does not have are taken for 'concept' ('road': noun; 1 more)",
                "a.csv:4 DOS813 entries without a kind are taken for 'concept' ('path')",
            ],
            findings
        );
    }

    [Fact]
    public void A_term_that_comes_twice_is_merged_or_refused_with_both_lines()
    {
        var (terms, _) = Imports.Terms(
            "a.csv",
            """
            term;kind;definition;synonyms
            road;concept;A way.;
            road;concept;;path
            road;concept;Another thing.;
            way;concept;A thing.;road
            path;concept;A small way.;

            """
        );
        var empty = SmallDossier.Compile(SmallDossier.Inputs()).Compilation.Briefing!;
        var (import, findings) = Imports.Into(empty, terms);
        Assert.Equal(["road", "way", "path"], import.New.Select(term => term.Name));
        Assert.All(import.New, term => Assert.Empty(term.Aliases));
        Assert.Equal(
            [
                "a.csv:2 DOS812 names that are another entry's are left out ('road': 'path' is a "
                    + "name of 'path' in a.csv, line 6; 1 more)",
                "a.csv:3 DOS813 entries that come twice are made one ('road' in a.csv, line 3 and in a.csv, line 2)",
                "a.csv:4 DOS814 'road' is left out: 'road' is a name of 'road' in a.csv, line 2 already",
            ],
            findings
        );
        var files = import.New.Select(term => ($"glossary/{term.Id}.md", TermFile.Text(term, "en-GB"))).ToArray();
        Assert.DoesNotContain(
            SmallDossier.Compile(SmallDossier.Inputs(files)).Findings,
            finding => finding.Severity == Severity.Error
        );
    }

    [Fact]
    public void Blanks_about_names_are_no_part_of_them()
    {
        var (terms, _) = Imports.Terms(
            "a.ttl",
            Prefixes
                + "x:a a skos:Concept ; skos:prefLabel \" rotor\u00A0cage \"@en, \"jaula \"@es ; "
                + "skos:altLabel \"cage \"@en ; skos:definition \"A part.\"@en .\n"
                + "x:b a skos:Concept ; skos:prefLabel \"cage\"@en ; skos:definition \"A box.\"@en .\n"
        );
        var empty = SmallDossier.Compile(SmallDossier.Inputs()).Compilation.Briefing!;
        var (import, _) = Imports.Into(empty, terms);
        var files = import.New.Select(term => ($"glossary/{term.Id}.md", TermFile.Text(term, "en-GB"))).ToArray();
        var (compilation, findings) = SmallDossier.Compile(SmallDossier.Inputs(files));
        Assert.DoesNotContain(findings, finding => finding.Severity == Severity.Error);
        var (again, _) = Imports.Into(compilation.Briefing!, terms);
        Assert.Equal((0, 0, 2), (again.New.Length, again.Changed.Length, again.SameCount));
    }

    /// <summary>XML that is laid out has line ends and tabs in its texts.</summary>
    [Fact]
    public void A_definition_laid_out_over_lines_is_the_same_again()
    {
        var (terms, _) = Imports.Terms(
            "a.tbx",
            Tbx(
                "<conceptEntry id='c1'><langSec xml:lang='en'><descrip type='definition'>\n\t\tA way\n\t\tof\tstone."
                    + "\n\t</descrip><termSec><term>road</term></termSec></langSec></conceptEntry>"
            )
        );
        var empty = SmallDossier.Compile(SmallDossier.Inputs()).Compilation.Briefing!;
        var (import, _) = Imports.Into(empty, terms);
        var files = import.New.Select(term => ($"glossary/{term.Id}.md", TermFile.Text(term, "en-GB"))).ToArray();
        var (again, _) = Imports.Into(SmallDossier.Compile(SmallDossier.Inputs(files)).Compilation.Briefing!, terms);
        Assert.Equal((0, 0, 1), (again.New.Length, again.Changed.Length, again.SameCount));
    }

    [Fact]
    public void A_name_that_is_an_alias_of_the_dossier_s_is_refused()
    {
        var dossier = SmallDossier
            .Compile(
                SmallDossier.Inputs(
                    (
                        "glossary/ots.md",
                        """
                        ---
                        term: Organization of Turkic States
                        aliases: [OTS, Turkic Council]
                        ---
                        A body.

                        """
                    )
                )
            )
            .Compilation.Briefing!;
        var (terms, _) = Imports.Terms("a.csv", "term;kind;definition\nTurkic council;organisation;Another.\n");
        var (import, findings) = Imports.Into(dossier, terms);
        Assert.Empty(import.New);
        Assert.Equal(
            [
                "a.csv:2 DOS814 'Turkic council' is left out: 'Turkic Council' is a name of 'ots' in "
                    + "input/glossary/ots.md, line 2 already",
            ],
            findings
        );
    }

    [Theory]
    [InlineData("csv")]
    [InlineData("tbx")]
    public void Names_that_should_not_be_used_come_through_an_export_as_such(string form)
    {
        var file = """
            ---
            term: road
            kind: concept
            deprecated: [rode, roade]
            ---
            A way.

            """;
        var (compilation, _) = SmallDossier.Compile(SmallDossier.Inputs(("glossary/road.md", file)));
        var text = Encoding.UTF8.GetString(compilation.Output!.Files[$"glossary/glossary.{form}"].Span);
        var (terms, findings) = Imports.Terms($"a.{form}", text);
        Assert.Equal(["rode", "roade"], Assert.Single(terms).Deprecated);
        Assert.Empty(terms[0].Aliases);
        Assert.Empty(findings);
    }

    [Fact]
    public void An_entry_without_a_definition_says_that_one_is_to_be_written()
    {
        var (terms, _) = Imports.Terms(
            "a.csv",
            """
            term;kind;definition
            road;concept;
            path;concept;…

            """
        );
        var empty = SmallDossier.Compile(SmallDossier.Inputs()).Compilation.Briefing!;
        var (import, findings) = Imports.Into(empty, terms);
        Assert.All(import.New, term => Assert.Equal("To be defined.", term.Definition));
        Assert.Contains("a dossier demands", Assert.Single(findings), StringComparison.Ordinal);
    }
}
