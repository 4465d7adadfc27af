using System.Text;
using CsCheck;
using Dossier.Diagnostics;
using Dossier.Input;
using Dossier.Tests.Fixtures;

namespace Dossier.Tests.Robustness;

/// <summary>Whatever an editor types, the answer is a finding and no exception; and it points into the file.</summary>
public sealed class AnyInput
{
    private const string Sources = """
        references:
          - id: balci-2024
            type: book
            title: A book

        """;
    private static readonly System.Buffers.SearchValues<char> Forbidden = System.Buffers.SearchValues.Create(
        "\0\u0007\u000B\u001B\u007F\u0080\u009F\uFDD0\uFFFE\uFFFF"
    );
    private const string Term = """
        ---
        term: Organization of Turkic States
        aliases: [OTS]
        ---
        A body.

        """;

    [Fact]
    public void Any_text_can_be_a_page() =>
        Anything.Markup.Try(text => Holds("sections/one.md", SmallDossier.Page("One", text)), 200);

    [Fact]
    public void Any_text_can_be_a_whole_file_of_a_page() =>
        Anything.Markup.Try(text => Holds("sections/one.md", text), 50);

    [Fact]
    public void Any_text_can_be_front_matter() =>
        Anything.Markup.Try(
            text =>
                Holds(
                    "glossary/one.md",
                    $"""
                    ---
                    {text}
                    ---
                    Text.

                    """
                ),
            100
        );

    [Fact]
    public void Any_text_can_be_the_sources() =>
        Anything.Markup.Try(text => Holds("sources.yml", $"{Sources}{text}"), 100);

    [Fact]
    public void Any_text_can_be_the_settings() =>
        Anything.Markup.Try(text => Holds("dossier.yml", $"{SmallDossier.Settings}{text}"), 100);

    [Fact]
    public void Any_text_can_be_the_timeline_and_the_figures() =>
        Anything.Markup.Try(
            text =>
                Holds("timeline.md", $"::: event {{#e date=\"2009\" title=\"A\"}}\n{text}")
                && Holds(
                    "figures.md",
                    $$"""
                    ::: key-figure {#f value="1" title="{{text}}"}
                    Text.
                    :::

                    """
                ),
            50
        );

    [Theory]
    [InlineData("> ", 20_000)]
    [InlineData("- ", 5_000)]
    [InlineData("[", 20_000)]
    [InlineData("![", 20_000)]
    [InlineData("*", 20_000)]
    [InlineData("*a ", 20_000)]
    [InlineData("[a](", 10_000)]
    [InlineData("{", 20_000)]
    [InlineData("{a=", 10_000)]
    [InlineData("<", 20_000)]
    [InlineData("[@a; ", 10_000)]
    [InlineData("@a [", 10_000)]
    [InlineData("[^", 10_000)]
    [InlineData("[a]{b=\"c\"} ", 500)]
    [InlineData("::: a\n", 2_000)]
    [InlineData("::::::::::", 2_000)]
    [InlineData("[^a]: ", 2_000)]
    [InlineData("|", 5_000)]
    [InlineData("`", 20_000)]
    [InlineData("\"a' ", 10_000)]
    public void What_opens_a_thousand_times_is_read_in_bounded_time_and_depth(string piece, int times) =>
        Assert.True(Holds("sections/one.md", SmallDossier.Page("One", string.Concat(Enumerable.Repeat(piece, times)))));

    [Theory]
    [InlineData("a: ", "[", 5_000)]
    [InlineData("a: ", "{a: ", 5_000)]
    [InlineData("", "- ", 5_000)]
    [InlineData("a: ", "!", 5_000)]
    [InlineData("a: ", "\"", 5_001)]
    public void Yaml_that_opens_a_thousand_times_is_a_finding(string before, string piece, int times) =>
        Assert.True(Holds("sources.yml", before + string.Concat(Enumerable.Repeat(piece, times))));

    private static bool Holds(string path, string typed)
    {
        // As the reader would have it: UTF-8 there and back, ends of lines and Unicode form made one.
        var text = InputText.Of(path, Encoding.UTF8.GetString(Encoding.UTF8.GetBytes(typed))).Text;
        var inputs = SmallDossier.Inputs(("sources.yml", Sources), ("glossary/ots.md", Term), (path, text));
        var (compilation, findings) = SmallDossier.Compile(inputs);
        Lie(findings, inputs.Dossier.Values);
        Assert.Equal(findings.Any(finding => finding.Severity == Severity.Error), compilation.Output is null);
        Assert.All(
            compilation.Output?.Files.Where(file => file.Key.EndsWith(".html", StringComparison.Ordinal)) ?? [],
            file => Assert.Equal(-1, Encoding.UTF8.GetString(file.Value.Span).AsSpan().IndexOfAny(Forbidden))
        );
        return true;
    }

    /// <summary>Whether findings are one line each, and stand within their files.</summary>
    internal static void Lie(IEnumerable<Diagnostic> findings, IEnumerable<InputFile> files) =>
        Assert.All(findings, finding => Lies(finding, files));

    private static void Lies(Diagnostic finding, IEnumerable<InputFile> files)
    {
        Assert.DoesNotContain('\n', finding.Message);
        Assert.DoesNotContain('\n', finding.Hint ?? "");
        var file = files.SingleOrDefault(file => file.Path == finding.Path);
        if (finding.Line == 0 || file is null)
        {
            return;
        }

        var lines = file.Text.Split('\n');
        Assert.InRange(finding.Line, 1, lines.Length);
        Assert.Equal(lines[finding.Line - 1], finding.Excerpt);
        Assert.InRange(finding.Column, 1, lines[finding.Line - 1].Length + 1);
        Assert.InRange(
            finding.EndColumn,
            finding.Column + 1,
            Math.Max(finding.Column + 1, lines[finding.Line - 1].Length + 1)
        );
    }
}
