using Dossier.Diagnostics;
using Dossier.Input;
using Dossier.Tests.Fixtures;

namespace Dossier.Tests.Editions;

/// <summary>What was wrong in a sealed edition is said beside it; the edition stays as it was.</summary>
public sealed class Corrections : IDisposable
{
    private const string Wrong = """
        ---
        title: Economy
        ---

        Trade is small. {.lead}

        Trade came to 5 million dollars. {#trade}

        - One item of the list. {#item}

        ::: editor-note {#note kind=caution title="A caution"}
        Said by hearsay.
        :::

        """;

    private readonly TemporaryFolder folder = Sealing
        .Dossier()
        .With("input/sections/01-economy.md", Wrong)
        .Seal("1.0.0");

    public void Dispose() => folder.Dispose();

    [Fact]
    public void A_corrected_block_says_so_in_its_edition_and_in_print_and_the_list_and_the_feed_have_it()
    {
        folder.Seal("1.0.1");
        var before = Tree.Of(folder["input/editions"]);
        folder
            .With("input/sections/01-economy.md", Wrong.Replace("million", "billion", StringComparison.Ordinal))
            .Seal("1.1.0")
            .With("input/corrections.yml", Entry("1.0.1", "trade", "5 million  dollars", "5 billion dollars"))
            .Build();
        foreach (var version in (string[])["1.0.0", "1.0.1"])
        {
            Assert.Contains(
                "<p class=\"correction\"><a "
                    + "href=\"../../../../corrections/#c-1-0-1-sections-economy-trade\">Corrected in edition "
                    + "1.1.0.</a> For ‘5 million  dollars’ read ‘5 billion dollars’.</p>",
                Text($"editions/{version}/sections/economy/index.html"),
                StringComparison.Ordinal
            );
        }

        Assert.DoesNotContain(
            "Corrected in",
            Text("editions/1.1.0/sections/economy/index.html"),
            StringComparison.Ordinal
        );
        Assert.DoesNotContain("Corrected in", Text("sections/economy/index.html"), StringComparison.Ordinal);
        var list = Text("corrections/index.html");
        Assert.Contains(
            "<a href=\"../editions/1.0.1/sections/economy/#trade\">Economy, edition 1.0.1</a>",
            list,
            StringComparison.Ordinal
        );
        Assert.Contains(
            "<a href=\"../editions/1.1.0/\">Corrected in edition 1.1.0.</a>",
            list,
            StringComparison.Ordinal
        );
        Assert.Contains("A slip of the editors.", list, StringComparison.Ordinal);
        Assert.Contains(
            "<a href=\"../corrections/\">Corrections</a>",
            Text("editions/index.html"),
            StringComparison.Ordinal
        );
        Assert.Contains(
            "<id>https://example.org/briefing/corrections/#c-1-0-1-sections-economy-trade</id>",
            Text("feed.xml"),
            StringComparison.Ordinal
        );
        Assert.Contains("<updated>2027-01-02T00:00:00Z</updated>", Text("feed.xml"), StringComparison.Ordinal);
        foreach (var (path, hash) in before)
        {
            Assert.Equal(hash, Tree.Of(folder["input/editions"])[path]);
        }

        var print = Print("1.0.0");
        Assert.Contains("Corrected in edition 1.1.0.", print, StringComparison.Ordinal);
        Assert.Contains(
            "https://example.org/briefing/corrections/#c-1-0-1-sections-economy-trade",
            print,
            StringComparison.Ordinal
        );
    }

