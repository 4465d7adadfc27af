using System.Collections.Immutable;
using System.Globalization;
using System.Text;
using Dossier.Check.Glossary;
using Dossier.Diagnostics;
using Dossier.Input;
using Dossier.Parse.Grounding;
using Dossier.Seeds;
using Dossier.Seeds.ArticleFormats;
using Dossier.Tests.Fixtures;

namespace Dossier.Tests.Robustness;

/// <summary>
/// Twice as many names, known and unknown, take at most two and a half times the memory: none is compared with all.
/// </summary>
[Collection("Memory is counted")]
public sealed class NameScaleTests
{
    private static readonly Dictionary<string, Action<int>> Dossiers = new(StringComparer.Ordinal)
    {
        ["citations of unknown sources"] = n => Unknown(n, i => $"x [@foobax{N(i)}]."),
        ["links to unknown sources"] = n => Unknown(n, i => $"[x](source:foobax{N(i)})."),
        ["links to unknown terms"] = n => Unknown(n, i => $"[x](term:foobax{N(i)})."),
        ["links to unknown anchors"] = n => Unknown(n, i => $"Some text {N(i)}. [x](#foobax{N(i)})"),
        ["unknown footnotes"] = n =>
            Unknown(
                n,
                i =>
                    $"""
                        x[^foobax{N(i)}] y[^known{N(i)}].

                        [^known{N(i)}]: Note.
                        """
            ),
        ["a glossary of near names"] = Glossary,
        ["answers of reviewers"] = Reviews,
        ["an article of which all is changed"] = Again,
    };

    public static TheoryData<string> Names => [.. Dossiers.Keys];

    [Theory]
    [MemberData(nameof(Names))]
    public void Twice_the_size_takes_twice_the_memory(string name)
    {
        Dossiers[name](400);
        var (small, large) = (Allocated(name, 400), Allocated(name, 800));
        Assert.True(large <= small * 2.5, $"{small:N0} bytes, then {large:N0}");
    }

    [Fact]
    public void The_first_hundred_unknown_names_of_a_file_are_told_what_is_meant()
    {
        var findings = Unknown(150, i => $"x [@foobax{N(i)}].");
        var unknown = findings.Where(finding => finding.Code == Codes.UnknownSource).ToArray();
        Assert.Equal(150, unknown.Length);
        Assert.Equal(100, unknown.Count(finding => finding.Hint!.StartsWith("did you mean", StringComparison.Ordinal)));
    }

    [Fact]
    public void Names_that_a_letter_tells_apart_are_found_as_if_each_were_compared_with_all()
    {
        var chance = new Random(11);
        string[] names =
        [
            .. Enumerable
                .Range(0, 300)
                .Select(_ => string.Concat(Enumerable.Range(0, chance.Next(7, 10)).Select(_ => "abc"[chance.Next(3)]))),
        ];
        var all =
            from i in Enumerable.Range(0, names.Length)
            from j in Enumerable.Range(i + 1, names.Length - i - 1)
            where Suggestion.Distance(names[i], names[j], 1) <= 1
            select (i, j);
        Assert.Equal(all, NearNames.Pairs(names));
    }

    private static long Allocated(string name, int count)
    {
        var before = GC.GetTotalAllocatedBytes(precise: true);
        Dossiers[name](count);
        return GC.GetTotalAllocatedBytes(precise: true) - before;
    }

    private static ImmutableArray<Diagnostic> Unknown(int count, Func<int, string> line)
    {
        (string, string)[] files =
        [
            (
                "sources.yml",
                "references:\n" + Many(count, i => $"- {{ id: foobar{N(i)}, type: book, title: Title {N(i)} }}\n")
            ),
            .. Enumerable
                .Range(0, count / 10)
                .Select(i => ($"glossary/foobar{N(i)}.md", SmallDossier.Term($"Word{N(i)}", "A thing.\n"))),
            ("sections/01-one.md", SmallDossier.Page("One", Many(count, i => $"{line(i)}\n\n"))),
        ];
        return SmallDossier.Compile(SmallDossier.Inputs(files)).Findings;
    }

    private static void Glossary(int count)
    {
        (string, string)[] files =
        [
            .. Enumerable
                .Range(0, count)
                .Select(i =>
                    (
                        $"glossary/t{N(i)}.md",
                        $"""
                        ---
                        term: Aaaaaaaa{i:00000}
                        kind: concept
                        ---
                        The Aaaaaaaa{i + 1:00000} of things.

                        """
                    )
                ),
        ];
        var briefing = SmallDossier.Compile(SmallDossier.Inputs(files)).Compilation.Briefing!;
        GlossaryReview.Apply(briefing, new DiagnosticBag());
    }

    private static void Reviews(int count)
    {
        var text =
            "reviews:\n"
            + Many(
                count,
                i =>
                    $"- {{ block: \"{i:x32}\", reviewer: Ann, date: 2026-11-22, answer: agree, place: sections/one }}\n"
            );
        Assert.Equal(count, ReviewParser.Parse(new InputFile("reviews.yml", text), new DiagnosticBag()).Length);
    }

    private static void Again(int count)
    {
        var (first, second) = (Article(count, 1), Article(count, 2));
        var before = Made(first, null);
        Made(second, before);
    }

    private static global::Dossier.Model.Grounding.SeedRecord Made(
        string text,
        global::Dossier.Model.Grounding.SeedRecord? before
    ) =>
        SeedMaker
            .Make("art", ArticleReader.Read(text, ArticleForm.Markdown), "en", Encoding.UTF8.GetBytes(text), [], before)
            .Record;

    private static string Article(int count, int seed)
    {
        var chance = new Random(seed);
        return "# Title\n\n"
            + Many(
                count,
                _ => string.Join(' ', Enumerable.Range(0, 20).Select(_ => $"w{N(chance.Next(3_000))}")) + ".\n\n"
            );
    }

    private static string N(int number) => number.ToString(CultureInfo.InvariantCulture);

    private static string Many(int count, Func<int, string> line) =>
        string.Concat(Enumerable.Range(0, count).Select(line));
}
