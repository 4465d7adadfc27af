using System.Collections.Immutable;
using System.Text;
using Dossier.Bibliography;
using Dossier.Bibliography.Csl;
using Dossier.Diagnostics;
using Dossier.Import;
using Dossier.Input;
using Dossier.Model;
using Dossier.Tests.Fixtures;
using Dossier.Tests.Site;
using Rules = Dossier.Diagnostics.Codes;

namespace Dossier.Tests.Data;

/// <summary>What <c>dossier import</c> takes over, what it keeps aside, what it says.</summary>
public sealed class ImportTests
{
    /// <summary>The codes that are shown here and not in a folder.</summary>
    internal static readonly ImmutableArray<DiagnosticCode> Codes =
    [
        Rules.ImportSyntax,
        Rules.NotTaken,
        Rules.KeptAside,
        Rules.ImportConflict,
        Rules.ImportRenamed,
    ];

    [Fact]
    public void BibTeX_of_others_is_read_with_escapes_strings_particles_and_institutions()
    {
        var (sources, findings) = Read(
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
        Assert.Equal(":home/me/a.pdf:PDF", article.Custom["file"]);
        Assert.Equal("PhD thesis", sources[1]["genre"]);
        Assert.Equal("c. 1999", sources[1].Issued!.Literal);
        Assert.Equal(
            [
                "zotero.bib:4 DOS812 'balci_2014': the LaTeX command '\\mystery' is not known, and stands as it is",
                "zotero.bib:4 DOS813 'balci_2014': 'eprint' is kept as 'custom: eprint'",
                "zotero.bib:4 DOS813 'balci_2014': 'file' is kept as 'custom: file'",
                "zotero.bib:4 DOS813 'balci_2014': 'howpublished' is kept as 'custom: howpublished'",
            ],
            findings
        );
    }

    [Fact]
    public void A_fault_in_one_entry_does_not_take_the_others_along()
    {
        var (sources, findings) = Read(
            "a.bib",
            "@book{one, title={A}}\n@book{two, title {B}}\n@book{three, title={C}}\n@book{four, title={D"
        );
        Assert.Equal(["one", "three"], sources.Select(source => source.Id));
        Assert.Equal(["a.bib:2 DOS811 '=' is missing here", "a.bib:4 DOS811 this brace is not closed"], findings);
    }

    [Fact]
    public void RIS_of_others_is_read_and_what_has_no_place_is_kept()
    {
        var (sources, findings) = Read(
            "export.ris",
            "TY  - JOUR\nA1  - Kahveci, Hayriye\nA1  - OECD\nT1  - Soft power\nJF  - All Azimuth\nPY  - 2023/06//\nSP  - 1\nEP  - 20\nL1  - file:///home/me/a.pdf\nUR  - www.example.org\nN2  - First line\nsecond line\nER  - \n\nTY  - XYZ\nTI  - Odd\n"
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
                "export.ris:1 DOS813 '': 'ris-l1' is kept as 'custom: ris-l1'",
                "export.ris:1 DOS813 '': 'url' is kept as 'custom: url': it is not a whole address",
                "export.ris:15 DOS812 the reference is not ended by 'ER  - '; it is read as far as the next",
                "export.ris:15 DOS813 '': 'type' is kept as 'custom: type': there is no such CSL type, so the source is a 'document'",
            ],
            findings
        );
    }

    [Fact]
    public void CSL_of_others_keeps_what_CSL_does_not_know()
    {
        var (sources, findings) = Read(
            "items.json",
            """[{"id":"http://zotero.org/users/1/items/AB","type":"book","title":"T","shelf":"B 7","issued":{"date-parts":[["2020","33"]]},"author":[{"family":"Özal","given":"Turgut","isInstitution":"no"}]}]"""
        );
        Assert.Equal("B 7", sources[0].Custom["shelf"]);
        Assert.Equal(3, findings.Length);
        var bag = new DiagnosticBag();
        Assert.Equal("ozal-2020", SourceImport.Of([], sources, bag).New[0].Id);
        Assert.Equal(Rules.ImportRenamed, Assert.Single(bag.Sorted()).Code);
    }

