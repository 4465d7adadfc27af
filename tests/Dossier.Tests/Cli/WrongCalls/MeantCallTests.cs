using Dossier.Tests.Fixtures;

namespace Dossier.Tests.Cli.WrongCalls;

/// <summary>What is said of a call that is nearly right.</summary>
public sealed class MeantCallTests : IDisposable
{
    private readonly TemporaryFolder folder = new TemporaryFolder().WithDossier();

    public void Dispose() => folder.Dispose();

    [Theory]
    [InlineData("did you mean 'build'?", "biuld")]
    [InlineData("did you mean 'build'?", "help", "biuld")]
    [InlineData("did you mean 'build'?", "biuld", "--help")]
    [InlineData("did you mean 'section'?", "help", "new", "secton")]
    [InlineData("options follow the verb: dossier build --strict", "--strict", "build")]
    [InlineData("did you mean 'new section'?", "new", "chapter", "Energy")]
    [InlineData("did you mean 'new source'?", "new", "reference", "Energy")]
    [InlineData("did you mean 'serve'?", "preview")]
    [InlineData("did you mean 'serve'?", "help", "watch")]
    [InlineData("did you mean 'check'?", "validate")]
    [InlineData(
        "'dossier build' makes the site in output/; 'dossier new host NAME' adds what a host needs to publish it",
        "publish"
    )]
    [InlineData("did you mean 'import sources x.bib'?", "import", "x.bib")]
    [InlineData("did you mean 'import sources \"my list.ris\"'?", "import", "my list.ris", "--update")]
    [InlineData("did you mean 'import glossary terms.csv'?", "import", "terms.csv")]
    [InlineData("did you mean 'seed add x.txt'?", "seed", "x.txt", "--id", "x")]
    [InlineData(
        "the verb is 'dossier verify': dossier verify --seed holm-2024 --text FILE, with the file of the article",
        "seed",
        "verify",
        "holm-2024"
    )]
    [InlineData("did you mean 'sources complete author-2024'?", "sources", "author-2024")]
    [InlineData(
        "put the name in quotation marks: dossier new section \"Trade and transport\"",
        "new",
        "section",
        "Trade",
        "and",
        "transport"
    )]
    [InlineData("put the name in quotation marks: dossier init \"My Briefing\"", "init", "My", "Briefing")]
    [InlineData(
        "put the file in quotation marks: dossier seed add \"my notes.txt\"",
        "seed",
        "add",
        "my",
        "notes.txt",
        "--id",
        "x"
    )]
    [InlineData("an id has no spaces: --id doe-2025", "seed", "add", "x.txt", "--id", "Doe", "2025")]
    [InlineData("two editions stand with a space between them: dossier diff 1.0.0 1.1.0", "diff", "1.0.0..1.1.0")]
    [InlineData("did you mean 'serve --port 8080'?", "serve", "8080")]
    [InlineData("did you mean 'pdf --section supply'?", "pdf", "supply")]
    [InlineData("did you mean '--format json'?", "check", "--strict", "--json")]
    [InlineData("did you mean '--version'?", "-v")]
    [InlineData(
        "put the words in quotation marks: --note \"Order of words\"",
        "release",
        "1.1.0",
        "--note",
        "Order",
        "of",
        "words"
    )]
    [InlineData(
        "put the words in quotation marks: --title \"The Lake Line\"",
        "seed",
        "add",
        "my.txt",
        "--title",
        "The",
        "Lake",
        "Line",
        "--id",
        "x"
    )]
    [InlineData("the note follows --note", "release", "1.1.0", "-m", "More.")]
    [InlineData("the file that is made takes the rest: open it and fill it in", "new", "term", "X", "--kind", "place")]
    [InlineData(
        "the whole dossier is read, from input/ or the folder that --input names: dossier check",
        "check",
        "input/index.md"
    )]
    [InlineData("did you mean 'dossier check --input input'?", "check", "input")]
    [InlineData("try 'dossier import sources --help'", "import", "sources", "a.bib", "b.bib")]
    public void A_hint_names_what_was_meant(string hint, params string[] call)
    {
        folder.With("my notes.txt", "Words.\n");
        var before = Tree.Of(folder.Path);
        var result = Command.Run(folder.Path, call);
        Assert.Equal((2, ""), (result.Code, result.Output));
        Assert.EndsWith($"\nhint: {hint}\n", result.Error, StringComparison.Ordinal);
        Tree.Same(before, Tree.Of(folder.Path));
    }

    [Theory]
    [InlineData("input", "go one folder up: cd ..")]
    [InlineData("input/sections", "go two folders up: cd ../..")]
    public void Who_stands_in_the_dossiers_folder_is_told_the_way_out(string within, string way)
    {
        Directory.CreateDirectory(folder[within]);
        var result = Command.Run(folder[within], "check");
        Assert.Equal(1, result.Code);
        Assert.Contains($"hint: you are in the dossier's input/: {way}\n", result.Error, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(new byte[] { 0x89, (byte)'P', (byte)'N', (byte)'G', 13, 10, 26, 10 })]
    [InlineData(new byte[] { 0xFF, 0xD8, 0xFF, 0xE0, 0 })]
    [InlineData(new byte[] { (byte)'G', (byte)'I', (byte)'F', (byte)'8', (byte)'9', (byte)'a', 1 })]
    public void A_picture_is_no_article(byte[] picture)
    {
        File.WriteAllBytes(folder["picture.png"], picture);
        var result = Command.Run(folder.Path, "seed", "add", "picture.png", "--id", "picture");
        Assert.Equal(1, result.Code);
        Assert.Contains("the file is a picture or a film, not text", result.Error, StringComparison.Ordinal);
        Assert.DoesNotContain("UTF-8", result.Error, StringComparison.Ordinal);
        Assert.False(Path.Exists(folder["seeds/picture.yml"]));
    }

    [Fact]
    public void An_entry_that_is_not_there_is_made_or_left_out()
    {
        folder.With("a.txt", "A paragraph of words.\n").With("input/sources.yml", "references: []\n");
        var result = Command.Run(folder.Path, "seed", "add", "a.txt", "--id", "new-2026", "--csl", "input/sources.yml");
        Assert.Equal(1, result.Code);
        Assert.Contains("hint: 'dossier new source new-2026' makes one", result.Error, StringComparison.Ordinal);
    }
}
