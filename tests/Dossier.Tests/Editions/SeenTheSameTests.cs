using Dossier.Cli.ComparisonReports;
using Dossier.Diagnostics;
using Dossier.Editions.Changes;
using Dossier.Model;
using Dossier.Tests.Fixtures;

namespace Dossier.Tests.Editions;

/// <summary>What is typed otherwise and looks the same is no change; what is told has its words.</summary>
public sealed class SeenTheSameTests
{
    /// <summary>Two ways to type a text.</summary>
    private static readonly (string Before, string After)[] Pairs =
    [
        ("It is *not* so.", "It is _not_ so."),
        ("It is **not** so.", "It is __not__ so."),
        ("- Five boats\n- Six boats", "* Five boats\n* Six boats"),
        ("1. Five boats\n2. Six boats", "1. Five boats\n1. Six boats"),
        ("| a | b |\n| - | -: |\n| c | d |", "|a     |b|\n|------|---:|\n|c|    d|"),
        ("Five boats and six of them.", "Five boats\nand six of them."),
        ("It is `not` so.", "It is ``not`` so."),
        ("Boat\n:   It goes.", "Boat\n:    It goes."),
    ];

    /// <summary>Pages and boxes, with <c>…</c> for a text.</summary>
    [Theory]
    [InlineData("sections/01-a.md", "---\ntitle: A\n---\n\nBefore it.\n\n…\n\nBehind it.\n")]
    [InlineData("sections/01-a.md", "---\ntitle: A\n---\n\n::: callout {title=\"How\"}\n…\n:::\n")]
    [InlineData("sections/01-a.md", "---\ntitle: A\n---\n\n::: editor-note {#n kind=caution title=\"T\"}\n…\n:::\n")]
    [InlineData("sections/01-a.md", "---\ntitle: A\n---\n\n::: key-figure {#f value=\"5\" title=\"T\"}\n…\n:::\n")]
    [InlineData("index.md", "::: summary\n…\n:::\n")]
    [InlineData("index.md", "::: key-message {#k}\n…\n:::\n")]
    [InlineData("timeline.md", "::: event {#e date=\"1991\" title=\"T\"}\n…\n:::\n")]
    [InlineData("figures.md", "::: key-figure {#f value=\"5\" title=\"T\"}\n…\n:::\n")]
    [InlineData("glossary/net.md", "---\nterm: Net\nkind: firm\n---\n…\n")]
    [InlineData("about.md", "…\n")]
    public void What_looks_the_same_weighs_nothing(string path, string text)
    {
        var told = Pairs.Where(pair =>
            !Compare(
                path,
                text.Replace("…", pair.Before, StringComparison.Ordinal),
                text.Replace("…", pair.After, StringComparison.Ordinal)
            ).Reasons.IsEmpty
        );
        Assert.Equal([], told);
    }

    [Theory]
    [InlineData(
        "sections/01-a.md",
        "---\ntitle: A\n---\n\nAlpha is so.« {.lead}|»\n\nBeta.\n",
        "summary and points of sections changed: 1",
        "major"
    )]
    [InlineData(
        "sections/01-a.md",
        "---\ntitle: A\nshort: «A|B»\n---\n\nAlpha.\n",
        "its words are the same; its title, its links or what it rests on changed",
        "patch"
    )]
    [InlineData(
        "about.md",
        "---\ntitle: «About|How»\n---\n\nAlpha.\n",
        "its words are the same; its title, its links or what it rests on changed",
        "patch"
    )]
    [InlineData(
        "index.md",
        "«::: summary|»\nAlpha is so.\n«:::|»\n",
        "summary and points of sections changed: 1",
        "major"
    )]
    [InlineData(
        "index.md",
        "::: summary\nAlpha is so.\n\n«Beta is so.|»\n:::\n\nGamma is so.\n\nDelta is so.\n\n«|Beta is so.»\n",
        "summary and points of sections changed: 1",
        "major"
    )]
    [InlineData("figures.md", "::: key-figure {#f value=\"5\" title=\"«T|U»\"}\nx\n:::\n", "[-T-]{+U+}", "minor")]
    [InlineData(
        "sections/01-a.md",
        "---\ntitle: A\n---\n\n::: key-figure {#f value=\"«5|9»\" title=\"T\"}\nx\n:::\n",
        "[-5-]{+9+}",
        "minor"
    )]
    [InlineData(
        "timeline.md",
        "::: event {#e date=\"1991\" title=\"T\" «actors=\"net\"|»}\nx\n:::\n",
        "events changed: 1",
        "minor"
    )]
    public void Its_weight_and_words_are_told(string path, string text, string shown, string level)
    {
        var comparison = Compare(path, Side(text, 0), Side(text, 1));
        Assert.Contains(shown, ComparisonText.Of(comparison, colour: false), StringComparison.Ordinal);
        Assert.Equal(level, comparison.Level.ToString().ToLowerInvariant());
    }

    private static Comparison Compare(string path, string before, string after) =>
        Comparer.Compare(default, Read(path, before), null, Read(path, after));

    /// <summary>A text as it was, 0, or is, 1.</summary>
    private static string Side(string text, int side) =>
        string.Concat(text.Split('«', '»').Select((part, index) => index % 2 == 0 ? part : part.Split('|')[side]));

    private static Briefing Read(string path, string text) =>
        Compiler.Read(
            SmallDossier.Inputs(("glossary/net.md", "---\nterm: Net\nkind: firm\n---\nA firm.\n"), (path, text)),
            new BuildRequest(null, _ => { }),
            new DiagnosticBag()
        )!;
}
