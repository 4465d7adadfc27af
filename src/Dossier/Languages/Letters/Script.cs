namespace Dossier.Languages.Letters;

/// <summary>The scripts of the world by their letters, for messages that name one.</summary>
internal static class Script
{
    // csharpier-ignore
    /// <summary>Name, first and last code points, ascending; a script may have several ranges.</summary>
    private static readonly (string Name, int First, int Last)[] Ranges =
    [
        ("Latin", 0x41, 0x24F), ("Greek", 0x370, 0x3FF), ("Cyrillic", 0x400, 0x52F), ("Armenian", 0x530, 0x58F),
        ("Hebrew", 0x590, 0x5FF), ("Arabic", 0x600, 0x6FF), ("Syriac", 0x700, 0x74F), ("Arabic", 0x750, 0x77F),
        ("Thaana", 0x780, 0x7BF), ("N'Ko", 0x7C0, 0x7FF), ("Samaritan", 0x800, 0x83F), ("Mandaic", 0x840, 0x85F),
        ("Syriac", 0x860, 0x86F), ("Arabic", 0x870, 0x8FF), ("Devanagari", 0x900, 0x97F), ("Bengali", 0x980, 0x9FF),
        ("Gurmukhi", 0xA00, 0xA7F), ("Gujarati", 0xA80, 0xAFF), ("Odia", 0xB00, 0xB7F), ("Tamil", 0xB80, 0xBFF),
        ("Telugu", 0xC00, 0xC7F), ("Kannada", 0xC80, 0xCFF), ("Malayalam", 0xD00, 0xD7F), ("Sinhala", 0xD80, 0xDFF),
        ("Thai", 0xE00, 0xE7F), ("Lao", 0xE80, 0xEFF), ("Tibetan", 0xF00, 0xFFF), ("Burmese", 0x1000, 0x109F),
        ("Georgian", 0x10A0, 0x10FF), ("Korean", 0x1100, 0x11FF), ("Ethiopic", 0x1200, 0x139F),
        ("Cherokee", 0x13A0, 0x13FF), ("Canadian syllabic", 0x1400, 0x167F), ("Ogham", 0x1680, 0x169F),
        ("Runic", 0x16A0, 0x16FF), ("Khmer", 0x1780, 0x17FF), ("Mongolian", 0x1800, 0x18AF),
        ("Canadian syllabic", 0x18B0, 0x18FF), ("Khmer", 0x19E0, 0x19FF), ("Balinese", 0x1B00, 0x1B7F),
        ("Georgian", 0x1C90, 0x1CBF), ("Latin", 0x1E00, 0x1EFF), ("Greek", 0x1F00, 0x1FFF),
        ("Glagolitic", 0x2C00, 0x2C5F),
        ("Latin", 0x2C60, 0x2C7F), ("Coptic", 0x2C80, 0x2CFF), ("Georgian", 0x2D00, 0x2D2F),
        ("Tifinagh", 0x2D30, 0x2D7F),
        ("Ethiopic", 0x2D80, 0x2DDF), ("Cyrillic", 0x2DE0, 0x2DFF), ("Chinese", 0x2E80, 0x2FDF),
        ("Chinese", 0x3005, 0x3007),
        ("Japanese", 0x3040, 0x30FF), ("Bopomofo", 0x3100, 0x312F), ("Korean", 0x3130, 0x318F),
        ("Japanese", 0x31F0, 0x31FF),
        ("Chinese", 0x3400, 0x4DBF), ("Chinese", 0x4E00, 0x9FFF), ("Yi", 0xA000, 0xA4CF), ("Cyrillic", 0xA640, 0xA69F),
        ("Latin", 0xA720, 0xA7FF), ("Devanagari", 0xA8E0, 0xA8FF), ("Korean", 0xA960, 0xA97F),
        ("Javanese", 0xA980, 0xA9DF),
        ("Ethiopic", 0xAB00, 0xAB2F), ("Latin", 0xAB30, 0xAB6F), ("Cherokee", 0xAB70, 0xABBF),
        ("Korean", 0xAC00, 0xD7FF),
        ("Chinese", 0xF900, 0xFAFF), ("Hebrew", 0xFB1D, 0xFB4F), ("Arabic", 0xFB50, 0xFDFF), ("Arabic", 0xFE70, 0xFEFE),
        ("Japanese", 0xFF66, 0xFF9F), ("Gothic", 0x10330, 0x1034F), ("Old Persian", 0x103A0, 0x103DF),
        ("Old Turkic", 0x10C00, 0x10C4F), ("Cuneiform", 0x12000, 0x1254F), ("Egyptian", 0x13000, 0x1345F),
        ("Japanese", 0x1B000, 0x1B16F), ("Arabic", 0x1EE00, 0x1EEFF), ("Chinese", 0x20000, 0x323AF),
    ];

    /// <summary>The script of a letter, mark or digit, in English; null for a character that belongs to none.</summary>
    public static string? Of(System.Text.Rune rune)
    {
        if (!System.Text.Rune.IsLetterOrDigit(rune) && !IsCombining(rune))
        {
            return null;
        }

        var at = Array.FindIndex(Ranges, range => rune.Value >= range.First && rune.Value <= range.Last);
        return at < 0 ? null : Ranges[at].Name;
    }

    private static bool IsCombining(System.Text.Rune rune) =>
        System.Text.Rune.GetUnicodeCategory(rune)
            is System.Globalization.UnicodeCategory.NonSpacingMark
                or System.Globalization.UnicodeCategory.SpacingCombiningMark
                or System.Globalization.UnicodeCategory.EnclosingMark;
}
