using System.Collections.Immutable;
using Dossier.Diagnostics;
using Dossier.Model;
using Dossier.Model.Inlines;
using Dossier.Tests.Fixtures;

namespace Dossier.Tests.Resolve.Terms;

/// <summary>
/// Glossaries that were made to keep the program busy: rows of terms that overlap, and names without end.
/// </summary>
public sealed class OverlappingTerms
{
    /// <summary>How many words each term of a row has.</summary>
    private const int Length = 20;

    /// <summary>Terms of which each begins within the one before it, and is longer.</summary>
    [Theory]
    [InlineData(8)]
    [InlineData(120)]
    public void A_row_of_terms_is_gone_through_once(int count)
    {
        var (links, _) = Links(Enumerable.Range(0, count).Select(i => Words(i, Length)), Words(0, count + Length));
        Assert.Equal(Standing(count).Select(i => $"t{i}"), links);
    }

    [Fact]
    public void A_name_of_more_words_than_any_name_has_is_told_and_not_looked_for()
    {
        var (links, findings) = Links([Words(0, 41), Words(50, 40)], Words(0, 100));
        Assert.Equal(["t1"], links);
        var finding = Assert.Single(findings, finding => finding.Code == Codes.YamlPitfall);
        Assert.Equal("input/glossary/t0.md", finding.Path);
    }

    [Fact]
    public void Names_that_differ_in_dotless_letters_are_not_each_compared_with_all()
    {
        // 2^12 names that fold to the same: of those of one term the first 64 are looked for.
        var aliases = Enumerable
            .Range(0, 1 << 12)
            .Select(i => string.Concat(Enumerable.Range(0, 12).Select(bit => (i >> bit & 1) == 0 ? 'i' : 'ı')))
            .ToArray();
        var inputs = SmallDossier.Inputs(
            (
                "glossary/t.md",
                $$"""
                ---
                term: T
                aliases: [{{string.Join(", ", aliases)}}]
                ---
                A. {.common-knowledge}

                """
            ),
            ("sections/01-a.md", SmallDossier.Page("A", $"Then {aliases[0]} came.\n"))
        );
        var (compilation, _) = SmallDossier.Compile(inputs);
        Assert.Equal(["t"], Terms(compilation.Briefing!));
    }

    /// <summary>Those of a row that stand, by the rule itself: no longer one that stands begins within them.</summary>
    private static IEnumerable<int> Standing(int count)
    {
        var stands = new bool[count];
        for (var i = count - 1; i >= 0; i--)
        {
            stands[i] = !Enumerable.Range(i + 1, Math.Min(Length, count - i) - 1).Any(j => stands[j]);
        }

        return Enumerable.Range(0, count).Where(i => stands[i]);
    }

    /// <summary>Words that differ; each is longer than the one twenty before it.</summary>
    private static string Words(int from, int count) =>
        string.Join(
            ' ',
            Enumerable
                .Range(from, count)
                .Select(i => $"w{(char)('a' + (i / 26))}{(char)('a' + (i % 26))}{new string('x', i / Length)}")
        );

    private static (string[] Links, ImmutableArray<Diagnostic> Findings) Links(IEnumerable<string> terms, string text)
    {
        var (compilation, findings) = SmallDossier.Compile(
            SmallDossier.Inputs([
                ("sections/01-a.md", SmallDossier.Page("A", $"{text}\n")),
                .. terms.Select(
                    (term, i) => ($"glossary/t{i}.md", SmallDossier.Term(term, "A. {.common-knowledge}\n"))
                ),
            ])
        );
        return (Terms(compilation.Briefing!), findings);
    }

    private static string[] Terms(Briefing briefing) =>
        [
            .. Walk.Inlines(briefing.Sections[0])
                .OfType<Link>()
                .Select(link => link.Target)
                .OfType<TermTarget>()
                .Select(term => term.Id),
        ];
}
