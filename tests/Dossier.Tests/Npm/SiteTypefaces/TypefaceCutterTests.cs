using System.Collections.Immutable;
using System.Text;
using Dossier.Diagnostics;
using Dossier.Input;
using Dossier.Npm;
using Dossier.Tests.Fixtures;
using Dossier.Tests.Print;
using Rules = Dossier.Diagnostics.Codes;

namespace Dossier.Tests.Npm.SiteTypefaces;

/// <summary>
/// Typefaces cut to the letters in use. A small program of the tests' own stands for the cutter, and writes down each
/// of its runs.
/// </summary>
public sealed class TypefaceCutterTests : IDisposable
{
    /// <summary>
    /// The code whose finding comes from the cutter, and is tested here in place of a broken dossier.
    /// </summary>
    internal static readonly ImmutableArray<DiagnosticCode> Codes = [Rules.Cutting];

    private const string Cutter = """
        import { appendFileSync, readFileSync, writeSync } from 'node:fs';
        const { letters, typefaces } = JSON.parse(readFileSync(0, 'utf8'));
        appendFileSync('runs.txt', Object.keys(typefaces).join(' ') + '\n');
        const files = Object.entries(typefaces).map(([path, whole]) => ({ path, content: `${Buffer.from(whole, 'base64')} cut${letters.includes('ş') ? ' with ş' : ''}` }));
        writeSync(1, JSON.stringify(files.map(({ path, content }) => ({ path, length: Buffer.byteLength(content) }))) + '\n' + files.map(({ content }) => content).join(''));
        """;

    private readonly TemporaryFolder folder = new();
    private readonly DiagnosticBag bag = new();

    public void Dispose() => folder.Dispose();

    [Fact]
    public async Task Typefaces_are_cut_and_all_else_stays()
    {
        var cut = await Cut(Inputs("İşçi"), Cutter);
        Assert.Equal(["a.woff2: A cut with ş", "b.woff2: B cut with ş", "c.png: C"], cut);
        Assert.Empty(bag.Sorted());
    }

    [Fact]
    public async Task What_was_cut_is_not_cut_again_until_a_letter_or_a_typeface_is_new()
    {
        var first = await Cut(Inputs("İşçi"), Cutter);
        Assert.Equal(first, await Cut(Inputs("İşçi, işçi"), Cutter));
        Assert.Equal(["a.woff2 b.woff2"], Runs());
        Assert.Equal("a.woff2: A cut", (await Cut(Inputs("Nothing"), Cutter))[0]);
        Assert.Equal(["a.woff2 b.woff2", "a.woff2 b.woff2"], Runs());
        Assert.Equal("a.woff2: D cut with ş", (await Cut(Inputs("İşçi", "D"), Cutter))[0]);
        Assert.Equal(["a.woff2 b.woff2", "a.woff2 b.woff2", "a.woff2"], Runs());
    }

    [Fact]
    public async Task Where_they_cannot_be_cut_they_stay_whole_and_a_warning_says_so()
    {
        Assert.Equal(
            ["a.woff2: A", "b.woff2: B", "c.png: C"],
            await Cut(Inputs("İşçi"), "throw new Error('no scissors');")
        );
        var finding = Assert.Single(bag.Sorted());
        Assert.Equal(
            (
                Rules.Cutting,
                Severity.Warning,
                "theme/typefaces/cut.mjs",
                "the typefaces are published whole, since they cannot be cut: Error: no scissors"
            ),
            (finding.Code, finding.Severity, finding.Path, finding.Message)
        );
    }

    [Theory]
    [InlineData("console.log('hello');")]
    [InlineData("console.log('{}');")]
    [InlineData("console.log('[{}]');")]
    [InlineData("console.log('[{ \"path\": \"a.woff2\", \"length\": 9 }]');")]
    [InlineData("")]
    public async Task An_answer_that_cannot_be_read_is_a_warning(string script)
    {
        Assert.Equal(["a.woff2: A", "b.woff2: B", "c.png: C"], await Cut(Inputs("İşçi"), script));
        Assert.StartsWith(
            "the typefaces are published whole, since they cannot be cut: its answer",
            Assert.Single(bag.Sorted()).Message,
            StringComparison.Ordinal
        );
    }

