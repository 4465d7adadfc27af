using System.Collections.Immutable;
using System.Net;
using System.Text;
using System.Text.Json;
using Dossier.Diagnostics;
using Dossier.Input;
using Dossier.Tests.Fixtures;

namespace Dossier.Tests.Cli;

public sealed class DeskTests : IDisposable
{
    private const string Reviews = "mine/input/reviews.yml";
    private const string Checked = "checked against its sources by a second reader";
    private readonly TemporaryFolder folder = new();

    public DeskTests() => Assert.Equal(0, Command.Run(folder.Path, "init", "mine").Code);

    public void Dispose() => folder.Dispose();

    [Fact]
    public async Task A_block_stands_beside_the_wording_of_its_passages_and_what_they_have_in_common()
    {
        await using var desk = await Desk();
        var blocks = await desk.Blocks();
        var block = Crossing(blocks);
        var passage = block.GetProperty("passages").EnumerateArray().First();
        Assert.Equal("lake-line-2025", passage.GetProperty("record").GetString());
        Assert.Contains("41,000", passage.GetProperty("wording").GetString(), StringComparison.Ordinal);
        Assert.Contains("41,000", Texts(passage, "there"));
        Assert.StartsWith("input/", block.GetProperty("file").GetString(), StringComparison.Ordinal);
        Assert.Equal("passages", block.GetProperty("ground").GetString());
        Assert.Contains(blocks, block => block.GetProperty("titles").GetBoolean());
        Assert.DoesNotContain(
            blocks,
            block => block.GetProperty("file").GetString()!.Contains("about.md", StringComparison.Ordinal)
        );
    }

    [Fact]
    public async Task Without_the_article_the_marks_of_its_record_are_shown()
    {
        await using var desk = await RunningDesk.Of(folder["mine"]);
        var passages = (await desk.Blocks())
            .SelectMany(block => block.GetProperty("passages").EnumerateArray())
            .ToArray();
        Assert.NotEmpty(passages);
        Assert.All(passages, passage => Assert.False(passage.TryGetProperty("wording", out _)));
        Assert.Contains(
            passages.SelectMany(passage => passage.GetProperty("sentences").EnumerateArray()),
            sentence => sentence.EnumerateArray().Any(mark => mark.GetString() == "41000")
        );
    }

    [Fact]
    public async Task What_is_agreed_on_is_kept_asked_no_more_and_asked_again_once_it_changed()
    {
        Want();
        Assert.NotEmpty(NotReviewed());
        await using var desk = await Desk();
        await AgreeOnAll(desk);
        Assert.Empty(NotReviewed());
        Assert.All(
            await desk.Blocks(),
            block => Assert.Equal("agree", block.GetProperty("reviews")[0].GetProperty("answer").GetString())
        );

        Change("many to school", "some to school");
        var found = Assert.Single(NotReviewed());
        Assert.Equal("it changed since Zeynep Kaya agreed with it (2026-11-22)", found.Message);
        var changed = Assert.Single(await desk.Blocks(), block => block.GetProperty("reviews").GetArrayLength() == 0);
        Assert.Equal("Zeynep Kaya", changed.GetProperty("before").GetProperty("reviewer").GetString());

        // The answer to what it was gives way to the one to what it is.
        await desk.Answer(Hash(changed), "agree");
        var entries = Read(Reviews).Split("  - block: ").Length - 1;
        Assert.Equal((await desk.Blocks()).Length, entries);
        Assert.Empty(NotReviewed());
    }

    [Fact]
    public async Task A_passage_that_is_worded_otherwise_is_a_reason_to_ask_again()
    {
        Want();
        await using var desk = await Desk();
        await AgreeOnAll(desk);
        var article = Read("mine/article.md");
        folder.With("mine/article.md", article.Replace("41,000", "41,000 or so", StringComparison.Ordinal));
        Assert.Equal(0, Command.Run(folder["mine"], "seed", "add", "article.md", "--id", "lake-line-2025").Code);
        Assert.NotEmpty(NotReviewed());
    }

    [Fact]
    public async Task A_doubt_is_a_finding_with_its_note_until_it_is_taken_back_or_answered()
    {
        Want();
        await using var desk = await Desk();
        await AgreeOnAll(desk);
        var block = Hash((await desk.Blocks())[1]);
        await desk.Answer(block, "doubt", "\"Weeks\"?\n  See: p3 # and \\ p4", "Daniyar");
        var found = Assert.Single(NotReviewed());
        Assert.Equal("Daniyar doubts it (2026-11-22): \"Weeks\"? See: p3 # and \\ p4", found.Message);
        await desk.Answer(block, "none", reviewer: "Daniyar");
        Assert.Empty(NotReviewed());
    }

