using Dossier.Compose.Pages;

namespace Dossier.Encode.Docx;

/// <summary>The notes whose marks have been written, in the order of their first marks.</summary>
internal sealed class DocxNotes
{
    private readonly HashSet<int> numbers = [];

    /// <summary>Notes with their pages.</summary>
    public List<(TextPage Page, DocumentNote Note)> All { get; } = [];

    /// <summary>
    /// How many of the first have other numbers than Word, which counts them in their order, would come to; all after
    /// them have theirs.
    /// </summary>
    public int OutOfOrder =>
        All.Select((one, index) => one.Note.Number == index + 1 ? 0 : index + 1).DefaultIfEmpty(0).Max();

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
