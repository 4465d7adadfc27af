using Dossier.Input;
using Dossier.Tests.Fixtures;

namespace Dossier.Tests.Editions;

/// <summary>
/// A text that no edition holds says so: it has no number of its own, whatever its settings say; and a seal can be
/// taken back, the last one alone.
/// </summary>
public sealed class Drafts : IDisposable
{
    private const string Draft = "raft after edition 1.0.0";

    private readonly TemporaryFolder folder = Sealing.Dossier().Seal("1.0.0");

    public void Dispose() => folder.Dispose();

    [Fact]
    public void Every_page_of_a_draft_names_it_so_and_none_has_a_number()
    {
        folder.With("input/sections/03-more.md", SealedTexts.More).Build(draft: true);
        foreach (var page in (string[])["index.html", "sections/more/index.html", "print/index.html"])
        {
            var html = File.ReadAllText(folder[$"output/draft/{page}"]);
            Assert.Contains($"D{Draft}", html, StringComparison.Ordinal);
            Assert.Contains($"</cite>, d{Draft}, ", html, StringComparison.Ordinal);
            Assert.DoesNotContain(
                "dition 1.0.0,",
                html.Replace($"{Draft},", "", StringComparison.Ordinal),
                StringComparison.Ordinal
            );
            Assert.DoesNotContain("not to be cited", html, StringComparison.Ordinal);
        }

        Assert.Contains(
            "draft-after-1.0.0",
            File.ReadAllText(folder["output/draft/glossary/glossary.json"]),
            StringComparison.Ordinal
        );
        Assert.DoesNotContain(Draft, File.ReadAllText(folder["output/index.html"]), StringComparison.Ordinal);
    }

    [Fact]
    public void A_pdf_of_the_working_text_says_so_in_its_name_and_on_its_pages()
    {
        var bag = new global::Dossier.Diagnostics.DiagnosticBag();
        var compilation = Compiler.Compile(
            InputReader.Read(Sealing.Folders(folder), bag),
            new BuildRequest(null, _ => { }) { Print = new PrintRequest(PrintPart.Whole) },
            bag
        );
        Assert.EndsWith("-draft-after-1.0.0.pdf", compilation.Print!.Name, StringComparison.Ordinal);
        var job = System.Text.Encoding.UTF8.GetString(compilation.Print.Files["briefing.json"].Span);
        Assert.Contains("\"edition_number\":\"Draft after edition 1.0.0\"", job, StringComparison.Ordinal);
        Assert.Contains("\"edition_inline\":\"draft after edition 1.0.0\"", job, StringComparison.Ordinal);
    }

    [Fact]
    public void The_last_seal_is_taken_back_and_the_one_before_stays()
    {
        folder.With("input/sections/03-more.md", SealedTexts.More).Seal("1.1.0");
        var (code, output, _) = Command.Run(folder.Path, "release", "--undo");
        Assert.Equal(0, code);
        Assert.Contains("Edition 1.1.0 is taken back", output, StringComparison.Ordinal);
        Assert.Contains("nobody here can know", output, StringComparison.Ordinal);
        Assert.Equal(["1.0.0"], Directory.GetDirectories(folder["input/editions"]).Select(Path.GetFileName));
        folder.Seal("1.1.0");
    }

    [Fact]
    public void Text_that_is_sealed_alone_is_not_lost_unasked()
    {
        folder.With("input/sections/01-economy.md", SmallDossier.Page("Economy", "\nOther words. {.lead}\n"));
        var (code, _, error) = Command.Run(folder.Path, "release", "--undo");
        Assert.Equal(2, code);
        Assert.Contains("the working text has changed since 1.0.0 was sealed", error, StringComparison.Ordinal);
        Assert.True(Directory.Exists(folder["input/editions/1.0.0"]));
        Assert.Equal(0, Command.Run(folder.Path, "release", "--undo", "--dry-run", "--force").Code);
        Assert.True(Directory.Exists(folder["input/editions/1.0.0"]));
        Assert.Equal(0, Command.Run(folder.Path, "release", "--undo", "--force").Code);
        Assert.False(Directory.Exists(folder["input/editions/1.0.0"]));
        Assert.Equal(2, Command.Run(folder.Path, "release", "--undo").Code);
    }

    [Theory]
    [InlineData(".env")]
    [InlineData("sources/input/sections/notes.md~")]
    public void What_lies_in_the_folder_of_an_edition_and_is_not_sealed_is_not_lost_unasked(string file)
    {
        folder.With($"input/editions/1.0.0/{file}", "Mine.\n").With("input/editions/1.0.0/.DS_Store", "");
        var (code, _, error) = Command.Run(folder.Path, "release", "--undo");
        Assert.Equal(2, code);
        Assert.Contains($"the folder of 1.0.0 holds '{file}'", error, StringComparison.Ordinal);
        Assert.True(File.Exists(folder[$"input/editions/1.0.0/{file}"]));
        Assert.Equal(0, Command.Run(folder.Path, "release", "--undo", "--force").Code);
    }

    [Fact]
    public void A_call_that_says_two_things_or_none_is_wrong()
    {
        Assert.Equal(2, Command.Run(folder.Path, "release", "--undo", "1.0.0").Code);
        Assert.Contains("--note", Command.Run(folder.Path, "release", "1.1.0").Error, StringComparison.Ordinal);
        Assert.Contains(
            "version",
            Command.Run(folder.Path, "release", "--note", "New.").Error,
            StringComparison.Ordinal
        );
    }

    [Fact]
    public void A_version_that_says_less_than_was_changed_is_refused_unless_it_is_forced()
    {
        folder.With("input/sections/03-more.md", SealedTexts.More);
        string[] call = ["release", "1.0.1", "--note", "More.", "--date", "2027-01-01"];
        var (code, _, error) = Command.Run(folder.Path, call);
        Assert.Equal(2, code);
        Assert.Contains("1.0.1 says less than was changed: the change asks for 1.1.0", error, StringComparison.Ordinal);
        Assert.Equal(0, Command.Run(folder.Path, [.. call, "--force"]).Code);
    }

    [Theory]
    [InlineData(
        """
            ---
            title: More
            ---

            To be written.

            """
    )]
    [InlineData(
        """
            ---
            title: More
            ---

            Words. TODO: more words. {.lead}

            """
    )]
    [InlineData("---\ntitle: More\n---\n")]
    public void What_is_not_written_is_not_sealed(string section)
    {
        folder.With("input/sections/03-more.md", section);
        var (code, _, error) = Command.Run(folder.Path, "release", "2.0.0", "--note", "More.", "--force");
        Assert.Equal(2, code);
        Assert.Contains("a text is not written yet", error, StringComparison.Ordinal);
        Assert.False(Directory.Exists(folder["input/editions/2.0.0"]));
    }
}
