using Dossier.Tests.Fixtures;

namespace Dossier.Tests.Write;

/// <summary>
/// What has a name that the program needs for the time that it writes, and was not made by it, stays as it is: the
/// program says so, or does without.
/// </summary>
public sealed class ForeignNames : IDisposable
{
    private const string Mine = "Mine.\n";
    private readonly TemporaryFolder folder = new TemporaryFolder()
        .WithDossier()
        .With("a.csv", "term,definition\nTerm,A thing.\n")
        .With("a.bib", "@book{new2001, title = {New}, year = 2001}\n")
        .With("input/glossary/first.md", "---\nterm: First\n---\nA term. {.common-knowledge}\n")
        .With("input/sources/old.yml", "references:\n  - id: old-2001\n    type: book\n    title: Old\n");

    public void Dispose() => folder.Dispose();

    /// <summary>A file that is there, a call, and its exit code.</summary>
    public static TheoryData<string, string, int> Names =>
        new()
        {
            { ".output.spare/mine", "build --no-pdf --no-search", 0 },
            { ".output.lock", "build --no-pdf --no-search", 1 },
            { ".output.next/mine", "build --no-pdf --no-search", 1 },
            { ".output.old/mine", "build --no-pdf --no-search", 1 },
            { "input/.glossary.next/mine", "import glossary a.csv", 1 },
            { "input/.glossary.old/mine", "import glossary a.csv", 0 },
            { "input/.glossary.lock", "import glossary a.csv", 1 },
            { "input/.sources.next/mine", "import sources a.bib", 1 },
            { "input/.sources.old/mine", "import sources a.bib", 0 },
            { "input/editions/.notes.next/mine", "release 1.0.0 --note First.", 0 },
            { "input/editions/.1.0.0.next/mine", "release 1.0.0 --note First.", 2 },
            { "made/.next/mine", "init made", 2 },
            { "made/.next", "init made", 2 },
            { ".made.next/mine", "init made", 2 },
            { "input/.sources.yml.next", "new source new-2001", 0 },
            { ".input.turn", "new source new-2001", 0 },
        };

    [Theory]
    [MemberData(nameof(Names))]
    public void What_somebody_put_there_stays(string file, string call, int code)
    {
        folder.With(file, Mine);

        // The spare folders are exchanged by every build from the second on.
        for (var run = call.StartsWith("build", StringComparison.Ordinal) ? 1 : 3; run <= 3; run++)
        {
            var result = Command.Run(folder.Path, call.Split(' '));

            Assert.True(result.Code == code, $"{result.Code} {result.Output}{result.Error}");
            Assert.Equal(Mine, File.ReadAllText(folder[file]));
            if (code != 0 && !file.StartsWith("made/", StringComparison.Ordinal))
            {
                var name = file.Split('/').First(part => part.StartsWith('.'));
                Assert.Contains(name, result.Error, StringComparison.Ordinal);
                Assert.Contains("not made by Dossier", result.Error, StringComparison.Ordinal);
                Assert.Contains("call it otherwise", result.Error, StringComparison.Ordinal);
            }
        }
    }

    /// <summary>Versions before the marker kept spares in folders named by a hash.</summary>
    [Fact]
    public void Spares_of_earlier_versions_are_let_go_of()
    {
        var spare = $".output.spare/{new string('0', 63)}f";
        folder.With($"{spare}/index.html", Mine);
        Assert.Equal(0, Command.Run(folder.Path, "build", "--no-pdf", "--no-search").Code);
        Assert.Equal(0, Command.Run(folder.Path, "build", "--no-pdf", "--no-search").Code);
        Assert.False(Directory.Exists(folder[spare]));
    }

    [Fact]
    public void An_edition_is_not_taken_back_over_it()
    {
        Assert.Equal(0, Command.Run(folder.Path, "release", "1.0.0", "--note", "First.").Code);
        folder.With("input/editions/.1.0.0.next/mine", Mine);

        var result = Command.Run(folder.Path, "release", "--undo");

        Assert.Equal(2, result.Code);
        Assert.Contains("'.1.0.0.next' was not made by Dossier", result.Error, StringComparison.Ordinal);
        Assert.Equal(Mine, File.ReadAllText(folder["input/editions/.1.0.0.next/mine"]));
        Assert.True(File.Exists(folder["input/editions/1.0.0/manifest.yml"]));
    }
}
