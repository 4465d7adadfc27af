using Dossier.Tests.Bibliography;

namespace Dossier.Tests.Import.Glossary;

/// <summary>Of a glossary that is imported nothing is lost in silence.</summary>
public sealed class GlossaryLossTests
{
    private const string Prefixes =
        "@prefix skos: <http://www.w3.org/2004/02/skos/core#> .\n@prefix x: <http://example.org/> .\n";

    private static string Tbx(string entry) => $"<tbx><text><body>{entry}</body></text></tbx>";

    /// <summary>
    /// As programs write two index languages, English of two countries, of which both are only English.
    /// </summary>
    [Fact]
    public void Two_sections_of_one_language_give_one_term_its_names()
    {
        var (terms, findings) = Imports.Terms(
            "a.tbx",
            Tbx(
                """
                <termEntry id="c1"><descrip type="subjectField">concept</descrip>
                <langSet xml:lang="en"><descrip type="definition">A dry <hi type="italics">port</hi>.</descrip>
                <tig><term>dry port</term></tig></langSet>
                <langSet xml:lang="en"><tig><term>inland port</term></tig><tig><term>dry port</term></tig>
                <tig><term>land port</term>
                <termNote type="administrativeStatus">deprecatedTerm-admn-sts</termNote></tig></langSet></termEntry>
                """
            )
        );
        var term = Assert.Single(terms);
        Assert.Equal(("dry port", "A dry port."), (term.Name, term.Definition));
        Assert.Equal(["inland port"], term.Aliases);
        Assert.Equal(["land port"], term.Deprecated);
        Assert.Empty(term.Labels);
        Assert.Empty(findings);
    }

    [Fact]
    public void Of_two_columns_that_hold_the_same_nothing_is_lost_in_silence()
    {
        var (terms, findings) = Imports.Terms(
            "a.csv",
            "Term;Name;Type;Category;Definition;URL\nOTS;Organization of Turkic States;organisation;politics;A body.;"
                + "https://example.org/\nIFEA;IFEA;organisation;organisation;A body.;\n"
        );
        Assert.Equal(["Organization of Turkic States"], terms[0].Aliases);
        Assert.Empty(terms[1].Aliases);
        Assert.Contains(
            findings,
            finding =>
                finding.Contains(
                    "of two columns that hold the kind the second is left out ('OTS': politics)",
                    StringComparison.Ordinal
                )
        );
        Assert.Contains(
            findings,
            finding => finding.Contains("the column 'URL' holds addresses, and is left out", StringComparison.Ordinal)
        );
        Assert.Equal(2, findings.Length);
    }

    /// <summary>Vowel signs of some scripts are marks and no letters.</summary>
    [Fact]
    public void Local_names_of_Turtle_are_of_any_script()
    {
        var (terms, findings) = Imports.Terms(
            "a.ttl",
            $"{Prefixes}x:हिन्दी a skos:Concept ; skos:prefLabel \"Hindi\"@en ; skos:definition \"A language.\"@en .\n"
                + "x:next a skos:Concept ; skos:prefLabel \"Next\"@en ; skos:definition \"B.\"@en .\n"
        );
        Assert.Equal(["Hindi", "Next"], terms.Select(term => term.Name));
        Assert.DoesNotContain(findings, finding => finding.Contains("cannot be read", StringComparison.Ordinal));
    }
}
