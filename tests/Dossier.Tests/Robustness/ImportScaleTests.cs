using System.Globalization;
using System.Text;
using Dossier.Tests.Bibliography;
using Dossier.Tests.Fixtures;

namespace Dossier.Tests.Robustness;

/// <summary>
/// An import of twice the size takes at most two and a half times the memory, however the file is made; and what is
/// nested without end is a finding. Other threads take part, so that the memory of all is counted, and no other test
/// runs meanwhile.
/// </summary>
[Collection(Alone)]
public sealed class ImportScaleTests
{
    private const string Alone = "Memory is counted";

    private static string Many(int count, Func<int, string> line)
    {
        var text = new StringBuilder();
        for (var i = 0; i < count; i++)
        {
            text.Append(line(i));
        }

        return text.ToString();
    }

    private static string N(int number) => number.ToString(CultureInfo.InvariantCulture);

    private static readonly Dictionary<string, Func<int, string>> Files = new(StringComparer.Ordinal)
    {
        ["entries.bib"] = n =>
            Many(
                n,
                i =>
                    $"@book{{key{N(i)}, title={{Title {N(i)}}}, author={{Smith, Ann and Doe, Jo}}, year={{2001}}, "
                    + $"file={{x}}}}\n"
            ),
        ["no-keys.bib"] = n => Many(n, _ => "@book{, title={Title}}\n"),
        ["unclosed.bib"] = n => Many(n, _ => "@book{a, title={Title\n"),
        ["quotations.bib"] = n => Many(n, _ => "@book{a, title=\"Title\n"),
        ["signs.bib"] = n => Many(n, _ => "@a "),
        ["crossrefs.bib"] = n => Many(n, i => $"@book{{k{N(i)}, title={{T}}, crossref={{k{N(i + 1)}}}}}\n"),
        ["commands.bib"] = n => "@book{a, title={" + Many(n, _ => "\\'e $x$ {\\em a} ") + "}}\n",
        ["dollars.bib"] = n => "@book{a, title={" + Many(n, _ => "$ \\( ") + "}}\n",
        ["names.bib"] = n => "@book{a, title={T}, author={" + Many(n, _ => "Smith, Ann and ") + "Doe, Jo}}\n",
        ["references.ris"] = n =>
            Many(n, i => $"TY  - BOOK\nTI  - Title {N(i)}\nAU  - Smith, Ann\nPY  - 2001\nER  - \n"),
        ["continued.ris"] = n =>
            """
                TY  - BOOK
                TI  - A
                AB  - a

                """
            + Many(n, _ => "and so on\n")
            + "ER  - \n",
        ["lines.ris"] = n => Many(n, _ => "no reference\n") + "TY  - BOOK\nTI  - A\nER  - \n",
        ["items.json"] = n =>
            "[" + Many(n, i => $"{{\"id\":\"key{N(i)}\",\"type\":\"book\",\"title\":\"Title\"}},") + "{}]",
        ["escaped.json"] = n =>
            "[" + Many(n, i => $"{{\"id\":\"\\u006bey{N(i)}\",\"type\":\"book\",\"title\":\"Title\"}},") + "{}]",
        ["items.yaml"] = n =>
            "references:\n"
            + Many(
                n,
                i =>
                    $"""
                        - id: key{N(i)}
                          type: book
                          title: Title

                        """
            ),
        ["terms.csv"] = n => "term,definition\n" + Many(n, i => $"Term {N(i)},A thing.\n"),
        ["quoted.csv"] = n => "term,definition\n" + Many(n, _ => "a,\"b\n"),
        ["concepts.tbx"] = n =>
            "<tbx><text><body>"
            + Many(
                n,
                i =>
                    $"<conceptEntry id='c{N(i)}'><langSec "
                    + $"xml:lang='en'><termSec><term>Term {N(i)}</term></termSec></langSec></conceptEntry>"
            )
            + "</body></text></tbx>",
        ["concepts.ttl"] = n =>
            "@prefix s: <http://www.w3.org/2004/02/skos/core#> .\n@prefix x: <http://example.org/> .\n"
            + Many(
                n,
                i => $"x:t{N(i)} a s:Concept ; s:prefLabel \"Term {N(i)}\"@en ; s:definition \"A thing.\"@en .\n"
            ),
        ["concepts.jsonld"] = n =>
            "{\"@context\":{\"s\":\"http://www.w3.org/2004/02/skos/core#\",\"x\":\"http://example.org/\"},\"@graph\":["
            + Many(n, i => $"{{\"@id\":\"x:t{N(i)}\",\"@type\":\"s:Concept\",\"s:prefLabel\":\"Term {N(i)}\"}},")
            + "{}]}",
        ["twice.csv"] = n => "term,definition\n" + Many(n, i => $"Term,Thing {N(i)}.\n"),
    };

