using System.Globalization;
using System.Text;
using Dossier.Seeds;
using Dossier.Seeds.ArticleFormats;

namespace Dossier.Benchmarks;

/// <summary>
/// A made-up dossier that derives from a made-up article of 120 passages: every paragraph names one of them, shares
/// half of its words in their order, repeats a figure and quotes five words, so that the checks find nothing wrong with
/// it. The same numbers give the same bytes.
/// </summary>
/// <param name="withRecord">Whether it derives from the article and names passages; otherwise the same text says
/// nothing of where it comes from.</param>
internal sealed class GroundedCorpus(bool withRecord = true) : MadeUpCorpus
{
    private const int Passages = 120;
    private const int Words = 80;
    private const int Paragraphs = 6;

    /// <summary>Writes the dossier, its record and its sources below a folder.</summary>
    /// <param name="folder">An empty folder.</param>
    /// <param name="pages">Number of sections.</param>
    public void Write(string folder, int pages)
    {
        var passages = Enumerable
            .Range(0, Passages)
            .Select(i =>
                Enumerable.Range(0, Words).Select(j => j % 9 == 0 ? Name(3) : Word(2 + Chance.Next(3))).ToArray()
            )
            .ToArray();
        var text = string.Join("\n\n", passages.Select((words, i) => $"{string.Join(' ', words)} {Figure(i)}."));
        var article = Encoding.UTF8.GetBytes(text);
        var record = SeedMaker
            .Make(
                "article",
                ArticleReader.Read(text, ArticleForm.Markdown),
                "en",
                article,
                [new("title", "Made up")],
                before: null
            )
            .Record;
        if (withRecord)
        {
            Put(folder, "seeds/article.yml", SeedWriter.Yaml(record));
        }

        Put(
            folder,
            "input/dossier.yml",
            """
            id: grounded
            title: Grounded
            language: en-GB
            edition: 1.0.0
            date: 2026-01-01

            """ + (withRecord ? "derived-from: [article]\n" : "")
        );
        Put(
            folder,
            "input/index.md",
            """
            ---
            title: Grounded
            ---

            """
        );
        Put(
            folder,
            "input/sources.yml",
            """
            references:
              - id: article
                type: report
                title: Made up
                issued: 1999

            """
        );
        for (var i = 0; i < 200; i++)
        {
            Put(
                folder,
                $"input/glossary/term-{N(i)}.md",
                $"""
                ---
                term: {Word(2)} {Word(3)} {N(i)}
                ---

                {Paragraph(passages, i % Passages)}

                """
            );
        }

        for (var page = 0; page < pages; page++)
        {
            var section = new StringBuilder(
                $"""
                ---
                title: {Word(3)} {Word(2)} {Word(3)}
                ---


                """
            );
            for (var i = 0; i < Paragraphs; i++)
            {
                section.Append(Paragraph(passages, Chance.Next(Passages))).Append("\n\n");
            }

            Put(
                folder,
                $"input/sections/{page.ToString("000000", CultureInfo.InvariantCulture)}-page-{N(page)}.md",
                section.ToString()
            );
        }
    }

    private string Paragraph(string[][] passages, int i)
    {
        var shared = Enumerable.Range(0, Words).ToArray();
        Chance.Shuffle(shared);
        var words = shared
            .Take(Words / 2)
            .Order()
            .SelectMany(word => new[] { passages[i][word], Word(2 + Chance.Next(3)) })
            .ToArray();
        var at = Chance.Next(Words - 5);
        var ground = withRecord ? string.Create(CultureInfo.InvariantCulture, $" {{from=\"article#p{i + 1}\"}}") : "";
        return string.Create(
            CultureInfo.InvariantCulture,
            $"{string.Join(' ', words[..30])}. {string.Join(' ', words[30..60])}, as of {Figure(i)} "
                + $"“{string.Join(' ', passages[i][at..(at + 5)])}” [@article].{ground}"
        );
    }

    private static string Figure(int i) => string.Create(CultureInfo.InvariantCulture, $"{1870 + i}");
}
