using Dossier.Bibliography;
using Dossier.Diagnostics;
using Dossier.Import.Glossary.Formats;
using Dossier.Input;
using Dossier.Input.Folders;
using Dossier.Tests.Fixtures;

namespace Dossier.Tests.Robustness;

/// <summary>What has no end, or more of it than anybody waits for, is a finding.</summary>
public sealed class EndlessInput : IDisposable
{
    private readonly TemporaryFolder folder = new TemporaryFolder().WithDossier();

    public void Dispose() => folder.Dispose();

    [Theory]
    [InlineData("? *a3\n: x\n")]
    [InlineData("*a3 : x\n")]
    [InlineData("? [*a3]\n: x\n")]
    [InlineData("{ a: b }: x\n")]
    public void A_list_is_no_key(string use) => Reported("sources.yml", Nested(3) + use, "a key must be a plain word");

    [Theory]
    [InlineData("? *a40\n: x\n")]
    [InlineData("custom: *a40\n")]
    [InlineData("")]
    public void Aliases_within_aliases_are_bounded(string use) =>
        Reported("sources.yml", Nested(40) + use, "aliases repeat more than");

    [Theory]
    [InlineData("custom: &a [1, *a]\n")]
    [InlineData("custom: &a { b: [*a] }\n")]
    public void An_alias_cannot_stand_within_what_it_repeats(string text) =>
        Reported("sources.yml", text, "stands within what it repeats");

    [Theory]
    [InlineData('[')]
    [InlineData('{')]
    public void Brackets_of_YAML_are_bounded_in_depth(char bracket) =>
        Reported("sources.yml", $"custom: {new string(bracket, 30_000)}\n", "");

    [Fact]
    public void A_few_aliases_are_read()
    {
        var (_, findings) = SmallDossier.Compile(
            SmallDossier.Inputs(
                (
                    "sources.yml",
                    """
                    references:
                      - id: one
                        type: &type book
                        title: One
                        custom: &more { note: Kept, place: Ankara }
                      - id: two
                        type: *type
                        title: Two
                        custom: *more

                    """
                )
            )
        );

        Assert.All(findings, finding => Assert.Equal(Codes.UnusedSource, finding.Code));
    }

    [Theory]
    [InlineData("{{ while true }}{{ end }}")]
    [InlineData("{{ while true }}x{{ end }}")]
    [InlineData("{{ for i in 1..2000000000 }}{{ end }}")]
    [InlineData("{{ for i in 1..3000 }}{{ for j in 1..3000 }}{{ for k in 1..3000 }}{{ end }}{{ end }}{{ end }}")]
    [InlineData("{{ (1..2000000000) | array.size }}")]
    [InlineData("{{ func f(n); if n > 0; f n - 1; f n - 1; end; end; f 45 }}")]
    [InlineData("{{ x = 'ab'; for i in 1..60; x = x + x; end }}")]
    [InlineData("{{ x = [1]; for i in 1..60; x = x + x; end; x.size }}")]
    [InlineData("{{ 'x' | string.pad_left 2000000000 }}")]
    public void A_template_that_does_not_end_is_a_finding(string template)
    {
        folder
            .With("theme/templates/layout.html", template)
            .With("input/sections/01-one.md", SmallDossier.Page("One", "A.\n"));
        var bag = new DiagnosticBag();
        var inputs = InputReader.Read(
            new InputFolders(folder["input"], folder["seeds"], [Repository.PathOf("theme"), folder["theme"]]),
            bag
        );

        Compiler.Compile(inputs, new BuildRequest(null, _ => { }), bag);

        Assert.Contains(
            bag.Sorted(),
            finding => finding.Code == Codes.Template && finding.Path == "theme/templates/layout.html"
        );
    }

    [Theory]
    [InlineData("<a> <b> ( . ) .")]
    [InlineData("<a> <b> . .")]
    [InlineData("<a> <b> ( <c> . ) .")]
    [InlineData("( . ) <b> <c> .")]
    public void Turtle_without_a_value_is_a_finding(string turtle)
    {
        var bag = new DiagnosticBag();
        var report = new ImportReport(bag);

        GlossaryReader.Read(new InputFile("glossary.ttl", turtle), new GlossaryOptions("en"), report);
        report.Finish();

        Assert.Contains(bag.Sorted(), finding => finding.Code == Codes.ImportSyntax);
    }

