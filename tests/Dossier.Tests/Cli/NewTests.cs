using Dossier.Tests.Fixtures;

namespace Dossier.Tests.Cli;

public sealed class NewTests : IDisposable
{
    private readonly TemporaryFolder folder = new TemporaryFolder().WithDossier();

    public void Dispose() => folder.Dispose();

    [Theory]
    [InlineData("section", "Energy & “corridors”", "input/sections/01-energy-corridors.md")]
    [InlineData("section", "Türkiye’nin dış ilişkileri", "input/sections/01-turkiyenin-dis-iliskileri.md")]
    [InlineData("section", "Қазақстан және Түркия", "input/sections/01-qazaqstan-zhane-turkiya.md")]
    [InlineData("term", "Щит: \"броня\"", "input/glossary/shchit-bronya.md")]
    [InlineData("term", "İğdır", "input/glossary/igdir.md")]
    [InlineData("source", "author-2026", "input/sources.yml")]
    public void What_is_added_is_well_formed_and_where_it_belongs(string kind, string name, string path)
    {
        var call = Command.Run(folder.Path, "new", kind, name);
        Assert.Equal((0, ""), (call.Code, call.Error));
        Assert.StartsWith($"{path}\nNext: ", call.Output, StringComparison.Ordinal);
        Assert.True(File.Exists(folder[path]));
        Assert.Equal(0, Command.Run(folder.Path, "check").Code);
    }

    [Theory]
    [InlineData(new[] { "01-one", "02-two" }, "03-three")]
    [InlineData(new[] { "001-one", "009-two" }, "010-three")]
    [InlineData(new[] { "99-one" }, "100-three")]
    [InlineData(new[] { "one" }, "three")]
    [InlineData(new string[0], "01-three")]
    public void A_section_takes_the_next_number(string[] there, string expected)
    {
        foreach (var stem in there)
        {
            folder.With($"input/sections/{stem}.md", SmallDossier.Page("There", "Text.\n"));
        }

        Assert.StartsWith(
            $"input/sections/{expected}.md\n",
            Command.Run(folder.Path, "new", "section", "Three").Output,
            StringComparison.Ordinal
        );
    }

    [Theory]
    [InlineData("01-one", "04-vienna", "input/sections/02-vienna.md", "title: \"vienna\"")]
    [InlineData("01-one", "02-vienna.md", "input/sections/02-vienna.md", "title: \"vienna\"")]
    [InlineData("01-one", "10 years", "input/sections/02-10-years.md", "title: \"10 years\"")]
    [InlineData("01-one", "2 Staff", "input/sections/02-staff.md", "title: \"Staff\"")]
    [InlineData("01-one", "5. Staff and Posts", "input/sections/02-staff-and-posts.md", "title: \"Staff and Posts\"")]
    [InlineData("01-one", "05 Staff", "input/sections/02-staff.md", "title: \"Staff\"")]
    [InlineData("01-one", "12 Angry Men", "input/sections/02-12-angry-men.md", "title: \"12 Angry Men\"")]
    [InlineData("one", "04-vienna", "input/sections/04-vienna.md", "title: \"04-vienna\"")]
    public void A_section_named_as_a_file_has_one_number(string there, string name, string path, string title)
    {
        folder.With($"input/sections/{there}.md", SmallDossier.Page("There", "Text.\n"));
        Assert.Equal(0, Command.Run(folder.Path, "new", "section", name).Code);
        Assert.Contains(title, File.ReadAllText(folder[path]), StringComparison.Ordinal);
    }

    [Fact]
    public void Entries_that_are_added_at_the_same_moment_are_all_there()
    {
        string[] names = ["ash", "beech", "cedar", "elm", "fir", "gum"];
        Parallel.ForEach(names, name => Assert.Equal(0, Command.Run(folder.Path, "new", "source", name).Code));
        var list = File.ReadAllText(folder["input/sources.yml"]);
        Assert.All(names, name => Assert.Contains($"- id: {name}\n", list, StringComparison.Ordinal));
        Parallel.ForEach(names, name => Assert.Equal(0, Command.Run(folder.Path, "new", "section", name).Code));
        Assert.Equal(0, Command.Run(folder.Path, "check").Code);
        Assert.Equal(
            ["01-", "02-", "03-", "04-", "05-", "06-"],
            Directory.GetFiles(folder["input/sections"]).Select(file => Path.GetFileName(file)[..3]).Order()
        );
        Assert.Empty(Directory.GetFiles(folder.Path, ".*.turn"));
    }

