namespace Dossier.Tests.Robustness.Fuzzing;

/// <summary>The formats that people bring to Dossier, as rules that make them.</summary>
internal static class Grammars
{
    /// <summary>Words of several languages, and signs that are something else somewhere.</summary>
    public static Grammar Words =>
        new Grammar()
            .With(
                "hostile",
                "<script>alert(1)</script>",
                "\" onmouseover=\"alert(1)",
                "'><img src=x onerror=alert(1)>",
                "</title><svg onload=alert(1)>",
                "javascript:alert(1)",
                "java&#10;script:alert(1)",
                "data:text/html,<script>alert(1)</script>",
                "{{ date.now }}",
                "{% raw %}",
                "#set text(red)",
                "]]>",
                "-->",
                "<!--",
                "\u202E",
                "\uE000",
                "\uE003",
                "\uFDD0",
                "½",
                "\u0000",
                "\u001b[2J",
                "\uD800",
                "\r",
                "\t",
                "🏳️‍🌈",
                "e\u0301",
                "ﷺ",
                "99999999999999999999",
                "../../../etc/passwd",
                "=1+1",
                "\\",
                "\"",
                "'",
                "`",
                "*",
                "{",
                "}",
                "[",
                "]",
                "@",
                ":::",
                "---\n",
                "\n\n"
            )
            .With(
                "word",
                "trade",
                "Ankara",
                "Қазақстан",
                "İstanbul",
                "Süleymancı",
                "OTS",
                "2023",
                "5%",
                "US$5",
                "‹hostile›"
            )
            .With("words", "‹word›", "‹word› ‹word›", "‹word›, ‹word› ‹words›", "“‹words›”", "‹words› – ‹words›")
            .With("id", "one", "two", "ots", "km-1", "a--b", "Ünlü", "", "x y", "con");

