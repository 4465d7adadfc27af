using System.Globalization;
using System.Text;
using Dossier.Languages.Letters;

namespace Dossier.Cli.Verbs.Editions;

/// <summary>What the note of an edition may hold: it is sealed, and can be mended no more.</summary>
internal static class NoteText
{
    /// <summary>What is wrong with a note; null where nothing is.</summary>
    public static string? Fault(string note)
    {
        foreach (var sign in note.EnumerateRunes())
        {
            var isForbidden =
                sign.Value is not ('\t' or '\n' or '\r')
                && (
                    Rune.GetUnicodeCategory(sign)
                        is UnicodeCategory.Control
                            or UnicodeCategory.PrivateUse
                            or UnicodeCategory.OtherNotAssigned
                    || sign.Value == Characters.Replacement
                    || (sign.IsBmp && Invisible.IsDirection((char)sign.Value))
                );
            if (isForbidden)
            {
                return string.Create(
                    CultureInfo.InvariantCulture,
                    $"the note holds U+{sign.Value:X4}, which no page can show: type the word anew"
                );
            }
        }

        return note.EnumerateRunes().All(sign => Rune.IsWhiteSpace(sign) || Invisible.Is(sign))
            ? "nothing of the note can be seen: say in a sentence what is new for readers"
            : null;
    }
}
