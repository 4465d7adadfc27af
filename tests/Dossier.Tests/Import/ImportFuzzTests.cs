using System.Collections.Immutable;
using System.Text;
using Dossier.Bibliography;
using Dossier.Bibliography.BibTex;
using Dossier.Bibliography.Csl;
using Dossier.Bibliography.Ris;
using Dossier.Diagnostics;
using Dossier.Import.Glossary;
using Dossier.Import.Glossary.Formats;
using Dossier.Import.Sources;
using Dossier.Input;
using Dossier.Tests.Bibliography;
using Dossier.Tests.Fixtures;

namespace Dossier.Tests.Import;

/// <summary>
/// Files of all formats, cut, doubled and mixed, 200 of them, and 2,000 with <c>DOSSIER_LONG=1</c>: no import throws,
/// and what it writes is a dossier that <c>check</c> has no error for, be it empty before or one that has such entries
/// already, whose changes are taken. The same files on every run.
/// </summary>
public sealed class ImportFuzzTests
{
    /// <summary>Files of each of the eight formats.</summary>
    private static readonly int Files = Repository.IsLong ? 250 : 15;

    /// <summary>What formats read, to be put anywhere.</summary>
    private static readonly string[] Tokens =
    [
        "{",
        "}",
        "\"",
        "\\",
        "@",
        ",",
        "=",
        "#",
        "%",
        "$",
        "~",
        ":",
        ";",
        "|",
        "\t",
        "\n",
        "\n\n",
        "[",
        "]",
        "(",
        ")",
        "<",
        ">",
        "/",
        "&",
        "&amp;",
        "'",
        "`",
        "- ",
        "---\n",
        "...\n",
        ":::",
        "null",
        "true",
        "0",
        "-1",
        "9999999999",
        "\u0000",
        "\uFEFF",
        "\uFFFE",
        "\u2028",
        "😀",
        "ı",
        "TY  - BOOK\n",
        "ER  - \n",
        "AU  - ",
        "@book{",
        "@string{a = a}",
        "crossref = {x},",
        "xdata = {x},",
        "date = {2015/..},",
        "url = {javascript:x},",
        "archive",
        "custom: {archive: x}",
        "id",
        "\"id\": \"\",",
        "\"type\": 5,",
        "\"issued\": {\"date-parts\": [[\"x\"]]},",
        "\"author\": \"x\",",
        "<term>",
        "</term>",
        "xml:lang=\"EN\"",
        "<langSec>",
        "<!--",
        "]]>",
        "skos:prefLabel",
        "a skos:Concept ;",
        "[ rdf:value ",
        "@en",
        "^^",
        "prefix",
        "\"@vocab\": 5,",
        "\"@id\": {},",
        "sep=;",
        "term",
        "definition",
        "\\em ",
        "\\textbf",
        "{\\\"u}",
        "\\(",
        "\\begin{x}",
        "--",
        "``",
        "''",
        "<i>",
        "</i>",
        "10.1234/x",
        "https://",
        "http://[::1",
        "ftp:x",
        "[@x]",
        "![x](y)",
    ];

    [Theory]
    [InlineData("a.bib")]
    [InlineData("a.ris")]
    [InlineData("a.json")]
    [InlineData("a.yaml")]
    public void After_an_import_of_sources_check_has_no_error(string name)
    {
        var seeds = Seeds(name);
        var before = CslYamlWriter.Text(Imports.Into([], Imports.Sources(name, seeds[0]).Sources).Import.New);
        var dossier = SmallDossier.Compile(SmallDossier.Inputs(("sources/a.yml", before))).Compilation.Briefing!;
        for (var number = 0; number < Files; number++)
        {
            var text = Mutated(seeds, number);
            var bag = new DiagnosticBag();
            var report = new ImportReport(bag);
            var read = BibliographyReader.Read(new InputFile(name, text), report);
            var import = SourceImport.Of([], read, [], report);
            report.Finish();
            Assert.All(bag.Sorted(), finding => Assert.InRange(finding.Line, 0, text.Count(c => c == '\n') + 1));
            var list = CslYamlWriter.Text(import.New);
            var errors = Errors(("sources/a.yml", list));
            Assert.True(errors.Length == 0, $"{name} {number}: {string.Join('\n', errors)}\n{list}");
            Assert.NotNull(SourceList.With(list, import.New[..0]));

            var (again, _) = Imports.Into(dossier.Sources, read);
            var longer = SourceList.With(before, again.New);
            Assert.True(
                longer is not null,
                $"""
                {name} {number}: nothing can be added to
                {before}
                {CslYamlWriter.Text(again.New)}
                """
            );
            var changed = SourceList.With(new InputFile("sources/a.yml", longer), again.Changed);
            Assert.True(
                changed is not null,
                $"""
                {name} {number}: cannot be changed:
                {string.Join('\n', again.Changed)}
                {text}
                """
            );
            errors = Errors(("sources/a.yml", changed));
            Assert.True(errors.Length == 0, $"{name} {number} again: {string.Join('\n', errors)}\n{changed}");
        }
    }