    /// <summary>A page: the rules <c>page</c> for a section, <c>front</c>, <c>term</c> and <c>timeline</c>.</summary>
    public static Grammar Page { get; } =
        Words
            .With(
                "inline",
                "‹words›",
                "*‹words›*",
                "**‹words›**",
                "_‹inline›_",
                "`‹words›`",
                "[‹words›](term:ots)",
                "[](section:one)",
                "[‹inline›](section:‹id›#‹id›)",
                "[‹words›](https://example.org/‹word›)",
                "[‹words›](‹hostile›)",
                "<https://example.org/>",
                "[@a]",
                "[see @a, p. 3; @‹id›]",
                "[-@a] @a [pp. 3–4]",
                "^[‹inline›]",
                "[^‹id›]",
                "[‹words›]{lang=kk}",
                "[‹words›]‹attributes›",
                "m^2^ H~2~O",
                "![‹words›](images/‹id›.png)",
                "<b>‹words›</b>",
                "&amp; &#x6A; &colon;",
                "<!-- ‹words› -->",
                "‹inline› ‹inline›"
            )
            .With(
                "attributes",
                "{.no-term}",
                "{#‹id›}",
                "{own=\"5%\"}",
                "{from=\"‹id›#p1\"}",
                "{#‹id› .lead stet=\"‹words›: ‹words›\"}",
                "{‹word›=‹word›}",
                "{own=\"‹words›}",
                "{"
            )
            .With(
                "block",
                "‹inline›.\n\n",
                "‹inline›. ‹attributes›\n\n",
                "## ‹words›\n\n",
                "#### ‹words› ‹attributes›\n\n",
                "- ‹inline›\n- ‹inline›\n\n",
                "1. ‹inline›\n\n   ‹inline›\n\n",
                "- [ ] ‹words›\n- [x] ‹words›\n\n",
                "> ‹inline›\n>\n> ‹inline›\n\n",
                """
                | ‹word› | ‹word› |
                | --- | ---: |
                | ‹inline› | 5 |
                : ‹inline›


                """,
                "```\n‹words›\n```\n\n",
                "‹word›\n:   ‹inline›\n\n",
                "[^‹id›]: ‹inline›\n\n",
                "<div>‹words›</div>\n\n",
                "::: callout {title=\"‹words›\"}\n‹blocks›:::\n\n",
                "::: editor-note {#‹id› kind=caution title=\"‹words›\"}\n‹blocks›:::\n\n",
                """
                ::: chart {#‹id› type=‹chart› title="‹words›"}
                | year | value | note |
                | --- | --- | --- |
                | 2023 | 5 | ‹word› |
                | 2030 | 10 | target |
                :::


                """,
                "::: map {#‹id› title=\"‹words›\" countries=\"KZ UZ\" extent=‹extent›}\n:::\n\n",
                "::: ‹word› ‹attributes›\n‹inline›\n:::\n\n",
                ":::\n\n"
            )
            .With("chart", "bar", "line", "dot", "range", "timeline", "‹word›")
            .With("extent", "central-asia", "world", "\"10 20 30 40\"", "\"0 0 0 0\"", "‹word›")
            .With("blocks", "‹block›", "‹block›‹block›", "‹block›‹blocks›")
            .With(
                "page",
                """
                ---
                title: One
                short: ‹word›
                ---
                ‹blocks›
                """,
                """
                ---
                title: "One"
                ---
                ‹blocks›‹blocks›
                """
            )
            .With(
                "front",
                """
                ::: summary
                ‹inline›
                :::

                ::: key-message {#km-1 section=one}
                ‹inline›
                :::

                """,
                "‹blocks›"
            )
            .With(
                "term",
                """
                ---
                term: Organization of Turkic States
                aliases: [OTS, "‹word›"]
                ---
                ‹inline› {.common-knowledge}

                """,
                """
                ---
                term: ‹words›
                kind: ‹word›
                labels: { tr: ‹word›, kk: "‹word›" }
                see-also: [‹id›]
                ---
                ‹blocks›
                """
            )
            .With(
                "timeline",
                "::: event {#e date=\"‹date›\" title=\"‹words›\"}\n‹inline›\n:::\n",
                "‹timeline›::: event {#‹id› date=\"‹date›\" title=\"‹words›\" place=\"‹word›\" "
                    + "actors=\"ots\"}\n‹blocks›:::\n"
            )
            .With("date", "2009", "2009-10-03", "2015/..", "199X", "-0043", "1850~", "2021-22", "2009-13-45", "‹word›");

    /// <summary>YAML: the rules <c>settings</c> and <c>sources</c>.</summary>
    public static Grammar Yaml { get; } =
        Words
            .With(
                "value",
                "‹word›",
                "\"‹words›\"",
                "'‹words›'",
                "[‹value›, ‹value›]",
                "{ ‹key›: ‹value› }",
                "|\n  ‹words›",
                ">-\n  ‹words›",
                "&a ‹word›",
                "*a",
                "!!binary ‹word›",
                "null",
                "1e9",
                "2026-11-22",
                "https://example.org/‹word›"
            )
            .With(
                "key",
                "title",
                "subtitle",
                "url",
                "allow",
                "licence",
                "curators",
                "print",
                "kinds",
                "style",
                "maps",
                "‹word›"
            )
            .With(
                "line",
                "‹key›: ‹value›\n",
                "allow: { schemes: [tel, ‹word›] }\n",
                "kinds: { law: { label: ‹word› } }\n"
            )
            .With("lines", "‹line›", "‹line›‹lines›")
            .With(
                "settings",
                """
                id: small
                title: ‹value›
                language: en-GB
                edition: 1.0.0
                date: 2026-11-22
                ‹lines›
                """
            )
            .With(
                "field",
                "title: ‹value›",
                "URL: ‹value›",
                "issued: ‹issued›",
                "author: ‹names›",
                "custom: { archive: ‹value› }",
                "‹word›: ‹value›"
            )
            .With("issued", "2024", "{ date-parts: [[2024, 2, 20]] }", "{ date-parts: [[‹word›]] }", "‹value›")
            .With("names", "[{ family: ‹word›, given: ‹word› }]", "[{ literal: ‹words› }]", "‹value›")
            .With("fields", "    ‹field›\n", "    ‹field›\n‹fields›")
            .With("entry", "  - id: a\n    type: book\n‹fields›", "  - id: ‹id›\n    type: ‹word›\n‹fields›")
            .With("sources", "references:\n‹entry›", "references:\n‹entry›‹entry›", "‹entry›", "‹lines›");

