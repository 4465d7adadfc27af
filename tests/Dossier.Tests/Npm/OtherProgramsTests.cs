using System.Collections.Immutable;
using System.Text.Json;
using Dossier.Diagnostics;
using Dossier.Encode;
using Dossier.Encode.Print;
using Dossier.Encode.Search;
using Dossier.Npm;
using Dossier.Npm.Programs;
using Dossier.Tests.Fixtures;
using Dossier.Tests.Print;

namespace Dossier.Tests.Npm;

/// <summary>
/// What every host calls to have other programs add to its site. Small programs of the tests' own stand for typesetter
/// and indexer.
/// </summary>
public sealed class OtherProgramsTests : IDisposable
{
    /// <summary>A typesetter whose PDF and picture are one letter each.</summary>
    private const string Typesetter = """
        import { writeSync } from 'node:fs';
        writeSync(1, JSON.stringify({ diagnostics: [], card: 1, pages: 7 }) + '\n' + 'cp');
        """;

    /// <summary>An indexer that makes one file of one letter.</summary>
    private const string Indexer = """
        import { writeSync } from 'node:fs';
        writeSync(1, JSON.stringify([{ path: 'a.js', length: 1 }]) + '\n' + 'a');
        """;

    private readonly TemporaryFolder folder = new();

    public void Dispose() => folder.Dispose();

    [Fact]
    public async Task What_is_ordered_stands_at_every_path_that_wants_it()
    {
        var made = await Made(await Programs(Typesetter, Indexer), new DiagnosticBag());
        Assert.Equal(["card.png", "editions/1.0.0/x.pdf", "pagefind/a.js", "x.pdf"], made.Files.Keys);
        Assert.Equal("cpap"u8.ToArray(), made.Files.Values.SelectMany(bytes => bytes.ToArray()));
        Assert.Equal(7, made.PrintedPages);
        var site = new OutputTree(
            ImmutableSortedDictionary
                .Create<string, ReadOnlyMemory<byte>>(StringComparer.Ordinal)
                .Add("index.html", "i"u8.ToArray())
        );
        Assert.Equal(
            [.. made.Files.Keys.Append("index.html").Order(StringComparer.Ordinal)],
            made.AddTo(site).Files.Keys
        );
    }

    [Theory]
    [InlineData("x.pdf")]
    [InlineData("card.png")]
    [InlineData("pagefind/a.js")]
    public async Task A_path_that_the_site_has_already_is_a_finding_and_nothing_is_added(string path)
    {
        var bag = new DiagnosticBag();
        var made = await Made(await Programs(Typesetter, Indexer), bag, path);
        var finding = Assert.Single(bag.Sorted());
        Assert.Equal((Codes.TwoPages, path), (finding.Code, finding.Path));
        Assert.Empty(made.Files);
    }

    [Fact]
    public async Task Each_program_that_failed_is_named_since_they_run_at_once()
    {
        var bag = new DiagnosticBag();
        var made = await Made(await Programs("throw new Error('no ink');", "throw new Error('no words');"), bag);
        Assert.Equal(
            [
                (Codes.Typesetting, "the typesetter failed: Error: no ink"),
                (Codes.Indexing, "the search index cannot be made: Error: no words"),
            ],
            bag.Sorted().Select(finding => (finding.Code, finding.Message))
        );
        Assert.Empty(made.Files);
    }

    [Fact]
    public async Task Where_anything_is_wrong_no_program_is_begun()
    {
        var bag = new DiagnosticBag();
        bag.ReportFile(Codes.Unreadable, "input/a.md", "it cannot be read");
        var made = await Made(await Programs("throw new Error('begun');", "throw new Error('begun');"), bag);
        Assert.Equal(Codes.Unreadable, Assert.Single(bag.Sorted()).Code);
        Assert.Empty(made.Files);
    }

    [Theory]
    [InlineData("")]
    [InlineData("rubbish")]
    [InlineData("{}")]
    [InlineData("[]")]
    [InlineData("null")]
    [InlineData("{ \"diagnostics\": 1, \"card\": 0, \"pages\": 1 }")]
    [InlineData("{ \"diagnostics\": [], \"card\": 99999, \"pages\": 1 }")]
    [InlineData("{ \"diagnostics\": [], \"card\": -5, \"pages\": 1 }")]
    [InlineData("{ \"diagnostics\": [], \"card\": 99999999999, \"pages\": 1 }")]
    [InlineData("{ \"diagnostics\": [7], \"card\": 0, \"pages\": 1 }")]
    [InlineData("{ \"diagnostics\": [], \"card\": 0, \"pages\": 1, \"places\": { \"a\": \"b\" } }")]
    public async Task An_answer_of_another_form_is_a_finding(string answer)
    {
        var bag = new DiagnosticBag();
        var made = await Made(await Programs($"console.log({JsonSerializer.Serialize(answer)});", Indexer), bag);
        var finding = Assert.Single(bag.Sorted());
        Assert.Equal(
            (
                Codes.Typesetting,
                "the typesetter failed: its answer is not a line of JSON and the bytes of what it made; nothing else "
                    + "may go to standard output"
            ),
            (finding.Code, finding.Message)
        );
        Assert.Empty(made.Files);
    }