    public static TheoryData<string> Names => [.. Files.Keys];

    [Theory]
    [MemberData(nameof(Names))]
    public void Twice_the_size_takes_twice_the_memory(string name)
    {
        Read(name, Files[name](2_000)); // Arrays that are kept for the next reader are there before.
        var (small, large) = (Allocated(name, 1_000), Allocated(name, 2_000));
        Assert.True(large <= small * 2.5, $"{small:N0} bytes, then {large:N0}");
    }

    private static long Allocated(string name, int count)
    {
        var text = Files[name](count);
        var before = GC.GetTotalAllocatedBytes(precise: true);
        Read(name, text);
        return GC.GetTotalAllocatedBytes(precise: true) - before;
    }

    private static void Read(string name, string text)
    {
        if (
            name.EndsWith(".bib", StringComparison.Ordinal)
            || name.EndsWith(".ris", StringComparison.Ordinal)
            || name.EndsWith(".json", StringComparison.Ordinal)
            || name.EndsWith(".yaml", StringComparison.Ordinal)
        )
        {
            Imports.Into([], Imports.Sources(name, text).Sources);
        }
        else
        {
            var empty = SmallDossier.Compile(SmallDossier.Inputs()).Compilation.Briefing!;
            Imports.Into(empty, Imports.Terms(name, text).Terms);
        }
    }

    /// <summary>Deep files, none of which may end the program.</summary>
    [Theory]
    [InlineData("braces.bib", "@book{a, title={", "{", "x", "}", "}}", false)]
    [InlineData("commands.bib", "@book{a, title={", "\\textbf{", "x", "}", "}}", false)]
    [InlineData("accents.bib", "@book{a, title={", "\\'", "x", "", "}}", false)]
    [InlineData("declared.bib", "@book{a, title={", "\\em ", "x", "", "}}", false)]
    [InlineData("raised.bib", "@book{a, title={$", "^{", "x", "}", "$}}", false)]
    [InlineData("lists.yaml", "references:\n- id: a\n  type: book\n  title: ", "[", "x", "]", "\n", true)]
    [InlineData("lists.json", "", "[", "", "]", "", true)]
    [InlineData("blanks.ttl", "<a> <b> ", "[ <c> ", "<d>", " ]", " .\n", true)]
    [InlineData("lists.ttl", "<a> <b> ", "( ", "<d>", " )", " .\n", true)]
    [InlineData("dots.ttl", "<a> <b> ", "( . ", "<d>", " )", " .\n", true)]
    [InlineData("nodes.jsonld", "", "{\"http://a/b\":", "1", "}", "", true)]
    [InlineData("elements.tbx", "", "<tbx>", "x", "</tbx>", "", true)]
    public void What_is_nested_without_end_is_a_finding(
        string name,
        string start,
        string open,
        string inner,
        string close,
        string end,
        bool isUnreadable
    )
    {
        var text = start + Many(100_000, _ => open) + inner + Many(100_000, _ => close) + end;
        var isGlossary =
            name.EndsWith(".ttl", StringComparison.Ordinal)
            || name.EndsWith("ld", StringComparison.Ordinal)
            || name.EndsWith(".tbx", StringComparison.Ordinal);
        var findings = isGlossary ? Imports.Terms(name, text).Findings : Imports.Sources(name, text).Findings;
        Assert.NotEmpty(findings);
        Assert.Equal(isUnreadable, findings.Any(finding => finding.Contains("DOS811", StringComparison.Ordinal)));
    }

    [Fact]
    public void Strings_that_stand_for_gigabytes_are_refused()
    {
        var text =
            "@string{a0 = {0123456789}}\n"
            + Many(40, i => $"@string{{a{N(i + 1)} = a{N(i)} # a{N(i)}}}\n")
            + "@book{b, title = a40}\n@book{c, title={C}}\n";
        var before = GC.GetTotalAllocatedBytes(precise: true);
        var (sources, findings) = Imports.Sources("a.bib", text);
        Assert.True(GC.GetTotalAllocatedBytes(precise: true) - before < 20_000_000);
        Assert.Equal("C", sources[^1].Title);
        Assert.Contains(
            findings,
            finding => finding.Contains("the value has more than 100000 characters", StringComparison.Ordinal)
        );
    }

