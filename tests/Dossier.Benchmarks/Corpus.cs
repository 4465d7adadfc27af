using System.Globalization;
using System.Text;

namespace Dossier.Benchmarks;

/// <summary>
/// A made-up dossier of a given size: pages of about 450 words, 200 terms, 300 sources. The same numbers give the same
/// bytes.
/// </summary>
internal sealed class Corpus : MadeUpCorpus
{
    private const int Terms = 200;
    private const int Sources = 300;
    private const int Paragraphs = 6;
    private const int WordsInParagraph = 72;

    /// <summary>
    /// Writes the dossier below a folder, and the same text beside it for the two sites of <see cref="HugoSite"/>.
    /// </summary>
    /// <param name="folder">An empty folder.</param>
    /// <param name="pages">Number of sections.</param>
    public void Write(string folder, int pages)
    {
        var terms = Enumerable.Range(0, Terms).Select(i => $"{Name(2)} {Name(3)} {N(i)}").ToArray();
        var sources = Enumerable
            .Range(0, Sources)
            .Select(i => new Source(
                $"{Name(3)} of {Name(4)}",
                Name(3),
                Name(2),
                $"Journal of {Name(3)}",
                1990 + (i % 30)
            ))
            .ToArray();
        Put(
            folder,
            "input/dossier.yml",
            """
            id: benchmark
            title: Benchmark
            language: en-GB
            edition: 1.0.0
            date: 2026-01-01
            url: https://example.org/

            """
        );
        Put(
            folder,
            "input/index.md",
            """
            ---
            title: Benchmark
            ---

            ::: summary
            A made-up dossier.
            :::

            """
        );
        Put(
            folder,
            "input/sources.yml",
            "references:\n" + string.Concat(sources.Select((source, i) => source.AsYaml(i)))
        );
        for (var i = 0; i < Terms; i++)
        {
            var definition = Sentence(30);
            Put(
                folder,
                $"input/glossary/term-{N(i)}.md",
                $"""
                ---
                term: {terms[i]}
                ---

                {definition}

                """
            );
            Put(
                folder,
                $"{HugoSite.PagesOnly}/content/terms/term-{N(i)}/_index.md",
                $"""
                ---
                title: {terms[i]}
                ---

                {definition}

                """
            );
            Put(
                folder,
                $"{HugoSite.SameFiles}/content/terms/term-{N(i)}/_index.md",
                $"""
                ---
                title: {terms[i]}
                outputs: [html, embed]
                ---

                {definition}

                """
            );
        }

        for (var i = 0; i < Sources; i++)
        {
            Put(
                folder,
                $"{HugoSite.PagesOnly}/content/sources/source-{N(i)}/_index.md",
                $"""
                ---
                title: Source {N(i)}
                ---

                """
            );
            Put(
                folder,
                $"{HugoSite.SameFiles}/content/sources/source-{N(i)}/_index.md",
                $"""
                ---
                title: {sources[i].Title}
                outputs: [html, bib, ris, csl]
                ---

                """
            );
        }

        for (var page = 0; page < pages; page++)
        {
            WritePage(folder, page, terms);
        }

        var names =
            $"[{string.Join(",", terms.Select((term, i) => $$"""{"id":"term-{{N(i)}}","name":"{{term}}"}"""))}]";
        Put(folder, $"{HugoSite.PagesOnly}/data/terms.json", names);
        Put(folder, $"{HugoSite.SameFiles}/data/terms.json", names);
        Put(
            folder,
            $"{HugoSite.SameFiles}/data/sources.json",
            $$"""{{{string.Join(",", sources.Select((source, i) => source.AsJson(i)))}}}"""
        );
        HugoSite.WriteLayouts(folder);
    }

    private void WritePage(string folder, int page, string[] terms)
    {
        var title = $"Page {N(page)} {Name(3)}";
        var (ours, plain, full) = (
            new StringBuilder(
                $"""
                ---
                title: {title}
                ---


                """
            ),
            new StringBuilder(),
            new StringBuilder()
        );
        var (usedTerms, usedSources) = (
            new SortedSet<string>(StringComparer.Ordinal),
            new SortedSet<string>(StringComparer.Ordinal)
        );
        for (var i = 0; i < Paragraphs; i++)
        {
            var (term, source) = (Chance.Next(Terms), Chance.Next(Sources));
            usedTerms.Add($"term-{N(term)}");
            usedSources.Add($"source-{N(source)}");
            var heading = i % 3 == 0 ? $"## {Name(3)} {Name(2)}\n\n" : "";
            var text = $"{heading}{Sentence(WordsInParagraph / 2)} {terms[term]} {Sentence(WordsInParagraph / 2)}";
            ours.Append(CultureInfo.InvariantCulture, $"{text} [@source-{N(source)}, p. {N(i + 1)}].\n\n");
            plain.Append(
                CultureInfo.InvariantCulture,
                $"""
                {text}[^{N(i)}].

                [^{N(i)}]: [Source {N(source)}](/sources/source-{N(source)}/), p. {N(i + 1)}.


                """
            );
            // Hugo makes no anchors of paragraphs: its text has them. A reference is made of the data, as ours is.
            full.Append(
                CultureInfo.InvariantCulture,
                $$$"""
                {{{text}}}[^{{{N(i)}}}].
                {#p-{{{N(page)}}}-{{{N(i)}}}}

                [^{{{N(i)}}}]: {{< cite "source-{{{N(source)}}}" "p. {{{N(i + 1)}}}" >}}


                """
            );
        }

        Put(
            folder,
            $"input/sections/{page.ToString("000000", CultureInfo.InvariantCulture)}-page-{N(page)}.md",
            ours.ToString()
        );
        // Nor does it know which terms a page mentions: its front matter says so, for the back-links.
        var matter = $"""
            ---
            title: {title}
            weight: {N(page + 1)}
            terms: [{string.Join(", ", usedTerms)}]
            sources: [{string.Join(", ", usedSources)}]
            ---


            """;
        Put(folder, $"{HugoSite.PagesOnly}/content/sections/page-{N(page)}.md", matter + plain);
        Put(folder, $"{HugoSite.SameFiles}/content/sections/page-{N(page)}.md", matter + full);
    }

    private string Sentence(int words) =>
        string.Join(' ', Enumerable.Range(0, words).Select(i => i == 0 ? Name(2) : Word(1 + Chance.Next(3)))) + ".";

    private sealed record Source(string Title, string Family, string Given, string Journal, int Year)
    {
        public string AsYaml(int id) =>
            string.Create(
                CultureInfo.InvariantCulture,
                $$"""
                  - id: source-{{id}}
                    type: article-journal
                    title: {{Title}}
                    author: [{ family: {{Family}}, given: {{Given}} }]
                    container-title: {{Journal}}
                    issued: {{Year}}

                """
            );

        public string AsJson(int id) =>
            string.Create(
                CultureInfo.InvariantCulture,
                $$"""
                "source-{{id}}":{"title":"{{Title}}","family":"{{Family}}","given":"{{Given}}","journal":"{{Journal}}","year":"{{Year}}"}
                """
            );
    }
}
