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
    private const string Prefixes =
        "@prefix skos: <http://www.w3.org/2004/02/skos/core#> .\n@prefix x: <http://example.org/> .\n"
        + "@prefix rdf: <http://www.w3.org/1999/02/22-rdf-syntax-ns#> .\n"
        + "@prefix xl: <http://www.w3.org/2008/05/skos-xl#> .\n";

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
    [InlineData("sep=;\nterm;definition\nroad;A way, long.\n")]
    [InlineData("term\tdefinition\nroad\tA way, long.\n")]
    [InlineData("Terim;Tanım\nroad;A way, long.\n")]
    [InlineData("ТЕРМИН;Определение\nroad;A way, long.\n")]
    [InlineData("Термин;Анықтама\nroad;A way, long.\n")]
    [InlineData("Begriff;Erklärung\nroad;A way, long.\n")]
    [InlineData("Preferred Term,Meaning\nroad,\"A way, long.\"\n")]
    [InlineData("English;Türkçe;Definition\nroad;yol;A way, long.\n")]
    [InlineData("Turkish Term;English Term;Definition (EN);Definition (TR)\nyol;road;A way, long.;\n")]
    [InlineData("term_en;term_tr;definition_en\nroad;yol;A way, long.\n")]
    [InlineData("skos:prefLabel@en;skos:definition@en;skos:altLabel(separator=\",\")\nroad;A way, long.;\n")]
    [InlineData("Bezeichnung;Beschreibung\nroad;A way, long.\n")]
    [InlineData("İngilizce Terim;Tanım\nroad;A way, long.\n")]
    [InlineData("Türkçe karşılığı;English;Açıklama\nyol;road;A way, long.\n")]
    [InlineData("# Roads, of May\n#Version: 2\n\nterm;definition\nroad;A way, long.\n")]
    public void Tables_are_read_by_the_usual_names_of_their_columns(string table)
    {
        var (terms, findings) = Imports.Terms("a.csv", table);
        Assert.Equal(("road", "A way, long."), (terms[0].Name, terms[0].Definition));
        Assert.Empty(findings);
    }

    [Fact]
    public void Columns_say_their_language_before_or_behind_what_they_hold()
    {
        var (terms, findings) = Imports.Terms(
            "a.csv",
            "Nr;Term ID;Term (English);Translation in Turkish;Қазақша термин;Synonyms EN;Synonyms "
                + "TR;Tanım (TR);Definition\n"
                + "1;http://example.org/words/road;road;yol;жол;path;cadde;Bir yol.;A way.\n"
        );
        var term = Assert.Single(terms);
        Assert.Equal(("road", "road", "", "A way."), (term.Id, term.Name, term.Language, term.Definition));
        Assert.Equal(["path"], term.Aliases);
        Assert.Equal(["tr=yol", "tr=cadde", "kk=жол"], term.Labels.Select(label => $"{label.Key}={label.Value}"));
        Assert.Equal(
            [
                "a.csv:1 DOS812 the column 'Nr' is not known, and is left out (1)",
                "a.csv:1 DOS812 the column 'Tanım (TR)' is in another language, and is left out (Bir yol.)",
            ],
            findings
        );
    }

    [Fact]
    public void Names_that_are_not_in_the_dossier_s_language_keep_their_own()
    {
        var (terms, _) = Imports.Terms("a.csv", "Türkçe;Қазақша;Tanım\nyol;жол;Gidilen yer.\n");
        Assert.Equal(("yol", "tr", "Gidilen yer."), (terms[0].Name, terms[0].Language, terms[0].Definition));
        Assert.Equal([KeyValuePair.Create("kk", "жол")], terms[0].Labels);
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

    [Theory]
    [InlineData("Synonyms", "path; street", "path/street")]
    [InlineData("Synonyms", "path | street", "path/street")]
    [InlineData("Synonyms", "path, street", "path/street")]
    [InlineData("Синонимы", "path; street, wide", "path/street, wide")]
    public void Synonyms_are_divided_by_what_the_file_uses(string column, string cell, string names)
    {
        var (terms, _) = Imports.Terms("a.csv", $"term\tdefinition\t{column}\nroad\tA way.\t{cell}\n");
        Assert.Equal(names, string.Join('/', terms[0].Aliases));
    }

    [Fact]
    public void A_table_without_a_head_is_told_which_to_put_above_it()
    {
        using var folder = new TemporaryFolder()
            .WithDossier()
            .With("a.csv", "Anholt,A light on a reef of the Kattegat,1911\nSkagen,A light on a beach,1858\n");
        var told = Command.Run(folder.Path, "import", "glossary", "a.csv");
        Assert.Contains(
            "put a row above it that names them: term,definition,column-3;",
            told.Error,
            StringComparison.Ordinal
        );
        folder.With("a.csv", "term,definition,column-3\n" + File.ReadAllText(folder["a.csv"]));
        Assert.Equal(0, Command.Run(folder.Path, "import", "glossary", "a.csv", "--kind", "place").Code);
        Assert.True(File.Exists(folder["input/glossary/anholt.md"]));
    }

    [Fact]
    public void A_column_that_is_not_known_is_asked_for_by_name()
    {
        using var folder = new TemporaryFolder().WithDossier().With("a.csv", "Kopf;What;Kaz\nroad;A way.;жол\n");
        var first = Command.Run(folder.Path, "import", "glossary", "a.csv");
        Assert.Equal(1, first.Code);
        Assert.Contains(
            "none of the columns is known to hold the term: 'Kopf', 'What', 'Kaz'",
            first.Error,
            StringComparison.Ordinal
        );
        Assert.Contains("--column term=\"Kopf\"", first.Error, StringComparison.Ordinal);
        var second = Command.Run(
            folder.Path,
            "import",
            "glossary",
            "a.csv",
            "--kind",
            "place",
            "--column",
            "term=Kopf",
            "--column",
            "definition=What",
            "--column",
            "label:kk=Kaz"
        );
        Assert.Equal((0, ""), (second.Code, second.Error));
        Assert.Contains(
            "labels: { kk: \"жол\" }",
            File.ReadAllText(folder["input/glossary/road.md"]),
            StringComparison.Ordinal
        );
        Assert.Contains("kind: place", File.ReadAllText(folder["input/glossary/road.md"]), StringComparison.Ordinal);
        var wrong = Command.Run(folder.Path, "import", "glossary", "a.csv", "--column", "what=Kopf");
        Assert.Equal(2, wrong.Code);
    }

    [Fact]
    public void A_table_in_UTF_16_is_read_by_its_mark()
    {
        using var folder = new TemporaryFolder().WithDossier();
        foreach (var encoding in (Encoding[])[Encoding.Unicode, Encoding.BigEndianUnicode])
        {
            File.WriteAllText(folder["a.csv"], "term\tdefinition\r\nҚазақстан\tA state.\r\n", encoding);
            var result = Command.Run(folder.Path, "import", "glossary", "a.csv");
            Assert.Equal(0, result.Code);
        }

        Assert.Contains("Қазақстан", File.ReadAllText(folder["input/glossary/qazaqstan.md"]), StringComparison.Ordinal);
    }

    [Fact]
    public void A_kind_is_taken_from_the_file_or_guessed_and_said()
    {
        var (terms, _) = Imports.Terms(
            "a.csv",
            "term,kind,definition\nAksay,Şehir,A town.\nroad,noun,A way.\npath,,A way too.\nwalk,verb,To go.\n"
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
            "term;kind;definition;synonyms\nroad;concept;A way.;\nroad;concept;;path\nroad;concept;Another thing.;\n"
                + "way;concept;A thing.;road\npath;concept;A small way.;\n"
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
                        "---\nterm: Organization of Turkic States\naliases: [OTS, Turkic Council]\n---\nA body.\n"
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
        var file = "---\nterm: road\nkind: concept\ndeprecated: [rode, roade]\n---\nA way.\n";
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
        var (terms, _) = Imports.Terms("a.csv", "term;kind;definition\nroad;concept;\npath;concept;…\n");
        var empty = SmallDossier.Compile(SmallDossier.Inputs()).Compilation.Briefing!;
        var (import, findings) = Imports.Into(empty, terms);
        Assert.All(import.New, term => Assert.Equal("To be defined.", term.Definition));
        Assert.Contains("a dossier demands", Assert.Single(findings), StringComparison.Ordinal);
    }
}
