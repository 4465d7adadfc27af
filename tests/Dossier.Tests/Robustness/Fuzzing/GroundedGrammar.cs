namespace Dossier.Tests.Robustness.Fuzzing;

/// <summary>
/// Articles, texts that rest on them, and records as a hand may have changed them, as rules that make them.
/// </summary>
internal static class GroundedGrammar
{
    /// <summary>What divides an article from the page that rests on it.</summary>
    public const string Divider = "\n=====\n";

    /// <summary>The rule <c>grounded</c>: an article and a page that rests on it.</summary>
    public static Grammar Texts { get; } =
        Grammars
            .Words.With("n", "2", "12", "1,800", "2.400", "2019", "1½", "0", "99999999999999999999", "‹word›")
            .With(
                "sum",
                "‹n›",
                "½",
                "⅓ of the towns",
                "‹n› per cent",
                "%‹n›",
                "EUR ‹n›",
                "‹n› million kroner",
                "‹n› milyar lira",
                "three in ten",
                "a fifth",
                "at least ‹n›",
                "‹n›–‹n›",
                "‹n› m"
            )
            .With(
                "when",
                "in 2019",
                "on Monday, 11 May 2022",
                "Wednesday 11 May 2022",
                "11 Mayıs 2022 Pazartesi",
                "понедельник, 11 мая 2022 года",
                "from ‹sum› in 2015 to ‹sum› in 2019",
                "in the 1990s",
                "before ‹n›",
                "29 February 2023"
            )
            .With("name", "the guild", "Karin Moe", "Fjellost", "Norway", "Sweden", "“‹words›”", "‹word›")
            .With("verb", "had", "expects to save", "rose to", "did not get", "paid", "may have", "says that it wants")
            .With(
                "sentence",
                "‹name› ‹verb› ‹sum› ‹when›.",
                "‹sum› ‹verb› ‹name›.",
                "‹when› ‹name› ‹verb› it.",
                "‹name› had ‹sum›, ‹name› ‹sum› and ‹name› ‹sum›.",
                "“‹words›”, says ‹name›.",
                "‹words›."
            )
            .With(
                "passage",
                "‹sentence›\n\n",
                "‹sentence› ‹sentence›\n\n",
                "- ‹sentence›\n- ‹sentence›\n\n",
                "## ‹words›\n\n",
                "‹sentence›[^1]\n\n[^1]: ‹sentence›\n\n"
            )
            .With("article", "‹passage›‹passage›", "‹passage›‹article›")
            .With("reason", "own=\"‹sum›\"", "stet=\"‹name›: ‹words›\"", "seen=\"p1\"", "reads=\"‹words›\"")
            .With(
                "rests",
                "{from=\"canal#p1\"}",
                "{from=\"canal#p1 canal#p2 canal#n1\"}",
                "{from=\"canal#p1\" ‹reason›}",
                "{from=\"canal#p99\"}",
                "{.own}",
                "{.common-knowledge}",
                ""
            )
            .With(
                "claim",
                "‹sentence› ‹rests›\n\n",
                "‹sentence› ‹sentence› ‹rests›\n\n",
                "## ‹sum› ‹words› ‹rests›\n\n",
                "- ‹sentence› ‹rests›\n- ‹sum› ‹rests›\n\n",
                "> ‹sentence›\n\n",
                """
                | ‹name› | ‹word› |
                | --- | --- |
                | ‹name› | ‹sum› |
                | ‹name› | ‹sum› |
                : ‹sentence› ‹rests›


                """,
                "‹sentence›[^x] ‹rests›\n\n[^x]: ‹sentence› [a span]{#‹id›} ‹rests›\n\n",
                "‹sentence›^[‹sentence› [a span]{#‹id›}] ‹rests›\n\n",
                """
                ::: chart {#c type=bar title="‹words›" from="canal#p1"}
                | year | value |
                | --- | --- |
                | 2019 | ‹n› |
                :::


                """
            )
            .With("claims", "‹claim›", "‹claim›‹claims›")
            .With("grounded", $"‹article›{Divider}---\ntitle: One\n---\n‹claims›");

    /// <summary>The rule <c>record</c>: a record as a hand may have changed it.</summary>
    public static Grammar Records { get; } =
        Grammars
            .Words.With("sign", "@", "#", "+", "-", "quote", "‹word›")
            .With("mark", "‹sign›‹word›", "@Karin_Moe:says", "#12:hour>", "@:", "@:of", "#:", "+=", "-x=y", "‹sign›")
            .With("marks", "‹mark›", "‹mark› ‹marks›")
            .With("hashes", "\"gAqSAQMQYXKDAuIBKoYBFJk=\"", "\"\"", "\"‹word›\"", "\"AAAA\"")
            .With("number", "12", "0", "-1", "2147483647", "99999999999", "‹word›")
            .With("key", "p1", "p2", "n1", "\"\"", "{}", "p0", "p2147483647", "p99999999999999999999", "‹id›")
            .With(
                "fact",
                "    words: ‹number›\n",
                "    hash: ‹hashes›\n",
                "    figures: [\"2019\", \"‹word›\", \"EUR 5\"]\n",
                "    runs: ‹hashes›\n",
                "    names: ‹hashes›\n",
                "    stems: ‹hashes›\n",
                "    notes: [n1, ‹id›]\n",
                "    section: ‹words›\n",
                """
                    statements:
                      - marks: "‹marks›"
                        words: ‹hashes›
                        links: ‹hashes›

                """
            )
            .With("facts", "‹fact›", "‹fact›‹facts›")
            .With("passages", "  - id: ‹key›\n‹facts›", "  - id: p1\n‹facts›‹passages›")
            .With(
                "record",
                """
                id: canal
                format: 2
                language: en
                key: "d15c244262a24b168c5361e395cee3c7"
                passages:
                ‹passages›
                """,
                """
                id: canal
                format: ‹number›
                language: ‹word›
                key: ‹hashes›
                passages:
                ‹passages›
                """
            );
}