    [Fact]
    public async Task What_was_not_asked_for_is_not_taken()
    {
        Assert.Equal(
            ["a.woff2: A", "b.woff2: B", "c.png: C"],
            await Cut(Inputs("İşçi"), "console.log('[{ \"path\": \"d.woff2\", \"length\": 1 }]\\nD');")
        );
        Assert.Empty(bag.Sorted());
    }

    [Fact]
    public async Task Sources_that_cannot_be_read_are_not_cut_for()
    {
        bag.ReportFile(Rules.Encoding, "input/index.md", "the file is not UTF-8");
        Assert.Equal(["a.woff2: A", "b.woff2: B", "c.png: C"], await Cut(Inputs("İşçi"), Cutter));
        Assert.False(File.Exists(folder["runs.txt"]));
    }

    [Fact]
    public async Task The_latest_two_hundred_are_kept()
    {
        foreach (var i in Enumerable.Range(0, 300))
        {
            folder.With($"node_modules/.cache/dossier/{i}.woff2", "old");
            File.SetLastWriteTimeUtc(folder[$"node_modules/.cache/dossier/{i}.woff2"], DateTime.UnixEpoch.AddDays(i));
        }

        var first = await Cut(Inputs("İşçi"), Cutter);
        Assert.Equal(200, Directory.GetFiles(folder["node_modules/.cache/dossier"]).Length);
        Assert.False(File.Exists(folder["node_modules/.cache/dossier/101.woff2"]));
        Assert.True(File.Exists(folder["node_modules/.cache/dossier/102.woff2"]));
        Assert.Equal(first, await Cut(Inputs("İşçi"), Cutter));
        Assert.Equal(["a.woff2 b.woff2"], Runs());
    }

    [Fact]
    public async Task A_theme_without_the_script_and_a_site_without_other_programs_have_them_whole()
    {
        Assert.Equal(["a.woff2: A", "b.woff2: B", "c.png: C"], await Cut(Inputs("İşçi"), script: null));
        var programs = await OtherPrograms.Ready(
            [folder.Path],
            trust: false,
            withPdf: false,
            withSearch: false,
            _ => { }
        );
        var inputs = Inputs("İşçi");
        Assert.Same(inputs, await programs.Cut(inputs, _ => Assert.Fail("something is being done"), bag));
        Assert.Empty(bag.Sorted());
    }

    private static InputSet Inputs(string text, string first = "A")
    {
        var inputs = SmallDossier.Inputs(("index.md", text));
        var packages = new[] { ("a.woff2", first), ("b.woff2", "B"), ("c.png", "C") }.ToImmutableSortedDictionary(
            file => file.Item1,
            file => new BinaryFile(file.Item1, Encoding.UTF8.GetBytes(file.Item2)),
            StringComparer.Ordinal
        );
        // The interface texts are in Turkish too, and hold every letter of it.
        return inputs with
        {
            Theme = inputs.Theme with
            {
                Packages = packages,
                Texts = ImmutableSortedDictionary.Create<string, InputFile>(StringComparer.Ordinal),
            },
        };
    }

    private async Task<string[]> Cut(InputSet inputs, string? script)
    {
        Typeset.NeedNode();
        folder
            .With("package-lock.json", """{ "packages": { "": { "dependencies": {} } } }""")
            .With("print/compile.mjs", "");
        if (script is not null)
        {
            folder.With("typefaces/cut.mjs", script);
        }

        var programs = await OtherPrograms.Ready(
            [folder.Path],
            trust: false,
            withPdf: true,
            withSearch: false,
            _ => { }
        );
        var cut = await programs.Cut(inputs, _ => { }, bag);
        return [.. cut.Theme.Packages.Select(file => $"{file.Key}: {Encoding.UTF8.GetString(file.Value.Bytes.Span)}")];
    }

    private string[] Runs() => File.ReadAllLines(folder["runs.txt"]);
}
