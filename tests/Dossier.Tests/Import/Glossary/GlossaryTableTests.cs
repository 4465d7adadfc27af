using System.Text;
using Dossier.Import.Glossary;
using Dossier.Tests.Bibliography;
using Dossier.Tests.Fixtures;

namespace Dossier.Tests.Import.Glossary;

/// <summary>The glossary as a table, out and in again.</summary>
public sealed class GlossaryTableTests
{
    [Fact]
    public void Names_with_what_divides_rows_or_names_come_back()
    {
        var (compilation, _) = SmallDossier.Compile(
            SmallDossier.Inputs(
                (
                    "glossary/road.md",
                    "---\nterm: road\nkind: concept\naliases: [\"x | y\", \"a|b\", z]\nlabels: { kk: \"A\\u2028B\", "
                        + "tr: \"p | q\" }\n---\nA way.\n"
                )
            )
        );
        var text = Encoding.UTF8.GetString(compilation.Output!.Files["glossary/glossary.csv"].Span);
        Assert.Contains("\"A\u2028B\"", text, StringComparison.Ordinal);
        var (terms, findings) = Imports.Terms("a.csv", text.Replace('\u2028', '\n'));
        var term = Assert.Single(terms);
        Assert.Equal(["x | y", "a|b", "z"], term.Aliases);
        Assert.Equal(("A way.", "p | q"), (term.Definition, term.Labels.Single(label => label.Key == "tr").Value));
        Assert.Empty(findings);
    }

    [Theory]
    [InlineData("Term,definition_en,Tanım\nDry port,One,Two\n", "One")]
    [InlineData("Term,Tanım,definition_en\nDry port,Two,One\n", "One")]
    [InlineData("Term,Tanım,definition_en\nDry port,Two,\n", "Two")]
    [InlineData("Term,Tanım,definition_tr\nDry port,Two,One\n", "Two")]
    public void A_definition_in_the_dossier_s_language_goes_before_one_that_names_none(string table, string taken)
    {
        var (terms, findings) = Imports.Terms("a.csv", table);
        Assert.Equal(taken, Assert.Single(terms).Definition);
        Assert.DoesNotContain(
            findings,
            finding => finding.Contains("'definition_en' is in another language", StringComparison.Ordinal)
        );
    }

    [Fact]
    public void An_id_that_YAML_reads_as_nothing_stands_in_quotation_marks()
    {
        var (terms, _) = Imports.Terms(
            "a.ttl",
            """
            @prefix skos: <http://www.w3.org/2004/02/skos/core#> .
            <null> a skos:Concept ; skos:prefLabel "Null"@en ; skos:definition "A."@en .
            <no> a skos:Concept ; skos:prefLabel "No"@en ; skos:definition "B."@en ; skos:related <null> .

            """
        );
        var text = TermFile.Text(Assert.Single(terms, term => term.Name == "No"), "en-GB");
        Assert.Contains("see-also: [\"null\"]\n", text, StringComparison.Ordinal);
    }
}
