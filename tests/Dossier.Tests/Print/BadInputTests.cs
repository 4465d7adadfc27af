using System.Collections.Immutable;
using System.Text;
using Dossier.Diagnostics;
using Dossier.Input;
using Dossier.Tests.Fixtures;
using Rules = Dossier.Diagnostics.Codes;

namespace Dossier.Tests.Print;

/// <summary>What editors mistype, and what looks like code.</summary>
[Collection(Typeset.OneAtATime)]
public sealed class BadInputTests
{
    /// <summary>
    /// Codes whose findings come from the typesetter, and are tested here in place of a broken dossier.
    /// </summary>
    internal static readonly ImmutableArray<DiagnosticCode> Codes =
    [
        Rules.Typesetting,
        Rules.BrokenImage,
        Rules.NoLetter,
        Rules.NotDrawn,
    ];

    private const string Png =
        "iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAAAAAA6fptVAAAACklEQVR4nGNgAAAAAgABSK+kcQAAAABJRU5ErkJggg==";

    [Theory]
    [InlineData("#let x = 1")]
    [InlineData("Price: $x$ and $ 5 $")]
    [InlineData("Ask ref\\@ref or [see this]")]
    [InlineData("A backslash \\\\ and \\\\u{1F600} stay")]
    [InlineData("A `<label>` and // a comment /* too */")]
    [InlineData("`#panic(\"no\")` and `#import \"@preview/x:1.0.0\"`")]
    [InlineData("#read(\"/etc/passwd\") #sys.inputs")]
    [InlineData("~ -- --- ... ' \" = heading + plus / slash")]
    [InlineData("]) #panic() [(")]
    public void What_looks_like_Typst_is_text(string markdown)
    {
        var set = Typeset.Section(markdown);
        Assert.NotNull(set.Pdf);
        var shown = markdown
            .Replace("`", "", StringComparison.Ordinal)
            .Replace("\\\\", "\\", StringComparison.Ordinal)
            .Replace("\\@", "@", StringComparison.Ordinal);
        Assert.Contains(Plain(shown), Plain(set.Text()), StringComparison.Ordinal);
    }

    [Fact]
    public void What_looks_like_Typst_is_text_in_titles_and_settings_too()
    {
        var set = Typeset.Inputs(
            SmallDossier.Inputs(
                (
                    "dossier.yml",
                    SmallDossier.Settings.Replace(
                        "A small dossier",
                        "'#panic() $x$ @y <z> \\\\'",
                        StringComparison.Ordinal
                    ) + "curators: ['*a* #b']\npublisher: '_p_ // q'\n"
                ),
                ("sections/01-one.md", SmallDossier.Page("'#let [x] <y> $'", "\nText.\n"))
            ),
            new PrintRequest(PrintPart.Whole)
        );
        Assert.NotNull(set.Pdf);
        Assert.Contains("#let[x]<y>$", set.Text(), StringComparison.Ordinal);
        Assert.Contains("#panic()$x$@y<z>", set.Text(), StringComparison.Ordinal);
        Assert.Contains("_p_//q", set.Text(), StringComparison.Ordinal);
    }

    [Fact]
    public void A_brief_whose_summary_shares_notes_and_places_with_what_it_leaves_out_is_set()
    {
        var set = Typeset.Inputs(
            SmallDossier.Inputs(
                (
                    "index.md",
                    """
                    Intro[^a]. {#here}

                    ::: summary
                    Summary[^a], [there](#here).
                    :::

                    [^a]: The note.

                    """
                )
            ),
            new PrintRequest(PrintPart.Brief)
        );
        Assert.NotNull(set.Pdf);
        Assert.Contains("Thenote.", set.Text(), StringComparison.Ordinal);
        Assert.DoesNotContain("Intro", set.Text(), StringComparison.Ordinal);
    }

    [Fact]
    public void Images_are_shown_with_alternative_text_and_caption()
    {
        var inputs = SmallDossier
            .Inputs(
                (
                    "index.md",
                    """
                    ![A dot](images/dot.png "One dot")

                    ![A square](images/square.svg)

                    """
                )
            )
            .With("images/dot.png", Convert.FromBase64String(Png))
            .With(
                "images/square.svg",
                Encoding.UTF8.GetBytes(
                    "<svg xmlns=\"http://www.w3.org/2000/svg\" viewBox=\"0 0 9 9\"><path d=\"M0 0h9v9z\"/></svg>"
                )
            );
        var set = Typeset.Inputs(inputs, new PrintRequest(PrintPart.Whole));
        Assert.Empty(set.Findings);
        Assert.Contains("Onedot", set.Text(), StringComparison.Ordinal);
    }

