using System.Collections.Immutable;
using System.Text;
using System.Text.Json;
using Dossier.Bibliography;
using Dossier.Diagnostics;
using Dossier.Editions.Sealing;
using Dossier.Import.Glossary.Formats;
using Dossier.Input;
using Dossier.Input.Folders;
using Dossier.Model.Grounding;
using Dossier.Parse.Grounding;
using Dossier.Seeds;
using Dossier.Seeds.ArticleFormats;
using Dossier.Tests.Fixtures;

namespace Dossier.Tests.Robustness.Fuzzing;

/// <summary>
/// Files of every format, made by the rules of its grammar and then spoiled: some 580 on every run, 11,600 in the long
/// run, always the same ones. None ends in an exception; every finding stands within its file; what is built is the
/// same when it is built again, runs nothing, and has no link that leads nowhere and no id twice on a page, save by a
/// layout of the theme's, which may do as it likes. To see one again: its rule and number.
/// </summary>
public sealed class FuzzTests
{
    private const int Seed = 26;

    /// <summary>How much a file of a few hundred characters may take to read, in bytes of one thread.</summary>
    private const long Most = 500_000_000;

    [Theory]
    [InlineData("page", "sections/01-one.md", 90)]
    [InlineData("front", "index.md", 40)]
    [InlineData("term", "glossary/ots.md", 40)]
    [InlineData("timeline", "timeline.md", 30)]
    public void Any_page(string rule, string path, int cases) => Dossiers(Grammars.Page, rule, path, cases);

    [Theory]
    [InlineData("settings", "dossier.yml", 50)]
    [InlineData("sources", "sources.yml", 50)]
    public void Any_list_of_settings_and_sources(string rule, string path, int cases) =>
        Dossiers(Grammars.Yaml, rule, path, cases);

    [Fact]
    public void Any_citation_style() => Dossiers(Grammars.Style, "style", "own.csl", 20);

    [Fact]
    public void Any_template() =>
        Each(
            Grammars.Template,
            "layout",
            20,
            text =>
            {
                var layout = Read("theme/templates/layout.html", text);
                var inputs = SmallDossier.Inputs();
                Built(
                    inputs with
                    {
                        Theme = inputs.Theme with { Templates = inputs.Theme.Templates.SetItem("layout.html", layout) },
                    },
                    [layout],
                    isOwnLayout: true
                );
            }
        );

    [Fact]
    public void Any_manifest() =>
        Each(
            Grammars.Manifest,
            "manifest",
            60,
            text =>
            {
                var file = Read("input/editions/1.0.0/manifest.yml", text);
                var folder = new SealedFolder(
                    "1.0.0",
                    "input/editions/1.0.0",
                    ImmutableSortedDictionary
                        .Create<string, BinaryFile>(StringComparer.Ordinal)
                        .Add("manifest.yml", new BinaryFile(file.Path, Encoding.UTF8.GetBytes(file.Text)))
                );
                var bag = new DiagnosticBag();
                Assert.Empty(EditionChain.Verify([folder], bag));
                Assert.True(bag.HasErrors);
                AnyInput.Lie(bag.Sorted(), [file]);
            }
        );

    [Theory]
    [InlineData("bib")]
    [InlineData("ris")]
    [InlineData("tbx")]
    [InlineData("ttl")]
    [InlineData("jsonld")]
    [InlineData("csv")]
    public void Any_list_of_others(string rule) =>
        Each(
            ListGrammar.Lists,
            rule,
            rule is "bib" or "ris" ? 17 : 16,
            text =>
            {
                var file = Read($"a.{rule}", text);
                var bag = new DiagnosticBag();
                var report = new ImportReport(bag);
                if (rule is "bib" or "ris")
                {
                    BibliographyReader.Read(file, report);
                }
                else
                {
                    GlossaryReader.Read(file, new GlossaryOptions("en"), report);
                }

                report.Finish();
                AnyInput.Lie(bag.Sorted(), [file]);
            }
        );

    [Fact]
    public void Any_article_and_what_rests_on_it()
    {
        var looked = new Dictionary<string, (ReadOnlyMemory<byte>, string[])>(StringComparer.Ordinal);
        Each(
            GroundedGrammar.Texts,
            "grounded",
            40,
            text =>
            {
                var parts = text.Split(GroundedGrammar.Divider);
                var language = ((string[])["en", "tr", "kk", "ru"])[text.Length % 4];
                var article = Read("canal.md", parts[0]).Text;
                var record = Recorded(article, language, before: null);
                Grounded(SeedWriter.Yaml(record), Read("sections/01-one.md", parts[^1]).Text, looked);
                Assert.Equal(SeedWriter.Yaml(record), SeedWriter.Yaml(Recorded(article, language, record)));
            }
        );
    }

