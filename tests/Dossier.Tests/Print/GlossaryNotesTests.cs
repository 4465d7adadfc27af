using System.Globalization;
using Dossier.Tests.Fixtures;

namespace Dossier.Tests.Print;

/// <summary>
/// Notes of glossary entries stand within the entries: where columns break, the foot of a page may be that of another.
/// </summary>
[Collection(Typeset.OneAtATime)]
public sealed class GlossaryNotesTests
{
    private const int Terms = 60;

    private readonly SetBriefing set = Typeset.Inputs(
        SmallDossier.Inputs([
            .. Enumerable
                .Range(10, Terms)
                .Select(i =>
                    (
                        $"glossary/t{i}.md",
                        $"---\nterm: Name{i}x\naliases: [Other{i}x]\n---\nWord{i}x of a line or two, as definitions "
                            + "are, "
                            + $"some of which rest on more than one thing.[^n] {{.common-knowledge}}\n\n{More(i)}"
                            + $"[^n]: Note{i}x says in a line what the definition rests on, as notes of a glossary "
                            + "do.\n"
                    )
                ),
        ]),
        new PrintRequest(PrintPart.Whole)
    );

    [Fact]
    public void Each_stands_in_its_entry()
    {
        Assert.NotNull(set.Pdf);
        var (text, at) = (set.Text(), 0);
        foreach (var i in Enumerable.Range(10, Terms))
        {
            foreach (var word in (string[])[$"Name{i}x", $"Word{i}x", $"Note{i}x", $"Other{i}x"])
            {
                var found = text.IndexOf(word, at, StringComparison.Ordinal);
                Assert.True(found >= 0, $"{word} is missing, or stands elsewhere");
                at = found + word.Length;
            }
        }
    }

    [Fact]
    public void Each_stands_in_the_column_of_its_mark_unless_the_entry_is_divided()
    {
        var words = set
            .Pages.SelectMany(page => page.GetWords().Select(word => (page.Number, word)))
            .ToLookup(
                one => string.Concat(one.word.Text.TakeWhile(char.IsAsciiLetterOrDigit)),
                one => (one.Number, IsLeft: one.word.BoundingBox.Left < 300),
                StringComparer.Ordinal
            );
        Assert.All(
            Enumerable.Range(10, Terms).Where(i => !IsDivided(i)),
            i => Assert.Equal(words[$"Word{i}x"].First(), words[$"Note{i}x"].First())
        );
    }

    /// <summary>Entries of several lengths; some are so long that they may be divided.</summary>
    private static string More(int i) =>
        string.Create(
            CultureInfo.InvariantCulture,
            $"{string.Concat(Enumerable.Range(0, IsDivided(i) ? 20 : i % 3).Select(j => $"More{i}x{j} is a paragraph of its own, which says a little more of the thing. {{.common-knowledge}}\n\n"))}"
        );

    private static bool IsDivided(int i) => i % 7 == 0;

    /// <summary>Notes at the foot of its first page would upset its columns.</summary>
    [Fact]
    public void The_glossary_of_a_section_by_itself_begins_on_a_page_of_its_own()
    {
        var set = Typeset.Inputs(Typeset.Real, new PrintRequest(PrintPart.Section, "outlook"));
        var title = Enumerable
            .Range(1, set.Pages.Length)
            .First(number =>
                string.Concat(
                        set.Pages[number - 1].Letters.Where(letter => letter.PointSize > 18).Select(one => one.Value)
                    )
                    .Contains("Glossary", StringComparison.Ordinal)
            );
        Assert.True(Filling.BeginsPart(set.Pages[title - 1]));
    }
}
