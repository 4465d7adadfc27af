using Dossier.Diagnostics;
using Dossier.Input;
using Dossier.Parse;
using Dossier.Parse.Editions;
using Dossier.Parse.Sources;
using Dossier.Tests.Fixtures;

namespace Dossier.Tests.Robustness;

/// <summary>A file of YAML of twice the size takes at most two and a half times the memory, sound or not.</summary>
public sealed class YamlScaleTests
{
    private static readonly Dictionary<string, Func<int, string>> Files = new(StringComparer.Ordinal)
    {
        ["dossier.yml: unknown keys"] = n => SmallDossier.Settings + Many(n, i => $"titl{i}: x\n"),
        ["dossier.yml: lines without a colon"] = n => SmallDossier.Settings + Many(n, _ => "x\n"),
        ["dossier.yml: keys without a space"] = n => SmallDossier.Settings + Many(n, i => $"a{i}:b\n"),
        ["dossier.yml: curators"] = n => $"{SmallDossier.Settings}curators: [{Many(n, i => $"A{i}, ")}B]\n",
        ["dossier.yml: a long line of spaces"] = n => $"{SmallDossier.Settings}a{Many(n, _ => "      ")}b\n",
        ["dossier.yml: no-break spaces"] = n => SmallDossier.Settings + Many(n, _ => "\u00A0x: y\n"),
        ["dossier.yml: indented ever more"] = n =>
            SmallDossier.Settings + Many(n / 20, i => $"{new string(' ', i % 50)}a:\n"),
        ["dossier.yml: comments"] = n => SmallDossier.Settings + Many(n, _ => "# a: b\n"),
        ["sources.yml: entries"] = n =>
            "references:\n"
            + Many(
                n,
                i =>
                    $"""
                          - id: a{i}
                            type: book
                            title: T
                            issued: 2001

                        """
            ),
        ["sources.yml: entries by one id"] = n =>
            "references:\n"
            + Many(
                n,
                _ =>
                    """
                          - id: a
                            type: book
                            title: T

                        """
            ),
        ["sources.yml: unknown keys"] = n =>
            """
                references:
                  - id: a
                    type: book
                    title: T

                """ + Many(n, i => $"    k{i}: x\n"),
        ["sources.yml: unknown types"] = n =>
            "references:\n"
            + Many(
                n,
                i =>
                    $"""
                          - id: a{i}
                            type: bok
                            title: T

                        """
            ),
        ["sources.yml: names"] = n =>
            $"""
                references:
                  - id: a
                    type: book
                    title: T
                    author:
                {Many(n, i => $"      - family: A{i}\n")}
                """,
        ["sources.yml: dates in words"] = n =>
            "references:\n"
            + Many(
                n,
                i =>
                    $"""
                          - id: a{i}
                            type: book
                            title: T
                            issued: some day

                        """
            ),
        ["sources.yml: one long value"] = n =>
            $"""
                references:
                  - id: a
                    type: book
                    title: T
                    note: "{Many(n, _ => "a b ")}"

                """,
        ["sources.yml: brackets"] = n => $"references: [{Many(n, _ => "{}, ")}{{}}]\n",
        ["sources.yml: a list that does not close"] = n => $"references: [{Many(n, _ => "a, ")}\n",
        ["redirects.yml: entries"] = n => "redirects:\n" + Many(n, i => $"  - from: /a{i}/\n    to: /b/\n"),
        ["redirects.yml: no addresses"] = n => "redirects:\n" + Many(n, i => $"  - from: a{i}\n    to: b\n"),
        ["corrections.yml: entries"] = n =>
            "corrections:\n"
            + Many(
                n,
                i =>
                    $"""
                          - edition: 1.0.0
                            date: 2026-11-22
                            text: T{i}

                        """
            ),
    };

    public static TheoryData<string> Names => [.. Files.Keys];

    [Theory]
    [MemberData(nameof(Names))]
    public void Twice_the_size_takes_twice_the_memory(string name)
    {
        Read(name, Files[name](50));
        var (small, large) = (Allocated(name, 2_000), Allocated(name, 4_000));
        Assert.True(large <= small * 2.5, $"{small:N0} bytes, then {large:N0}");
    }

    [Fact]
    public void A_name_of_thousands_of_letters_is_not_compared_with_others()
    {
        // Each letter with each of the other: the test would take minutes.
        Assert.Null(Suggestion.For(new string('a', 1_000_000), [new string('b', 1_000_000)]));
    }

    private static long Allocated(string name, int count)
    {
        var text = Files[name](count);
        var before = GC.GetAllocatedBytesForCurrentThread();
        Read(name, text);
        return GC.GetAllocatedBytesForCurrentThread() - before;
    }

    private static void Read(string name, string text)
    {
        var path = name.Split(':')[0];
        var file = new InputFile($"input/{path}", text);
        var bag = new DiagnosticBag();
        _ = path switch
        {
            "dossier.yml" => (object?)SettingsParser.Parse(file, bag),
            "sources.yml" => SourceListParser.Parse(file, bag),
            "redirects.yml" => RedirectParser.Parse(file, null, bag),
            _ => CorrectionParser.Parse(file, bag),
        };
        bag.Sorted();
    }

    private static string Many(int count, Func<int, string> line) =>
        string.Concat(Enumerable.Range(0, count).Select(line));
}