    [Fact]
    public async Task What_is_pasted_and_not_seen_is_left_out_of_an_answer()
    {
        Want();
        await using var desk = await Desk();
        await AgreeOnAll(desk);
        var block = Hash((await desk.Blocks())[1]);
        await desk.Answer(block, "doubt", "Is\u0000 it\u001B[31m so\u202E, \uFFFDsince\u200B 2020?", "Dani\u0007yar");
        var found = Assert.Single(NotReviewed());
        Assert.Equal("Daniyar doubts it (2026-11-22): Is it[31m so, since 2020?", found.Message);
        await desk.Answer(block, "none", reviewer: "Daniyar");
        Assert.Empty(NotReviewed());
    }

    [Fact]
    public async Task The_site_says_so_of_pages_that_are_agreed_on_as_a_whole_and_of_no_other()
    {
        await using var desk = await Desk();
        Assert.DoesNotContain(Checked, string.Concat(Pages().Values), StringComparison.Ordinal);
        await AgreeOnAll(desk);
        var pages = Pages();
        var front = pages["index.html"];
        Assert.Contains(Checked, front, StringComparison.Ordinal);
        Assert.Contains(Checked, pages["sections/crossing/index.html"], StringComparison.Ordinal);
        Assert.DoesNotContain(Checked, pages["about/index.html"], StringComparison.Ordinal);
        Assert.DoesNotContain(Checked, pages["sources/index.html"], StringComparison.Ordinal);
        var one = Array.Find(
            await desk.Blocks(),
            block => block.GetProperty("file").GetString()!.Contains("input/index.md", StringComparison.Ordinal)
        );
        await desk.Answer(Hash(one), "doubt");
        pages = Pages();
        Assert.DoesNotContain(Checked, pages["index.html"], StringComparison.Ordinal);
        Assert.Contains(Checked, pages["sections/crossing/index.html"], StringComparison.Ordinal);
    }

    [Fact]
    public async Task Answers_are_sealed_with_an_edition()
    {
        await using var desk = await Desk();
        await AgreeOnAll(desk);
        var release = Command.Run(folder["mine"], "release", "1.0.0", "--note", "First.");
        Assert.True(release.Code == 0, release.Error);
        Assert.Equal(Read(Reviews), Read("mine/input/editions/1.0.0/sources/input/reviews.yml"));

        // What a later reader doubts is said of the working text.
        await desk.Answer(Hash((await desk.Blocks())[0]), "doubt");
        var build = Command.Run(folder["mine"], "build", "--no-pdf", "--no-search", "--no-epub", "--no-docx");
        Assert.True(build.Code == 0, build.Error);
        Assert.Contains(Checked, Read("mine/output/index.html"), StringComparison.Ordinal);
        Assert.Equal(0, Command.Run(folder["mine"], "verify", "--editions").Code);
    }

    [Fact]
    public async Task An_answer_to_what_does_not_stand_there_any_more_is_not_kept()
    {
        await using var desk = await Desk();
        var block = Crossing(await desk.Blocks());
        Change("many to school", "some to school");
        foreach (var hash in (string[])[Hash(block), new string('0', 32), "", "../evil"])
        {
            var (status, _, text) = await desk.Answer(hash, "agree");
            Assert.Equal(HttpStatusCode.Conflict, status);
            Assert.Contains("shown anew", text, StringComparison.Ordinal);
        }

        Assert.False(File.Exists(folder[Reviews]));
    }

    [Theory]
    [InlineData("reviews: [")]
    [InlineData(
        """
            reviews:
              - block: nothing
                reviewer: Ada
                date: 2026-11-22
                answer: agree

            """
    )]
    [InlineData("reviews:\n  - reviewer: Ada\n")]
    [InlineData("answers: []\n")]
    public async Task A_file_that_cannot_be_read_is_a_finding_and_left_as_it_is(string text)
    {
        folder.With(Reviews, text);
        await using var desk = await Desk();
        var block = (await desk.Blocks())[0];
        var (status, _, why) = await desk.Answer(Hash(block), "agree");
        Assert.Equal(HttpStatusCode.Conflict, status);
        Assert.Contains("reviews.yml holds what cannot be read", why, StringComparison.Ordinal);
        Assert.Equal(text, Read(Reviews));
        Assert.Contains(Findings(), finding => finding.Path == "input/reviews.yml");
    }

