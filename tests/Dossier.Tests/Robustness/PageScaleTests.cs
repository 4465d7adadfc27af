using System.Globalization;
using System.Text;
using Dossier.Diagnostics;
using Dossier.Input;
using Dossier.Model.Editions;
using Dossier.Model.Pages;
using Dossier.Parse.Pages;
using Dossier.Resolve.Anchors;
using Dossier.Tests.Fixtures;

namespace Dossier.Tests.Robustness;

/// <summary>
/// A page of twice the size takes at most two and a half times the memory to read, however it is made, or is refused
/// with a finding at its line.
/// </summary>
public sealed class PageScaleTests
{
    private static readonly Dictionary<string, Func<int, string>> Pages = new(StringComparer.Ordinal)
    {
        ["paragraphs"] = n => Many(n, "Words of a paragraph, with a [link](section:one).\n\n"),
        ["equal items"] = n => Many(n, "- item\n"),
        ["citations of one line"] = n => Many(n, "@a "),
        ["clusters"] = n => Many(n, "[@a, p. 3] "),
        ["openings of links"] = n => Many(n, "[a]("),
        ["openings of titles"] = n => Many(n, "[a](b \"\n"),
        ["openings of attributes"] = n => Many(n, "[x]{"),
        ["openings of notes"] = n => Many(n, "^["),
        ["pipes"] = n => Many(n, "|"),
        ["cells"] = n => "| a | b |\n| --- | --- |\n" + Many(n, "| c | d |\n"),
        ["stars"] = n => Many(n, "*a "),
        ["emphasis"] = n => Many(n, "**a_b"),
        ["backticks"] = n => Many(n, "`a ``"),
        ["angles"] = n => Many(n, "<a"),
        ["comments"] = n => Many(n, "<!-- "),
        ["entities"] = n => Many(n, "&amp"),
        ["backslashes"] = n => Many(n, "\\"),
        ["definitions of footnotes"] = n => Many(n, "[^a]: b\n\n"),
        ["containers"] = n =>
            Many(
                n,
                """
                ::: note
                Text.
                :::


                """
            ),
        ["headings"] = n => Many(n, "## Heading\n\n"),
        ["quotation marks"] = n => Many(n, "‘a "),
        ["notes in the line"] = n => Many(n, "a^[b] "),
        ["notes in notes"] = n => Many(n / 40, $"{Many(20, "^[a ")}{Many(20, "]")}\n\n"),
        ["subscripts"] = n => Many(n, "a~b~ "),
        ["openings of subscripts"] = n => Many(n, "a~b "),
        ["superscripts"] = n => Many(n, "m^2^ "),
        ["openings of superscripts"] = n => Many(n, "m^2 "),
        ["attributes"] = n => Many(n, "[x]{.a} "),
        ["captions"] = n =>
            Many(
                n,
                """
                | a | b |
                | - | - |
                | c | d |
                : caption


                """
            ),
        ["captions of nothing"] = n => Many(n, ": caption\n"),
        ["captions of lines"] = n => Many(n, "a\n: caption\n"),
        ["heads of tables"] = n => Many(n, "| a | b |\n| --- | --- |\n\n"),
        ["rules of tables"] = n => Many(n, "a | b\n--- | ---\n"),
        ["one cluster"] = n => $"[{Many(n, "@a; ")}@b]",
        ["clusters that do not close"] = n => Many(n, "[@a; @b "),
        ["clusters of words"] = n => Many(n, "[see @a, p. 3 and more; -@b] "),
        ["keys in braces"] = n => Many(n, "@{a b} "),
        ["angular quotation marks"] = n => Many(n, "«a "),
        ["containers in containers"] = n => Many(n / 20, $"{Boxes()}\n"),
        ["containers that do not close"] = n => Many(n, "::: note\n"),
        ["tasks"] = n => Many(n, "- [ ] a\n"),
        ["dashes of hyphens"] = n => Many(n, "a -- b "),
        ["links with spaces"] = n => Many(n, "[a](b c "),
        ["bullets of other programs"] = n => Many(n, "• a\n"),
        ["lettered lines"] = n => Many(n, "a) b\n"),
        ["grids"] = n => Many(n, "+---+---+\n| a | b |\n"),
        ["formulas"] = n => Many(n, "$$a \\begin{b} "),
    };

    public static TheoryData<string> Names => [.. Pages.Keys];

    [Theory]
    [MemberData(nameof(Names))]
    public void Twice_the_size_takes_twice_the_memory(string name)
    {
        Read(Pages[name](50));
        var (small, large) = (Allocated(name, 2_000), Allocated(name, 4_000));
        Assert.True(large <= small * 2.5, $"{small:N0} bytes, then {large:N0}");
    }