    [Fact]
    public void The_placeholder_is_in_the_dossiers_language()
    {
        folder.With("input/dossier.yml", SmallDossier.Settings.Replace("en-GB", "kk", StringComparison.Ordinal));
        Assert.Equal(0, Command.Run(folder.Path, "new", "section", "Бір").Code);
        Assert.EndsWith(
            "Әлі жазылған жоқ. {.lead}\n",
            File.ReadAllText(folder["input/sections/01-bir.md"]),
            StringComparison.Ordinal
        );
    }

    [Theory]
    [InlineData(
        """
            references:
              - id: a
                type: book
                title: A # the first

            """,
        "  "
    )]
    [InlineData(
        """
            # mine
            references:

            # more
            - id: a
              type: book
              title: A
            """,
        ""
    )]
    [InlineData("references:\r\n    - id: a\r\n      type: book\r\n      title: A\r\n", "    ")]
    public void A_source_is_added_and_the_rest_of_the_file_stays_to_the_byte(string before, string indent)
    {
        folder.With("input/sources.yml", before);
        Assert.Equal(0, Command.Run(folder.Path, "new", "source", "b").Code);
        var after = File.ReadAllText(folder["input/sources.yml"]);
        Assert.StartsWith(before, after, StringComparison.Ordinal);
        Assert.Contains(
            $"\n{indent}- id: b\n{indent}  type: document",
            after.ReplaceLineEndings("\n"),
            StringComparison.Ordinal
        );
        Assert.Equal(0, Command.Run(folder.Path, "check").Code);
    }

    [Theory]
    [InlineData("references: []\n")]
    [InlineData("references:\n  - { id: a, type: book, title: A }\nother: 1\n")]
    [InlineData("references: [\n")]
    public void A_list_that_cannot_be_lengthened_is_left_alone_and_the_entry_is_shown(string before)
    {
        folder.With("input/sources.yml", before);
        var call = Command.Run(folder.Path, "new", "source", "b");
        Assert.Equal(2, call.Code);
        Assert.Contains("- id: b\n", call.Error, StringComparison.Ordinal);
        Assert.Equal(before, File.ReadAllText(folder["input/sources.yml"]));
    }

    [Theory]
    [InlineData("section", "One", "input/sections/04-one.md")]
    [InlineData("term", "OTS", "input/glossary/ots.md")]
    [InlineData("source", "A", "input/sources.yml:2")]
    public void An_id_that_exists_is_refused(string kind, string name, string place)
    {
        folder
            .With("input/sections/04-one.md", SmallDossier.Page("One", "The OTS [@a].\n"))
            .With("input/glossary/ots.md", SmallDossier.Term("OTS", "Body.\n"))
            .With(
                "input/sources.yml",
                """
                references:
                  - id: a
                    type: book
                    title: A

                """
            );
        var before = Tree.Of(folder.Path);
        var call = Command.Run(folder.Path, "new", kind, name);
        Assert.Equal(2, call.Code);
        Assert.EndsWith($" '{name.ToLowerInvariant()}': {place}\n", call.Error, StringComparison.Ordinal);
        Tree.Same(before, Tree.Of(folder.Path));
    }

    [Theory]
    [InlineData("section", "東京")]
    [InlineData("section", "Two", "--id", "Two words")]
    [InlineData("section", "Two", "--input", "nowhere")]
    [InlineData("chapter", "Two")]
    [InlineData("section")]
    public void A_wrong_call_ends_with_2_and_writes_nothing(params string[] arguments)
    {
        var before = Tree.Of(folder.Path);
        var call = Command.Run(folder.Path, ["new", .. arguments]);
        Assert.Equal(2, call.Code);
        Assert.StartsWith("dossier: ", call.Error, StringComparison.Ordinal);
        Tree.Same(before, Tree.Of(folder.Path));
    }
}
