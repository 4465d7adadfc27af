using Dossier.Cli.ComparisonReports;
using Dossier.Editions.Changes;
using Dossier.Editions.Redlines;
using Dossier.Input;
using Dossier.Model.Editions;
using Dossier.Tests.Fixtures;

namespace Dossier.Tests.Editions;

/// <summary>What a comparison makes of moved, reworded, new and lost text.</summary>
public sealed class Comparisons
{
    private const string A = "The first paragraph speaks of trade between the countries.";
    private const string B = "A second one is about the students and their grants.";
    private const string C = "Then comes a third that deals with pipelines and corridors.";

    [Theory]
    [InlineData("the old words stay here", "the new words stay here", "the |-old|+new| words stay here")]
    [InlineData("showed the limit", "showed a clear limit", "showed |-the|+a clear| limit")]
    [InlineData("one two three", "one three", "one |-two |three")]
    [InlineData("Türk, Қазақ.", "Түрік, Қазақ!", "|-Türk|+Түрік|, Қазақ|-.|+!")]
    [InlineData("a 😀, so", "a 😁, so", "a |-😀|+😁|, so")]
    [InlineData("a 👍🏻!", "a 👍🏿!", "a |-👍🏻|+👍🏿|!")]
    [InlineData("so … e\u0301", "so ,\u0301 e\u0301", "so |-…|+,\u0301| e\u0301")]
    [InlineData("", "all new", "+all new")]
    [InlineData("all old", "", "-all old")]
    [InlineData("same", "same", "same")]
    public void Words_are_compared_one_by_one_and_shown_in_phrases(string before, string after, string expected)
    {
        var runs = WordDiff.Of(before, after);
        Assert.Equal(
            expected.TrimStart('|'),
            string.Join(
                '|',
                runs.Select(run =>
                    run.State switch
                    {
                        ChangeState.Added => $"+{run.Text}",
                        ChangeState.Removed => $"-{run.Text}",
                        _ => run.Text,
                    }
                )
            )
        );
        Assert.Equal(before, string.Concat(runs.Where(run => run.State != ChangeState.Added).Select(run => run.Text)));
        Assert.Equal(after, string.Concat(runs.Where(run => run.State != ChangeState.Removed).Select(run => run.Text)));
    }

    /// <summary>A log or a table in code; the words between are not compared with one another.</summary>
    [Fact]
    public void Much_that_is_new_takes_the_place_of_much_that_is_gone()
    {
        var random = new Random(7);
        var words = Enumerable.Range(0, 20_000).Select(i => $"w{i}").ToArray();
        var before = string.Join(' ', words);
        random.Shuffle(words);
        var after = string.Join(' ', words);
        var start = GC.GetAllocatedBytesForCurrentThread();
        var runs = WordDiff.Of($"Begin {before} end.", $"Begin {after} end.");
        Assert.True(GC.GetAllocatedBytesForCurrentThread() - start < 100_000_000);
        Assert.Equal(
            [ChangeState.Same, ChangeState.Removed, ChangeState.Added, ChangeState.Same],
            runs.Select(run => run.State)
        );
        Assert.Equal(("Begin ", " end."), (runs[0].Text, runs[^1].Text));
    }

    [Fact]
    public void A_paragraph_that_changed_places_has_moved()
    {
        var page = Assert.Single(Compare(Paragraphs(A, B, C), Paragraphs(C, A, B)).Pages);
        var unit = Assert.Single(page.Units, unit => unit.State != ChangeState.Same);
        Assert.Equal((ChangeState.Moved, C, C), (unit.State, unit.Before!.Text, unit.After!.Text));
    }

    [Fact]
    public void A_reworded_paragraph_is_known_by_its_anchor_or_its_likeness()
    {
        var page = Assert.Single(
            Compare(
                Paragraphs(A, B),
                """
                Our very first paragraph speaks of trade between the countries.

                A second one is about the students and nothing else in this whole world, as far as we can see it now.

                """
            ).Pages
        );
        Assert.Equal([ChangeState.Changed, ChangeState.Changed], page.Units.Select(unit => unit.State));
    }

