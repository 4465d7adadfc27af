using Dossier.Tests.Fixtures;

namespace Dossier.Tests.Import.Sources;

/// <summary>
/// The same library, imported each month: what is new, what has changed, what an editor has made of it.
/// </summary>
public sealed class ImportAgainTests
{
    private const string Library = """
        @book{Smith_2020, title={Roads}, author={Smith, Ann}, year={2020}, doi={10.1234/roads}, note={My own remark}, file={/home/ann/roads.pdf}, abstract={Long.}, keywords={rail, road}}
        @book{Doe_2019, title={Ports}, author={Doe, Jo}, year={2019}, isbn={978-3-16-148410-0}}
        @book{Roe_2018, title={Rails}, author={Roe, Ed}, year={2018}}

        """;

    [Fact]
    public void A_second_import_of_the_same_file_changes_nothing()
    {
        using var folder = new TemporaryFolder().WithDossier().With("library.bib", Library);
        var first = Command.Run(folder.Path, "import", "sources", "library.bib");
        Assert.Equal((0, "3 new, 0 changed, 0 as they were, 0 could not be read"), (first.Code, Last(first)));
        var before = Tree.Of(folder.Path);
        var second = Command.Run(folder.Path, "import", "sources", "library.bib", "--update");
        Assert.Equal((0, "0 new, 0 changed, 3 as they were, 0 could not be read"), (second.Code, Last(second)));
        Tree.Same(before, Tree.Of(folder.Path));
    }

    [Fact]
    public void A_work_that_the_dossier_has_comes_under_another_id_beside_its_own_and_is_named()
    {
        using var folder = new TemporaryFolder().WithDossier().With("library.bib", Library);
        Command.Run(folder.Path, "import", "sources", "library.bib");
        File.AppendAllText(
            folder["library.bib"],
            "@book{Again, title={Roads}, author={Smith, A.}, year={2020}, doi={https://doi.org/10.1234/ROADS}}\n"
        );
        var result = Command.Run(folder.Path, "import", "sources", "library.bib");
        Assert.Equal((0, "1 new, 0 changed, 3 as they were, 0 could not be read"), (result.Code, Last(result)));
        Assert.Contains(
            "'Again' and 'smith-2020' have the same DOI; both are taken over",
            result.Error,
            StringComparison.Ordinal
        );
    }

    [Theory]
    [InlineData("sources", "a.bib", "", "the file holds no source")]
    [InlineData("sources", "a.bib", "@comment{x}\n@string{a = b}\n", "the file holds no source")]
    [InlineData("sources", "a.json", "[]", "the file holds no source")]
    [InlineData("sources", "a.yaml", "references: []\n", "the file holds no source")]
    [InlineData("sources", "a.ris", "", "the file holds no reference")]
    [InlineData("glossary", "a.csv", "term,definition\n", "the file holds no entry")]
    [InlineData("glossary", "a.ttl", "", "the file holds no SKOS concept")]
    [InlineData("glossary", "a.tbx", "<x/>", "the file holds no entry: neither")]
    public void A_file_with_nothing_in_it_is_said_to_have_nothing(string verb, string name, string text, string said)
    {
        using var folder = new TemporaryFolder().WithDossier().With(name, text);
        var result = Command.Run(folder.Path, "import", verb, name);
        Assert.Equal(1, result.Code);
        Assert.Contains($"{name}: error DOS811: {said}", result.Error, StringComparison.Ordinal);
        Assert.False(Directory.Exists(folder[$"input/{verb}"]));
    }

    [Theory]
    [InlineData("sources", "list.xlsx", ".bib, .ris, .json, .yaml, .yml", "export the list from Zotero")]
    [InlineData("glossary", "words.xlsx", ".csv, .tsv, .tbx, .ttl, .jsonld", "save the table as .csv")]
    public void A_file_of_another_kind_is_told_what_is_read(string verb, string name, string endings, string hint)
    {
        using var folder = new TemporaryFolder().WithDossier().With(name, "PK\u0003\u0004aaaa");
        var result = Command.Run(folder.Path, "import", verb, name);
        Assert.Equal((1, ""), (result.Code, result.Output));
        Assert.StartsWith(
            $"{name}: error DOS811: the file is none of those that are read: {endings}\n  hint: {hint}",
            result.Error,
            StringComparison.Ordinal
        );
    }