    [Fact]
    public void An_import_never_changes_what_the_dossier_has()
    {
        var existing = RealSite.Compilation.Briefing!.Sources;
        var changed = existing[0] with { Title = "Another title" };
        var bag = new DiagnosticBag();
        var import = SourceImport.Of(existing, [changed, existing[1], existing[2] with { Id = "New_One" }], bag);
        Assert.Equal((1, 1), (import.There, import.Conflicts));
        Assert.Equal("new-one", Assert.Single(import.New).Id);
        Assert.Contains(
            bag.Sorted(),
            finding =>
                finding.Code == Rules.ImportConflict
                && finding.Message.EndsWith("with another title", StringComparison.Ordinal)
        );
    }

    [Theory]
    [InlineData("csv")]
    [InlineData("tbx")]
    [InlineData("ttl")]
    [InlineData("jsonld")]
    public void The_glossary_exported_imported_and_exported_again_is_the_same(string form)
    {
        var real = RealSite.Compilation.Briefing!;
        var bag = new DiagnosticBag();
        var read = GlossaryReader.Read(
            new SourceFile($"glossary.{form}", RealSite.Text($"glossary/glossary.{form}")),
            real.Settings.Language,
            bag
        );
        var same = GlossaryImport.Of(real, read, bag);
        Assert.Equal((real.Terms.Length, 0, 0), (same.There, same.Conflicts, same.New.Length));
        Assert.Empty(bag.Sorted());

        // Into an empty dossier, as files, and out again.
        var empty = SmallDossier
            .Compile(SmallDossier.Sources(("sources.yml", CslYamlWriter.Text(real.Sources))))
            .Compilation.Briefing!;
        var files = GlossaryImport
            .Of(empty, read, bag)
            .New.Select(term => ($"glossary/{term.Id}.md", TermFile.Text(term, real.Settings.Language)))
            .ToArray();
        var (again, findings) = SmallDossier.Compile(
            SmallDossier.Sources([
                .. files,
                ("sources.yml", CslYamlWriter.Text(real.Sources)),
                ("dossier.yml", $"{SmallDossier.Settings}url: {real.Settings.Url}\n"),
            ])
        );
        Assert.DoesNotContain(findings, finding => finding.Severity == Severity.Error);
        Assert.Empty(bag.Sorted());
        var second = GlossaryReader.Read(
            new SourceFile(
                $"glossary.{form}",
                Encoding.UTF8.GetString(again.Output!.Files[$"glossary/glossary.{form}"].Span)
            ),
            real.Settings.Language,
            bag
        );
        Assert.Equal(
            read.Select(Shown).Order(StringComparer.Ordinal),
            second.Select(Shown).Order(StringComparer.Ordinal)
        );
    }

