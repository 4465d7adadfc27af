using System.Text;

namespace Dossier.Languages.Letters;

/// <summary>
/// Characters that nobody sees: Unicode's default-ignorable ones. They come along when text is copied from a page or a
/// PDF, and make a name another name.
/// </summary>
public static class Invisible
{
    /// <summary>The ranges of Unicode's Default_Ignorable_Code_Point, first and last.</summary>
    private static readonly (int First, int Last)[] Ranges =
    [
        (0xAD, 0xAD),
        (0x34F, 0x34F),
        (0x61C, 0x61C),
        (0x115F, 0x1160),
        (0x17B4, 0x17B5),
        (0x180B, 0x180F),
        (0x200B, 0x200F),
        (0x202A, 0x202E),
        (0x2060, 0x206F),
        (0x3164, 0x3164),
        (0xFE00, 0xFE0F),
        (0xFEFF, 0xFEFF),
        (0xFFA0, 0xFFA0),
        (0xFFF0, 0xFFF8),
        (0x1BCA0, 0x1BCA3),
        (0x1D173, 0x1D17A),
        (0xE0000, 0xE0FFF),
    ];

    /// <summary>Whether nobody sees a character.</summary>
    public static bool Is(Rune sign) =>
        sign.Value >= Ranges[0].First
        && Array.Exists(Ranges, range => sign.Value >= range.First && sign.Value <= range.Last);

    /// <summary>Whether nobody sees a character of the basic plane.</summary>
    public static bool Is(char sign) => Rune.TryCreate(sign, out var rune) && Is(rune);

    /// <summary>
    /// Whether nobody sees anything of a text: it is empty, or all spaces, controls and unseen characters.
    /// </summary>
    public static bool IsAll(string text)
    {
        foreach (var sign in text.EnumerateRunes())
        {
            if (!Rune.IsWhiteSpace(sign) && !Rune.IsControl(sign) && !Is(sign))
            {
                return false;
            }
        }

        return true;
    }

    /// <summary>
    /// Whether a character turns the order of those beside it around, so that a text reads otherwise than it is stored.
    /// </summary>
    public static bool IsDirection(char sign) =>
        sign is '\u061C' or '\u200E' or '\u200F' or (>= '\u202A' and <= '\u202E') or (>= '\u2066' and <= '\u2069');

    /// <summary>The first unseen character of a text, and where it stands; null where there is none.</summary>
    public static (Rune Sign, int At)? In(string text)
    {
        for (var at = 0; at < text.Length; )
        {
            if (!Rune.TryGetRuneAt(text, at, out var sign))
            {
                at++; // Half a character is seen, as a box.
                continue;
            }

            if (Is(sign))
            {
                return (sign, at);
            }

            at += sign.Utf16SequenceLength;
        }

        return null;
    }

    /// <summary>A text in which each unseen character is named, as <c>‹U+00AD›</c>.</summary>
    public static string Shown(string text) =>
        In(text) is null
            ? text
            : string.Concat(text.EnumerateRunes().Select(sign => Is(sign) ? $"‹{CodePoint(sign)}›" : sign.ToString()));

    /// <summary>
    /// A text as one line that cannot steer a terminal: U+FFFD for each control character, and what cannot be seen is
    /// named.
    /// </summary>
    public static string Printable(string text) =>
        Shown(text.Any(char.IsControl) ? string.Concat(text.Select(c => char.IsControl(c) ? '\uFFFD' : c)) : text);

    /// <summary>A text without its unseen characters.</summary>
    public static string Without(string text) =>
        In(text) is null ? text : string.Concat(text.EnumerateRunes().Where(sign => !Is(sign)));

    /// <summary>What an unseen character is called, with its number: <c>a soft hyphen (U+00AD)</c>.</summary>
    public static string Name(Rune sign) =>
        sign.Value switch
        {
            0xAD => "a soft hyphen",
            0x34F => "a combining grapheme joiner",
            0x61C => "an Arabic letter mark",
            0x200B => "a zero-width space",
            0x200C => "a zero-width non-joiner",
            0x200D => "a zero-width joiner",
            0x200E => "a left-to-right mark",
            0x200F => "a right-to-left mark",
            (>= 0x202A and <= 0x202E) or (>= 0x2066 and <= 0x2069) => "a mark of writing direction",
            0x2060 => "a word joiner",
            0xFEFF => "a byte-order mark",
            (>= 0xFE00 and <= 0xFE0F) or (>= 0xE0100 and <= 0xE01EF) => "a variation selector",
            _ => "a character",
        } + $" ({CodePoint(sign)})";

    private static string CodePoint(Rune sign) => $"U+{sign.Value:X4}";
}