    [Fact]
    public void New_entries_are_added_to_the_list_and_every_other_line_stays()
    {
        using var folder = new TemporaryFolder().WithDossier().With("library.bib", Library);
        Command.Run(folder.Path, "import", "sources", "library.bib");
        var before = File.ReadAllText(folder["input/sources/library.yml"]);
        File.AppendAllText(folder["library.bib"], "@book{New_2024, title={Gates}, year={2024}}\n");
        var result = Command.Run(folder.Path, "import", "sources", "library.bib");
        Assert.Equal((0, "1 new, 0 changed, 3 as they were, 0 could not be read"), (result.Code, Last(result)));
        var after = File.ReadAllText(folder["input/sources/library.yml"]);
        Assert.StartsWith(before, after, StringComparison.Ordinal);
        Assert.Contains("- id: new-2024\n", after[before.Length..], StringComparison.Ordinal);
        Assert.Equal(0, Command.Run(folder.Path, "check").Code);
    }

    [Fact]
    public void What_has_changed_is_shown_and_taken_with_update_alone()
    {
        using var folder = new TemporaryFolder().WithDossier().With("library.bib", Library);
        Command.Run(folder.Path, "import", "sources", "library.bib");
        var before = File.ReadAllText(folder["input/sources/library.yml"]);
        File.WriteAllText(
            folder["library.bib"],
            Library.Replace("{Ports}", "{Ports and Ships}", StringComparison.Ordinal)
        );
        var shown = Command.Run(folder.Path, "import", "sources", "library.bib");
        Assert.Equal((0, "0 new, 1 changed, 2 as they were, 0 could not be read"), (shown.Code, Last(shown)));
        Assert.Contains(
            "'doe-2019' has changed since its import: title 'Ports' → 'Ports and Ships'",
            shown.Error,
            StringComparison.Ordinal
        );
        Assert.Equal(before, File.ReadAllText(folder["input/sources/library.yml"]));
        var taken = Command.Run(folder.Path, "import", "sources", "library.bib", "--update");
        Assert.Equal((0, "0 new, 1 changed, 2 as they were, 0 could not be read"), (taken.Code, Last(taken)));
        Assert.Contains("doe-2019: title 'Ports' → 'Ports and Ships'", taken.Output, StringComparison.Ordinal);
        var after = File.ReadAllText(folder["input/sources/library.yml"]);
        Assert.Equal(
            Lines(before).Except(Lines(after)),
            Lines(before)
                .Where(line => line.Contains("\"Ports\"", StringComparison.Ordinal) || IsMark(line, before, "doe-2019"))
        );
        Assert.Equal(
            "0 new, 0 changed, 3 as they were, 0 could not be read",
            Last(Command.Run(folder.Path, "import", "sources", "library.bib", "--update"))
        );
    }

    [Theory]
    [InlineData("title: \"Ports\"", "title: \"Harbours\"")]
    [InlineData(
        "    ISBN: \"978-3-16-148410-0\"\n",
        "    ISBN: \"978-3-16-148410-0\"\n    custom:\n      archive: https://example.org/copy\n"
    )]
    [InlineData("    title: \"Ports\"", "    # asked the author\n    title: \"Ports\"")]
    public void An_entry_edited_by_hand_is_never_overwritten(string was, string now)
    {
        using var folder = new TemporaryFolder().WithDossier().With("library.bib", Library);
        Command.Run(folder.Path, "import", "sources", "library.bib");
        var edited = File.ReadAllText(folder["input/sources/library.yml"]).Replace(was, now, StringComparison.Ordinal);
        Assert.Contains(now, edited, StringComparison.Ordinal);
        File.WriteAllText(folder["input/sources/library.yml"], edited);
        File.WriteAllText(
            folder["library.bib"],
            Library.Replace("{Ports}", "{Ports and Ships}", StringComparison.Ordinal)
        );
        var result = Command.Run(folder.Path, "import", "sources", "library.bib", "--update");
        Assert.Equal(0, result.Code);
        Assert.Contains("'doe-2019'", result.Error, StringComparison.Ordinal);
        Assert.Equal(edited, File.ReadAllText(folder["input/sources/library.yml"]));
    }