    [Fact]
    public void A_correction_holds_in_later_editions_that_say_the_same_until_one_says_it_no_more()
    {
        folder
            .With("input/sections/01-economy.md", Wrong.Replace("hearsay", "rumour", StringComparison.Ordinal))
            .Seal("1.0.1")
            .With("input/sections/01-economy.md", Wrong.Replace("5 million", "5 billion", StringComparison.Ordinal))
            .With("input/corrections.yml", Entry("1.0.0", "trade", "5 million", "5 billion"))
            .Build();
        foreach (var place in (string[])["", "editions/1.0.0/", "editions/1.0.1/"])
        {
            Assert.Contains("read ‘5 billion’", Text($"{place}sections/economy/index.html"), StringComparison.Ordinal);
        }

        File.Delete(folder["input/corrections.yml"]);
        folder
            .Seal("1.1.0")
            .With("input/sections/01-economy.md", Wrong)
            .Seal("1.2.0")
            .With("input/corrections.yml", Entry("1.0.0", "trade", "5 million", "5 billion"))
            .Build();
        Assert.Contains(
            "read ‘5 billion’",
            Text("editions/1.0.1/sections/economy/index.html"),
            StringComparison.Ordinal
        );
        Assert.DoesNotContain("Corrected in", Text("sections/economy/index.html"), StringComparison.Ordinal);
        Assert.DoesNotContain(
            "Corrected in",
            Text("editions/1.1.0/sections/economy/index.html"),
            StringComparison.Ordinal
        );
    }

    [Fact]
    public void What_a_later_edition_still_says_elsewhere_is_not_corrected_in_it()
    {
        const string Block = "Trade came to 5 million dollars. {#trade}\n";
        folder
            .With("input/sections/01-economy.md", Wrong.Replace(Block, "", StringComparison.Ordinal))
            .With("input/sections/03-trade.md", SmallDossier.Page("Trade", $"\n{Block}"))
            .With(
                "input/redirects.yml",
                """
                redirects:
                  - from: /sections/economy/#trade
                    to: /sections/trade/#trade
                    edition: 1.0.0

                """
            )
            .Seal("1.1.0")
            .With("input/corrections.yml", Entry("1.0.0", "trade", "5 million dollars", "5 billion dollars"))
            .Build();
        Assert.DoesNotContain("Corrected in edition", Text("corrections/index.html"), StringComparison.Ordinal);
        Assert.Contains("In no edition yet.", Text("corrections/index.html"), StringComparison.Ordinal);
    }

    [Fact]
    public void What_no_later_edition_has_put_right_has_its_day_and_stands_in_the_latest_too()
    {
        folder
            .With(
                "input/corrections.yml",
                Entry("1.0.0", "item", "One item", "Two items of the U.K. list.")
                    + Entry("1.0.0", "note", "hearsay", "a witness")[("corrections:\n".Length)..]
            )
            .Build();
        foreach (var page in (string[])["sections/economy/index.html", "editions/1.0.0/sections/economy/index.html"])
        {
            Assert.Contains("Corrected on 2 January 2027.", Text(page), StringComparison.Ordinal);
            Assert.Equal(2, Text(page).Split("class=\"correction\"").Length - 1);
        }

        var list = Text("corrections/index.html");
        Assert.Contains("In no edition yet.", list, StringComparison.Ordinal);
        Assert.Contains("For ‘One item’ read ‘Two items of the U.K. list’.", list, StringComparison.Ordinal);
        Assert.Contains(
            Check(),
            finding =>
                finding.Code == Codes.Uncorrected && finding.Message.Contains("'One item'", StringComparison.Ordinal)
        );
    }

    [Fact]
    public void An_edition_is_made_again_when_a_correction_of_it_changes()
    {
        folder.Build();
        folder.With("input/corrections.yml", Entry("1.0.0", "trade", "5 million", "5 billion")).Build();
        Assert.Contains(
            "read ‘5 billion’",
            Text("editions/1.0.0/sections/economy/index.html"),
            StringComparison.Ordinal
        );
        folder.With("input/corrections.yml", Entry("1.0.0", "trade", "5 million", "6 billion")).Build();
        Assert.Contains(
            "read ‘6 billion’",
            Text("editions/1.0.0/sections/economy/index.html"),
            StringComparison.Ordinal
        );
    }

