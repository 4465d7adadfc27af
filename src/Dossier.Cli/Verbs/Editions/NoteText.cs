using System.Globalization;
using System.Text;
using Dossier.Languages;
using Dossier.Languages.Letters;

namespace Dossier.Cli.Verbs.Editions;

/// <summary>What the note of an edition may hold: it is sealed, and can be mended no more.</summary>
internal static class NoteText
{
    /// <summary>What is wrong with a note; null where nothing is.</summary>
    public static string? Fault(string note)
    {
        foreach (var rune in note.EnumerateRunes())
        {
            var isForbidden =
                rune.Value is not ('\t' or '\n' or '\r')
                && (
                    Rune.GetUnicodeCategory(rune)
                        is UnicodeCategory.Control
                            or UnicodeCategory.PrivateUse
                            or UnicodeCategory.OtherNotAssigned
                    || rune.Value == Characters.Replacement
                    || (rune.IsBmp && Invisible.IsDirection((char)rune.Value))
                );
            if (isForbidden)
            {
                return string.Create(
                    CultureInfo.InvariantCulture,
                    $"the note holds U+{rune.Value:X4}, which no page can show: type the word anew"
                );
            }
        }

        if (WebAddress.WithPasswordIn(note) is { } address)
        {
            return $"a user and a password stand in the address of {new Uri(address).Host} in the note: leave them out";
        }

        if (Placeholder.Is(note) || Placeholder.Reminder(note) is not null)
        {
            return $"'{Placeholder.Reminder(note) ?? note.Trim()}' in the note holds a place for words: write them";
        }

        return note.EnumerateRunes().All(rune => Rune.IsWhiteSpace(rune) || Invisible.Is(rune))
            ? "nothing of the note can be seen: say in a sentence what is new for readers"
            : null;
    }
}
