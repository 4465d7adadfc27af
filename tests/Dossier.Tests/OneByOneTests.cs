using Dossier.Diagnostics;
using Dossier.Encode;
using Dossier.Input;
using Dossier.Input.Folders;
using Dossier.Npm;
using Dossier.Parse;
using Dossier.Tests.Broken;
using Dossier.Tests.Fixtures;
using Dossier.Tests.Print;

namespace Dossier.Tests;

/// <summary>
/// What a host with pipelines needs of the stages: each document by itself, in any order, and the same outcome.
/// </summary>
public sealed class OneByOneTests
{
    /// <summary>
    /// The broken dossiers whose fault is in their text; sealed editions, and corrections of them, do not pass through
    /// a host's own stages. A third of them, where there is no time for all.
    /// </summary>
    public static TheoryData<string> Unsealed =>
        [
            .. BrokenDossiers
                .Names.Select(name => name.Data)
                .Where(name =>
                    Repository.PathOf($"tests/Dossier.Tests/Broken/{name}/input") is var input
                    && !Directory.Exists(Path.Combine(input, "editions"))
                    && !File.Exists(Path.Combine(input, "corrections.yml"))
                )
                .Where((_, i) => Repository.IsLong || i % 3 == 0),
        ];

    [Fact]
    public void The_real_dossier_comes_out_with_the_same_bytes()
    {
        var inputs = InputReader.Read(
            new InputFolders(Repository.PathOf("input"), Repository.PathOf("seeds"), [Repository.PathOf("theme")]),
            new DiagnosticBag()
        );
        var expected = Compiler.Compile(inputs, new BuildRequest(null, _ => { }), new DiagnosticBag()).Output!.Files;
        var bag = new DiagnosticBag();
        var actual = OneByOne.Compile(inputs, new Random(9), bag);
        Assert.Empty(bag.Sorted());
        Assert.True(expected.Count > 100);
        Assert.Equal(expected.Keys, actual!.Keys);
        Assert.All(expected, file => Assert.True(file.Value.Span.SequenceEqual(actual[file.Key].Span), file.Key));
    }

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public void Its_sealed_editions_come_out_with_the_same_bytes(bool withDraft)
    {
        var inputs = InputReader.Read(
            new InputFolders(Repository.PathOf("input"), Repository.PathOf("seeds"), [Repository.PathOf("theme")]),
            new DiagnosticBag()
        );
        var request = new BuildRequest(null, _ => { }) { Subject = BuildSubject.Published, Draft = withDraft };
        var whole = Compiler.Compile(inputs, request, new DiagnosticBag());
        var bag = new DiagnosticBag();
        var actual = OneByOne.Publish(inputs, request, new Random(9), bag, out var ordered);
        Assert.DoesNotContain(bag.Sorted(), finding => finding.Severity == Severity.Error);
        var expected = whole.Output!.Files;
        Assert.Equal(withDraft, expected.ContainsKey("draft/index.html"));
        Assert.Contains("editions/1.0.0/index.html", expected.Keys);
        Assert.Equal(expected.Keys, actual!.Keys);
        Assert.All(expected, file => Assert.True(file.Value.Span.SequenceEqual(actual[file.Key].Span), file.Key));
        Assert.Equal(whole.Editions.AsEnumerable(), ordered.Editions);
        var closed = ordered.Close(new OutputTree(actual)).Files;
        Assert.All(
            whole.Close(whole.Output).Files,
            file => Assert.True(file.Value.Span.SequenceEqual(closed[file.Key].Span), file.Key)
        );
    }

    [Fact]
    public void Two_texts_that_claim_one_path_are_a_finding_and_no_crash()
    {
        var inputs = InputReader.Read(
            new InputFolders(Repository.PathOf("input"), Repository.PathOf("seeds"), [Repository.PathOf("theme")]),
            new DiagnosticBag()
        );
        inputs = inputs with
        {
            Theme = inputs.Theme with
            {
                Static = inputs.Theme.Static.Add(
                    "editions/1.0.0/index.html",
                    new BinaryFile("theme/static/editions/1.0.0/index.html", "x"u8.ToArray())
                ),
            },
        };
        var request = new BuildRequest(null, _ => { }) { Subject = BuildSubject.Published };
        var bag = new DiagnosticBag();
        Assert.Null(OneByOne.Publish(inputs, request, new Random(3), bag, out _));
        Assert.Equal(
            [Codes.TwoPages],
            bag.Sorted().Where(finding => finding.Severity == Severity.Error).Select(finding => finding.Code)
        );
    }

