using System.Collections.Immutable;
using System.Globalization;
using System.Text;
using Dossier.Diagnostics;

namespace Dossier.Encode.Print;

/// <summary>
/// Makes text fit for type: a character that no typeface has becomes the sign for one, and is reported once;
/// a word too long for a line is cut into pieces between which a line may end.
/// </summary>
/// <param name="bag">Takes the characters that are missing.</param>
internal sealed class PrintText(DiagnosticBag bag)
{
    private const char Missing = '\uFFFD';

    /// <summary>Letters of a name below which a line hardly gains by breaking it.</summary>
    private const int LongName = 9;

    private readonly HashSet<int> reported = [];

    /// <summary>The text, with every character one that can be shown.</summary>
    /// <param name="text">The text.</param>
    /// <param name="span">Where it stands.</param>
    public string Clean(string text, SourceSpan span = default)
    {
        var clean = default(StringBuilder);
        var at = 0;
        foreach (var rune in text.EnumerateRunes())
        {
            var shown = rune.Value is '\n' or '\r' or '\t' ? ' ' : rune.Value;
            if (!IsInvisible(rune) && !TypefaceCoverage.Has(shown))
            {
                shown = Missing;
                Report(
                    rune,
                    span.File is not null && span.Length == text.Length ? span.Part(at, rune.Utf16SequenceLength) : span
                );
            }

            if (shown != rune.Value && clean is null)
            {
                clean = new StringBuilder(text, 0, at, text.Length);
            }

            clean?.Append(new Rune(shown).ToString());
            at += rune.Utf16SequenceLength;
        }

        return clean?.ToString() ?? text;
    }

    /// <summary>Whether a text holds a run of characters longer than a line can be sure to hold.</summary>
    public static bool IsLong(string text, int longest)
    {
        var run = 0;
        foreach (var c in text)
        {
            run = Breaks(c) ? 0 : run + 1;
            if (run > longest)
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>
    /// A text in pieces, between which a line may end: whole where its words are short, letter by letter where they are
    /// not.
    /// </summary>
    public static IEnumerable<string> Pieces(string text, int longest)
    {
        for (var start = 0; start < text.Length; )
        {
            var end = start;
            while (end < text.Length && !Breaks(text[end]))
            {
                end++;
            }

            if (end - start > longest)
            {
                var letters = StringInfo.GetTextElementEnumerator(text[start..end]);
                while (letters.MoveNext())
                {
                    yield return letters.GetTextElement();
                }
            }
            else if (end > start)
            {
                yield return text[start..end];
            }

            start = end;
            while (end < text.Length && Breaks(text[end]))
            {
                end++;
            }

            if (end > start)
            {
                yield return text[start..end];
            }

            start = end;
        }
    }

    /// <summary>
    /// A text in parts, every second of which is a long word with a capital: a name, most often, which is not
    /// hyphenated, as the rules
    /// for breaking words are made for the language's own ('Kaza-khstan'). One part where there is none.
    /// </summary>
    public static ImmutableArray<string> Names(string text)
    {
        var parts = ImmutableArray.CreateBuilder<string>(1);
        var from = 0;
        for (var start = 0; start < text.Length; )
        {
            var end = start;
            while (end < text.Length && char.IsLetter(text[end]))
            {
                end++;
            }

            if (end - start >= LongName && char.IsUpper(text[start]))
            {
                parts.Add(text[from..start]);
                parts.Add(text[start..end]);
                from = end;
            }

            start = end + 1;
        }

        parts.Add(text[from..]);
        return parts.DrainToImmutable();
    }

    /// <summary>Whether a line may end after a character of its own accord.</summary>
    private static bool Breaks(char c) =>
        char.IsWhiteSpace(c) ? c is not ('\u00A0' or '\u202F') : c is '-' or '–' or '—' or '\u200B' or '\u00AD';

    /// <summary>
    /// Whether a character shows nothing by itself: breaks, joiners, directions, and the selectors of another form.
    /// </summary>
    private static bool IsInvisible(Rune rune) =>
        rune.Value
            is '\n'
                or '\r'
                or '\t'
                or 0xAD
                or (>= 0x200B and <= 0x200F)
                or (>= 0x202A and <= 0x202E)
                or 0x2060
                or (>= 0x2066 and <= 0x2069)
                or (>= 0xFE00 and <= 0xFE0F)
                or 0xFEFF;

    private void Report(Rune rune, SourceSpan span)
    {
        if (reported.Add(rune.Value))
        {
            var seen = Rune.GetUnicodeCategory(rune)
                is UnicodeCategory.Control
                    or UnicodeCategory.Format
                    or UnicodeCategory.PrivateUse
                    or UnicodeCategory.OtherNotAssigned
                    or UnicodeCategory.NonSpacingMark
                ? ""
                : $"'{rune}' ";
            bag.Report(
                Codes.NoLetter,
                span,
                string.Create(
                    CultureInfo.InvariantCulture,
                    $"the print's typefaces have no {seen}(U+{rune.Value:X4}); it is printed as a box"
                ),
                "the site shows it as typed"
            );
        }
    }
}
