using System.Collections.Immutable;
using System.Globalization;
using System.Text;
using System.Text.RegularExpressions;
using Dossier.Cli.FindingReports;
using Dossier.Diagnostics;
using Dossier.Input;
using Dossier.Input.Folders;
using Dossier.Tests.Fixtures;

namespace Dossier.Tests.Specs;

/// <summary>
/// Compiles an example as the section <c>spec</c> of the dossier in <c>fixture/</c>, through every stage.
/// </summary>
internal static partial class SpecFixture
{
    private const string FrontMatter = """
        ---
        title: Spec
        ---

        """;
    private static readonly string Folder = Repository.PathOf("tests/Dossier.Tests/Specs/fixture");
    private static readonly Lazy<InputSet> Fixture = new(Read);

    /// <summary>
    /// All that an example comes to: what the site shows, what is printed, what is searched and listed.
    /// </summary>
    public static ImmutableArray<(string Kind, string Text)> Run(SpecExample example)
    {
        var (compilation, findings) = Compile(example.Input);
        var errors = findings.Where(finding => finding.Severity == Severity.Error).ToImmutableArray();
        var kind = example.Outputs[0].Kind;
        if (kind == "report" || errors.Length > 0)
        {
            return [(kind, TextReport.Of(errors, colour: false))];
        }

        var page = compilation.Output!.Files["sections/spec/index.html"].Span;
        (string Kind, string Text)[] outputs =
        [
            (kind, Encoding.UTF8.GetString(page).Trim('\n') + "\n"),
            ("print", SpecOutputs.Print(compilation)),
            ("plain", SpecOutputs.Plain(compilation)),
        ];
        return
        [
            .. outputs.Select(output => kind == "exact" ? output : (output.Kind, Anchors().Replace(output.Text, ""))),
        ];
    }

    /// <summary>Compiles Markdown as the section, its first line the fourth of the file.</summary>
    public static (Compilation Compilation, ImmutableArray<Diagnostic> Findings) Compile(string markdown) =>
        Compile([markdown]);

    /// <summary>
    /// Compiles texts, each as a section of its own, its first line the fourth of the file: the first as <c>spec</c>,
    /// the others as <see cref="Name"/> says.
    /// </summary>
    public static (Compilation Compilation, ImmutableArray<Diagnostic> Findings) Compile(IEnumerable<string> texts)
    {
        var inputs = Fixture.Value;
        var bag = new DiagnosticBag();
        var compilation = Compiler.Compile(
            inputs with
            {
                Dossier = inputs.Dossier.SetItems(texts.Select(Section)),
            },
            new BuildRequest(null, _ => { }) { Print = new PrintRequest(PrintPart.Whole), Search = true },
            bag
        );
        return (compilation, bag.Sorted());
    }

    /// <summary>The id of the section that a text is compiled as.</summary>
    /// <param name="at">Which of the texts, from 0 on.</param>
    public static string Name(int at) => at == 0 ? "spec" : string.Create(CultureInfo.InvariantCulture, $"spec-{at}");

    private static KeyValuePair<string, InputFile> Section(string markdown, int at)
    {
        var path = $"sections/{Name(at)}.md";
        var text = FrontMatter.Replace("Spec", Title(at), StringComparison.Ordinal) + markdown;
        return KeyValuePair.Create(path, new InputFile($"input/{path}", text));
    }

    /// <summary>The title of the section that a text is compiled as.</summary>
    /// <param name="at">Which of the texts, from 0 on.</param>
    public static string Title(int at) => at == 0 ? "Spec" : string.Create(CultureInfo.InvariantCulture, $"Spec {at}");

    /// <summary>Takes away the anchors that blocks get by themselves, and all links to anchors.</summary>
    public static string WithoutAnchors(string html) => Anchors().Replace(html, "");

    private static InputSet Read()
    {
        var bag = new DiagnosticBag();
        var inputs = InputReader.Read(
            new InputFolders(
                Path.Combine(Folder, "input"),
                Path.Combine(Folder, "seeds"),
                [Repository.PathOf("theme"), Path.Combine(Folder, "theme")]
            ),
            bag
        );
        Assert.Empty(bag.Sorted());
        return inputs;
    }

    /// <summary>The anchors that blocks get by themselves, and all links to anchors.</summary>
    [GeneratedRegex(
        "<a class=\"anchor\"[^>]*>[^<]*</a>| id=\"p-[0-9a-z]{6}(?:-[0-9]+)?\"|\"id\":\"section--spec--p-[^\"]*\",?"
    )]
    private static partial Regex Anchors();
}
