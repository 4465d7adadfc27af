using Dossier.Input;
using Dossier.Input.Folders;
using Dossier.Tests.Editions;
using Dossier.Tests.Fixtures;

namespace Dossier.Tests.Publishing;

/// <summary>What the last build made of an edition is not made again, unless somebody touched it.</summary>
public sealed class EditionsTakenOver : IDisposable
{
    private readonly TemporaryFolder folder = EditionSite.TwoEditions();

    public void Dispose() => folder.Dispose();

    [Fact]
    public void What_is_taken_over_is_what_would_be_made()
    {
        var (first, second, fresh) = (folder.Build(), folder.Build(), folder.Build("other"));
        Tree.Same(first, second);
        Tree.Same(first, fresh);
        Assert.Contains(".dossier-editions", first.Keys);
        folder.With("output/editions/1.0.0/index.html", "Tampered.");
        Tree.Same(first, folder.Build());
        File.Delete(folder["output/editions/1.0.1/sections/economy/index.html"]);
        Tree.Same(first, folder.Build());
        folder.With("output/.dossier-editions", "Nonsense\n1.0.0 x y\n\n");
        Tree.Same(first, folder.Build());
    }

    [Fact]
    public void The_folder_of_an_unchanged_edition_is_taken_over_whole()
    {
        var first = folder.Build();
        Assert.False(Directory.Exists(folder[".output.spare"]));
        folder.Build();
        Assert.Equal(2, Directory.GetDirectories(folder[".output.spare"]).Length);
        var longAgo = new DateTime(2001, 2, 3, 4, 5, 6, DateTimeKind.Utc);
        File.SetLastWriteTimeUtc(folder["output/editions/1.0.0/index.html"], longAgo);
        foreach (var spare in Directory.GetDirectories(folder[".output.spare"]))
        {
            Directory.SetLastWriteTimeUtc(spare, longAgo);
        }

        Tree.Same(first, folder.Build());
        Assert.Equal(longAgo, File.GetLastWriteTimeUtc(folder["output/editions/1.0.0/index.html"]));
        Assert.Equal(
            (longAgo, longAgo),
            (
                Directory.GetLastWriteTimeUtc(folder["output/editions/1.0.0"]),
                Directory.GetLastWriteTimeUtc(folder["output/editions/1.0.1"])
            )
        );

        // A build that was killed before its tree was whole, and one that finds no spare.
        folder.With(".output.next/.dossier", "");
        Directory.CreateDirectory(folder[".output.next/editions"]);
        Directory.Move(Directory.GetDirectories(folder[".output.spare"])[0], folder[".output.next/editions/1.0.0"]);
        Tree.Same(first, folder.Build());
        Directory.Delete(folder[".output.spare"], recursive: true);
        Tree.Same(first, folder.Build());

        // What was changed by hand is made again, and no spare of it is used.
        folder.With("output/editions/1.0.0/index.html", "Tampered.");
        Tree.Same(first, folder.Build());
        Tree.Same(first, folder.Build());
    }

    [Fact]
    public void A_draft_is_the_same_over_the_last_output_as_from_nothing()
    {
        folder.With("input/sections/03-more.md", SealedTexts.More);
        folder.Build(draft: true);
        Tree.Same(folder.Build("other", draft: true), folder.Build(draft: true));
    }

    [Fact]
    public void A_spare_that_lacks_a_file_or_has_one_too_many_is_not_used()
    {
        var first = folder.Build();
        folder.Build();
        var spares = Directory.GetDirectories(folder[".output.spare"]);
        File.Delete(Path.Combine(spares[0], "index.html"));
        File.WriteAllText(Path.Combine(spares[1], "stray.txt"), "Stray.");
        Tree.Same(first, folder.Build());
        foreach (var spare in Directory.GetDirectories(folder[".output.spare"]))
        {
            File.WriteAllText(Path.Combine(spare, "index.html"), "Other.");
        }

        Tree.Same(first, folder.Build());
        Tree.Same(first, folder.Build());
    }

    [Fact]
    public void A_new_edition_is_the_same_whether_the_old_ones_were_there_before()
    {
        folder.Build();
        folder.With("input/glossary/tav.md", SealedTexts.Firm).Seal("1.1.0");
        Tree.Same(folder.Build("other"), folder.Build());
        Assert.Matches(
            "Edition 1.0.1 of [^<]+ is out of date.",
            File.ReadAllText(folder["output/editions/1.0.1/index.html"])
        );
    }

    [Fact]
    public void The_real_dossier_is_the_same_whether_its_editions_were_there_before()
    {
        var folders = new InputFolders(
            Repository.PathOf("input"),
            Repository.PathOf("seeds"),
            [Repository.PathOf("theme")]
        );
        var first = Sealing.Build(folders, folder["real"]);
        Tree.Same(first, Sealing.Build(folders, folder["real"]));
    }

    [Fact]
    public void Nothing_is_taken_over_from_an_output_that_another_build_wrote_meanwhile()
    {
        var bag = new global::Dossier.Diagnostics.DiagnosticBag();
        Compilation Compiled() =>
            Compiler.Compile(
                InputReader.Read(Sealing.Folders(folder), bag),
                new BuildRequest(null, _ => { })
                {
                    Subject = BuildSubject.Published,
                    Earlier = EarlierOutput.Read(folder["output"]),
                },
                bag
            );
        var first = Compiled();
        Assert.NotNull(Dossier.Write.OutputWriter.Write(first.Close(first.Output!), folder["output"], bag));
        var slow = Compiled();
        Assert.NotEmpty(slow.Output!.Kept);
        folder.With("input/glossary/tav.md", SealedTexts.Firm).Seal("1.1.0");
        var other = folder.Build();
        Assert.Null(Dossier.Write.OutputWriter.Write(slow.Close(slow.Output), folder["output"], bag));
        var finding = Assert.Single(bag.Sorted());
        Assert.Equal(
            (global::Dossier.Diagnostics.Codes.NotWritten.Id, "another build wrote the output while this one worked"),
            (finding.Code.Id, finding.Message)
        );
        Tree.Same(other, Tree.Of(folder["output"]));
    }

    [Fact]
    public void An_unchanged_edition_is_not_made_again()
    {
        folder.Build();
        var progress = new List<string>();
        var bag = new global::Dossier.Diagnostics.DiagnosticBag();
        var compilation = Compiler.Compile(
            InputReader.Read(Sealing.Folders(folder), bag),
            new BuildRequest(null, progress.Add)
            {
                Subject = BuildSubject.Published,
                Earlier = EarlierOutput.Read(folder["output"]),
            },
            bag
        );
        Assert.All(
            compilation.Output!.Files.Keys,
            path => Assert.False(path.StartsWith("editions/1.", StringComparison.Ordinal), path)
        );
        Assert.Equal(["Verifying", "Edition 1.0.1"], progress);
    }
}