    [Theory]
    [InlineData("input/pipe.md")]
    [InlineData("input/sections/01-pipe.md")]
    [InlineData("input/images/pipe.png")]
    [InlineData("input/editions/1.0.0/pipe.md")]
    [InlineData("seeds/pipe.yml")]
    [InlineData("theme/templates/pipe.html")]
    [InlineData("theme/static/pipe")]
    public void A_pipe_is_not_read(string path)
    {
        Assert.SkipUnless(OperatingSystem.IsLinux(), "pipes are told from files on Linux alone, so this is not tested");
        Directory.CreateDirectory(Path.GetDirectoryName(folder[path])!);
        Assert.Equal(0, Outside.Run("coreutils", folder.Path, "", "mkfifo", folder[path]).Code);
        var bag = new DiagnosticBag();

        InputReader.Read(new InputFolders(folder["input"], folder["seeds"], [folder["theme"]]), bag);

        var finding = Assert.Single(bag.Sorted(), finding => finding.Path == path);
        Assert.Equal(Codes.Unreadable, finding.Code);
        Assert.Contains("pipe", finding.Message, StringComparison.Ordinal);
    }

    /// <summary>What a verb reads or adds to by itself: no pipe is waited for, and no link followed out.</summary>
    [Theory]
    [InlineData("package.json", "new", "host", "netlify")]
    [InlineData("input/sources/k.yml", "import", "sources", "k.bib")]
    [InlineData(".output.links.json", "links")]
    public void A_pipe_or_a_link_out_is_not_read_by_a_verb(string path, params string[] call)
    {
        Assert.SkipUnless(OperatingSystem.IsLinux(), "pipes are told from files on Linux alone, so this is not tested");
        folder
            .With("k.bib", "@book{one, title={One}, author={A, B}, year=2020}\n")
            .With("elsewhere/secret.txt", "keep\n")
            .With("mine/empty", "");
        Directory.Move(folder["input"], folder["mine/input"]);
        Directory.CreateDirectory(Path.GetDirectoryName(folder[$"mine/{path}"])!);
        File.Move(folder["k.bib"], folder["mine/k.bib"]);

        Assert.Equal(0, Outside.Run("coreutils", folder.Path, "", "mkfifo", folder[$"mine/{path}"]).Code);
        var ended = Command.Run(folder["mine"], call);
        Assert.Contains(ended.Code, (int[])[0, 1, 2]);
        Assert.DoesNotContain("Unhandled", ended.Error, StringComparison.Ordinal);

        File.Delete(folder[$"mine/{path}"]);
        File.CreateSymbolicLink(folder[$"mine/{path}"], folder["elsewhere/secret.txt"]);
        Command.Run(folder["mine"], call);
        Assert.Equal("keep\n", File.ReadAllText(folder["elsewhere/secret.txt"]));
        var isLink = new FileInfo(folder[$"mine/{path}"]).LinkTarget is not null;
        Assert.True(isLink || !File.ReadAllText(folder[$"mine/{path}"]).Contains("keep", StringComparison.Ordinal));
    }

    private static void Reported(string path, string text, string message)
    {
        var (_, findings) = SmallDossier.Compile(SmallDossier.Inputs((path, text)));
        var finding = Assert.Single(findings, finding => finding.Code == Codes.YamlSyntax);
        Assert.Equal($"input/{path}", finding.Path);
        Assert.True(finding.Line > 0);
        Assert.Contains(message, finding.Message, StringComparison.Ordinal);
    }

    /// <summary>Anchors of which each names the one before twice, so that the last stands for 2^n values.</summary>
    private static string Nested(int levels) =>
        "a0: &a0 x\n" + string.Concat(Enumerable.Range(1, levels).Select(i => $"a{i}: &a{i} [*a{i - 1}, *a{i - 1}]\n"));
}