    [Theory]
    [InlineData("1.2.0", "trade", "5 million", 1, "there is no edition 1.2.0", "one of 1.0.0")]
    [InlineData(
        "1.0.0",
        "trada",
        "nothing",
        2,
        "edition 1.0.0 has no text at '/sections/economy/#trada'",
        "did you mean '/sections/economy/#trade'?"
    )]
    [InlineData(
        "1.0.0",
        "item",
        "5 million",
        4,
        "edition 1.0.0 does not say '5 million' there",
        "it says so at '/sections/economy/#trade'"
    )]
    [InlineData(
        "1.0.0",
        "item",
        "Three",
        4,
        "edition 1.0.0 does not say 'Three' there",
        "it says: One item of the list."
    )]
    [InlineData(
        "1.0.0",
        "trade",
        "million doll",
        4,
        "edition 1.0.0 does not say 'million doll' there",
        "it says 'million dollars': write whole words, and 'right' for all of them"
    )]
    public void A_correction_that_does_not_fit_is_refused_at_its_place(
        string version,
        string anchor,
        string said,
        int line,
        string message,
        string hint
    )
    {
        folder.With("input/corrections.yml", Entry(version, anchor, said, "right"));
        var finding = Assert.Single(Check(), one => one.Code == Codes.BadCorrection);
        Assert.Equal((1 + line, message, hint), (finding.Line, finding.Message, finding.Hint));
    }

    [Fact]
    public void An_edition_is_not_corrected_before_its_day()
    {
        var entry = Entry("1.0.0", "item", "One item", "Two items");
        folder.With("input/corrections.yml", entry.Replace("2027-01-02", "2016-01-02", StringComparison.Ordinal));
        var finding = Assert.Single(Check(), one => one.Code == Codes.BadCorrection);
        Assert.Equal(4, finding.Line);
        Assert.Matches(@"^edition 1\.0\.0 is of [0-9-]{10}, and cannot have been corrected before$", finding.Message);
    }

    /// <summary>No build knows the day: what is long after all dates of the dossier is a remark.</summary>
    [Fact]
    public void A_correction_of_a_far_day_is_remarked_on()
    {
        var entry = Entry("1.0.0", "item", "One item", "Two items");
        folder.With("input/corrections.yml", entry.Replace("2027-01-02", "2072-01-02", StringComparison.Ordinal));
        var finding = Assert.Single(Check(), one => one.Code == Codes.BadCorrection);
        Assert.Equal((4, Severity.Warning), (finding.Line, finding.Severity));
        Assert.StartsWith("the correction is dated long after 20", finding.Message, StringComparison.Ordinal);
    }

    /// <summary>The working text has the figure, or the correction has it wrong.</summary>
    [Theory]
    [InlineData("5 million dollars", "5 billion dollars", true)]
    [InlineData("5 million dollars", "6 billion dollars", false)]
    [InlineData("Trade came to 5 million", "In 2019 trade came to 5 billion", false)]
    [InlineData("Trade came to 5 million", "Trade came to five billion", true)]
    public void What_is_said_to_be_right_has_the_figures_of_the_corrected_text(string said, string right, bool isTrue)
    {
        folder
            .With("input/sections/01-economy.md", Wrong.Replace("million", "billion", StringComparison.Ordinal))
            .With("input/corrections.yml", Entry("1.0.0", "trade", said, right));
        Assert.Equal(isTrue, Check().All(one => one.Code != Codes.BadCorrection));
        File.Delete(folder["input/corrections.yml"]);
        folder.Seal("1.1.0").With("input/corrections.yml", Entry("1.0.0", "trade", said, right));
        Assert.Equal(isTrue, Check().All(one => one.Code != Codes.BadCorrection));
    }