    [Fact]
    public void The_same_work_under_another_id_is_named_and_keeps_its_id()
    {
        using var folder = new TemporaryFolder().WithDossier().With("library.bib", Library);
        Command.Run(folder.Path, "import", "sources", "library.bib");
        File.WriteAllText(
            folder["other.bib"],
            """
            @book{roads, title={Other words}, author={Smith, Ann}, year={2020}, doi={https://doi.org/10.1234/ROADS}}
            @book{ports, title={Ports}, author={Doe, Jo}, year={2021}, isbn={9783161484100}}
            @book{rails, title={Rails}, author={Roe, Ed}, year={2018}}
            """
        );
        var result = Command.Run(folder.Path, "import", "sources", "other.bib");
        foreach (
            var line in (string[])
                [
                    "'roads' is the dossier's 'smith-2020' under another id: the DOI is the same",
                    "'ports' is the dossier's 'doe-2019' under another id: the ISBN is the same",
                    "'rails' is the dossier's 'roe-2018' under another id: the title and year is the same",
                ]
        )
        {
            Assert.Contains(line, result.Error, StringComparison.Ordinal);
        }

        Assert.Equal((0, "0 new, 3 changed, 0 as they were, 0 could not be read"), (result.Code, Last(result)));
        Assert.False(File.Exists(folder["input/sources/other.yml"]));
        Command.Run(folder.Path, "import", "sources", "other.bib", "--update");
        var list = File.ReadAllText(folder["input/sources/library.yml"]);
        Assert.Contains("- id: smith-2020\n", list, StringComparison.Ordinal);
        Assert.Contains("citation-key: roads", list, StringComparison.Ordinal);
    }

    [Fact]
    public void What_a_library_keeps_for_itself_is_not_published_unless_the_dossier_says_so()
    {
        using var folder = new TemporaryFolder().WithDossier().With("library.bib", Library);
        var import = Command.Run(folder.Path, "import", "sources", "library.bib");
        Assert.Contains("'abstract' is kept in the list and not published", import.Error, StringComparison.Ordinal);
        Assert.Contains(
            "file: \"/home/ann/roads.pdf\"",
            File.ReadAllText(folder["input/sources/library.yml"]),
            StringComparison.Ordinal
        );
        Assert.Equal(0, Command.Run(folder.Path, "build", "--no-pdf", "--no-search").Code);
        var published = string.Concat(
            Directory.EnumerateFiles(folder["output"], "*", SearchOption.AllDirectories).Select(File.ReadAllText)
        );
        foreach (var text in (string[])["My own remark", "roads.pdf", "Long.", "rail, road", "imported"])
        {
            Assert.DoesNotContain(text, published, StringComparison.Ordinal);
        }

        using var open = new TemporaryFolder().WithDossier().With("library.bib", Library);
        File.AppendAllText(open["input/dossier.yml"], "import: { publish: [abstract, file] }\n");
        Command.Run(open.Path, "import", "sources", "library.bib");
        var list = File.ReadAllText(open["input/sources/library.yml"]);
        Assert.Contains("\n    abstract: \"Long.\"\n", list, StringComparison.Ordinal);
        Assert.Contains("\n    custom:\n      file: \"/home/ann/roads.pdf\"\n", list, StringComparison.Ordinal);
        Assert.Contains(
            "\n      note: \"My own remark\"\n",
            list[list.IndexOf("private:", StringComparison.Ordinal)..],
            StringComparison.Ordinal
        );
        Assert.Equal(0, Command.Run(open.Path, "check").Code);
    }