    [Fact]
    public void Tables_and_vocabularies_of_others_are_read_and_what_is_left_out_is_named()
    {
        var (csv, findings) = Terms(
            "list.csv",
            "Term;tr;Definition;Comment\n\"Middle \"\"Corridor\"\"\";Orta Koridor;\"A road;\nlong.\";see me\n;x;y;z\n"
        );
        Assert.Equal(
            ("Middle \"Corridor\"", "Orta Koridor", "A road;\nlong."),
            (csv[0].Name, csv[0].Labels[0].Value, csv[0].Definition)
        );
        Assert.Equal(
            [
                "list.csv:1 DOS812 the column 'Comment' is not known; 2 of its cells are left out",
                "list.csv:4 DOS812 the row names no term and is left out",
            ],
            findings
        );

        var (skos, lost) = Terms(
            "v.ttl",
            "@prefix s: <http://www.w3.org/2004/02/skos/core#> .\nPREFIX x: <http://example.org/>\nx:road a s:Concept ; s:prefLabel 'road'@en, \"\"\"жол\"\"\"@kk ;\n  s:altLabel \"path\"@en ; s:definition \"A \\\"way\\\"\\u0021\"@en ; s:broader x:place ; s:related x:car . # end\nx:car s:prefLabel \"car\" .\n"
        );
        Assert.Equal(
            ("road", "road", "A \"way\"!", "path", "жол", "car"),
            (
                skos[0].Id,
                skos[0].Name,
                skos[0].Definition,
                skos[0].Aliases[0],
                skos[0].Labels[0].Value,
                skos[0].SeeAlso[0]
            )
        );
        Assert.Equal(
            ["v.ttl:1 DOS812 'road': skos:broader is left out: http://example.org/place"],
            lost.Select(line => line.Replace("v.ttl:3", "v.ttl:1", StringComparison.Ordinal))
        );

        var (old, _) = Terms(
            "old.tbx",
            "<?xml version='1.0'?><!DOCTYPE martif SYSTEM 'none.dtd'><martif><text><body><termEntry id='c1'><langSet xml:lang='en'><tig><term>road</term></tig></langSet><langSet xml:lang='tr'><tig><term>yol</term></tig></langSet></termEntry></body></text></martif>"
        );
        Assert.Equal(("c1", "road", "yol"), (old[0].Id, old[0].Name, old[0].Labels[0].Value));
        Assert.Equal(["x.tbx:1 DOS811 the XML cannot be read from here on"], Terms("x.tbx", "<tbx><text>").Findings);
        Assert.Equal(
            ["x.ttl:1 DOS811 the Turtle cannot be read from here on: the prefix 'q:' is not declared"],
            Terms("x.ttl", "q:a q:b q:c .").Findings
        );
        Assert.Equal(
            [
                "x.jsonld:0 DOS811 the file holds no SKOS concept",
                "x.jsonld:0 DOS812 the context 'https://example.org/context' is not fetched",
            ],
            Terms("x.jsonld", """{"@context":"https://example.org/context","@graph":[]}""").Findings
        );
    }

    [Fact]
    public void The_command_writes_new_files_only()
    {
        using var folder = new TemporaryFolder().WithDossier();
        File.WriteAllText(folder["zotero.bib"], "@book{one, title={A}}\n");
        var first = Command.Run(folder.Path, "import", "sources", "zotero.bib");
        Assert.Equal(
            (
                0,
                "1 source in zotero.bib: 1 new, in input/sources/zotero.yml; 0 in the dossier already; 0 left out because the dossier's differ\n"
            ),
            (first.Code, first.Output.Replace('\\', '/'))
        );
        var before = Tree.Of(folder.Path);
        Assert.Equal(0, Command.Run(folder.Path, "import", "sources", "zotero.bib").Code);
        Tree.Same(before, Tree.Of(folder.Path));
        File.WriteAllText(folder["zotero.bib"], "@book{two, title={B}}\n");
        var third = Command.Run(folder.Path, "import", "sources", "zotero.bib");
        Assert.Equal(1, third.Code);
        Assert.Contains("the list is there already and stays as it is", third.Error, StringComparison.Ordinal);
        Assert.DoesNotContain("two", File.ReadAllText(folder["input/sources/zotero.yml"]), StringComparison.Ordinal);
    }

    private static string Shown(TermDraft term) =>
        string.Join(
            " / ",
            (string[])
                [
                    term.Id,
                    term.Name,
                    term.Language,
                    term.Kind,
                    term.Role,
                    term.Definition,
                    .. term.Aliases,
                    .. term.Labels.Select(label => $"{label.Key}={label.Value}").Order(StringComparer.Ordinal),
                    .. term.SeeAlso,
                    .. term.Sources,
                ]
        );