    [Theory]
    [InlineData("One item", "One item", "Two items", "Two items", "the correction is already given in line 5")]
    [InlineData("One item", "One item", "Two", "Ten", "these words are corrected in line 5 already, and otherwise")]
    [InlineData("One item", "item of", "Two items", "items of", null)]
    public void Words_are_corrected_once(string said, string again, string right, string other, string? message)
    {
        folder.With(
            "input/corrections.yml",
            Entry("1.0.0", "item", said, right) + Entry("1.0.0", "item", again, other)[("corrections:\n".Length)..]
        );
        var finding = Check().FirstOrDefault(one => one.Code == Codes.DuplicateId);
        Assert.Equal(message, finding?.Message);
    }

    [Theory]
    [InlineData("2016-01-02", true)]
    [InlineData("2099-01-02", false)]
    public void The_working_text_is_not_dated_before_its_latest_edition(string date, bool isTold)
    {
        var settings = File.ReadAllText(folder["input/dossier.yml"]);
        Assert.DoesNotContain(Check(), IsOfDate); // It may say its old date until it is changed.
        folder.With(
            "input/dossier.yml",
            System.Text.RegularExpressions.Regex.Replace(settings, "(?m)^date: .*$", $"date: {date}")
        );
        Assert.Equal(isTold, Check().Any(IsOfDate));

        static bool IsOfDate(Diagnostic finding) =>
            finding.Code == Codes.YamlPitfall
            && finding.Message.StartsWith("the date is before ", StringComparison.Ordinal);
    }

    [Fact]
    public void What_is_right_is_not_what_was_said()
    {
        folder.With("input/corrections.yml", Entry("1.0.0", "item", "One item", "One item"));
        var finding = Assert.Single(Check(), one => one.Path.EndsWith("corrections.yml", StringComparison.Ordinal));
        Assert.Equal((6, "'right' must be other words than 'said'"), (finding.Line, finding.Message));
    }

    [Fact]
    public void An_entry_that_is_not_whole_says_what_it_lacks()
    {
        folder.With(
            "input/corrections.yml",
            """
            corrections:
              - edition: "1"
                address: sections/economy/
                said: x
                right: …
                date: soon

            """
        );
        Assert.Equal(
            [
                "'why' is missing",
                "'edition' must be the version of an edition, such as 1.0.0",
                "'address' must be the address of a paragraph, below the edition, such as /sections/economy/#p-3fk2a1",
                "'date' must be the day of the correction, such as 2026-11-22",
            ],
            Check().Where(one => one.Severity == Severity.Error).Select(one => one.Message)
        );
    }

    internal static string Entry(string version, string anchor, string said, string right) =>
        $"""
            corrections:
              - edition: {version}
                address: /sections/economy/#{anchor}
                date: 2027-01-02
                said: {said}
                right: {right}
                why: A slip of the editors.

            """;

    private string Text(string path) => File.ReadAllText(folder[$"output/{path}"]);

    private System.Collections.Immutable.ImmutableArray<Diagnostic> Check() => Check(folder);

    internal static System.Collections.Immutable.ImmutableArray<Diagnostic> Check(TemporaryFolder folder)
    {
        var bag = new DiagnosticBag();
        Compiler.Compile(
            InputReader.Read(Sealing.Folders(folder), bag),
            new BuildRequest(null, _ => { }) { Subject = BuildSubject.VerifiedText },
            bag
        );
        return bag.Sorted();
    }

    private string Print(string version)
    {
        var bag = new DiagnosticBag();
        var compilation = Compiler.Compile(
            InputReader.Read(Sealing.Folders(folder), bag),
            new BuildRequest(null, _ => { })
            {
                Subject = BuildSubject.Published,
                Print = new PrintRequest(PrintPart.Whole),
            },
            bag
        );
        var order = compilation.Orders.Single(one =>
            one.Paths[^1].StartsWith($"editions/{version}/", StringComparison.Ordinal)
        );
        return System.Text.Encoding.UTF8.GetString(order.Job!.Files["briefing.json"].Span);
    }
}