    [Fact]
    public async Task A_dossier_that_cannot_be_read_says_so_at_the_desk()
    {
        await using var desk = await Desk();
        var block = (await desk.Blocks())[0];
        folder.With("mine/input/dossier.yml", "id: [\n");
        Assert.Contains("DOS010", (await desk.Get("/text")).Text, StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.Conflict, (await desk.Answer(Hash(block), "agree")).Status);
        Assert.False(File.Exists(folder[Reviews]));
    }

    [Theory]
    [InlineData("evil.example")]
    [InlineData("localhost.evil.example")]
    [InlineData("192.168.1.7")]
    [InlineData("xn--")]
    public async Task Names_of_other_machines_are_refused(string host)
    {
        await using var desk = await Desk();
        foreach (var path in (string[])["/", "/text", "/desk.js", "/none"])
        {
            Assert.Equal(HttpStatusCode.MisdirectedRequest, (await desk.Get(path, host)).Status);
        }

        var (status, _, _) = await desk.Post(Agree(await desk.Blocks()), $"http://{host}", host);
        Assert.Equal(HttpStatusCode.MisdirectedRequest, status);
        Assert.False(File.Exists(folder[Reviews]));
    }

    [Theory]
    [InlineData("http://evil.example")]
    [InlineData("null")]
    [InlineData("https://127.0.0.1")]
    [InlineData("http://127.0.0.1:1")]
    [InlineData("http://localhost.evil.example")]
    [InlineData(null)]
    public async Task Pages_of_other_sites_neither_read_nor_answer(string? origin)
    {
        await using var desk = await Desk();
        var body = Agree(await desk.Blocks());
        Assert.Equal(HttpStatusCode.Forbidden, (await desk.Post(body, origin)).Status);
        if (origin is not null)
        {
            var (status, _, text) = await desk.Get("/text", origin: origin);
            Assert.Equal(HttpStatusCode.Forbidden, status);
            Assert.DoesNotContain("blocks", text, StringComparison.Ordinal);
        }

        Assert.False(File.Exists(folder[Reviews]));
    }

    [Fact]
    public async Task What_is_no_answer_is_refused()
    {
        await using var desk = await Desk();
        var own = desk.Address.GetLeftPart(UriPartial.Authority);
        var body = Agree(await desk.Blocks());
        Assert.Equal(HttpStatusCode.BadRequest, (await desk.Post(body, own, type: "text/plain")).Status);
        foreach (
            var wrong in (string[])
                [
                    "",
                    "{",
                    "[]",
                    "{}",
                    "null",
                    body.Replace("agree", "perhaps", StringComparison.Ordinal),
                    body + new string(' ', 20_000),
                ]
        )
        {
            Assert.Equal(HttpStatusCode.BadRequest, (await desk.Post(wrong, own)).Status);
        }

        var block = Hash((await desk.Blocks())[0]);
        Assert.Equal(HttpStatusCode.Conflict, (await desk.Answer(block, "agree", reviewer: " ")).Status);
        Assert.Equal(HttpStatusCode.Conflict, (await desk.Answer(block, "agree", new string('a', 3000))).Status);
        Assert.False(File.Exists(folder[Reviews]));
        Assert.Equal(HttpStatusCode.OK, (await desk.Post(body, own)).Status);
    }

    [Theory]
    [InlineData("PUT", "/answers", "POST")]
    [InlineData("GET", "/answers", "POST")]
    [InlineData("POST", "/text", "GET, HEAD")]
    [InlineData("DELETE", "/nowhere", "GET, HEAD")]
    public async Task A_method_that_a_path_does_not_take_is_refused_with_those_that_it_does(
        string method,
        string path,
        string allowed
    )
    {
        await using var desk = await Desk();
        var (status, answer, _) = await desk.Ask(method, path);
        Assert.Equal(HttpStatusCode.MethodNotAllowed, status);
        Assert.Equal(allowed, string.Join(", ", answer.Content.Headers.Allow));
    }

