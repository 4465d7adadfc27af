namespace Dossier.Tests.Robustness.Fuzzing;

/// <summary>What <c>dossier import</c> is given.</summary>
internal static class ListGrammar
{
    /// <summary>Lists of sources and glossaries of others: the rules <c>bib</c>, <c>ris</c>, <c>tbx</c>, <c>ttl</c>,
    /// <c>jsonld</c> and <c>csv</c>.</summary>
    public static Grammar Lists { get; } =
        Grammars
            .Words.With("tex", "‹words›", "{‹tex›}", "\\emph{‹tex›}", "{\\\"u}", "$‹word›$", "‹tex› # ‹word›")
            .With(
                "entry",
                "@book{‹id›, title = {‹tex›}, author = {‹word› and ‹word›}, year = ‹word›}\n",
                "@string{‹word› = \"‹tex›\"}\n",
                "@comment{‹tex›}\n",
                "@‹word›{‹id›, crossref = {‹id›}}\n"
            )
            .With("bib", "‹entry›", "‹entry›‹bib›")
            .With(
                "tag",
                "TI  - ‹words›\n",
                "AU  - ‹word›, ‹word›\n",
                "PY  - ‹word›\n",
                "UR  - ‹hostile›\n",
                "‹words›\n"
            )
            .With("tags", "‹tag›", "‹tag›‹tags›")
            .With("ris", "TY  - BOOK\n‹tags›ER  - \n", "TY  - ‹word›\n‹tags›ER  - \n‹ris›")
            .With(
                "langs",
                "<langSec xml:lang=\"en\"><termSec><term>‹words›</term></termSec></langSec>",
                "‹langs›<langSec xml:lang=\"‹word›\"><termSec><term>‹words›</term></termSec></langSec>"
            )
            .With(
                "tbx",
                "<?xml version=\"1.0\"?><tbx type=\"TBX-Basic\" style=\"dca\" xml:lang=\"en\" "
                    + "xmlns=\"urn:iso:std:iso:30042:ed-2\"><text><body><conceptEntry id=\"‹id›\"><descrip "
                    + "type=\"definition\">‹words›</descrip>‹langs›</conceptEntry></body></text></tbx>",
                "<!DOCTYPE tbx [<!ENTITY x \"‹words›\">]><tbx>&x;</tbx>"
            )
            .With(
                "object",
                "\"‹words›\"@en",
                "<#‹id›>",
                "[ a skos:Concept ]",
                "( ‹object› ‹object› )",
                "'''‹words›'''",
                "5"
            )
            .With(
                "triples",
                "<#one> a skos:Concept ; skos:prefLabel \"One\"@en .\n",
                "‹triples›<#‹id›> skos:‹word› ‹object› ; skos:definition ‹object› .\n"
            )
            .With("ttl", "@prefix skos: <http://www.w3.org/2004/02/skos/core#> .\n‹triples›", "‹triples›")
            .With(
                "json",
                "\"‹words›\"",
                "5",
                "null",
                "[‹json›, ‹json›]",
                "{\"@id\": ‹json›, \"skos:prefLabel\": ‹json›}",
                "{\"@value\": ‹json›, \"@language\": ‹json›}"
            )
            .With(
                "jsonld",
                "{\"@context\": {\"skos\": \"http://www.w3.org/2004/02/skos/core#\"}, \"@graph\": [‹json›]}",
                "{\"@context\": {\"@vocab\": ‹json›}, \"@graph\": ‹json›}",
                "‹json›"
            )
            .With("cell", "‹words›", "\"‹words›\"", "=‹words›", "")
            .With("rows", "‹cell›,‹cell›,‹cell›\n", "‹cell›,‹cell›,‹cell›\n‹rows›")
            .With("csv", "id,term,definition\n‹rows›", "sep=;\nterm;label:tr\n‹rows›", "‹rows›");
}
