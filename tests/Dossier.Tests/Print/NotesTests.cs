using Dossier.Compose.RunningText;
using Dossier.Tests.Fixtures;

namespace Dossier.Tests.Print;

/// <summary>Notes are those of the site: the same texts, numbers and order.</summary>
[Collection(Typeset.OneAtATime)]
public sealed class NotesTests
{
    [Fact]
    public void Every_note_of_the_site_stands_in_order_with_its_number()
    {
        var set = Typeset.RealBriefing;
        var (text, at, expected) = (set.Text(), 0, 1);
        foreach (var note in Composed.Of(set.Compilation.Briefing!).Texts.SelectMany(page => page.Notes))
        {
            Assert.Equal(expected++, note.Number);
            var words = note.Number + SetBriefing.Bare(Plain.Of(note.Elements));
            words = words[..Math.Min(words.Length, 30)];
            var found = text.IndexOf(words, at, StringComparison.Ordinal);
            Assert.True(found >= 0, $"note {note.Number} is missing or out of order: {words}");
            at = found + words.Length;
        }

        Assert.True(expected > 100);
    }

    [Fact]
    public void A_note_with_two_marks_is_printed_once()
    {
        var set = Typeset.Section(
            """
            First.[^a] Second.[^a] Third.[^b]

            [^a]: Only once.
            [^b]: Another.
            """
        );
        Assert.Empty(set.Findings);
        var text = set.Text();
        Assert.Contains("First.1Second.1Third.2", text, StringComparison.Ordinal);
        Assert.Single(System.Text.RegularExpressions.Regex.Matches(text, "Onlyonce"));
    }

    [Fact]
    public void Notes_stand_in_headings_tables_lists_and_notes()
    {
        var set = Typeset.Section(
            """
            ## Head[^h]

            | A[^t] | B |
            | --- | --- |
            | x[^c] | y |

            - item[^l]

            [^h]: Of a heading.
            [^t]: Of a table’s head.
            [^c]: Of a cell.
            [^l]: Of a list, with another.[^n]
            [^n]: Of a note.
            """
        );
        Assert.Empty(set.Findings);
        var (text, at) = (set.Text(), 0);
        foreach (var note in new[] { "1Ofaheading", "2Ofatable’shead", "3Ofacell", "4Ofalist", "5Ofanote" })
        {
            Assert.Single(System.Text.RegularExpressions.Regex.Matches(text, note));
            at = text.IndexOf(note, at, StringComparison.Ordinal);
            Assert.True(at > 0, note);
        }
    }

    /// <summary>Those at the foot of every page too, where the typesetter has to find room for what they lead
    /// to.</summary>
    [Theory]
    [InlineData("Words {0} of some length.{1}")]
    [InlineData("- Item {0}{1}\n- Another.\n\nWords {0}.")]
    [InlineData("> Quoted {0}{1}")]
    [InlineData("| A {0}{1} | B |\n| --- | --- |\n| x{1} | y |")]
    [InlineData("## Heading {0}{1}\n\nWords.")]
    [InlineData("Words {0}.[^n{0}]\n\n[^n{0}]: Outer{0}x.\n\n    - Item.{1}\n    - See there too.{1}")]
    public void No_note_within_a_note_is_lost(string form)
    {
        var notes = 0;
        var blocks = Enumerable
            .Range(0, 24)
            .Select(i =>
                form.Replace("{0}", $"n{i}", StringComparison.Ordinal)
                    .Split("{1}")
                    .Aggregate((before, after) => before + Note() + after)
            );
        var set = Typeset.Section(string.Join("\n\n", blocks));
        var text = set.Text();
        for (var i = 1; i <= notes; i++)
        {
            foreach (var word in new[] { $"Outer{i}z", $"Inner{i}z", $"Innermost{i}z", $"Last{i}z" })
            {
                Assert.Single(System.Text.RegularExpressions.Regex.Matches(text, word));
            }
        }

        string Note()
        {
            notes++;
            return $"^[Outer{notes}z^[Inner{notes}z^[Innermost{notes}z.].] and^[Last{notes}z.].]";
        }
    }
}
