using Dossier.Tests.Fixtures;

namespace Dossier.Tests.Cli;

public sealed class InitTests : IDisposable
{
    private static readonly string Starter = Repository.PathOf("src/Dossier.Cli/Starter");
    private readonly TemporaryFolder folder = new();

    public void Dispose() => folder.Dispose();

    [Fact]
    public void The_dossier_to_learn_from_is_made_named_and_builds_without_a_finding()
    {
        var made = Command.Run(folder.Path, "init", "Қазақ & \"мәселе\"");
        Assert.Equal((0, ""), (made.Code, made.Error));
        Assert.Contains("dossier serve --open", made.Output, StringComparison.Ordinal);
        var settings = File.ReadAllText(folder["Қазақ & \"мәселе\"/input/dossier.yml"]);
        Assert.Contains("\nid: qazaq-masele\ntitle: \"Қазақ & \\\"мәселе\\\"\"\n", settings, StringComparison.Ordinal);
        Assert.DoesNotContain("date: 2026-01-01", settings, StringComparison.Ordinal);
        var built = Command.Run(folder["Қазақ & \"мәселе\""], "build", "--strict", "--no-pdf");
        Assert.Equal(0, built.Code);
        Assert.Contains("0 errors, 0 warnings.", built.Output, StringComparison.Ordinal);
    }

    [Fact]
    public void It_is_what_stands_in_the_repository()
    {
        Assert.Equal(0, Command.Run(folder.Path, "init", "my-dossier").Code);
        var (wanted, made) = (Tree.Of(Starter), Tree.Of(folder["my-dossier"]));
        Assert.Equal(wanted.Keys, made.Keys);
        Assert.Equal(["input/dossier.yml"], wanted.Keys.Where(path => wanted[path] != made[path]));
        Assert.Equal(0, Command.Run(Starter, "check", "--strict").Code);
    }

    [Fact]
    public void Its_record_is_the_one_of_the_article_beside_it()
    {
        Assert.Equal(0, Command.Run(folder.Path, "init", "mine").Code);
        var record = File.ReadAllText(folder["mine/seeds/lake-line-2025.yml"]);
        Assert.Equal(
            0,
            Command
                .Run(
                    folder["mine"],
                    "seed",
                    "add",
                    "article.md",
                    "--id",
                    "lake-line-2025",
                    "--csl",
                    "input/sources.yml"
                )
                .Code
        );
        Assert.Equal(record, File.ReadAllText(folder["mine/seeds/lake-line-2025.yml"]));
        Assert.Equal(0, Command.Run(folder["mine"], "verify", "--seed", "lake-line-2025", "--text", "article.md").Code);
    }

    [Fact]
    public void What_its_README_invites_to_break_is_found()
    {
        Assert.Equal(0, Command.Run(folder.Path, "init", "mine").Code);
        var section = File.ReadAllText(folder["mine/input/sections/01-crossing.md"]);
        folder.With(
            "mine/input/sections/01-crossing.md",
            section.Replace("41,000", "14,000", StringComparison.Ordinal)
        );
        Assert.Contains("error DOS602: '14,000'", Command.Run(folder["mine"], "check").Error, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("full")]
    [InlineData("file.txt")]
    [InlineData("東京")]
    [InlineData("file.txt/below")]
    public void What_cannot_be_made_is_refused_and_nothing_is_touched(string name)
    {
        folder.With("full/mine.txt", "Mine.").With("file.txt", "Mine.");
        var before = Tree.Of(folder.Path);
        var call = Command.Run(folder.Path, "init", name);
        Assert.Equal(2, call.Code);
        Assert.StartsWith("dossier: ", call.Error, StringComparison.Ordinal);
        Assert.DoesNotContain("   at ", call.Error, StringComparison.Ordinal);
        Tree.Same(before, Tree.Of(folder.Path));
    }
}