    [Fact]
    public void Any_record()
    {
        var looked = new Dictionary<string, (ReadOnlyMemory<byte>, string[])>(StringComparer.Ordinal);
        Each(
            GroundedGrammar.Records,
            "record",
            40,
            text =>
            {
                var file = Read("seeds/canal.yml", text);
                Grounded(
                    file.Text,
                    """
                    ---
                    title: One
                    ---
                    Karin Moe had 12 in 2019. {from="canal#p1"}

                    ½ of it. {from="canal#p2"}

                    """,
                    looked
                );
                if (SeedParser.Parse(file, new DiagnosticBag()) is { } record)
                {
                    const string Article = "Karin Moe had 12 in 2019, and what she had was enough for a year.\n";
                    Assert.NotEmpty(Recorded(Article, "en", record).Passages);
                }
            }
        );
    }

    private static SeedRecord Recorded(string article, string language, SeedRecord? before) =>
        SeedMaker
            .Make(
                "canal",
                ArticleReader.Read(article, ArticleForm.Markdown),
                language,
                Encoding.UTF8.GetBytes(article),
                [new("title", "The Canal"), new("issued", "2024-02-20")],
                before
            )
            .Record;

    private static void Grounded(
        string record,
        string page,
        Dictionary<string, (ReadOnlyMemory<byte>, string[])> looked
    )
    {
        var inputs = SmallDossier.Inputs(
            ("dossier.yml", $"{SmallDossier.Settings}derived-from: [canal]\ngrounding: {{ rules: 2 }}\n"),
            (
                "sources.yml",
                """
                references:
                  - id: canal
                    type: book
                    title: A canal

                """
            ),
            ("sections/01-one.md", page)
        ) with
        {
            Seeds = ImmutableSortedDictionary
                .Create<string, InputFile>(StringComparer.Ordinal)
                .Add("canal.yml", new InputFile("seeds/canal.yml", record)),
        };
        Built(inputs, [.. inputs.Dossier.Values, .. inputs.Seeds.Values], isOwnLayout: false, looked);
    }

    private static void Dossiers(Grammar grammar, string rule, string path, int cases)
    {
        var looked = new Dictionary<string, (ReadOnlyMemory<byte>, string[])>(StringComparer.Ordinal);
        Each(
            grammar,
            rule,
            cases,
            made =>
            {
                var text = Read(path, made).Text;
                var settings = path.EndsWith(".csl", StringComparison.Ordinal)
                    ? $"{SmallDossier.Settings}style: {path}\n"
                    : SmallDossier.Settings;
                var inputs = SmallDossier.Inputs(
                    ("dossier.yml", settings),
                    (
                        "sources.yml",
                        """
                        references:
                          - id: a
                            type: book
                            title: A book

                        """
                    ),
                    (
                        "glossary/ots.md",
                        """
                        ---
                        term: Organization of Turkic States
                        aliases: [OTS]
                        ---
                        A body [@a].

                        """
                    ),
                    (
                        "sections/01-one.md",
                        """
                        ---
                        title: One
                        ---
                        Of the OTS [@a].

                        """
                    ),
                    (path, text)
                );
                Built(inputs, inputs.Dossier.Values, isOwnLayout: false, looked);
            }
        );
    }

    private static void Built(
        InputSet inputs,
        IEnumerable<InputFile> files,
        bool isOwnLayout,
        Dictionary<string, (ReadOnlyMemory<byte> Bytes, string[] Links)>? looked = null
    )
    {
        var (compilation, findings) = SmallDossier.Compile(inputs);
        AnyInput.Lie(findings, files);
        Assert.Equal(findings.Any(finding => finding.Severity == Severity.Error), compilation.Output is null);
        if (compilation.Output is not { } site)
        {
            return;
        }

        if (!isOwnLayout)
        {
            Assert.Empty(SoundSite.Faults(site, looked!));
        }

        var again = SmallDossier.Compile(inputs).Compilation.Output!;
        Assert.Equal(site.Files.Keys, again.Files.Keys);
        Assert.All(
            site.Files,
            file => Assert.True(file.Value.Span.SequenceEqual(again.Files[file.Key].Span), file.Key)
        );
    }

    /// <summary>A file as the reader has it: UTF-8 there and back, ends of lines and Unicode form made one.</summary>
    private static InputFile Read(string path, string typed) =>
        InputText.Of(path, Encoding.UTF8.GetString(Encoding.UTF8.GetBytes(typed)));

    private static void Each(Grammar grammar, string rule, int cases, Action<string> check)
    {
        for (var i = 0; i < (Repository.IsLong ? 20 * cases : cases); i++)
        {
            var text = grammar.Make(new Random(HashCode(rule) + i), rule);
            var before = GC.GetAllocatedBytesForCurrentThread();
            try
            {
                check(text);
            }
            catch (Exception fault)
            {
                throw new InvalidOperationException(
                    $"{rule} {i}: {fault.Message}\n{JsonSerializer.Serialize(text)}",
                    fault
                );
            }

            Assert.InRange(GC.GetAllocatedBytesForCurrentThread() - before, 0, Most);
        }
    }

    /// <summary>A number for a rule that is the same in every process.</summary>
    private static int HashCode(string rule) => rule.Aggregate(Seed, (sum, sign) => unchecked((sum * 31) + sign));
}
