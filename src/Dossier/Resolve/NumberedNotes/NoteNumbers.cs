using Dossier.Model.Pages;

namespace Dossier.Resolve.NumberedNotes;

/// <summary>Numbers notes through the whole dossier, page by page; every output has these numbers.</summary>
internal static class NoteNumbers
{
    /// <summary>Gives each page the number of its first note, from 1 on.</summary>
    /// <param name="pages">The pages in reading order, which are replaced.</param>
    public static void Give(Page[] pages)
    {
        var next = 1;
        for (var i = 0; i < pages.Length; i++)
        {
            pages[i] = pages[i] with { FirstNote = next };
            next += pages[i].Notes.Length;
        }
    }
}
