using Dossier.Tests.Fixtures;

namespace Dossier.Tests.Editions;

/// <summary>The page of changes says what readers see, whatever editors type for it.</summary>
public sealed class ChangesPageTests
{
    private const string Tables = """
        | a | b |
        | - | - |
        | c | d |
        : Boats {#t}

        | e | f |
        | - | - |
        | g | h |
        : Nets {#n}

        """;

    [Fact]
    public void Another_table_is_named_whole()
    {
        using var folder = Sealing
            .Dossier()
            .With("input/sections/03-boats.md", SmallDossier.Page("Boats", $"{Tables}\nOf boats see [](#t) here.\n"))
            .Seal("1.0.0")
            .With("input/sections/03-boats.md", SmallDossier.Page("Boats", $"{Tables}\nOf boats see [](#n) here.\n"))
            .Seal("1.0.1");
        var built = Command.Run(folder.Path, "build", "--no-pdf", "--no-search", "--no-epub", "--no-docx");
        Assert.True(built.Code == 0, built.Error);
        var page = File.ReadAllText(folder["output/editions/1.0.1/changes/index.html"]);
        Assert.Matches("see Table <del>.*1<.*</del><ins>.*2<.*</ins> here", page);
        Assert.DoesNotContain("[#", page, StringComparison.Ordinal);
    }
}