    [Fact]
    public void One_entry_that_cannot_be_read_keeps_no_other_back()
    {
        using var folder = new TemporaryFolder()
            .WithDossier()
            .With(
                "a.bib",
                """
                @book{one, title={A}}
                @book{two, title {B}}
                @book{three, title={C}}

                """
            );
        var result = Command.Run(folder.Path, "import", "sources", "a.bib");
        Assert.Equal((1, "2 new, 0 changed, 0 as they were, 1 could not be read"), (result.Code, Last(result)));
        Assert.Contains("- id: three\n", File.ReadAllText(folder["input/sources/a.yml"]), StringComparison.Ordinal);
    }

    [Fact]
    public void Glossaries_too_are_imported_again()
    {
        using var folder = new TemporaryFolder()
            .WithDossier()
            .With(
                "terms.csv",
                """
                term,kind,definition
                Aksay,place,A town.
                Temir,place,Iron.

                """
            );
        var first = Command.Run(folder.Path, "import", "glossary", "terms.csv");
        Assert.Equal((0, "2 new, 0 changed, 0 as they were, 0 could not be read"), (first.Code, Last(first)));
        var before = Tree.Of(folder.Path);
        Assert.Equal(
            "0 new, 0 changed, 2 as they were, 0 could not be read",
            Last(Command.Run(folder.Path, "import", "glossary", "terms.csv", "--update"))
        );
        Tree.Same(before, Tree.Of(folder.Path));

        File.WriteAllText(
            folder["terms.csv"],
            """
            term,kind,definition
            Aksay,place,A large town.
            Temir,place,Iron ore.

            """
        );
        File.WriteAllText(
            folder["input/glossary/temir.md"],
            File.ReadAllText(folder["input/glossary/temir.md"])
                .Replace("Iron.", "Iron, in Turkic.", StringComparison.Ordinal)
        );
        var shown = Command.Run(folder.Path, "import", "glossary", "terms.csv");
        Assert.Equal("0 new, 1 changed, 1 as they were, 0 could not be read", Last(shown));
        Assert.Contains("'aksay' has changed since its import: definition", shown.Error, StringComparison.Ordinal);
        Assert.Contains(
            "'temir' was edited by hand since its import and stays as it is",
            shown.Error,
            StringComparison.Ordinal
        );
        Command.Run(folder.Path, "import", "glossary", "terms.csv", "--update");
        Assert.Contains("A large town.", File.ReadAllText(folder["input/glossary/aksay.md"]), StringComparison.Ordinal);
        Assert.Contains(
            "Iron, in Turkic.",
            File.ReadAllText(folder["input/glossary/temir.md"]),
            StringComparison.Ordinal
        );
        Assert.Equal(
            "0 new, 0 changed, 2 as they were, 0 could not be read",
            Last(Command.Run(folder.Path, "import", "glossary", "terms.csv"))
        );
    }

    [Fact]
    public void A_list_laid_out_by_hand_is_added_to_or_left_alone()
    {
        using var folder = new TemporaryFolder()
            .WithDossier()
            .With("input/sources/library.yml", "references: [{id: mine, type: book, title: Mine}]\n")
            .With("library.bib", Library);
        var result = Command.Run(folder.Path, "import", "sources", "library.bib");
        Assert.Equal((0, "3 new, 0 changed, 0 as they were, 0 could not be read"), (result.Code, Last(result)));
        Assert.Equal(
            "references: [{id: mine, type: book, title: Mine}]\n",
            File.ReadAllText(folder["input/sources/library.yml"])
        );
        Assert.True(File.Exists(folder["input/sources/library-2.yml"]));
        Assert.Equal(0, Command.Run(folder.Path, "check").Code);
    }

    private static string Last(CommandResult result) => result.Output.TrimEnd('\n').Split('\n')[^1];

    private static string[] Lines(string text) => text.Split('\n');

    /// <summary>Whether a line is the mark of an entry in a list.</summary>
    private static bool IsMark(string line, string list, string id)
    {
        var entry = list[list.IndexOf($"- id: {id}\n", StringComparison.Ordinal)..];
        return line.Contains("imported:", StringComparison.Ordinal)
            && entry.Split("\n\n")[0].Contains(line, StringComparison.Ordinal);
    }
}
