using System.Globalization;
using Dossier.Model;

namespace Dossier.Render.Html;

/// <summary>Ids of notes and their marks; an underscore keeps them apart from every id of an editor.</summary>
internal static class NoteIds
{
    /// <summary>The number of a note.</summary>
    public static string Number(Page page, int ordinal) =>
        (page.FirstNote + ordinal).ToString(CultureInfo.InvariantCulture);

    /// <summary>The id of a note's text.</summary>
    public static string Note(string number) => $"note_{number}";

    /// <summary>The id of a note's mark.</summary>
    /// <param name="number">The note.</param>
    /// <param name="occurrence">Which of its marks, from 0.</param>
    public static string Mark(string number, int occurrence) =>
        occurrence == 0 ? $"ref_{number}" : $"ref_{number}_{(occurrence + 1).ToString(CultureInfo.InvariantCulture)}";
}
