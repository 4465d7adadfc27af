using Dossier.Cli.ComparisonReports;
using Dossier.Diagnostics;
using Dossier.Editions.Changes;
using Dossier.Input;
using Dossier.Model;
using Dossier.Tests.Fixtures;

namespace Dossier.Tests.Editions;

/// <summary>
/// What readers see otherwise in one of many ways is told by a comparison, wherever it stands; what looks the same is
/// tried by <see cref="SeenTheSameTests"/>.
/// </summary>
public sealed class SeenThingsTests
{
    private const string Sources = """
        references:
          - { id: one, type: report, title: One report, issued: 2020 }
          - { id: two, type: report, title: Another, issued: 2021 }

        """;

    /// <summary>Texts with the place at which they change: before and after stand between braces.</summary>
    private static readonly string[] Changes =
    [
        "5. «Five|Nine» boats\n6. Six boats",
        "«5|9». Five boats\n«6|10». Six boats",
        "«1.|-» Five boats\n«2.|-» Six boats",
        "«1. |»Five boats.",
        "- Boats:\n\n  «3|4». Old boats",
        "Five boats.«[^a]|» The city has nine.«|[^a]»\n\n[^a]: As of May.",
        "Five boats.^[Of May.] Nine.^[Of June.] Four.[^«a|b»][^a][^b]\n\n[^a]: Of day one.\n\n[^b]: Of day two.",
        "Five boats [@«one|two»].",
        "Five boats [@one p. «4|5»].",
        "«> |»Gamma is so.",
        "It is «**not**|not» so.",
        "It is «*not*|**not**» so.",
        "It is «`not`|not» so.",
        "It is 10«^6^|6» so.",
        "See [boats](https://example.org/«a|b»).",
        "See [boats](https://example.org/a \"«five|nine» boats\").",
        "See «[boats](https://example.org/a)|boats».",
        "![A boat](images/a.svg \"The «first|second» boat\")",
        "![A «boat|ship»](images/a.svg)",
        "| a | b |\n| - | «-|-:» |\n| c | d |",
        "Boat\n:   It «goes|comes».",
        "It is so.« {.own}|»",
        "It has 5 boats. {own=\"5«|; 9»\"}",
        "- It is so.« {.own}|»",
        "- Five boats\n«  |»- Six boats",
        "1. Five boats\n\n«   |»Six boats.",
        "Boat\n:   It goes.\n\n«    |»It comes.",
        "«    |»Six boats.",
        "Before.\n\n«```\n|»Six boats.«\n```|»",
    ];

    /// <summary>Pages and boxes, with <c>…</c> for a text.</summary>
    private static readonly (string Path, string Text)[] Holders =
    [
        ("sections/01-a.md", "---\ntitle: A\n---\n\nBefore it.\n\n…\n\nBehind it.\n"),
        ("sections/01-a.md", "---\ntitle: A\n---\n\n::: callout {title=\"How\"}\n…\n:::\n"),
        ("sections/01-a.md", "---\ntitle: A\n---\n\n::: editor-note {#n kind=caution title=\"T\"}\n…\n:::\n"),
        ("sections/01-a.md", "---\ntitle: A\n---\n\n::: key-figure {#f value=\"5\" title=\"T\"}\n…\n:::\n"),
        ("index.md", "::: summary\n…\n:::\n"),
        ("index.md", "::: key-message {#k}\n…\n:::\n"),
        ("timeline.md", "::: event {#e date=\"1991\" title=\"T\"}\n…\n:::\n"),
        ("figures.md", "::: key-figure {#f value=\"5\" title=\"T\"}\n…\n:::\n"),
        ("glossary/net.md", "---\nterm: Net\nkind: firm\n---\n…\n"),
        ("about.md", "…\n"),
    ];

    public static TheoryData<int> Places => [.. Enumerable.Range(0, Holders.Length)];

    [Theory]
    [MemberData(nameof(Places))]
    public void What_is_seen_otherwise_weighs(int holder)
    {
        var (path, text) = Holders[holder];
        var untold = Changes.Where(change =>
            Compare(path, text.Replace("…", change, StringComparison.Ordinal)).Reasons.IsEmpty
        );
        Assert.Equal([], untold);
    }