    [Fact]
    public async Task What_other_programs_make_is_the_same_and_the_pages_know_of_it()
    {
        Typeset.NeedNode();
        string[] themes = [Repository.PathOf("theme")];
        var read = InputReader.Read(
            new InputFolders(Repository.PathOf("input"), Repository.PathOf("seeds"), [.. themes]),
            new DiagnosticBag()
        );
        // Without editions there is nothing to correct.
        var inputs = read with
        {
            Editions = [],
            Dossier = read.Dossier.Remove("corrections.yml"),
        };
        var programs = await OtherPrograms.Ready(themes, trust: false, withPdf: true, withSearch: true, _ => { });
        var request = programs.Ask(new BuildRequest(null, _ => { }));
        var bag = new DiagnosticBag();

        var whole = Compiler.Compile(inputs, request with { Subject = BuildSubject.Published }, bag);
        var expected = (await programs.Run(whole, whole.Output!.Has, _ => { }, bag)).AddTo(whole.Output!).Files;
        var files = OneByOne.Compile(inputs, request, new Random(9), bag, out var ordered)!;
        var made = await programs.Run(ordered, files.ContainsKey, _ => { }, bag);
        var actual = files.AddRange(made.Files);

        Assert.Empty(bag.Sorted());
        Assert.Contains(made.Files.Keys, path => path.EndsWith(".pdf", StringComparison.Ordinal));
        Assert.Contains("card.png", made.Files.Keys);
        Assert.Contains("pagefind/pagefind.js", made.Files.Keys);
        Assert.True(made.PrintedPages > 1);
        Assert.Equal(expected.Keys, actual.Keys);
        Assert.All(expected, file => Assert.True(file.Value.Span.SequenceEqual(actual[file.Key].Span), file.Key));
    }

    [Theory]
    [MemberData(nameof(Unsealed))]
    public void A_broken_dossier_has_the_same_findings(string name)
    {
        var folder = Repository.PathOf($"tests/Dossier.Tests/Broken/{name}");
        var folders = new InputFolders(
            Path.Combine(folder, "input"),
            Path.Combine(folder, "seeds"),
            [Repository.PathOf("theme"), Path.Combine(folder, "theme")]
        );
        var (whole, single) = (new DiagnosticBag(), new DiagnosticBag());
        Compiler.Compile(InputReader.Read(folders, whole), new BuildRequest(null, _ => { }), whole);
        OneByOne.Compile(InputReader.Read(folders, single), new Random(9), single);
        Assert.NotEmpty(whole.Sorted());
        Assert.Equal(whole.Sorted().AsEnumerable(), single.Sorted());
    }

    [Fact]
    public void A_file_of_the_output_is_the_same_however_often_it_is_rendered()
    {
        var inputs = SmallDossier.Inputs(
            (
                "sections/01-one.md",
                SmallDossier.Page(
                    "One",
                    """

                    A word.[^n]

                    [^n]: A note.

                    """
                )
            ),
            (
                "glossary/word.md",
                """
                ---
                term: word
                kind: concept
                ---
                A unit of speech. {.common-knowledge}

                """
            )
        );
        var bag = new DiagnosticBag();
        var once = OneByOne.Compile(inputs, new Random(1), bag)!;
        var again = OneByOne.Compile(inputs, new Random(2), bag)!;
        Assert.DoesNotContain(bag.Sorted(), finding => finding.Severity == Severity.Error);
        Assert.Equal(once.Keys, again.Keys);
        Assert.All(once, file => Assert.True(file.Value.Span.SequenceEqual(again[file.Key].Span), file.Key));
    }

    [Fact]
    public void Two_documents_of_one_path_are_a_finding_and_no_crash()
    {
        var bag = new DiagnosticBag();
        var section = new InputFile("input/sections/01-one.md", SmallDossier.Page("One", "\nA word.\n"));
        var files = SmallDossier
            .Inputs(("sections/01-one.md", section.Text))
            .Dossier.Append(new("sections/01-one.md", section));
        DossierParser.Assemble(
            files.Select(file => DossierParser.ParseFile(file.Key, file.Value, bag)),
            SmallDossier.Inputs(),
            bag
        );
        Assert.Contains(bag.Sorted(), finding => finding.Code == Codes.TwoPages);
    }

    [Fact]
    public void Text_that_a_host_made_is_what_a_file_read_from_disk_would_be() =>
        Assert.Equal("Ş\nşö\n", InputText.Of("input/index.md", "S\u0327\r\ns\u0327o\u0308\r\n").Text);

    [Fact]
    public void A_plan_names_each_path_once()
    {
        var inputs = SmallDossier.Inputs();
        inputs = inputs with
        {
            Theme = inputs.Theme with
            {
                Static = inputs.Theme.Static.Add(
                    "index.html",
                    new BinaryFile("theme/static/index.html", "x"u8.ToArray())
                ),
            },
        };
        var bag = new DiagnosticBag();
        Assert.Null(OneByOne.Compile(inputs, new Random(3), bag));
        Assert.Equal([Codes.TwoPages], bag.Sorted().Select(finding => finding.Code));
    }
}
