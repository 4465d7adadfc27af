using Dossier.Compose;

namespace Dossier.Encode.Docx;

/// <summary>The notes whose marks have been written, in the order of their first marks.</summary>
internal sealed class DocxNotes
{
    private readonly HashSet<int> numbers = [];

    /// <summary>Notes with their pages.</summary>
    public List<(TextPage Page, DocumentNote Note)> All { get; } = [];

    /// <summary>Whether Word, which counts them in their order, comes to the numbers that they have.</summary>
    public bool AreInOrder => All.Select(one => one.Note.Number).SequenceEqual(Enumerable.Range(1, All.Count));

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