    /// <summary>A theme's layout: the rule <c>layout</c>.</summary>
    public static Grammar Template { get; } =
        Words
            .With(
                "expression",
                "page.title",
                "dossier.title",
                "‹word›",
                "'‹words›'",
                "1 + 1",
                "[1, 2, 3]",
                "{ a: 1 }",
                "math.random 1 2",
                "date.now",
                "‹expression› | string.upcase",
                "‹expression› | array.join ','",
                "‹expression› | object.eval",
                "‹expression›.‹word›",
                "‹expression›[‹expression›]",
                "include 'partials/‹word›.html'",
                "(‹expression›)",
                "'(a+)+$' | regex.match ‹expression›"
            )
            .With(
                "statement",
                "{{ ‹expression› }}",
                "{{ for x in ‹expression› }}‹statements›{{ end }}",
                "{{ if ‹expression› }}‹statements›{{ else }}‹statements›{{ end }}",
                "{{ func f; f; end; f }}",
                "{{ while true }}a{{ end }}",
                "{{ x = ‹expression› }}",
                "{{ capture y }}‹statements›{{ end }}{{ y }}",
                "{{ wrap ‹expression› }}‹statements›{{ end }}",
                "‹words›"
            )
            .With("statements", "‹statement›", "‹statement›‹statements›")
            .With("layout", "<!DOCTYPE html><title>x</title>‹statements›");

    /// <summary>A citation style: the rule <c>style</c>.</summary>
    public static Grammar Style { get; } =
        Words
            .With(
                "part",
                "<text variable=\"title\"/>",
                "<text macro=\"m\"/>",
                "<text term=\"‹word›\"/>",
                "<names variable=\"author\"><name form=\"short\"/><et-al/><substitute>‹part›</substitute></names>",
                "<date variable=\"issued\" form=\"text\"/>",
                "<number variable=\"volume\" form=\"roman\"/>",
                "<label variable=\"locator\"/>",
                "<group delimiter=\"‹word›\">‹parts›</group>",
                "<choose><if type=\"book\">‹parts›</if><else>‹parts›</else></choose>",
                "<‹word›/>",
                "<text value=\"‹words›\" prefix=\"‹word›\"/>"
            )
            .With("parts", "‹part›", "‹part›‹parts›")
            .With(
                "style",
                "<?xml version=\"1.0\"?><style xmlns=\"http://purl.org/net/xbiblio/csl\" "
                    + "class=\"note\" version=\"1.0\"><info><title>x</title><id>x</id></info><macro "
                    + "name=\"m\">‹parts›</macro><citation><layout suffix=\".\">‹parts›</layout></citation><bibliography><layout>‹parts›</layout></bibliography></style>"
            );

    /// <summary>The manifest of a sealed edition: the rule <c>manifest</c>.</summary>
    public static Grammar Manifest { get; } =
        Yaml.Copy()
            .With("hash", "0000000000000000000000000000000000000000000000000000000000000000", "‹word›", "abc")
            .With(
                "fact",
                "format: 2\n",
                "edition: ‹version›\n",
                "number: ‹word›\n",
                "date: ‹value›\n",
                "note: ‹value›\n",
                "previous: { edition: ‹version›, sha256: ‹hash› }\n",
                "files:\n  input/index.md: ‹hash›\n  ../../‹word›: ‹hash›\n",
                "sha256: ‹hash›\n",
                "‹line›"
            )
            .With("version", "1.0.0", "0.0.0", "99999999999.0.0", "1.0", "‹word›")
            .With("facts", "‹fact›", "‹fact›‹facts›")
            .With(
                "manifest",
                "‹facts›",
                """
                format: 2
                edition: 1.0.0
                number: 1
                date: 2026-11-22
                note: x
                ‹facts›sha256: ‹hash›

                """
            );
}