    [Fact]
    public void A_source_whose_id_an_import_changed_is_known_again()
    {
        var (read, _) = Read(
            "a.bib",
            "@book{Smith_2020, title={A}, year={2020}}\n@book{Smith_2021, title={B}, year={2021}}"
        );
        var first = SourceImport.Of([], read, new DiagnosticBag()).New;
        Assert.Equal(["smith-2020", "smith-2021"], first.Select(source => source.Id));
        var bag = new DiagnosticBag();
        var second = SourceImport.Of(first, [read[0], read[1] with { Title = "C" }], bag);
        Assert.Equal((0, 1, 1), (second.New.Length, second.There, second.Conflicts));
        Assert.Equal("the dossier has a source 'smith-2021' with another title", Assert.Single(bag.Sorted()).Message);
    }

    [Fact]
    public void A_term_without_an_id_is_known_by_its_name()
    {
        var briefing = SmallDossier
            .Compile(SmallDossier.Sources(("glossary/aksay.md", "---\nterm: Aksay\nkind: place\n---\nA town.\n")))
            .Compilation.Briefing!;
        var (drafts, _) = Terms(
            "list.csv",
            "term,definition,kind,see-also\nAksay,A town.,place,\nTemir,Another.,place,Aksay\nAksay,A river.,place,\n"
        );
        var bag = new DiagnosticBag();
        var import = GlossaryImport.Of(briefing, drafts, bag);
        Assert.Equal((1, 1), (import.There, import.Conflicts));
        Assert.Equal("temir", Assert.Single(import.New).Id);
        Assert.Contains(
            "the dossier has a term 'aksay' with another definition",
            bag.Sorted().Select(finding => finding.Message)
        );
    }

    [Fact]
    public void Half_a_character_becomes_the_sign_for_one_that_is_missing()
    {
        var (sources, findings) = Read(
            "a.json",
            """[{"id":"a","type":"book","title":"\uD83D, \uD83D\uDE00, \\uD83D and \uDE00"}]"""
        );
        Assert.Equal("\uFFFD, 😀, \\uD83D and \uFFFD", Assert.Single(sources).Title);
        Assert.Empty(findings);
    }

    [Theory]
    [InlineData("a.json", """[{"id":"a","type":"book","title":"\uD83D"}]""")]
    [InlineData("a.json", """[{"id":"a","type":"book","title":"A","author":[{"family":"a","family":"b"}]}]""")]
    [InlineData("a.ris", "TY  - BOOK\nTI  - A\nU1  - translator: [{\"family\":\"\\uD83D\"}]\nER  - \n")]
    [InlineData(
        "a.yaml",
        "references:\n  - id: a\n    type: book\n    title: A\n    foo: [[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[1]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]\n"
    )]
    [InlineData("a.bib", "@book{a, title={A\uFFFE}}\n")]
    public void What_cannot_be_read_is_a_finding_and_no_stack_trace(string name, string text)
    {
        using var folder = new TemporaryFolder().WithDossier().With(name, text);
        var result = Command.Run(folder.Path, "import", "sources", name);
        Assert.InRange(result.Code, 0, 1);
        Assert.DoesNotContain("   at ", result.Error, StringComparison.Ordinal);
        Assert.Equal(result.Code == 1, result.Error.Contains("DOS811", StringComparison.Ordinal));
    }

    private static (ImmutableArray<Source> Sources, string[] Findings) Read(string name, string text)
    {
        var bag = new DiagnosticBag();
        return (BibliographyReader.Read(new SourceFile(name, text), bag), Lines(bag));
    }

    private static (ImmutableArray<TermDraft> Terms, string[] Findings) Terms(string name, string text)
    {
        var bag = new DiagnosticBag();
        return (GlossaryReader.Read(new SourceFile(name, text), "en-GB", bag), Lines(bag));
    }

    private static string[] Lines(DiagnosticBag bag) =>
        [.. bag.Sorted().Select(finding => $"{finding.Path}:{finding.Line} {finding.Code.Id} {finding.Message}")];
}