    [Theory]
    [InlineData("a.csv")]
    [InlineData("a.tbx")]
    [InlineData("a.ttl")]
    [InlineData("a.jsonld")]
    public void After_an_import_of_a_glossary_check_has_no_error(string name)
    {
        var seeds = Seeds(name);
        var empty = SmallDossier.Compile(SmallDossier.Inputs()).Compilation.Briefing!;
        var before = Written(Imports.Into(empty, Imports.Terms(name, seeds[0]).Terms).Import.New);
        var dossier = SmallDossier.Compile(SmallDossier.Inputs([.. before])).Compilation.Briefing!;
        for (var number = 0; number < Files; number++)
        {
            var text = Mutated(seeds, number);
            var (read, _) = Imports.Terms(name, text);
            var (import, _) = Imports.Into(empty, read);
            var files = Written(import.New);
            var errors = Errors(files);
            Assert.True(errors.Length == 0, $"{name} {number}: {string.Join('\n', errors)}");
            Assert.All(files, file => Assert.True(TermFile.IsAsWritten(file.Text)));

            var (again, _) = Imports.Into(dossier, read);
            files =
            [
                .. Written([.. again.Changed.Select(change => change.After)])
                    .Concat(Written(again.New))
                    .Concat(before)
                    .DistinctBy(file => file.Path, StringComparer.Ordinal),
            ];
            errors = Errors(files);
            Assert.True(errors.Length == 0, $"{name} {number} again: {string.Join('\n', errors)}");
        }
    }

    private static (string Path, string Text)[] Written(ImmutableArray<TermDraft> terms) =>
        [.. terms.Select(term => ($"glossary/{term.Id}.md", TermFile.Text(term, "en-GB")))];

    private static string[] Errors(params (string Path, string Text)[] files)
    {
        var bag = new DiagnosticBag();
        Compiler.Compile(SmallDossier.Inputs(files), new BuildRequest(null, _ => { }) { Site = false }, bag);
        return
        [
            .. bag.Sorted()
                .Where(finding => finding.Severity == Severity.Error)
                .Select(finding => $"{finding.Path}:{finding.Line} {finding.Message} | {finding.Excerpt}"),
        ];
    }

    private static string[] Seeds(string name)
    {
        var sources = MadeUpSources.Of(60);
        var pieces = sources.Chunk(4);
        return name[2..] switch
        {
            "bib" =>
            [
                .. pieces.Select(BibTexWriter.Text),
                .. File.ReadAllText(Repository.PathOf("tests/Dossier.Tests/Bibliography/Corpus/manual.bib"))
                    .Split("\n@")
                    .Chunk(6)
                    .Select(entries => string.Join("\n@", entries)),
            ],
            "ris" => [.. pieces.Select(RisWriter.Text)],
            "json" => [.. pieces.Select(piece => Encoding.UTF8.GetString(CslJsonWriter.Bytes(piece).Span))],
            "yaml" => [.. pieces.Select(CslYamlWriter.Text)],
            var form => Pieces(RealSite.Text($"glossary/glossary.{form}"), form),
        };
    }

    /// <summary>A glossary of some entries at a time, with what stands before the first.</summary>
    private static string[] Pieces(string text, string form)
    {
        var (divider, end) = form switch
        {
            "csv" => ("\n", ""),
            "tbx" => ("<conceptEntry", "</body></text></tbx>"),
            "ttl" => ("\n\n", ""),
            _ => ("    {\n", "]}"),
        };
        var parts = text.Split(divider);
        return [.. parts[1..].Chunk(5).Take(12).Select(some => string.Join(divider, some.Prepend(parts[0])) + end)];
    }

    private static string Mutated(string[] seeds, int number)
    {
#pragma warning disable CA5394 // Mutations guard nothing; they must be the same on every run.
        var random = new Random(number);
        var text = new StringBuilder(seeds[random.Next(seeds.Length)]);
        for (var i = random.Next(1, 9); i > 0 && text.Length > 1; i--)
        {
            var at = random.Next(text.Length);
            var length = Math.Min(random.Next(1, 60), text.Length - at);
            switch (random.Next(7))
            {
                case 0:
                    text.Remove(at, length);
                    break;
                case 1:
                    text.Insert(at, text.ToString(at, length));
                    break;
                case 2 or 3:
                    text.Insert(at, Tokens[random.Next(Tokens.Length)]);
                    break;
                case 4:
                    text[at] = (char)random.Next(0x20, 0x180);
                    break;
                case 5:
                    text.Replace(
                        text.ToString(at, Math.Min(length, 12)),
                        Tokens[random.Next(Tokens.Length)],
                        at,
                        length
                    );
                    break;
                default:
                    text.Insert(at, seeds[random.Next(seeds.Length)]);
                    break;
            }
        }

        // As a file is read: no character that pages forbid.
        var whole = Encoding.UTF8.GetString(Encoding.UTF8.GetBytes(text.ToString()));
        return Dossier.Languages.Letters.Characters.Clean(whole).Normalize(NormalizationForm.FormC);
    }
}
