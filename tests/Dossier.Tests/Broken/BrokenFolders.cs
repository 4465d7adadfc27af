using System.Collections.Immutable;
using Dossier.Cli.FindingReports;
using Dossier.Diagnostics;
using Dossier.Tests.Fixtures;
using Dossier.Write;
using Rules = Dossier.Diagnostics.Codes;

namespace Dossier.Tests.Broken;

/// <summary>Faults of the output folder.</summary>
public sealed class BrokenFolders
{
    /// <summary>The codes that are shown here and not in a folder.</summary>
    internal static readonly ImmutableArray<DiagnosticCode> Codes = [Rules.ForeignFolder, Rules.NotWritten];

    [Fact]
    public void A_folder_that_Dossier_did_not_make_is_refused()
    {
        using var folder = new TemporaryFolder().With("output/mine.txt", "Mine.");
        Assert.Equal(
            """
            output: error DOS401: the folder was not made by Dossier, and a build would replace all of it
              hint: name another folder with --output, or empty this one yourself

            """.ReplaceLineEndings("\n"),
            Report(folder)
        );
        Assert.Equal("Mine.", File.ReadAllText(folder["output/mine.txt"]));
    }

    /// <summary>Who is told to empty the folder of a dossier might do so.</summary>
    [Theory]
    [InlineData("output/input/dossier.yml")]
    [InlineData("output/index.md")]
    [InlineData("output/mine/input/index.md")]
    public void Nobody_is_told_to_empty_a_folder_that_holds_texts(string file)
    {
        using var folder = new TemporaryFolder().With(file, "Mine.");
        Assert.EndsWith(
            "\n  hint: name a folder for the output alone, such as --output output: this one holds texts\n",
            Report(folder),
            StringComparison.Ordinal
        );
    }

    [Fact]
    public void A_folder_with_a_file_that_Dossier_did_not_write_is_refused()
    {
        using var folder = new TemporaryFolder();
        Assert.Equal("", Report(folder));
        folder
            .With("output/sections/mine.txt", "Mine.")
            .With("output/zebra.txt", "Mine.")
            .With("output/.DS_Store", "Litter.");
        Assert.Equal(
            """
            output: error DOS401: the folder holds 'sections/mine.txt', which Dossier did not write and a build would remove
              hint: name another folder with --output, or empty this one yourself

            """.ReplaceLineEndings("\n"),
            Report(folder)
        );
        Assert.Equal("Mine.", File.ReadAllText(folder["output/sections/mine.txt"]));
    }

    [Theory]
    [InlineData(".output.old")]
    [InlineData(".output.next")]
    public void A_folder_beside_it_that_Dossier_did_not_make_stays(string name)
    {
        using var folder = new TemporaryFolder();
        Assert.Equal("", Report(folder));
        folder.With($"{name}/mine.txt", "Mine.");
        Assert.StartsWith(
            $"{name}: error DOS401: the folder was not made by Dossier",
            Report(folder),
            StringComparison.Ordinal
        );
        Assert.Equal("Mine.", File.ReadAllText(folder[$"{name}/mine.txt"]));
        Directory.Delete(folder["output"], recursive: true);
        Assert.StartsWith($"{name}: error DOS401", Report(folder), StringComparison.Ordinal);
        Assert.Equal("Mine.", File.ReadAllText(folder[$"{name}/mine.txt"]));
    }

    [Fact]
    public void A_file_in_the_place_of_the_folder_is_refused()
    {
        using var folder = new TemporaryFolder().With("output", "Mine.");
        Assert.StartsWith(
            "output: error DOS401: the output is a file, not a folder\n",
            Report(folder),
            StringComparison.Ordinal
        );
    }

    [Fact]
    public void An_output_below_a_file_cannot_be_written()
    {
        using var folder = new TemporaryFolder().With("place", "A file.");
        Assert.StartsWith(
            "output: error DOS402: the output cannot be written\n",
            Report(folder, "place/output"),
            StringComparison.Ordinal
        );
    }

    [Fact]
    public void A_folder_that_another_build_is_writing_is_refused()
    {
        using var folder = new TemporaryFolder();
        using var turn = new FileStream(folder[".output.lock"], FileMode.Create, FileAccess.ReadWrite, FileShare.None);
        Assert.Equal(
            """
            output: error DOS402: the output cannot be written
              hint: is another build writing it, or is the disk full?

            """.ReplaceLineEndings("\n"),
            Report(folder)
        );
        Assert.False(Directory.Exists(folder["output"]));
    }

    /// <summary>What is half written is taken away again: it would keep the disk full.</summary>
    [Fact]
    public void A_full_disk_keeps_no_half_of_an_output()
    {
        using var disk = SmallDisk.Of(new TemporaryFolder().With("a.txt", "x"));
        disk.Fill();
        Assert.StartsWith(
            "output: error DOS402: the output cannot be written\n",
            Report(disk.Folder),
            StringComparison.Ordinal
        );
        Assert.Equal(
            ["a.txt", SmallDisk.Filler],
            Directory.GetFileSystemEntries(disk.Folder.Path).Select(Path.GetFileName).Order(StringComparer.Ordinal)
        );
    }

    [Fact]
    public void A_folder_that_a_disk_is_mounted_on_is_refused_with_the_one_in_it_that_will_do()
    {
        using var disk = SmallDisk.Of(new TemporaryFolder());
        var name = Path.GetFileName(disk.Folder.Path);
        Assert.Equal(
            $"""
            {name}: error DOS401: a disk is mounted on the folder, so that it cannot be exchanged for a new one
              hint: name a folder in it, such as --output {name}/site, and publish that

            """.ReplaceLineEndings("\n"),
            Report(disk.Folder, "")
        );
        Assert.Empty(Directory.GetFileSystemEntries(disk.Folder.Path));
        Assert.Equal("", Report(disk.Folder, "site"));
    }

    private static string Report(TemporaryFolder folder, string output = "output")
    {
        var bag = new DiagnosticBag();
        OutputWriter.Write(SmallDossier.Compile(SmallDossier.Inputs()).Compilation.Output!, folder[output], bag);
        return TextReport.Of(bag.Sorted(), colour: false);
    }
}
