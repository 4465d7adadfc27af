using System.Collections.Immutable;
using System.Net;
using System.Text;
using System.Text.RegularExpressions;
using Dossier.Diagnostics;
using Dossier.Tests.Fixtures;

namespace Dossier.Tests.Specs;

/// <summary>
/// What <c>docs/writing.md</c> says is so, and no word that is typed into any construct is lost in silence.
/// </summary>
public sealed partial class WritingTests
{
    public static TheoryData<string> Rows => [.. WritingRow.All.Select(row => row.What)];

    [Fact]
    public void The_document_has_its_rows_and_each_a_name_of_its_own()
    {
        Assert.InRange(WritingRow.All.Count, 200, 400);
        Assert.Equal(WritingRow.All.Count, WritingRow.All.DistinctBy(row => row.What).Count());
    }

    [Theory]
    [MemberData(nameof(Rows))]
    public void A_construct_becomes_what_the_document_says(string what)
    {
        var row = WritingRow.All.Single(one => one.What == what);
        var (compilation, findings) = SpecFixture.Compile(row.Typed + "\n");
        var here = findings.Where(finding => finding is { Path: "input/sections/spec.md", Line: >= 4 }).ToArray();
        if (row.Becomes.StartsWith("DOS", StringComparison.Ordinal))
        {
            var lines = row.Typed.Split('\n').Length;
            Assert.All(here, finding => Assert.Equal(row.Becomes, finding.Code.Id));
            Assert.NotEmpty(here);
            Assert.All(here, finding => Assert.InRange(finding.Line, 4, 3 + lines));
            return;
        }

        Assert.Empty(here);
        var page = SpecFixture.WithoutAnchors(Page(compilation));
        Assert.Contains(
            row.Becomes == "text" ? WebUtility.HtmlEncode(row.Typed) : row.Site,
            page,
            StringComparison.Ordinal
        );
    }

    [Theory]
    [MemberData(nameof(Rows))]
    public void A_word_is_found_again_or_a_finding_is_at_its_line(string what)
    {
        var row = WritingRow.All.Single(one => one.What == what);
        var words = 0;
        var places = Places(row)
            .Select(place =>
                Word().Replace(place, _ => $"wq{(char)('a' + (words / 20))}{(char)('a' + (words++ % 20))}x") + "\n"
            )
            .ToArray();
        var together = SpecFixture.Compile(places);
        if (
            together.Compilation.Output is not null
            && !together.Findings.Any(finding =>
                finding.Path.StartsWith("input/sections/spec", StringComparison.Ordinal)
            )
        )
        {
            foreach (var (at, typed) in places.Index())
            {
                HasEachWord(typed, together.Compilation, [], at);
            }

            return;
        }

        // Where something is found, each place is looked at without the others' findings.
        foreach (var typed in places)
        {
            var (compilation, findings) = SpecFixture.Compile(typed);
            if (compilation.Output is null)
            {
                // Nothing is published, and what keeps it from that is said where it stands.
                Assert.Contains(
                    findings,
                    finding => finding is { Severity: Severity.Error, Path: "input/sections/spec.md", Line: >= 4 }
                );
                continue;
            }

            HasEachWord(typed, compilation, findings, at: 0);
        }
    }

    private static void HasEachWord(string typed, Compilation compilation, ImmutableArray<Diagnostic> findings, int at)
    {
        var (lines, printed) = (typed.TrimEnd('\n').Split('\n'), Printed(compilation, at));
        foreach (Match word in Typed().Matches(typed))
        {
            var line = 4 + typed[..word.Index].Count(c => c == '\n');
            var isFound =
                Page(compilation, at).Contains(word.Value, StringComparison.Ordinal)
                && printed.Contains(word.Value, StringComparison.Ordinal)
                && (
                    SpecOutputs.Plain(compilation, at).Contains(word.Value, StringComparison.Ordinal)
                    || IsAlternative(typed, word.Index)
                );
            Assert.True(
                isFound || findings.Any(finding => IsNear(finding, line, lines)),
                $"‘{word.Value}’ of line {line} is lost:\n{typed}"
            );
        }
    }

    /// <summary>What is printed: the text, and the drawings in it.</summary>
    private static string Printed(Compilation compilation, int at) =>
        SpecOutputs.Print(compilation, at)
        + string.Concat(
            compilation
                .Print!.Files.Where(file => file.Key.EndsWith(".svg", StringComparison.Ordinal))
                .Select(file => Encoding.UTF8.GetString(file.Value.Span))
        );

    /// <summary>
    /// The construct by itself and in each place within others; where there is no time for all, in two of them, which
    /// are others for the next row.
    /// </summary>
    private static IEnumerable<string> Places(WritingRow row)
    {
        var places = Places(row.Typed).ToArray();
        var from = WritingRow.All.Index().First(one => one.Item == row).Index;
        return Repository.IsLong
            ? places
            : places.Where((_, i) => i == 0 || (i + from) % ((places.Length + 1) / 2) == 0);
    }

    /// <summary>The construct by itself and within others.</summary>
    private static IEnumerable<string> Places(string typed)
    {
        yield return typed;
        yield return $"""
            alpha before.

            {typed}

            beta after.
            """;
        yield return $"> {typed.Replace("\n", "\n> ", StringComparison.Ordinal)}";
        yield return $"- {typed.Replace("\n", "\n  ", StringComparison.Ordinal)}\n- beta after";
        yield return $$"""
            ::: callout {title="alpha"}
            {{typed}}
            :::

            beta after.
            """;
        if (!typed.Contains("\n[^", StringComparison.Ordinal))
        {
            yield return $"""
                alpha.[^fuzz]

                [^fuzz]: {typed.Replace("\n", "\n    ", StringComparison.Ordinal)}
                """;
        }

        if (!typed.Contains('\n', StringComparison.Ordinal) && !typed.Contains('|', StringComparison.Ordinal))
        {
            yield return $"""
                | alpha | beta |
                | - | - |
                | {typed} | gamma |
                """;
            yield return $"""
                ## {typed}

                beta after.
                """;
        }
    }

    /// <summary>
    /// A finding of the word's own line, of one that it goes on from, or of the block that begins there.
    /// </summary>
    private static bool IsNear(Diagnostic finding, int line, string[] lines)
    {
        var from = Math.Min(finding.Line, line) - 4;
        var to = Math.Max(finding.Line, line) - 4;
        return finding.Path == "input/sections/spec.md"
            && from >= 0
            && to < lines.Length
            && !lines[from..to].Any(text => text.Trim('>', ' ').Length == 0);
    }

    /// <summary>Whether a word stands in the text that stands for a picture, which is not searched.</summary>
    private static bool IsAlternative(string typed, int at) =>
        typed.LastIndexOf("![", at, StringComparison.Ordinal) is >= 0 and var open
        && (
            typed.IndexOf("](", open, StringComparison.Ordinal) > at
            || typed.IndexOf("][", open, StringComparison.Ordinal) > at
        );

    private static string Page(Compilation compilation, int at = 0) =>
        Encoding.UTF8.GetString(compilation.Output!.Files[$"sections/{SpecFixture.Name(at)}/index.html"].Span);

    [GeneratedRegex(@"\b(?:alpha|beta|gamma|delta)\b")]
    private static partial Regex Word();

    [GeneratedRegex(@"\bwq[a-z]{2}x\b")]
    private static partial Regex Typed();
}
