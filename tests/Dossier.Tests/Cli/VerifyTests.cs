using Dossier.Check.Grounding;
using Dossier.Cli.GroundingReports;
using Dossier.Model.Grounding;
using Dossier.Tests.Fixtures;

namespace Dossier.Tests.Cli;

public sealed class VerifyTests : IDisposable
{
    private readonly TemporaryFolder folder = new();

    public VerifyTests() => Assert.Equal(0, Command.Run(folder.Path, "init", "mine").Code);

    public void Dispose() => folder.Dispose();

    [Fact]
    public void Each_passage_is_proved_and_stands_beside_what_rests_on_it()
    {
        var result = Verify("article.md");
        Assert.Equal((0, ""), (result.Code, result.Error));
        Assert.StartsWith(
            "The file is the one that the record was made from.\nSHA-256 ",
            result.Output,
            StringComparison.Ordinal
        );
        Assert.Matches(@"\np1 is proved.*\n  the article\n    \S.*\n  input/index\.md:[0-9]+\n    \S", result.Output);
        Assert.Matches(@"\n([0-9]+) of \1 passages proved\.\n$", result.Output);
    }

    [Fact]
    public void An_address_that_is_empty_hides_nothing_else_that_is_wrong()
    {
        var call = Command.Run(folder["mine"], "verify", "--url", "");
        Assert.Equal((2, ""), (call.Code, call.Output));
        Assert.StartsWith("dossier: verify needs --seed ID", call.Error, StringComparison.Ordinal);
    }

    [Fact]
    public void A_changed_passage_is_shown_as_it_now_stands()
    {
        var text = File.ReadAllText(folder["mine/article.md"]);
        folder.With("mine/other.md", text.Replace("41,000", "some 14,000", StringComparison.Ordinal));
        var result = Verify("other.md");
        Assert.Equal(1, result.Code);
        Assert.Contains("passage by passage:\n", result.Output, StringComparison.Ordinal);
        Assert.Matches(@"\np[0-9]+ is worded otherwise.*\n  the article\n    .*some 14,000", result.Output);
    }

    /// <summary>The hash of a passage says nothing of what the record says of it in clear.</summary>
    [Theory]
    [InlineData("figures: [\"", "figures: [\"77\", \"", @"figures: the record has 77, the text none\n")]
    [InlineData("@Aksay:of", "@Lowmoor:of", @"statement 1, marks: the record has @Lowmoor:of, the text @Aksay:of\n")]
    [InlineData(
        "section: \"",
        "section: \"The ",
        @"section: the record has The What people say, the text What people say\n"
    )]
    [InlineData("    words: ", "    words: 9", @"words: the record has 9([0-9]+), the text \1\n")]
    [InlineData("    stems: ", "    stems: \"\" #", @"stems: the record's fingerprint is not the text's\n")]
    public void A_record_edited_by_hand_is_not_proved(string was, string edited, string told)
    {
        var record = File.ReadAllText(folder["mine/seeds/lake-line-2025.yml"]);
        var at = record.IndexOf(was, StringComparison.Ordinal);
        folder.With("mine/seeds/lake-line-2025.yml", record[..at] + edited + record[(at + was.Length)..]);
        var result = Verify("article.md", "--brief");
        Assert.Equal((1, ""), (result.Code, result.Error));
        Assert.Matches(@"\n[pn][0-9]+ is recorded otherwise\n  " + told, result.Output);
        Assert.EndsWith(
            "made again by 'dossier seed add article.md --id lake-line-2025'; ids stay.\n",
            result.Output,
            StringComparison.Ordinal
        );
        Assert.Matches(
            @"\n  the record\n    " + told.Replace(@"\n", "", StringComparison.Ordinal),
            Verify("article.md").Output
        );
        Assert.Equal(0, Command.Run(folder["mine"], "seed", "add", "article.md", "--id", "lake-line-2025").Code);
        Assert.Equal(0, Verify("article.md", "--brief").Code);
    }

    /// <summary>The file is the same, and its text is read otherwise than when the record was made.</summary>
    [Fact]
    public void A_record_of_the_same_file_with_other_wording_is_to_be_made_again()
    {
        var record = File.ReadAllText(folder["mine/seeds/lake-line-2025.yml"]);
        var hash = record.IndexOf("hash: \"", StringComparison.Ordinal) + "hash: \"".Length;
        folder.With("mine/seeds/lake-line-2025.yml", $"{record[..hash]}{new string('0', 32)}{record[(hash + 32)..]}");
        var result = Verify("article.md", "--brief");
        Assert.Equal((1, ""), (result.Code, result.Error));
        Assert.Contains("p1 is worded otherwise\n", result.Output, StringComparison.Ordinal);
        Assert.EndsWith(
            "made again by 'dossier seed add article.md --id lake-line-2025'; ids stay.\n",
            result.Output,
            StringComparison.Ordinal
        );
    }

    [Fact]
    public void A_record_that_is_near_is_named_by_its_id()
    {
        var result = Command.Run(folder["mine"], "verify", "--seed", "lake-line-2052", "--text", "article.md");
        Assert.Equal(
            "seeds/lake-line-2052.yml: error DOS001: the file does not exist\n  hint: did you mean 'lake-line-2025'?\n",
            result.Error
        );
    }

    [Theory]
    [InlineData("none.md", "none.md: error DOS001: the file does not exist\n")]
    [InlineData("README.md", "")]
    public void Another_file_proves_nothing(string file, string error)
    {
        var result = Verify(file, "--brief");
        Assert.Equal((1, error), (result.Code, result.Error));
        Assert.DoesNotContain("is proved", result.Output, StringComparison.Ordinal);
    }

    [Fact]
    public void Another_text_is_said_to_be_another()
    {
        folder.With(
            "mine/other.txt",
            """
            Another text

            Nothing of all this is in here, and it is short.

            """
        );
        var result = Verify("other.txt");
        Assert.Equal((1, ""), (result.Code, result.Error));
        Assert.Matches(
            @"^This is not the article: none of the [0-9]+ passages of '.+' stands in the text\.\n$",
            result.Output
        );
    }

    [Fact]
    public void A_dossier_that_cannot_be_read_is_a_finding()
    {
        File.Delete(folder["mine/input/dossier.yml"]);
        var result = Verify("article.md");
        Assert.Equal(1, result.Code);
        Assert.EndsWith(
            "dossier: the dossier cannot be read; --brief proves the record without it\n",
            result.Error,
            StringComparison.Ordinal
        );
        Assert.DoesNotContain("   at ", result.Error, StringComparison.Ordinal);
        Assert.Equal(0, Verify("article.md", "--brief").Code);
    }

    [Theory]
    [InlineData(40)]
    [InlineData(80)]
    public void On_a_terminal_lines_fit_its_width(int width)
    {
        var report = new VerifyReport(GroundingReport.Of(RealSite.Compilation.Briefing!), width);
        var text = report.Of(
            new PassageId("balci-2024", "p10"),
            "Trade",
            "is proved",
            [],
            string.Join(' ', Enumerable.Repeat("wording", 40))
        );
        Assert.StartsWith(
            """
            p10 is proved, in ‘Trade’
              the article
                wording wording
            """,
            text,
            StringComparison.Ordinal
        );
        Assert.All(text.Split('\n'), line => Assert.InRange(line.Length, 0, width));
    }

    private CommandResult Verify(string file, params string[] more) =>
        Command.Run(folder["mine"], ["verify", "--seed", "lake-line-2025", "--text", file, .. more]);
}