    [Fact]
    public void What_thousands_of_entries_inherit_from_one_is_bounded()
    {
        var text =
            $"@book{{a, title={{T}}, abstract={{{new string('a', 90_000)}}}}}\n"
            + Many(5_000, i => $"@inbook{{b{N(i)}, title={{B}}, crossref={{a}}}}\n");
        var before = GC.GetTotalAllocatedBytes(precise: true);
        var (_, findings) = Imports.Sources("a.bib", text);
        Assert.True(GC.GetTotalAllocatedBytes(precise: true) - before < 500_000_000);
        Assert.Contains(findings, finding => finding.Contains("so much is inherited", StringComparison.Ordinal));
    }

    /// <summary>Each would be followed through all others, twenty deep: the test would not end.</summary>
    [Fact]
    public void Entries_that_all_refer_to_one_another_come_to_an_end()
    {
        var all = string.Join(',', Enumerable.Range(0, 30).Select(i => $"x{N(i)}"));
        var text = Many(30, i => $"@xdata{{x{N(i)}, title={{T{N(i)}}}, xdata={{{all}}}}}\n") + "@book{b, xdata={x0}}\n";
        var (sources, findings) = Imports.Sources("a.bib", text);
        Assert.Equal("T0", Assert.Single(sources).Title);
        Assert.Contains(findings, finding => finding.Contains("refers to itself", StringComparison.Ordinal));
    }

    [Theory]
    [InlineData(
        "a.ttl",
        "@prefix s: <http://www.w3.org/2004/02/skos/core#> .\n@prefix x: <http://a/‹long›> .\n",
        "x:t‹n› a s:Concept ; s:prefLabel \"T\" .\n",
        ""
    )]
    [InlineData(
        "a.ttl",
        "@prefix s: <http://www.w3.org/2004/02/skos/core#> .\n@base <http://a/‹long›> .\n",
        "<t‹n›> a s:Concept ; s:prefLabel \"T\" .\n",
        ""
    )]
    [InlineData(
        "a.jsonld",
        "{\"@context\":{\"x\":\"http://a/‹long›\",\"@vocab\":\"http://b/‹long›\"},\"@graph\":[",
        "{\"@id\":\"x:t‹n›\",\"y\":1},",
        "{}]}"
    )]
    public void A_long_address_that_all_begin_with_is_refused(string name, string start, string each, string end)
    {
        var text =
            start.Replace("‹long›", new string('a', 200_000), StringComparison.Ordinal)
            + Many(20_000, i => each.Replace("‹n›", N(i), StringComparison.Ordinal))
            + end;
        var before = GC.GetTotalAllocatedBytes(precise: true);
        Imports.Terms(name, text);
        Assert.True(GC.GetTotalAllocatedBytes(precise: true) - before < 500_000_000);
    }

    [Fact]
    public void Aliases_of_YAML_that_stand_for_gigabytes_are_refused()
    {
        var text =
            """
                references:
                - id: a
                  type: book
                  title: T
                  a0: &a0 [x, x]

                """ + Many(40, i => $"  a{N(i + 1)}: &a{N(i + 1)} [*a{N(i)}, *a{N(i)}]\n");
        Assert.Equal(["a.yaml:0 DOS811 the YAML cannot be read"], Imports.Sources("a.yaml", text).Findings);
    }

    [Theory]
    [InlineData("""{"@context": {"@vocab": 5, "@language": {}}, "@id": 7, "@type": [{}], "@graph": 3}""")]
    [InlineData("""{"@context": [5, null, {"a": 5, "b": {"@id": 5}}], "a": [[1]], "b": {"@value": {}}}""")]
    [InlineData("[[[]], 5, null, \"x\"]")]
    public void Odd_JSON_LD_is_read_without_a_trace(string json) => Imports.Terms("a.jsonld", json);
}

/// <summary>Tests beside which no other runs.</summary>
[CollectionDefinition("Memory is counted", DisableParallelization = true)]
public sealed class MemoryIsCounted;
