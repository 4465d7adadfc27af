using System.Collections.Immutable;
using System.Text;
using Dossier.Diagnostics;
using Dossier.Encode;
using Dossier.Tests.Fixtures;
using Dossier.Write;

namespace Dossier.Tests.Write;

public sealed class OutputWriterTests : IDisposable
{
    private static readonly DateTime LongAgo = new(2001, 2, 3, 4, 5, 6, DateTimeKind.Utc);
    private readonly TemporaryFolder folder = new();

    public void Dispose() => folder.Dispose();

    [Fact]
    public void A_tree_is_written_whole_with_a_list_of_its_files()
    {
        var written = Write(("index.html", "home"), ("a/b/index.html", "b"));
        Assert.Equal((2, 2, 0), (written!.Files, written.Changed, written.Removed));
        Assert.Equal("home", File.ReadAllText(folder["output/index.html"]));
        Assert.Equal(
            """
            This folder is written by Dossier. A build replaces all of it. Its files:
            a/b/index.html
            index.html

            """,
            File.ReadAllText(folder["output/.dossier"])
        );
        Assert.Equal(["output"], Directory.GetFileSystemEntries(folder.Path).Select(Path.GetFileName));
    }

    [Fact]
    public void Files_that_did_not_change_keep_their_time_stamps()
    {
        Write(("same.html", "same"), ("other.html", "old"), ("gone.html", "gone"));
        foreach (var file in Directory.GetFiles(folder["output"]))
        {
            File.SetLastWriteTimeUtc(file, LongAgo);
        }

        var written = Write(("same.html", "same"), ("other.html", "new"), ("more.html", "more"));
        Assert.Equal((3, 2, 1), (written!.Files, written.Changed, written.Removed));
        Assert.Equal(LongAgo, File.GetLastWriteTimeUtc(folder["output/same.html"]));
        Assert.NotEqual(LongAgo, File.GetLastWriteTimeUtc(folder["output/other.html"]));
        Assert.Equal(("same", "new", "more"), (Text("same.html"), Text("other.html"), Text("more.html")));
        Assert.False(File.Exists(folder["output/gone.html"]));
    }

    [Fact]
    public void A_second_write_of_the_same_tree_changes_nothing()
    {
        Write(("a.html", "a"));
        File.SetLastWriteTimeUtc(folder["output/a.html"], LongAgo);
        File.SetLastWriteTimeUtc(folder["output/.dossier"], LongAgo);
        Assert.Equal(0, Write(("a.html", "a"))!.Changed);
        Assert.Equal(
            (LongAgo, LongAgo),
            (File.GetLastWriteTimeUtc(folder["output/a.html"]), File.GetLastWriteTimeUtc(folder["output/.dossier"]))
        );
    }

    [Fact]
    public void A_change_made_by_hand_in_the_output_does_not_reach_other_copies_of_it()
    {
        Write(("a.html", "a"), ("b.html", "b"));
        Write(("a.html", "a"), ("b.html", "c"));
        File.AppendAllText(folder["output/a.html"], "!");
        Assert.Equal(1, Write(("a.html", "a"), ("b.html", "c"))!.Changed);
        Assert.Equal("a", Text("a.html"));
    }

    [Fact]
    public void An_empty_folder_may_be_written_to()
    {
        Directory.CreateDirectory(folder["output"]);
        Assert.NotNull(Write(("a.html", "a")));
    }

    [Fact]
    public void Folders_above_the_output_are_made()
    {
        var bag = new DiagnosticBag();
        Assert.NotNull(OutputWriter.Write(Files(("a.html", "a")), folder["some/where/output/"], bag));
        Assert.True(File.Exists(folder["some/where/output/a.html"]));
    }

    [Fact]
    public void What_file_managers_leave_behind_is_no_stranger()
    {
        Write(("a.html", "a"));
        folder.With("output/.DS_Store", "x").With("output/Thumbs.db", "x");
        Assert.NotNull(Write(("a.html", "b")));
        Assert.Equal("b", Text("a.html"));
    }

    [Fact]
    public void A_marker_that_is_not_ours_does_not_count()
    {
        folder.With("output/.dossier", "My notes on Dossier.\n");
        Assert.Null(Write(("a.html", "a")));
        Assert.Equal("My notes on Dossier.\n", Text(".dossier"));
    }

    [Fact]
    public void A_link_to_the_output_folder_stays_a_link()
    {
        Directory.CreateDirectory(folder["true"]);
        Directory.CreateSymbolicLink(folder["output"], folder["true"]);
        Assert.NotNull(Write(("a.html", "a")));
        Assert.NotNull(new DirectoryInfo(folder["output"]).LinkTarget);
        Assert.Equal("a", File.ReadAllText(folder["true/a.html"]));
    }

    [Fact]
    public void What_the_system_refuses_in_the_middle_leaves_the_old_output()
    {
        Write(("a.html", "a"), ("b.html", "b"));
        var before = Tree.Of(folder["output"]);
        var bag = new DiagnosticBag();
        Assert.Null(
            OutputWriter.Write(
                Files(("a.html", "new"), ("b", "a file"), ("b/c.html", "in a folder of that name")),
                folder["output"],
                bag
            )
        );
        Assert.Equal("DOS402", Assert.Single(bag.Sorted()).Code.Id);
        Tree.Same(before, Tree.Of(folder["output"]));
        Assert.NotNull(Write(("a.html", "new")));
    }

    [Fact]
    public void What_a_killed_build_left_beside_the_output_is_cleared_away()
    {
        Write(("a.html", "a"));
        folder
            .With(".output.next/half.html", "half")
            .With(".output.next/.dossier", "")
            .With(".output.old/old.html", "old")
            .With(".output.old/.dossier", "")
            .With(".output.lock", "");
        Assert.NotNull(Write(("a.html", "b")));
        Assert.Equal(["output"], Directory.GetFileSystemEntries(folder.Path).Select(Path.GetFileName));
    }

    [Fact]
    public void An_output_that_a_killed_build_had_moved_aside_comes_back()
    {
        Write(("a.html", "a"));
        Directory.Move(folder["output"], folder[".output.old"]);
        folder.With(".output.next/half.html", "half").With(".output.next/.dossier", "");
        File.SetLastWriteTimeUtc(folder[".output.old/a.html"], LongAgo);
        Assert.Equal(0, Write(("a.html", "a"))!.Changed);
        Assert.Equal(LongAgo, File.GetLastWriteTimeUtc(folder["output/a.html"]));
    }

    private WrittenOutput? Write(params (string Path, string Text)[] files) =>
        OutputWriter.Write(Files(files), folder["output"], new DiagnosticBag());

    private static OutputTree Files(params (string Path, string Text)[] files) =>
        new(
            files.ToImmutableSortedDictionary(
                file => file.Path,
                file => (ReadOnlyMemory<byte>)Encoding.UTF8.GetBytes(file.Text),
                StringComparer.Ordinal
            )
        );

    private string Text(string path) => File.ReadAllText(folder[$"output/{path}"]);
}