    [Fact]
    public void New_and_lost_text_stand_where_they_belong()
    {
        var page = Assert.Single(Compare(Paragraphs(A, B), Paragraphs(A, C)).Pages);
        Assert.Equal([ChangeState.Same, ChangeState.Added, ChangeState.Removed], page.Units.Select(unit => unit.State));
    }

    [Fact]
    public void A_paragraph_that_went_to_another_page_says_from_where()
    {
        var comparison = Compare(
            SmallDossier.Inputs(
                ("sections/01-a.md", SmallDossier.Page("One", Paragraphs(A, B))),
                ("sections/02-b.md", SmallDossier.Page("Two", Paragraphs(C)))
            ),
            SmallDossier.Inputs(
                ("sections/01-a.md", SmallDossier.Page("One", Paragraphs(A))),
                ("sections/02-b.md", SmallDossier.Page("Two", Paragraphs(C, B)))
            )
        );
        var unit = Assert.Single(
            comparison.Pages.SelectMany(page => page.Units),
            unit => unit.State != ChangeState.Same
        );
        Assert.Equal((ChangeState.Moved, "One"), (unit.State, unit.OtherPage));
        Assert.Equal(ChangeLevel.Patch, comparison.Level);
    }

    [Fact]
    public void A_renamed_section_is_the_same_page()
    {
        var comparison = Compare(
            SmallDossier.Inputs(("sections/01-a.md", SmallDossier.Page("One", Paragraphs(A, B, C)))),
            SmallDossier.Inputs(("sections/01-z.md", SmallDossier.Page("One", Paragraphs(A, B, C))))
        );
        var page = Assert.Single(comparison.Pages);
        Assert.Equal(("a", "z"), (page.Before!.Id, page.Page.Id));
        Assert.All(page.Units, unit => Assert.Equal(ChangeState.Same, unit.State));
        var item = Assert.Single(comparison.Of(ItemKind.Section));
        Assert.Equal((ChangeState.Moved, "a", "z"), (item.State, item.WasId, item.Id));
        Assert.Contains("sections renamed: 1", comparison.Reasons.Select(ComparisonText.Reason));
    }

    [Fact]
    public void A_page_whose_words_are_the_same_says_what_changed()
    {
        var comparison = Compare(
            SmallDossier.Inputs(Section("01-a", "One", A)),
            SmallDossier.Inputs(Section("01-a", "Two", A))
        );
        Assert.EndsWith(
            "\nTwo (changed)\n  its words are the same; its title, its links or what it rests on changed\n",
            ComparisonText.Of(comparison, colour: false),
            StringComparison.Ordinal
        );
    }