    [Fact]
    public async Task A_program_that_writes_without_end_is_ended()
    {
        Typeset.NeedNode();
        folder.With("all.mjs", "import { writeSync } from 'node:fs'; for (;;) writeSync(1, 'a'.repeat(1000));");
        folder.With(
            "errors.mjs",
            "process.stderr.write('a\\n'.repeat(5e5) + 'Error: no ink\\n', () => process.exit(3));"
        );
        var (all, errors) = (await Run("all.mjs"), await Run("errors.mjs"));
        Assert.Equal("it writes without end", all.Failure("a day"));
        Assert.Equal((3, "Error: no ink"), (errors.ExitCode, errors.Failure("a day")));
        Assert.InRange(errors.Errors.Length, 1, 200_000);

        async Task<ProgramResult> Run(string script) =>
            (
                await OutsideProgram.Run(
                    "node",
                    [folder[script]],
                    folder.Path,
                    default,
                    TimeSpan.FromHours(1),
                    maxOutput: 1_000_000
                )
            )!;
    }

    [Theory]
    [InlineData(true, false)]
    [InlineData(false, true)]
    [InlineData(true, true)]
    public async Task The_compiler_is_asked_for_what_is_wanted(bool pdf, bool search)
    {
        var programs = await Programs(Typesetter, Indexer, pdf, search);
        var request = programs.Ask(new BuildRequest(null, _ => { }));
        var parts = request.Parts(Compiler.Read(SmallDossier.Inputs(), request, new DiagnosticBag())!.Settings);
        Assert.Equal((pdf, pdf, search), (parts.Pdf is not null, parts.HasCard, parts.HasSearch));
        Assert.Null(programs.Missing(hasTypefaces: true));
    }

    [Theory]
    [InlineData(true, true, false, "the site has no PDF, no search and no typefaces of its own: ")]
    [InlineData(true, true, true, "the site has no PDF and no search: ")]
    [InlineData(false, true, true, "the site has no search: ")]
    public async Task What_cannot_be_had_is_not_asked_for_and_one_line_says_so(
        bool pdf,
        bool search,
        bool typefaces,
        string says
    )
    {
        var programs = await OtherPrograms.Ready([folder.Path], trust: false, pdf, search, _ => { });
        var request = programs.Ask(new BuildRequest(null, _ => { }));
        Assert.Equal((null, false), (request.Print, request.Search));
        Assert.Equal(
            says + "no theme folder has package-lock.json and print/compile.mjs; take them from the program's theme",
            programs.Missing(typefaces)
        );
    }

    [Fact]
    public async Task Where_nothing_is_wanted_nothing_is_looked_for_and_nothing_missing()
    {
        var programs = await OtherPrograms.Ready(
            ["no such folder"],
            trust: false,
            withPdf: false,
            withSearch: false,
            _ => Assert.Fail("something is being done")
        );
        Assert.Null(programs.Missing(hasTypefaces: false));
    }

    private async Task<OtherPrograms> Programs(string typesetter, string indexer, bool pdf = true, bool search = true)
    {
        Typeset.NeedNode();
        folder
            .With("package-lock.json", """{ "packages": { "": { "dependencies": {} } } }""")
            .With("print/compile.mjs", typesetter)
            .With("search/index.mjs", indexer);
        return await OtherPrograms.Ready([folder.Path], trust: false, pdf, search, _ => { });
    }

    private static Task<MadeParts> Made(OtherPrograms programs, DiagnosticBag bag, string? taken = null)
    {
        var none = ImmutableSortedDictionary<string, ReadOnlyMemory<byte>>.Empty;
        var job = new PrintJob("x.pdf", none, ImmutableSortedDictionary<string, TextSpan>.Empty, "ua-1", 0)
        {
            Card = "card.typ",
        };
        var compilation = new Compilation(null, null)
        {
            Orders = [new PrintOrder(job, ["x.pdf", "editions/1.0.0/x.pdf"], ["card.png"])],
            Search = new SearchJob("en", []),
        };
        return programs.Run(compilation, path => path == taken, _ => { }, bag);
    }
}