    [Theory]
    [InlineData("sections/01-a.md", "---\ntitle: A\n---\n\n#«#|##» Boats\n\nText.\n", "##{+#+} Boats", "patch")]
    [InlineData("sections/01-a.md", "---\ntitle: A\n---\n\nAlpha is so.«\u00A0{.lead}|»\n\nBeta.\n", null, "major")]
    [InlineData("sections/01-a.md", "---\ntitle: A\nshort: «A|B»\n---\n\nAlpha.\n", null, "patch")]
    [InlineData("about.md", "---\ntitle: «About|How»\n---\n\nAlpha.\n", null, "patch")]
    [InlineData("index.md", "«::: summary|»\nAlpha is so.\n«:::|»\n", null, "major")]
    [InlineData("index.md", "::: «summary|point»\nAlpha is so.\n:::\n", null, "major")]
    [InlineData(
        "index.md",
        "::: key-message {#«k|l»}\n«Alpha|Beta».\n:::\n\n::: key-message {#«l|k»}\n«Beta|Alpha».\n:::\n",
        "order of key messages",
        "minor"
    )]
    [InlineData("index.md", "::: key-message {#k« section=b|»}\nAlpha is so.\n:::\n", "so.[- (Boats)-]", "patch")]
    [InlineData("index.md", "::: watch {«|section=b»}\nAlpha is so.\n:::\n", "so.{+ (Boats)+}", "patch")]
    [InlineData(
        "figures.md",
        "::: key-figure {#f value=\"5\" title=\"T\"« section=b|»}\nx\n:::\n",
        "T[- (Boats)-]",
        "patch"
    )]
    [InlineData("sections/01-a.md", "---\ntitle: A\n---\n\nAlpha is.« {.own}|»\n", "Alpha is.[- {.own}-]", "minor")]
    [InlineData("index.md", "::: summary\nAlpha is.« {.own}|»\n:::\n", "[- {.own}-]", "minor")]
    [InlineData("about.md", "| a | b | c |\n| - | - | - |\n| d | «41,000|52,000» | «52,000|41,000» |\n", null, "minor")]
    [InlineData("about.md", "It was «−|»5 degrees.\n", null, "minor")]
    [InlineData("about.md", "It was «minus |»5 degrees.\n", null, "minor")]
    [InlineData("about.md", "It was «-|−»5 degrees in May.\n", null, "patch")]
    [InlineData("about.md", "In the years 2020«-|–»2024 it was.\n", null, "patch")]
    [InlineData("about.md", "It had «≤|≥»5 boats.\n", null, "minor")]
    [InlineData("figures.md", "::: key-figure {#f value=\"5\" title=\"«T|U»\"}\nx\n:::\n", null, "minor")]
    [InlineData("timeline.md", "::: event {#e date=\"1991\" title=\"T\" «actors=\"net\"|»}\nx\n:::\n", null, "minor")]
    [InlineData(
        "sections/01-a.md",
        "---\ntitle: A\n---\n\n«5|9». Five boats\n«6|10». Six boats\n",
        "[-5-]{+9+}. Five boats",
        "minor"
    )]
    [InlineData(
        "sections/01-a.md",
        "---\ntitle: A\n---\n\nFive boats.«[^a]|» The city has nine.«|[^a]»\n\n[^a]: As of May.\n",
        "Five boats.[-†-] The city has nine.{+†+}",
        "patch"
    )]
    public void Its_weight_and_words_are_told(string path, string text, string? shown, string level)
    {
        var comparison = Compare(path, text.Replace('\u00A0', ' '));
        Assert.Equal(level, comparison.Level.ToString().ToLowerInvariant());
        Assert.Contains(shown ?? "", ComparisonText.Of(comparison, colour: false), StringComparison.Ordinal);
    }

    /// <summary>An item that came or went, or a list that goes on where another ended, is told by itself.</summary>
    [Theory]
    [InlineData("1. Alpha is so.\n2. Beta is so.", "1. New it is.\n2. Alpha is so.\n3. Beta is so.")]
    [InlineData("5. Alpha is so.\n6. Beta is so.", "4. New it is.\n5. Alpha is so.\n6. Beta is so.")]
    [InlineData("1. Alpha is so.\n2. Beta is so.\n3. Gamma is so.", "2. Beta is so.\n3. Gamma is so.")]
    public void Items_that_are_as_they_were_are_not_told(string before, string after)
    {
        var page = Assert.Single(Compare("sections/01-a.md", Page(before), Page(after)).Pages);
        Assert.Single(page.Units, unit => unit.State != ChangeState.Same);

        static string Page(string text) => SmallDossier.Page("A", $"{text}\n");
    }

    private static Comparison Compare(string path, string text) => Compare(path, Side(text, 0), Side(text, 1));

    private static Comparison Compare(string path, string before, string after) =>
        Comparer.Compare(default, Read(path, before), null, Read(path, after));

    /// <summary>A text as it was, 0, or is, 1.</summary>
    private static string Side(string text, int side) =>
        string.Concat(text.Split('«', '»').Select((part, index) => index % 2 == 0 ? part : part.Split('|')[side]));

    private static Briefing Read(string path, string text)
    {
        var inputs = SmallDossier.Inputs(
            ("sources.yml", Sources),
            ("glossary/net.md", "---\nterm: Net\nkind: firm\n---\nA firm.\n"),
            ("sections/02-b.md", SmallDossier.Page("Boats", "\nAlpha.\n")),
            (path, text)
        );
        inputs = inputs with
        {
            Images = inputs.Images.Add(
                "images/a.svg",
                new BinaryFile(
                    "input/images/a.svg",
                    (
                        "<svg xmlns=\"http://www.w3.org/2000/svg\" width=\"9\" "u8
                        + "height=\"9\"><circle r=\"4\"/></svg>"u8
                    ).ToArray()
                )
            ),
        };
        return Compiler.Read(inputs, new BuildRequest(null, _ => { }), new DiagnosticBag())!;
    }
}