    /// <summary>
    /// The faces have letters upright that they do not have slanted, and a lead and what is stressed are slanted.
    /// </summary>
    [Fact]
    public void Scripts_without_slanted_letters_stand_upright()
    {
        var set = Typeset.Section(
            "هذه فقرة → שלום ქართული ⠿ *هذه → ქართული* **هذه *שלום***. {.lead}\n\nText *Қазақ* *العربية*."
        );
        Assert.NotNull(set.Pdf);
        Assert.Contains("Қазақ", set.Text(), StringComparison.Ordinal);
        Assert.Contains("ქართული", set.Text(), StringComparison.Ordinal);
    }

    [Fact]
    public void A_letter_that_no_typeface_has_is_reported_and_printed_as_a_sign()
    {
        var set = Typeset.Section("Chinese: 中国, and an emoji \U0001F600.");
        Assert.NotNull(set.Pdf);
        var finding = set.Findings[0];
        Assert.Equal(
            ("DOS313", "input/sections/01-one.md", 5, 10),
            (finding.Code.Id, finding.Path, finding.Line, finding.Column)
        );
        Assert.Contains("'中' (U+4E2D)", finding.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void A_script_that_no_typeface_has_is_one_finding_and_a_sign_is_one_each()
    {
        var set = Typeset.Section("Chinese: 中国北京, देवनागरी, and signs \U0001F600 \U0001F601 \U0001F600.");
        Assert.NotNull(set.Pdf);
        Assert.Equal(
            [
                "lack Chinese characters, such as '中'",
                "lack Devanagari characters, such as 'द'",
                "have no '\U0001F600'",
                "have no '\U0001F601'",
            ],
            set.Findings.Select(finding => finding.Message.Split(" typefaces ")[1].Split(" (U+")[0])
        );
    }

    [Fact]
    public void HTML_that_print_leaves_out_is_a_finding()
    {
        var set = Typeset.Inputs(
            SmallDossier.Inputs(
                ("dossier.yml", SmallDossier.Settings + "allow: { raw-html: true }\n"),
                (
                    "index.md",
                    """
                    Before.

                    <div>Only here</div>

                    After.

                    """
                )
            ),
            new PrintRequest(PrintPart.Whole)
        );
        Assert.NotNull(set.Pdf);
        var one = Assert.Single(set.Findings);
        Assert.Equal(("DOS317", "input/index.md", 3), (one.Code.Id, one.Path, one.Line));
    }

    [Fact]
    public void A_timeline_without_events_and_figures_without_a_figure_are_printed()
    {
        var set = Typeset.Inputs(
            SmallDossier.Inputs(("timeline.md", "Nothing happened.\n"), ("figures.md", "Nothing was counted.\n")),
            new PrintRequest(PrintPart.Whole)
        );
        Assert.NotNull(set.Pdf);
        Assert.Contains("Nothinghappened.", set.Text(), StringComparison.Ordinal);
        Assert.Contains("Nothingwascounted.", set.Text(), StringComparison.Ordinal);
    }

    [Fact]
    public void A_fault_in_the_template_leads_to_its_line()
    {
        var theme = SmallDossier.RealTheme;
        var broken = theme with
        {
            Print = theme.Print.SetItem(
                "lists.typ",
                new BinaryFile("theme/print/lists.typ", Encoding.UTF8.GetBytes("\n#let x = missing-name\n"))
            ),
        };
        var set = Typeset.Inputs(SmallDossier.Inputs() with { Theme = broken }, new PrintRequest(PrintPart.Whole));
        Assert.Null(set.Pdf);
        var finding = Assert.Single(set.Findings);
        Assert.Equal(
            ("DOS311", "theme/print/lists.typ", 2, 10),
            (finding.Code.Id, finding.Path, finding.Line, finding.Column)
        );
        Assert.Equal("#let x = missing-name", finding.Excerpt);
        Assert.Contains("unknown variable", finding.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Wrong_print_settings_are_errors()
    {
        var set = Typeset.Inputs(
            SmallDossier.Inputs(
                ("dossier.yml", SmallDossier.Settings + "print: { paper: a3, archive: perhaps, colour: red }\n")
            ),
            new PrintRequest(PrintPart.Whole)
        );
        Assert.Equal(["DOS012", "DOS012", "DOS011"], set.Findings.Select(finding => finding.Code.Id));
    }

    private static string Plain(string text) =>
        SetBriefing.Bare(text).Replace('’', '\'').Replace('“', '"').Replace('”', '"');
}
