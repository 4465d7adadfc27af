using System.Globalization;

namespace Dossier.Model.Pages;

/// <summary>Ids of notes and their marks; an underscore keeps them apart from every id of an editor.</summary>
internal static class NoteIds
{
    /// <summary>The id of a note's text.</summary>
    public static string Note(int number) => $"note_{Digits(number)}";

    /// <summary>The id of a note's mark.</summary>
    /// <param name="number">The note.</param>
    /// <param name="occurrence">Which of its marks, from 0.</param>
    public static string Mark(int number, int occurrence) =>
        occurrence == 0 ? $"ref_{Digits(number)}" : $"ref_{Digits(number)}_{Digits(occurrence + 1)}";

    /// <summary>A note's number as it is shown.</summary>
    public static string Digits(int number) => number.ToString(CultureInfo.InvariantCulture);
}
