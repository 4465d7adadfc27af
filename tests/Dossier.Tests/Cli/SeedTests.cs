using Dossier.Tests.Fixtures;

namespace Dossier.Tests.Cli;

/// <summary>What <c>dossier seed add</c> refuses, and that it then writes nothing.</summary>
public sealed class SeedTests : IDisposable
{
    private readonly TemporaryFolder folder = new();

    public SeedTests() => Assert.Equal(0, Command.Run(folder.Path, "init", "mine").Code);

    public void Dispose() => folder.Dispose();

    [Theory]
    [InlineData("../evil", "evil")]
    [InlineData("a/b", "a-b")]
    [InlineData("a b", "a-b")]
    [InlineData("Doe_2026", "doe-2026")]
    public void An_id_that_cannot_be_permanent(string id, string meant) =>
        Refused(
            $"dossier: '{id}' cannot be a permanent id: only a–z, 0–9 and single hyphens; write --id {meant}\n",
            2,
            "article.md",
            id
        );

    [Theory]
    [InlineData("", "lake-line-2025", "dossier: 'other.md' has no passage, so that there is nothing to record\n")]
    [InlineData("", "new", "dossier: 'other.md' has no passage, so that there is nothing to record\n")]
    [InlineData(
        "Wombats dig burrows by night and graze on dry grass at dusk, far from every lake.",
        "lake-line-2025",
        "dossier: 'other.md' shares no wording with the article of seeds/lake-line-2025.yml; give it another id, or "
            + "delete that record first\n"
    )]
    public void A_text_that_would_take_a_record_away(string text, string id, string error)
    {
        folder.With("mine/other.md", text);
        Refused(error, 2, "other.md", id);
    }

    /// <summary>A sentence or two that are alike do not make another article the same.</summary>
    [Fact]
    public void Another_article_renews_a_record_only_where_that_is_said()
    {
        var parts = Enumerable
            .Range(1, 9)
            .Select(n => $"Sentence {n} speaks of a lake, {n * 7} boats, {n + 40} ferrymen and the town number {n}.");
        folder.With("mine/first.md", string.Join("\n\n", parts));
        folder.With(
            "mine/other.md",
            $"""
            {parts.First()}

            Roses are cut in March by those who know how.

            """
        );
        Assert.Equal(0, Command.Run(folder["mine"], "seed", "add", "first.md", "--id", "first").Code);
        Refused(
            "dossier: 'other.md' seems to be another article than that of seeds/first.yml, whose 9 passages it has 1 "
                + "of; give it another id with --id, or say --force if it is the same\n",
            2,
            "other.md",
            "first"
        );
        Assert.Equal(0, Command.Run(folder["mine"], "seed", "add", "other.md", "--id", "first", "--force").Code);
    }

    [Theory]
    [InlineData("none.md", "none.md: error DOS001: the file does not exist\n")]
    [InlineData("input", "input: error DOS001: this is a folder, not a file\n")]
    [InlineData(
        "a.pdf",
        "a.pdf: error DOS002: the file is a PDF, whose text has no certain order\n  hint: save the article's text as "
            + ".txt, .md, .html or .docx\n"
    )]
    public void What_is_no_text(string file, string error)
    {
        folder.With("mine/a.pdf", "%PDF-1.7\n");
        Refused(error, 1, file, "new");
    }

    [Theory]
    [InlineData(
        "--language",
        "german",
        "dossier: 'german' is not a BCP 47 language tag, such as en or fr-CA\nhint: try 'dossier seed add --help'\n"
    )]
    [InlineData(
        "--date",
        "2026-02-31",
        "dossier: '2026-02-31' is not a date such as 2024-02-20, 2024-02 or 2024\nhint: try 'dossier seed add --help'\n"
    )]
    [InlineData(
        "--language",
        "en-UK",
        "dossier: 'UK' in 'en-UK' is the code of no country: write 'en-GB'\nhint: try 'dossier seed add --help'\n"
    )]
    [InlineData(
        "--language",
        "ge",
        "dossier: 'ge' is no language's code: write 'ka' for Georgian, or 'de' for German\nhint: try 'dossier seed "
            + "add --help'\n"
    )]
    public void Data_that_cannot_be(string option, string value, string error) =>
        Refused(error, 2, "article.md", "new", option, value);