    [Fact]
    public async Task The_page_needs_nothing_but_itself()
    {
        await using var desk = await Desk();
        var (status, answer, page) = await desk.Get("/");
        Assert.Equal(HttpStatusCode.OK, status);
        Assert.StartsWith(
            "default-src 'none'; script-src 'self'",
            answer.Headers.GetValues("Content-Security-Policy").Single(),
            StringComparison.Ordinal
        );
        Assert.Equal(["same-origin"], answer.Headers.GetValues("Cross-Origin-Resource-Policy"));
        Assert.DoesNotContain("style=", page, StringComparison.Ordinal);
        Assert.DoesNotContain("http", page, StringComparison.Ordinal);
        foreach (var path in (string[])["/desk.css", "/desk.js"])
        {
            Assert.Contains($"\"{path}\"", page, StringComparison.Ordinal);
            Assert.Equal(HttpStatusCode.OK, (await desk.Get(path)).Status);
        }

        Assert.Equal(HttpStatusCode.NotFound, (await desk.Get("/input/index.md")).Status);
        Assert.Equal(HttpStatusCode.NotFound, (await desk.Get("/../article.md")).Status);
    }

    [Theory]
    [InlineData("--serve", "--editions")]
    [InlineData("--serve", "--brief")]
    [InlineData("--serve", "--seed", "lake-line-2025")]
    [InlineData("--port", "8500")]
    [InlineData("--open")]
    [InlineData("--serve", "--seed", "../evil", "--text", "article.md")]
    public void Calls_that_mean_nothing_are_refused(params string[] more)
    {
        var call = Command.Run(folder["mine"], ["verify", .. more]);
        Assert.Equal(2, call.Code);
        Assert.StartsWith("dossier: ", call.Error, StringComparison.Ordinal);
    }

    private Task<RunningDesk> Desk() => RunningDesk.Of(folder["mine"], ("lake-line-2025", "article.md"));

    private static async Task AgreeOnAll(RunningDesk desk)
    {
        foreach (var block in await desk.Blocks())
        {
            Assert.Equal(HttpStatusCode.OK, (await desk.Answer(Hash(block), "agree")).Status);
        }
    }

    /// <summary>Has the dossier want that all is agreed on.</summary>
    private void Want()
    {
        var settings = File.ReadAllText(folder["mine/input/dossier.yml"]);
        Assert.Contains("  rules: 2\n", settings, StringComparison.Ordinal);
        folder.With(
            "mine/input/dossier.yml",
            settings.Replace("  rules: 2\n", "  rules: 2\n  reviewed: true\n", StringComparison.Ordinal)
        );
    }

    private string Read(string path) => File.ReadAllText(folder[path]);

    /// <summary>Changes words of the first section.</summary>
    private void Change(string words, string others)
    {
        const string Section = "mine/input/sections/01-crossing.md";
        var text = File.ReadAllText(folder[Section]);
        Assert.Contains(words, text, StringComparison.Ordinal);
        folder.With(Section, text.Replace(words, others, StringComparison.Ordinal));
    }

    /// <summary>The block of that section that says how many were carried.</summary>
    private static JsonElement Crossing(JsonElement[] blocks) =>
        Assert.Single(
            blocks,
            block =>
                block.GetProperty("file").GetString()!.Contains("01-crossing", StringComparison.Ordinal)
                && Texts(block, "text").Any(text => text.Contains("41,000", StringComparison.Ordinal))
        );

    private ImmutableArray<Diagnostic> NotReviewed() =>
        [.. Findings().Where(finding => finding.Code == Codes.NotReviewed)];

    private ImmutableArray<Diagnostic> Findings() => Compile().Findings;

    private Dictionary<string, string> Pages() =>
        Compile()
            .Compilation.Output!.Files.Where(file => file.Key.EndsWith(".html", StringComparison.Ordinal))
            .ToDictionary(file => file.Key, file => Encoding.UTF8.GetString(file.Value.Span), StringComparer.Ordinal);

    private (Compilation Compilation, ImmutableArray<Diagnostic> Findings) Compile() =>
        SmallDossier.Compile(InputReader.Read(RunningDesk.Folders(folder["mine"]), new DiagnosticBag()));

    private static string Agree(JsonElement[] blocks) =>
        $$"""{"block":"{{Hash(blocks[0])}}","answer":"agree","note":"","reviewer":"Ada"}""";

    private static string Hash(JsonElement block) => block.GetProperty("hash").GetString()!;

    private static string[] Texts(JsonElement element, string name) =>
        [.. element.GetProperty(name).EnumerateArray().Select(text => text.GetString()!)];
}