    /// <summary>What Markdig would look through again and again is refused before it comes to it.</summary>
    [Theory]
    [InlineData("[a](", 25_000, "DOS215 4:1")]
    [InlineData("[x]{", 25_000, "DOS215 4:1")]
    [InlineData("|", 100_000, "DOS215 4:1")]
    [InlineData("[a](b \"\n", 25_000, "DOS215 10004:1")]
    [InlineData("*a\n", 25_000, "DOS215 10004:1")]
    public void What_never_closes_is_a_finding_at_its_line(string part, int count, string finding) =>
        Assert.Equal([finding], Read(Many(count, part)));

    [Fact]
    public void Lists_within_lists_without_end_are_a_finding_at_the_line_that_is_too_deep() =>
        Assert.Equal(
            ["DOS212 67:1"],
            Read(string.Concat(Enumerable.Range(0, 400).Select(i => $"{new string(' ', 2 * i)}- a\n")))
        );

    [Fact]
    public void Lines_indented_without_end_are_a_finding() =>
        Assert.Equal(
            ["DOS212 505:1003"],
            Read(string.Concat(Enumerable.Range(0, 2_000).Select(i => $"{new string(' ', 2 * i)}- a\n")))
        );

    [Fact]
    public void Thousands_of_findings_of_one_long_line_share_its_text()
    {
        var bag = new DiagnosticBag();
        var file = new InputFile("one.md", Many(10_000, "@a "));
        var before = GC.GetAllocatedBytesForCurrentThread();
        for (var i = 0; i < 10_000; i++)
        {
            bag.Report(Codes.UnknownLink, file.Span(3 * i, 2), "leads nowhere");
        }

        Assert.Equal(10_000, bag.Sorted().Length);
        Assert.True(GC.GetAllocatedBytesForCurrentThread() - before < 30_000_000);
    }

    [Fact]
    public void Thousands_of_equal_blocks_have_anchors_of_their_own_without_trying_all_numbers()
    {
        var (names, block) = (new AnchorNames(), new StringBuilder("item"));
        var first = names.OfText(block);
        var before = GC.GetAllocatedBytesForCurrentThread();
        var last = "";
        for (var i = 2; i <= 6_000; i++)
        {
            last = names.OfText(block);
        }

        Assert.Equal($"{first}-6000", last);
        Assert.True(GC.GetAllocatedBytesForCurrentThread() - before < 10_000_000);
    }

    [Fact]
    public void Equal_blocks_of_a_page_have_anchors_by_one_count()
    {
        var text = SmallDossier.Page("One", Many(500, "Item.\n\n"));
        var page = SmallDossier
            .Compile(SmallDossier.Inputs(("sections/01-one.md", text)))
            .Compilation.Briefing!.Sections[0];
        var anchors = page.Blocks.Select(block => block.Anchor!).ToArray();
        Assert.Equal(500, anchors.Distinct(StringComparer.Ordinal).Count());
        Assert.EndsWith("-500", anchors[^1], StringComparison.Ordinal);
    }

    [Fact]
    public void An_edition_that_was_sealed_without_bounds_is_read_as_it_was()
    {
        var bag = new DiagnosticBag();
        var file = new InputFile("one.md", SmallDossier.Page("One", $"{Many(10_000, "word ")}\n"))
        {
            RulesVersion = RulesVersion.First,
        };
        Assert.Single(PageParser.Page(file, PageForm.Of(PageKind.Section), bag)!.Content.Blocks);
        Assert.Empty(bag.Sorted());
    }

    /// <summary>Ten containers, each in the one before.</summary>
    private static string Boxes() =>
        string.Concat(Enumerable.Range(0, 10).Select(i => $"{new string(':', 13 - i)} note\n"))
        + "Text.\n"
        + string.Concat(Enumerable.Range(0, 10).Select(i => $"{new string(':', 4 + i)}\n"));

    private static string Many(int count, string part) => string.Concat(Enumerable.Repeat(part, count));

    private static long Allocated(string name, int count)
    {
        var text = Pages[name](count);
        var before = GC.GetAllocatedBytesForCurrentThread();
        Read(text);
        return GC.GetAllocatedBytesForCurrentThread() - before;
    }

    /// <summary>Reads a page; its errors of depth and length, with line and column.</summary>
    private static string[] Read(string text)
    {
        var bag = new DiagnosticBag();
        var file = new InputFile("sections/01-one.md", SmallDossier.Page("One", $"{text}\n"));
        PageParser.Page(file, PageForm.Of(PageKind.Section), bag);
        return
        [
            .. bag.Sorted()
                .Where(finding => finding.Code == Codes.TooDeep || finding.Code == Codes.TooLong)
                .Select(finding =>
                    string.Create(CultureInfo.InvariantCulture, $"{finding.Code.Id} {finding.Line}:{finding.Column}")
                ),
        ];
    }
}
