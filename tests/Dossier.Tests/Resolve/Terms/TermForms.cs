using System.Text;
using System.Text.RegularExpressions;
using Dossier.Diagnostics;
using Dossier.Tests.Fixtures;

namespace Dossier.Tests.Resolve.Terms;

/// <summary>Which words of a text link to a term.</summary>
public sealed class TermForms
{
    [Theory]
    [InlineData(
        "the Department",
        "Department for Energy",
        "The Department for Energy said so.",
        "b:Department for Energy"
    )]
    [InlineData("the Department", "Department for Energy", "The Department said so.", "a:The Department")]
    [InlineData("the Department", "Department", "The Department said so.", "a:The Department")]
    [InlineData(
        "North Sea",
        "Sea of Marmara and Black Sea",
        "North Sea of Marmara and Black Sea",
        "b:Sea of Marmara and Black Sea"
    )]
    [InlineData("One Two", "Two Three Four", "One Two Three", "a:One Two")]
    [InlineData("One Two", "Two Threes", "Then Zero One Two Threes Four", "b:Two Threes")]
    [InlineData("Belt & Road", "Road", "The Belt & Road is long.", "a:Belt & Road")]
    [InlineData("Belt & Road", "Belt", "The Belt and the Road.", "b:Belt")]
    [InlineData("Commonwealth (CIS)", "Other", "In the Commonwealth (CIS), it is.", "a:Commonwealth (CIS)")]
    [InlineData(
        "Commonwealth (CIS) countries",
        "Other",
        "Commonwealth (CIS) countries",
        "a:Commonwealth (CIS) countries"
    )]
    [InlineData("Baku – Tbilisi pipeline", "Other", "The Baku – Tbilisi pipeline", "a:Baku – Tbilisi pipeline")]
    [InlineData("Baku–Tbilisi pipeline", "Other", "The Baku–Tbilisi pipeline", "a:Baku–Tbilisi pipeline")]
    [InlineData("C++", "Other", "In C++ and in C.", "a:C++")]
    [InlineData("C++", "Other", "In C, and no more.", "")]
    [InlineData("AT&T", "Other", "By AT&T now.", "a:AT&T")]
    [InlineData("U.S.", "Other", "The U.S. and U. S. too.", "a:U.S.")]
    [InlineData("Q&A, later", "Other", "The Q&A, later on.", "a:Q&A, later")]
    [InlineData("/r/place", "Other", "On /r/place then.", "a:r/place")]
    [InlineData("Organization", "Other", "The Organi\u00ADzation met.", "a:Organi\u00ADzation")]
    [InlineData("Organi\u00ADzation", "Other", "The Organization met.", "a:Organization")]
    [InlineData("Rhine, Main", "Other", "By Rhine; Main is not meant.", "")]
    public void A_text_links_the_longest_form_with_its_signs(string a, string b, string text, string expected)
    {
        var page = Page(
            "",
            Term("a", a),
            Term("b", b),
            ("sections/01-one.md", SmallDossier.Page("One", $"\n{text}\n"))
        );
        var links = Regex
            .Matches(page, "<a class=\"term\" href=\"../../glossary/([ab])/\">([^<]*)</a>")
            .Select(link => $"{link.Groups[1].Value}:{System.Net.WebUtility.HtmlDecode(link.Groups[2].Value)}");
        Assert.Equal(expected, string.Join('|', links));
    }

    [Fact]
    public void A_dossier_has_kinds_of_its_own()
    {
        const string Kinds = "kinds: { law: Law, agency: { label: Agency, plural: Agencies, acts: true } }\n";
        (string, string)[] files =
        [
            (
                "glossary/act.md",
                """
                ---
                term: Act
                kind: law
                ---
                A law. {.common-knowledge}

                """
            ),
            (
                "glossary/ofgem.md",
                """
                ---
                term: Ofgem
                kind: agency
                ---
                An agency. {.common-knowledge}

                """
            ),
            ("sections/01-one.md", SmallDossier.Page("One", "\nThe Act, and Ofgem.\n")),
        ];
        Assert.Contains("Law", Page(Kinds, files, "glossary/act/index.html"), StringComparison.Ordinal);
        Assert.Contains("Agencies", Page(Kinds, files, "actors/index.html"), StringComparison.Ordinal);
        Assert.Contains("\"kind\": \"law\"", Page(Kinds, files, "glossary/glossary.json"), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("kinds: { Law: Law }\n", "DOS006")]
    [InlineData("kinds: { person: Somebody }\n", "DOS101")]
    [InlineData("kinds: { law: { plural: Laws } }\n", "DOS013")]
    [InlineData("kinds: { law: { label: Law, colour: red } }\n", "DOS011")]
    [InlineData("", "DOS012")]
    public void A_kind_that_is_none_is_reported(string kinds, string code)
    {
        var bag = new DiagnosticBag();
        Compiler.Compile(
            SmallDossier.Inputs(
                ("dossier.yml", SmallDossier.Settings + kinds),
                (
                    "glossary/act.md",
                    $$"""
                    ---
                    term: Act
                    kind: {{(kinds.Length == 0 ? "lawn" : "concept")}}
                    ---
                    A law. {.common-knowledge}

                    """
                )
            ),
            new BuildRequest(null, _ => { }),
            bag
        );
        Assert.Equal(code, Assert.Single(bag.Sorted(), finding => finding.Severity == Severity.Error).Code.Id);
    }

    private static (string, string) Term(string id, string name) =>
        ($"glossary/{id}.md", SmallDossier.Term($"'{name}'", "What it is. {.common-knowledge}\n"));

    private static string Page(string settings, params (string, string)[] files) =>
        Page(settings, files, "sections/one/index.html");

    private static string Page(string settings, (string, string)[] files, string path)
    {
        var bag = new DiagnosticBag();
        var compilation = Compiler.Compile(
            SmallDossier.Inputs([("dossier.yml", SmallDossier.Settings + settings), .. files]),
            new BuildRequest(null, _ => { }),
            bag
        );
        Assert.Empty(bag.Sorted().Where(finding => finding.Severity == Severity.Error));
        return Encoding.UTF8.GetString(compilation.Output!.Files[path].Span);
    }
}