    [Theory]
    [InlineData("A. Writer", "A. Writer, B. Öz", "A. Writer{+, B. Öz+}")]
    [InlineData("A. Writer", "", "[-A. Writer-]")]
    [InlineData("", "A. Writer", "{+A. Writer+}")]
    public void Authors_of_a_section_that_changed_are_said(string before, string after, string shown)
    {
        var comparison = Compare(
            SmallDossier.Inputs(Section("01-a", $"One\nauthors: [{before}]", A)),
            SmallDossier.Inputs(Section("01-a", $"One\nauthors: [{after}]", A))
        );
        var page = Assert.Single(comparison.Pages);
        var unit = Assert.Single(page.Units, unit => unit.State != ChangeState.Same);
        Assert.Equal((before, after), (unit.Before?.Text ?? "", unit.After?.Text ?? ""));
        Assert.Equal(ChangeLevel.Patch, comparison.Level);
        Assert.Contains($": {shown}\n", ComparisonText.Of(comparison, colour: false), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("Cold water of the lake cools the offices of the bay.", "")]
    [InlineData("Cold water of the lake cools most offices of the bay.", "")]
    [InlineData("Something else altogether.", "- from: /glossary/one/\n  to: /glossary/two/\n  edition: 1.0.0\n")]
    public void A_renamed_term_is_the_same_term(string definition, string redirects)
    {
        var before = Term("one", "Cold water of the lake cools the offices of the bay.");
        var after = SmallDossier.Inputs(
            ("glossary/two.md", SmallDossier.Term("Net", $"{definition}\n")),
            ("redirects.yml", redirects.Length > 0 ? $"redirects:\n{redirects}" : "")
        );
        var item = Assert.Single(Compare(before, after).Of(ItemKind.Term));
        Assert.Equal((ChangeState.Moved, "one", "two"), (item.State, item.WasId, item.Id));
    }

    [Fact]
    public void A_new_term_beside_one_that_is_gone_is_not_the_same()
    {
        var comparison = Compare(
            Term("one", "Cold water of the lake cools the offices of the bay."),
            Term("two", "Heat pumps warm the houses in the hills.")
        );
        Assert.Equal(
            [(ChangeState.Added, "two"), (ChangeState.Removed, "one")],
            comparison.Of(ItemKind.Term).Select(item => (item.State, item.Id))
        );
    }

    [Fact]
    public void A_text_compared_with_itself_has_not_changed()
    {
        var comparison = Compare(Paragraphs(A, B), Paragraphs(A, B));
        Assert.Empty(comparison.Pages);
        Assert.Empty(comparison.Items);
        Assert.Equal(new ChangeSize(ChangeLevel.None, 0, 0, 0), comparison.Size);
    }

    [Fact]
    public void A_note_that_went_to_another_page_went_with_its_title()
    {
        var note = Note("note-one", "Which year", B);
        var pages = Compare(
            SmallDossier.Inputs(Section("01-a", "One", A + "\n\n" + note), Section("02-b", "Two", C)),
            SmallDossier.Inputs(Section("01-a", "One", A), Section("02-b", "Two", C + "\n\n" + note))
        ).Pages;
        var page = Assert.Single(pages, page => page.Units.Any(unit => unit.State != ChangeState.Same));
        Assert.Equal("b", page.Page.Id);
        Assert.Equal(
            [(ChangeState.Same, null, C), (ChangeState.Moved, "One", "Which year"), (ChangeState.Moved, "One", B)],
            page.Units.Select(unit => (unit.State, unit.OtherPage, unit.After!.Text))
        );
    }

    [Fact]
    public void The_labels_of_a_note_are_those_of_every_note_and_neither_come_nor_go_nor_move()
    {
        var page = Assert.Single(
            Compare(Note("note-two", "Two", B), Note("note-one", "One", A) + Note("note-two", "Two", B)).Pages
        );
        Assert.Equal(
            ["One", A],
            page.Units.Where(unit => unit.State != ChangeState.Same).Select(unit => unit.After!.Text)
        );
        Assert.DoesNotContain(page.Units, unit => unit.After?.Text == "The article says");
    }

    private static string Paragraphs(params string[] texts) => string.Join("\n\n", texts) + "\n";

    private static (string, string) Section(string file, string title, string text) =>
        ($"sections/{file}.md", SmallDossier.Page(title, $"{text}\n"));

    private static InputSet Term(string id, string definition) =>
        SmallDossier.Inputs(($"glossary/{id}.md", SmallDossier.Term("Net", $"{definition}\n")));

    private static string Note(string id, string title, string says) =>
        $$"""
            ::: editor-note {#{{id}} kind=caution title="{{title}}"}
            The article says
            :   {{says}}
            :::


            """;

    private static Comparison Compare(string before, string after) =>
        Compare(SmallDossier.Inputs(("index.md", before)), SmallDossier.Inputs(("index.md", after)));

    private static Comparison Compare(InputSet before, InputSet after) =>
        Comparer.Compare(
            default,
            SmallDossier.Compile(before).Compilation.Briefing!,
            null,
            SmallDossier.Compile(after).Compilation.Briefing!
        );
}
