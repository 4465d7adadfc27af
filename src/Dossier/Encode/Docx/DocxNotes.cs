using Dossier.Compose.Pages;

namespace Dossier.Encode.Docx;

/// <summary>The notes whose marks have been written, in the order of their first marks.</summary>
internal sealed class DocxNotes
{
    private readonly HashSet<int> numbers = [];

    /// <summary>Notes with their pages.</summary>
    public List<(TextPage Page, DocumentNote Note)> All { get; } = [];

    /// <summary>
    /// The position of the last note, from 1 in the order of their marks, whose number is not its position; 0 for none.
    /// </summary>
    public int OutOfOrder =>
        All.Select((entry, index) => entry.Note.Number == index + 1 ? 0 : index + 1).DefaultIfEmpty(0).Max();

    /// <summary>
    /// Takes the mark of a note that stands within another, whose text follows that; false where it stands elsewhere.
    /// </summary>
    public bool AddWithin(int number) => numbers.Add(number);

    /// <summary>Takes the first mark of a note; false for a further one.</summary>
    public bool Add(TextPage page, int number)
    {
        if (!numbers.Add(number))
        {
            return false;
        }

        All.Add((page, page.Note(number)));
        return true;
    }
}
