using System.Collections.Immutable;
using System.Text;
using Dossier.Bibliography.Csl;
using Dossier.Diagnostics;
using Dossier.Import.Glossary;
using Dossier.Import.Glossary.Formats;
using Dossier.Import.Sources;
using Dossier.Model.Sources;
using Dossier.Tests.Bibliography;
using Dossier.Tests.Fixtures;
using Rules = Dossier.Diagnostics.Codes;

namespace Dossier.Tests.Import;

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
    public void An_import_never_changes_what_the_dossier_has()
    {
        var existing = RealSite.Compilation.Briefing!.Sources;
        var changed = existing[0] with { Title = "Another title" };
        var (import, findings) = Imports.Into(
            existing,
            [
                changed,
                existing[1],
                existing[2] with
                {
                    Id = "New_One",
                    Title = "A work of its own",
                    Fields = existing[2].Fields.Clear(),
                },
            ]
        );
        Assert.Equal((2, 0), (import.SameCount, import.Changed.Length));
        Assert.Equal("new-one", Assert.Single(import.New).Id);
        Assert.Contains(
            findings,
            finding =>
                finding.EndsWith(
                    "was not made by an import and stays as it is; the file has another title",
                    StringComparison.Ordinal
                )
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
        var options = new GlossaryOptions(real.Settings.Language);
        var (read, said) = Imports.Terms($"glossary.{form}", RealSite.Text($"glossary/glossary.{form}"), options);
        var (same, compared) = Imports.Into(real, read);
        Assert.Equal((real.Terms.Length, 0, 0), (same.SameCount, same.Changed.Length, same.New.Length));
        Assert.Empty(said);
        Assert.Empty(compared);

        // Into an empty dossier, as files, and out again.
        var empty = SmallDossier
            .Compile(SmallDossier.Inputs(("sources.yml", CslYamlWriter.Text(real.Sources))))
            .Compilation.Briefing!;
        var (fresh, written) = Imports.Into(empty, read);
        var files = fresh
            .New.Select(term => ($"glossary/{term.Id}.md", TermFile.Text(term, real.Settings.Language)))
            .ToArray();
        var (again, findings) = SmallDossier.Compile(
            SmallDossier.Inputs([
                .. files,
                ("sources.yml", CslYamlWriter.Text(real.Sources)),
                ("dossier.yml", $"{SmallDossier.Settings}url: {real.Settings.Url}\n"),
            ])
        );
        Assert.DoesNotContain(findings, finding => finding.Severity == Severity.Error);
        Assert.Empty(written);
        var (second, _) = Imports.Terms(
            $"glossary.{form}",
            Encoding.UTF8.GetString(again.Output!.Files[$"glossary/glossary.{form}"].Span),
            options
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
                "list.csv:1 DOS812 the column 'Comment' is not known, and is left out (see me; 1 more)",
                "list.csv:4 DOS812 rows name no term and are left out (x y z)",
            ],
            findings
        );

        var (skos, lost) = Terms(
            "v.ttl",
            "@prefix s: <http://www.w3.org/2004/02/skos/core#> .\nPREFIX x: <http://example.org/>\nx:road a s:Concept "
                + "; s:prefLabel 'road'@en, \"\"\"жол\"\"\"@kk ;\n  s:altLabel \"path\"@en ; "
                + "s:definition \"A \\\"way\\\"\\u0021\"@en ; s:broader x:place ; s:related x:car . # end\nx:car "
                + "s:prefLabel \"car\" .\n"
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
        Assert.Equal(["v.ttl:3 DOS812 skos:broader is left out ('road': http://example.org/place)"], lost);

        var (old, _) = Terms(
            "old.tbx",
            "<?xml version='1.0'?><!DOCTYPE martif SYSTEM 'none.dtd'><martif><text><body><termEntry id='c1'><langSet "
                + "xml:lang='en'><tig><term>road</term></tig></langSet><langSet "
                + "xml:lang='tr'><tig><term>yol</term></tig></langSet></termEntry></body></text></martif>"
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
                "x.jsonld:1 DOS812 the context 'https://example.org/context' is not fetched",
            ],
            Terms("x.jsonld", """{"@context":"https://example.org/context","@graph":[]}""").Findings
        );
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
        var first = Imports.Into([], read).Import.New;
        Assert.Equal(["smith-2020", "smith-2021"], first.Select(source => source.Id));
        var (second, findings) = Imports.Into(first, [read[0], read[1] with { Title = "C" }]);
        Assert.Equal((0, 1, 1), (second.New.Length, second.SameCount, second.Changed.Length));
        Assert.Equal("title 'B' → 'C'", second.Changed[0].ToString());
        Assert.Empty(findings);
    }

    [Fact]
    public void A_term_without_an_id_is_known_by_its_name()
    {
        var briefing = SmallDossier
            .Compile(
                SmallDossier.Inputs(
                    (
                        "glossary/aksay.md",
                        """
                        ---
                        term: Aksay
                        kind: place
                        ---
                        A town.

                        """
                    )
                )
            )
            .Compilation.Briefing!;
        var (drafts, _) = Terms(
            "list.csv",
            """
            term,definition,kind,see-also
            Aksay,A town.,place,
            Temir,Another.,place,Aksay
            Aksay,A river.,place,

            """
        );
        var (import, findings) = Imports.Into(briefing, drafts);
        Assert.Equal((2, 0), (import.SameCount, import.Changed.Length));
        Assert.Equal("temir", Assert.Single(import.New).Id);
        Assert.Contains(
            "list.csv:4 DOS814 'Aksay' is left out: 'Aksay' is a name of 'aksay' in list.csv, line 2 already",
            findings
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

    /// <summary>
    /// What JSON escapes is read as if it stood there: a list that holds it is read as it was written.
    /// </summary>
    [Fact]
    public void A_character_that_no_page_can_hold_becomes_the_sign_for_one_that_is_missing()
    {
        var (sources, findings) = Read(
            "a.json",
            """[{"id":"a","type":"book","title":"a\bb\u0000c\u009Fd\uFFFEe\uFDD0f\\b\tg","author":[{"family":"x\fy"}]}]"""
        );
        Assert.Equal("a\uFFFDb\uFFFDc\uFFFDd\uFFFDe\uFFFDf\\b\tg", Assert.Single(sources).Title);
        Assert.Equal("x\uFFFDy", sources[0].Authors[0].Family);
        Assert.Empty(findings);
        var (import, _) = Imports.Into([], sources);
        Assert.NotNull(SourceList.With(CslYamlWriter.Text(import.New[..0]), import.New));
    }

    [Theory]
    [InlineData("a.json", """[{"id":"a","type":"book","title":"\uD83D"}]""")]
    [InlineData("a.json", """[{"id":"a","type":"book","title":"A","author":[{"family":"a","family":"b"}]}]""")]
    [InlineData("a.ris", "TY  - BOOK\nTI  - A\nU1  - translator: [{\"family\":\"\\uD83D\"}]\nER  - \n")]
    [InlineData(
        "a.yaml",
        "references:\n  - id: a\n    type: book\n    title: A\n    foo: "
            + "[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[1]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]\n"
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

    private static (ImmutableArray<Source> Sources, string[] Findings) Read(string name, string text) =>
        Imports.Sources(name, text);

    private static (ImmutableArray<TermDraft> Terms, string[] Findings) Terms(string name, string text) =>
        Imports.Terms(name, text);

    [Theory]
    [InlineData("term,label:dk\nroad,vej\n", "da")]
    [InlineData("term,label:kaz\nroad,жол\n", "kk")]
    [InlineData("term,KZ\nroad,жол\n", "kk")]
    [InlineData("term,label:de-AT\nroad,Straße\n", "de-AT")]
    public void The_code_of_a_country_or_one_of_three_letters_stands_for_a_language(string table, string language)
    {
        var (terms, _) = Imports.Terms("a.csv", table);
        Assert.Equal(language, Assert.Single(Assert.Single(terms).Labels).Key);
    }
}
