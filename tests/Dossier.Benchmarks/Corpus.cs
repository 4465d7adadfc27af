using System.Globalization;
using System.Text;

namespace Dossier.Benchmarks;

/// <summary>
/// A made-up dossier of a given size: pages of about 450 words, 200 terms, 300 sources. The same numbers give the same bytes.
/// </summary>
internal sealed class Corpus
{
    private const int Terms = 200;
    private const int Sources = 300;
    private const int Paragraphs = 6;
    private const int WordsInParagraph = 72;
    private static readonly string[] Syllables = ["ka", "zar", "tur", "lin", "mo", "sef", "ra", "bol", "nis", "ter", "va", "qu", "el", "dan", "ış", "ğu"];
    private readonly Random random = new(20260101);

    /// <summary>Writes the dossier below a folder, and the same pages as a Hugo site beside it.</summary>
    /// <param name="folder">An empty folder.</param>
    /// <param name="pages">Number of sections.</param>
    public void Write(string folder, int pages)
    {
        var terms = Enumerable.Range(0, Terms).Select(i => $"{Name(2)} {Name(3)} {N(i)}").ToArray();
        var dossier = Path.Combine(folder, "input");
        Put(dossier, "dossier.yml", "id: benchmark\ntitle: Benchmark\nlanguage: en-GB\nedition: 1.0.0\ndate: 2026-01-01\n");
        Put(dossier, "index.md", "---\ntitle: Benchmark\n---\n\n::: summary\nA made-up dossier.\n:::\n");
        var sources = new StringBuilder("references:\n");
        for (var i = 0; i < Sources; i++)
        {
            sources.Append(CultureInfo.InvariantCulture, $"  - id: source-{N(i)}\n    type: article-journal\n    title: {Name(3)} of {Name(4)}\n")
                .Append(CultureInfo.InvariantCulture, $"    author: [{{ family: {Name(3)}, given: {Name(2)} }}]\n    container-title: Journal of {Name(3)}\n    issued: {N(1990 + (i % 30))}\n");
        }

        Put(dossier, "sources.yml", sources.ToString());
        for (var i = 0; i < Terms; i++)
        {
            Put(dossier, $"glossary/term-{N(i)}.md", $"---\nterm: {terms[i]}\n---\n\n{Sentence(30)}\n");
            Put(folder, $"hugo/content/terms/term-{N(i)}/_index.md", $"---\ntitle: {terms[i]}\n---\n\n{Sentence(30)}\n");
        }

        for (var i = 0; i < Sources; i++)
        {
            Put(folder, $"hugo/content/sources/source-{N(i)}/_index.md", $"---\ntitle: Source {N(i)}\n---\n");
        }

        for (var page = 0; page < pages; page++)
        {
            WritePage(folder, page, terms);
        }

        Put(folder, "hugo/data/terms.json", $"[{string.Join(",", terms.Select((term, i) => $$"""{"id":"term-{{N(i)}}","name":"{{term}}"}"""))}]");
        HugoSite.WriteLayouts(Path.Combine(folder, "hugo"));
    }

    private void WritePage(string folder, int page, string[] terms)
    {
        var ours = new StringBuilder($"---\ntitle: Page {N(page)} {Name(3)}\n---\n\n");
        var hugo = new StringBuilder();
        var (usedTerms, usedSources) = (new SortedSet<string>(StringComparer.Ordinal), new SortedSet<string>(StringComparer.Ordinal));
        for (var i = 0; i < Paragraphs; i++)
        {
            var (term, source) = (random.Next(Terms), random.Next(Sources));
            usedTerms.Add($"term-{N(term)}");
            usedSources.Add($"source-{N(source)}");
            var (first, second) = (Sentence(WordsInParagraph / 2), Sentence(WordsInParagraph / 2));
            ours.Append(i % 3 == 0 ? $"## {Name(3)} {Name(2)}\n\n" : "").Append(CultureInfo.InvariantCulture, $"{first} {terms[term]} {second} [@source-{N(source)}, p. {N(i + 1)}].\n\n");
            // Hugo does not know which terms a page mentions: its front matter says so, for the back-links.
            hugo.Append(i % 3 == 0 ? $"## {Name(3)} {Name(2)}\n\n" : "")
                .Append(CultureInfo.InvariantCulture, $"{first} {terms[term]} {second}[^{N(i)}].\n\n[^{N(i)}]: [Source {N(source)}](/sources/source-{N(source)}/), p. {N(i + 1)}.\n\n");
        }

        Put(folder, $"input/sections/{page.ToString("000000", CultureInfo.InvariantCulture)}-page-{N(page)}.md", ours.ToString());
        Put(folder, $"hugo/content/sections/page-{N(page)}.md",
            $"---\ntitle: Page {N(page)}\nweight: {N(page + 1)}\nterms: [{string.Join(", ", usedTerms)}]\nsources: [{string.Join(", ", usedSources)}]\n---\n\n{hugo}");
    }

    private string Sentence(int words) =>
        string.Join(' ', Enumerable.Range(0, words).Select(i => i == 0 ? Name(2) : Word(1 + random.Next(3)))) + ".";

    private string Name(int syllables)
    {
        var word = Word(syllables);
        return char.ToUpperInvariant(word[0]) + word[1..];
    }

    private string Word(int syllables) => string.Concat(Enumerable.Range(0, syllables).Select(_ => Syllables[random.Next(Syllables.Length)]));

    private static string N(int value) => value.ToString(CultureInfo.InvariantCulture);

    private static void Put(string folder, string path, string text)
    {
        var file = Path.Combine(folder, path);
        Directory.CreateDirectory(Path.GetDirectoryName(file)!);
        File.WriteAllText(file, text);
    }
}