    [Fact]
    public void A_record_that_is_made_again_keeps_what_it_said_of_its_article()
    {
        folder.With(
            "mine/tr.txt",
            """
            Büyüme yüzde 4,5 oldu ve 1.500 kişi geldi.

            Bu bir sonuçtur ve herkes bunu bilir.

            """
        );
        string[] add = ["seed", "add", "tr.txt", "--id", "tr"];
        string[] of = ["--title", "Büyüme", "--author", "Ak, Ayşe", "--date", "2024-05", "--language", "tr"];
        Assert.Equal(0, Command.Run(folder["mine"], [.. add, .. of]).Code);
        var first = File.ReadAllText(folder["mine/seeds/tr.yml"]);
        Assert.Contains("figures: [\"1500\", \"4.5%\"]", first, StringComparison.Ordinal);
        Assert.Equal(0, Command.Run(folder["mine"], add).Code);
        Assert.Equal(first, File.ReadAllText(folder["mine/seeds/tr.yml"]));
        Assert.Equal(0, Command.Run(folder["mine"], [.. add, "--title", "Büyüme ve ötesi"]).Code);
        Assert.Equal(
            first.Replace("title: \"Büyüme\"", "title: \"Büyüme ve ötesi\"", StringComparison.Ordinal),
            File.ReadAllText(folder["mine/seeds/tr.yml"])
        );
    }

    [Fact]
    public void A_text_whose_paragraphs_are_not_parted()
    {
        folder.With("mine/long.txt", string.Concat(Enumerable.Repeat("In May 2020 it rose by 3. ", 1_200)));
        Refused(
            "long.txt: error DOS215: a paragraph has more than 30,000 characters: In May 2020 it rose by 3. In May "
                + "2020 it rose by 3. In …\n  hint: part the article's paragraphs by blank lines\n",
            1,
            "long.txt",
            "new"
        );
    }

    /// <summary>
    /// An entry of a list that is near the id is proposed, since another entry would double the source.
    /// </summary>
    [Fact]
    public void An_entry_of_the_list_that_is_near_is_proposed() =>
        Refused(
            """
            input/sources.yml: error DOS102: the file has no entry 'lake-line-2052'
              hint: did you mean --id lake-line-2025? If not, 'dossier new source lake-line-2052' makes an entry to fill in

            """,
            1,
            "article.md",
            "lake-line-2052",
            "--csl",
            "input/sources.yml"
        );

    /// <summary>What a list that is not read holds is not known to be missing.</summary>
    [Fact]
    public void A_list_that_is_not_read_is_said_alone()
    {
        folder.With("mine/list.yml", "- id: lake-line-2025\n  type: article\n");
        Refused(
            """
            list.yml:1:1: error DOS012: the YAML must be a mapping of keys to values
                 1 | - id: lake-line-2025
                   | ^
              hint: write 'references:' on a line of its own above the list

            """,
            1,
            "article.md",
            "lake-line-2025",
            "--csl",
            "list.yml"
        );
    }

    [Fact]
    public void A_folder_in_which_nothing_can_be_written() =>
        Refused(
            $"dossier: '{Path.Combine("article.md", "new.yml")}' cannot be written and is as it was; look at the "
                + "permissions of its folder, and whether the disk is full\n",
            2,
            "article.md",
            "new",
            "--seeds",
            "article.md"
        );

    private void Refused(string error, int code, string file, string id, params string[] more)
    {
        var before = Tree.Of(folder["mine"]);
        var result = Command.Run(folder["mine"], ["seed", "add", file, "--id", id, .. more]);
        Assert.Equal((code, error.ReplaceLineEndings("\n")), (result.Code, result.Error));
        Tree.Same(before, Tree.Of(folder["mine"]));
    }
}
