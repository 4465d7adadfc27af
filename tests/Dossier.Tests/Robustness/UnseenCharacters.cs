using System.Collections.Immutable;
using System.Globalization;
using Dossier.Diagnostics;
using Dossier.Input;
using Dossier.Input.Folders;
using Dossier.Languages.Letters;
using Dossier.Tests.Fixtures;

namespace Dossier.Tests.Robustness;

/// <summary>A name that holds what nobody sees is said to, with the character and its place.</summary>
public sealed class UnseenCharacters
{
    private const string Sources = """
        references:
          - id: linn-2017
            type: book
            title: A book

        """;
    private const string Term = """
        ---
        term: Aksay
        ---
        A river. {.common-knowledge}

        """;

    /// <summary>A stretch of each kind: of the basic plane, beyond it, of one character and of many.</summary>
    public static TheoryData<int> Signs =>
        [
            0xAD,
            0x34F,
            0x61C,
            0x115F,
            0x180E,
            0x200B,
            0x200C,
            0x200D,
            0x200E,
            0x200F,
            0x202E,
            0x2060,
            0x2066,
            0x3164,
            0xFE0F,
            0xFEFF,
            0xE0041,
        ];

    /// <summary>Where names are typed in a page; <c>¦</c> is the character.</summary>
    public static TheoryData<string, string> InPages =>
        new()
        {
            { "[x](term:ak¦say)", "ak¦say" },
            { "[x](te¦rm:aksay)", "te¦rm:aksay" },
            { "[x](section:o¦ne)", "o¦ne" },
            { "[x](section:one#a¦b)", "one#a¦b" },
            { "[x](source:linn¦-2017)", "linn¦-2017" },
            { "[x](#a¦b)", "#a¦b" },
            { "![A map](images/m¦ap.png)", "images/m¦ap.png" },
            { "Text [@linn¦-2017].", "linn¦-2017" },
            { "Text [see @linn-20¦17, p. 3].", "linn-20¦17" },
            { "As @linn¦-2017 says.", "linn¦-2017" },
            { "Text [@¦linn-2017].", "¦linn-2017" },
            { "Text [@linn-2017¦, p. 3].", "linn-2017¦" },
            { "As @linn-2017¦ says.", "linn-2017¦" },
            { "Text. {from=\"linn-2017#p¦1\"}", "linn-2017#p¦1" },
            { "Text. {#a¦b}", "a¦b" },
        };

    [Theory]
    [MemberData(nameof(Signs))]
    public void Every_kind_of_character_is_named(int sign)
    {
        var finding = Assert.Single(Page($"[x](term:ak{char.ConvertFromUtf32(sign)}say)"), IsUnseen);

        Assert.Contains(
            $"(U+{sign.ToString("X4", CultureInfo.InvariantCulture)})",
            finding.Message,
            StringComparison.Ordinal
        );
    }

    [Theory]
    [MemberData(nameof(InPages))]
    public void Names_in_pages_are_looked_through(string line, string name)
    {
        var finding = Assert.Single(Page(line.Replace("¦", "\u00AD", StringComparison.Ordinal)), IsUnseen);

        Assert.Equal("input/sections/01-one.md", finding.Path);
        Assert.Equal((4, line.IndexOf('¦', StringComparison.Ordinal) + 1), (finding.Line, finding.Column));
        Assert.Contains(
            $"'{name.Replace("¦", "‹U+00AD›", StringComparison.Ordinal)}' holds a soft hyphen (U+00AD)",
            finding.Message,
            StringComparison.Ordinal
        );
    }

    [Theory]
    [InlineData("dossier.yml", "ti¦tle: x\n")]
    [InlineData(
        "sources.yml",
        """
            references:
              - id: a¦b
                type: book
                title: A

            """
    )]
    [InlineData(
        "sources.yml",
        """
            references:
              - id: ab
                type: book
                ti¦tle: A
                title: A

            """
    )]
    [InlineData(
        "glossary/aksay.md",
        """
            ---
            term: Aksay
            see-also: [ot¦s]
            ---
            A.

            """
    )]
    [InlineData(
        "glossary/aksay.md",
        """
            ---
            term: Aksay
            sources: [linn¦-2017]
            ---
            A.

            """
    )]
    [InlineData("glossary/ak¦say.md", Term)]
    [InlineData(
        "sections/02-t¦wo.md",
        """
            ---
            title: Two
            ---
            Text.

            """
    )]
    public void Names_in_other_files_are_looked_through(string path, string text)
    {
        var isSettings = path == "dossier.yml";
        var given = text.Replace("¦", "\u200B", StringComparison.Ordinal);
        var findings = Compile(
            (path.Replace("¦", "\u200B", StringComparison.Ordinal), isSettings ? SmallDossier.Settings + given : given)
        );

        Assert.Contains(
            findings,
            finding =>
                IsUnseen(finding) && finding.Message.Contains("a zero-width space (U+200B)", StringComparison.Ordinal)
        );
    }

    [Theory]
    [InlineData("images/m\u00ADap.png")]
    [InlineData("sections/01-o\u200Bne.md")]
    [InlineData("gloss\u2060ary/one.md")]
    public void Names_of_files_are_looked_through(string path)
    {
        using var folder = new TemporaryFolder().WithDossier().With($"input/{path}", "x");
        var bag = new DiagnosticBag();

        InputReader.Read(new InputFolders(folder["input"], folder["seeds"], []), bag);

        Assert.Contains(bag.Sorted(), finding => IsUnseen(finding) && finding.Path == $"input/{path}");
    }

    [Fact]
    public void Whatever_else_a_finding_quotes_shows_what_cannot_be_seen()
    {
        var finding = Assert.Single(
            Page("Text. {fr\u00ADom=\"x\"}\n\n::: key\u200B-message\nx\n:::"),
            finding => finding.Code == Codes.UnknownContainer
        );

        Assert.Contains("‹U+200B›", finding.Message, StringComparison.Ordinal);
        Assert.Contains("a zero-width space (U+200B)", finding.Hint, StringComparison.Ordinal);
    }

    [Fact]
    public void Text_may_hold_them() =>
        Assert.DoesNotContain(
            Page("Zu\u00ADsam\u00ADmen \u200Cund\u200D [x](https://example.org/a). {.common-knowledge}"),
            IsUnseen
        );

    [Fact]
    public void A_name_with_one_is_no_other_name_in_any_language()
    {
        using var culture = new Culture("tr-TR");
        Assert.Single(Page("[x](section:o\u00ADne)"), IsUnseen);
    }

    [Fact]
    public void Characters_that_are_seen_are_not_taken_for_such() =>
        Assert.All("aıİşӘҚ é\u00A0‐–—’“…\uFFFD€😀", c => Assert.False(Invisible.Is(c)));

    private static ImmutableArray<Diagnostic> Page(string line) =>
        Compile(
            ("sections/01-one.md", SmallDossier.Page("One", $"{line}\n")),
            ("sources.yml", Sources),
            ("glossary/aksay.md", Term)
        );

    private static ImmutableArray<Diagnostic> Compile(params ReadOnlySpan<(string, string)> files) =>
        SmallDossier.Compile(SmallDossier.Inputs(files)).Findings;

    private static bool IsUnseen(Diagnostic finding) => finding.Code == Codes.UnseenCharacter;
}
