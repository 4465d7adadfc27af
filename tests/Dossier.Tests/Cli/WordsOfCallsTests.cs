using Dossier.Cli.Verbs.Editions;
using Dossier.Tests.Fixtures;

namespace Dossier.Tests.Cli;

/// <summary>What is typed is what is meant: no word is a file of arguments, none changes how others are read.</summary>
public sealed class WordsOfCallsTests : IDisposable
{
    private readonly TemporaryFolder folder = new TemporaryFolder().WithDossier();

    public void Dispose() => folder.Dispose();

    [Fact]
    public void A_word_that_begins_with_an_at_sign_is_that_word()
    {
        folder.With("smith-2020", "other words");
        var result = Command.Run(folder.Path, "new", "source", "@smith-2020");
        Assert.Equal((0, ""), (result.Code, result.Error));
        Assert.Contains("id: smith-2020\n", File.ReadAllText(folder["input/sources.yml"]), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("[parse]")]
    [InlineData("[diagram]")]
    [InlineData("[suggest:3]")]
    public void A_word_in_brackets_is_no_verb(string word)
    {
        var result = Command.Run(folder.Path, word, "build");
        Assert.Equal((2, $"dossier: 'dossier' knows no '{word}'"), (result.Code, result.Error.Split('\n')[0]));
        Assert.False(Directory.Exists(folder["output"]));
    }

    [Fact]
    public void An_id_that_stands_in_another_list_is_refused()
    {
        folder.With(
            "input/sources/z.yml",
            """
            references:
            - id: b-1
              type: book
              title: B

            """
        );
        var result = Command.Run(folder.Path, "new", "source", "b-1");
        Assert.Equal(2, result.Code);
        Assert.Contains(
            "the dossier has a source 'b-1': input/sources/z.yml:2",
            result.Error,
            StringComparison.Ordinal
        );
        Assert.False(File.Exists(folder["input/sources.yml"]));
    }

    [Fact]
    public void A_list_keeps_its_ends_of_lines()
    {
        folder.With("input/sources.yml", "references:\r\n  - id: b-1\r\n    type: book\r\n    title: B\r\n");
        Assert.Equal(0, Command.Run(folder.Path, "new", "source", "b-2").Code);
        var list = File.ReadAllText(folder["input/sources.yml"]);
        Assert.Equal(list.ReplaceLineEndings("\r\n"), list);
    }

    [Theory]
    [InlineData("null")]
    [InlineData("2024")]
    [InlineData("1e3")]
    public void A_folder_may_be_called_as_YAML_calls_something_else(string name)
    {
        Assert.Equal(0, Command.Run(folder.Path, "init", name).Code);
        var result = Command.Run(folder[name], "check");
        Assert.Equal((0, ""), (result.Code, result.Error));
    }

    [Theory]
    [InlineData("a\u202eb", "U+202E")]
    [InlineData("a\u0007b", "U+0007")]
    [InlineData("a\ufffeb", "U+FFFE")]
    [InlineData("a\ue000b", "U+E000")]
    [InlineData("TODO", "'TODO' in the note holds a place for words")]
    [InlineData("To be written.", "'To be written.' in the note holds a place for words")]
    [InlineData("New: TODO.", "'TODO' in the note")]
    [InlineData("\u200b", "nothing of the note can be seen")]
    [InlineData("Figures of 2025 — ‘corrected’, \u06a9\u200c\u06a9\nand more 👩‍🚀", "")]
    public void A_note_can_be_read(string note, string fault)
    {
        Assert.Equal(fault.Length == 0, NoteText.Fault(note) is null);
        Assert.Contains(fault, NoteText.Fault(note) ?? "", StringComparison.Ordinal);
    }
}
