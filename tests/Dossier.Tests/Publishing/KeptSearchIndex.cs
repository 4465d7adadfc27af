using Dossier.Diagnostics;
using Dossier.Encode.Search;
using Dossier.Input;
using Dossier.Input.Folders;
using Dossier.Tests.Editions;
using Dossier.Tests.Fixtures;
using Dossier.Write;

namespace Dossier.Tests.Publishing;

/// <summary>The search index is made again only where something that it is made from, or it itself, changed.</summary>
public sealed class KeptSearchIndex : IDisposable
{
    private const string Program = "pagefind 1";
    private readonly TemporaryFolder folder = Sealing.Dossier().Seal("1.0.0");

    public KeptSearchIndex() => Assert.True(IsOrdered(Program));

    public void Dispose() => folder.Dispose();

    [Fact]
    public void Nothing_changed()
    {
        var first = Tree.Of(folder["output"]);
        Assert.False(IsOrdered(Program));
        Tree.Same(first, Tree.Of(folder["output"]));
        Assert.False(IsOrdered(Program));
    }

    [Fact]
    public void The_text_changed()
    {
        folder.With("input/glossary/tav.md", SealedTexts.Firm).Seal("1.1.0");
        Assert.True(IsOrdered(Program));
        Assert.False(IsOrdered(Program));
    }

    [Fact]
    public void The_program_changed() => Assert.True(IsOrdered("pagefind 2"));

    [Theory]
    [InlineData("pagefind/fragment/a.json", "Spoiled.")]
    [InlineData("pagefind/mine.txt", "Mine.")]
    public void The_index_is_not_as_it_was_made(string path, string text)
    {
        // What is written over would be written in the copies that hard links make, too.
        File.Delete(folder[$"output/{path}"]);
        folder.With($"output/{path}", text);
        var bag = new DiagnosticBag();
        Assert.NotNull(Compile(Program, bag).Search);
    }

    [Fact]
    public void No_index_is_wanted()
    {
        folder.Build();
        Assert.False(Directory.Exists(folder["output/pagefind"]));
        Assert.True(IsOrdered(Program));
    }

    /// <summary>Builds the site, with an index where one is ordered; tells whether it was.</summary>
    private bool IsOrdered(string program)
    {
        var bag = new DiagnosticBag();
        var compilation = Compile(program, bag);
        var output = compilation.Output!;
        if (compilation.Search is not null)
        {
            output = output with
            {
                Files = output
                    .Files.Add($"{SearchJob.Folder}entry.js", "e"u8.ToArray())
                    .Add($"{SearchJob.Folder}fragment/a.json", "a"u8.ToArray()),
            };
        }

        Assert.NotNull(OutputWriter.Write(compilation.Close(output), folder["output"], bag));
        Assert.Empty(bag.Sorted());
        Assert.Equal("a", File.ReadAllText(folder["output/pagefind/fragment/a.json"]));
        return compilation.Search is not null;
    }

    private Compilation Compile(string program, DiagnosticBag bag) =>
        Compiler.Compile(
            InputReader.Read(Sealing.Folders(folder), bag),
            new BuildRequest(null, _ => { })
            {
                Subject = BuildSubject.Published,
                Search = true,
                SearchProgram = program,
                Earlier = EarlierOutput.Read(folder["output"]),
            },
            bag
        );
}
