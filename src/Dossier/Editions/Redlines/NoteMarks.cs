using System.Collections.Immutable;
using Dossier.Model.Inlines;
using Dossier.Model.Pages;

namespace Dossier.Editions.Redlines;

/// <summary>
/// Tells marks that came to be of another footnote: a footnote that was reworded, moved or numbered anew is still the
/// same one, and told by itself.
/// </summary>
internal sealed class NoteMarks
{
    private readonly HashSet<((int Page, int Note) Was, (int Page, int Note) Is)> same = [];
    private readonly HashSet<(int Page, int Note)> known = [];
    private readonly HashSet<(int Page, int Note)> knownBefore = [];

    /// <summary>Learns from the pieces of footnotes which footnote became which.</summary>
    public NoteMarks(
        UnitMatcher matcher,
        ImmutableArray<ImmutableArray<TextUnit>> before,
        ImmutableArray<ImmutableArray<TextUnit>> after
    )
    {
        foreach (var (place, was) in matcher.Matches)
        {
            if (after[place.Page][place.Unit].Note is { } note && before[was.Page][was.Unit].Note is { } old)
            {
                same.Add(((was.Page, old), (place.Page, note)));
                known.Add((place.Page, note));
                knownBefore.Add((was.Page, old));
            }
        }
    }

    /// <summary>
    /// A piece as it was and as it is; where they are the same but for marks that are of other footnotes now, with the
    /// words of those behind each.
    /// </summary>
    /// <param name="was">As it was.</param>
    /// <param name="oldPage">Its page, and the number of that.</param>
    /// <param name="now">As it is.</param>
    /// <param name="newPage">The same of it.</param>
    public (TextUnit Was, TextUnit Now) Tell(
        TextUnit was,
        (int Number, Page Page) oldPage,
        TextUnit now,
        (int Number, Page Page) newPage
    )
    {
        if (now.Marks.IsEmpty || was.Marks.Length != now.Marks.Length || was.Text != now.Text)
        {
            return (was, now);
        }

        var other = Enumerable.Range(0, now.Marks.Length).Where(IsOfAnother).ToArray();
        return other.Length == 0
            ? (was, now)
            : (
                WithNotes(was, other.Select(mark => WordsOf(oldPage.Page, was.Marks[mark]))),
                WithNotes(now, other.Select(mark => WordsOf(newPage.Page, now.Marks[mark])))
            );

        bool IsOfAnother(int mark)
        {
            var (old, note) = ((oldPage.Number, was.Marks[mark]), (newPage.Number, now.Marks[mark]));
            return !same.Contains((old, note))
                && (knownBefore.Contains(old) || known.Contains(note))
                && WordsOf(oldPage.Page, was.Marks[mark]) != WordsOf(newPage.Page, now.Marks[mark]);
        }
    }

    private static string WordsOf(Page page, int note) =>
        page.Notes[note] is TextNote { Blocks: var blocks } ? PlainText.Of(blocks) : "";

    private static TextUnit WithNotes(TextUnit unit, IEnumerable<string> notes) =>
        unit with
        {
            Text = $"{unit.Form ?? unit.Text} {string.Join(' ', notes.Select(words => $"†({words})"))}",
            HasOtherNote = true,
        };
}
