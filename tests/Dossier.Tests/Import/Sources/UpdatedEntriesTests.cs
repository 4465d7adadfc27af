using System.Globalization;
using Dossier.Tests.Fixtures;

namespace Dossier.Tests.Import.Sources;

/// <summary>What <c>--update</c> leaves as it is: an editor's notes, and works that did not change.</summary>
public sealed class UpdatedEntriesTests : IDisposable
{
    private readonly TemporaryFolder folder = new TemporaryFolder().WithDossier();

    public void Dispose() => folder.Dispose();

    [Theory]
    [InlineData("    type: book\n", "    type: book  # MY NOTE: check the translator\n")]
    [InlineData("    type: book\n", "    # MY NOTE\n    type: book\n")]
    public void An_entry_with_a_comment_is_left_and_named_and_the_others_are_updated(string before, string after)
    {
        Import(Book("smith", "First") + Book("doe", "Second"));
        var list = folder["input/sources/lib.yml"];
        var text = File.ReadAllText(list);
        before = text.Contains(before, StringComparison.Ordinal) ? before : before[2..];
        after = text.Contains(before, StringComparison.Ordinal) ? after : after[2..];
        var at = text.IndexOf(before, text.IndexOf("id: smith", StringComparison.Ordinal), StringComparison.Ordinal);
        text =
            text[..at]
            + after.Replace("    ", before[..before.IndexOf('t')], StringComparison.Ordinal)
            + text[(at + before.Length)..];
        File.WriteAllText(list, text);
        var result = Import(Book("smith", "First, changed") + Book("doe", "Second, changed"), "--update");
        var now = File.ReadAllText(list);
        Assert.Contains("MY NOTE", now, StringComparison.Ordinal);
        Assert.DoesNotContain("First, changed", now, StringComparison.Ordinal);
        Assert.Contains("Second, changed", now, StringComparison.Ordinal);
        Assert.Contains("'smith' has changed since its import", result.Error, StringComparison.Ordinal);
        Assert.Contains("a comment stands in its entry", result.Error, StringComparison.Ordinal);
        Assert.Contains("doe: title", result.Output, StringComparison.Ordinal);
    }

    [Fact]
    public void Works_of_one_name_stay_under_their_ids_however_many_there_are()
    {
        var works = Many(0, 30);
        Import(works);
        var before = Tree.Of(folder["input"]);
        Assert.Contains(
            "0 new, 0 changed, 30 as they were",
            Import(works, "--update").Output,
            StringComparison.Ordinal
        );
        Tree.Same(before, Tree.Of(folder["input"]));
    }

    [Fact]
    public void A_work_that_is_put_before_others_of_its_name_is_the_new_one()
    {
        Import(Many(1, 30));
        var before = File.ReadAllText(folder["input/sources/lib.yml"]);
        Assert.Contains(
            "1 new, 0 changed, 29 as they were",
            Import(Many(0, 30), "--update").Output,
            StringComparison.Ordinal
        );
        Assert.StartsWith(before, File.ReadAllText(folder["input/sources/lib.yml"]), StringComparison.Ordinal);
    }

    [Fact]
    public void One_that_changes_among_many_of_its_name_is_the_one_that_changed()
    {
        Import(Many(0, 30));
        var works = Many(0, 30).Replace("{T 11}", "{Another}", StringComparison.Ordinal);
        var result = Import(works, "--update");
        Assert.Contains("0 new, 1 changed, 29 as they were", result.Output, StringComparison.Ordinal);
        Assert.Contains("same-12: title 'T 11' → 'Another'", result.Output, StringComparison.Ordinal);
    }

    private static string Many(int from, int to) =>
        string.Concat(
            Enumerable
                .Range(from, to - from)
                .Select(i => Book("same", string.Create(CultureInfo.InvariantCulture, $"T {i}")))
        );

    private static string Book(string id, string title) =>
        $"@book{{{id}, title={{{title}}}, author={{Smith, J}}, year={{2020}}}}\n";

    private CommandResult Import(string library, params string[] options)
    {
        folder.With("lib.bib", library);
        var result = Command.Run(folder.Path, ["import", "sources", "lib.bib", .. options]);
        Assert.True(result.Code == 0, result.Error);
        return result;
    }
}
