using System.Buffers;
using System.Collections.Immutable;
using System.Globalization;
using System.Text;
using Dossier.Diagnostics;
using Dossier.Languages.Letters;

namespace Dossier.Encode.Print;

/// <summary>
/// Makes text fit for type: a character that no typeface has becomes U+FFFD, and is reported once;
/// a word too long for a line is cut into pieces between which a line may end.
/// </summary>
/// <param name="bag">Takes the characters that are missing.</param>
internal sealed class PrintText(DiagnosticBag bag)
{
    private static readonly SearchValues<char> AddressCharacters = SearchValues.Create("/.-?#=&_~%");

    private const char ReplacementCharacter = '\uFFFD';

    /// <summary>Letters of a name below which a line hardly gains by breaking it.</summary>
    private const int LongName = 9;

    private readonly HashSet<string> reported = new(StringComparer.Ordinal);

    /// <summary>The text, with every character one that can be shown.</summary>
    /// <param name="text">The text.</param>
    /// <param name="span">Where it stands.</param>
    public string Clean(string text, TextSpan span = default)
    {
        var clean = default(StringBuilder);
        var offset = 0;
        foreach (var rune in text.EnumerateRunes())
        {
            var shown = rune.Value is '\n' or '\r' or '\t' ? ' ' : rune.Value;
            if (!IsInvisible(rune) && !TypefaceCoverage.Has(shown))
            {
                shown = ReplacementCharacter;
                ReportMissing(
                    rune,
                    span.File is not null && span.Length == text.Length
                        ? span.Part(offset, rune.Utf16SequenceLength)
                        : span
                );
            }

            if (shown != rune.Value && clean is null)
            {
                clean = new StringBuilder(text, 0, offset, text.Length);
            }

            clean?.Append(new Rune(shown).ToString());
            offset += rune.Utf16SequenceLength;
        }

        return clean?.ToString() ?? text;
    }

    /// <summary>Whether a text holds a run of characters longer than a line can be sure to hold.</summary>
    public static bool IsLong(string text, int longest)
    {
        var run = 0;
        foreach (var c in text)
        {
            run = CanBreakAfter(c) ? 0 : run + 1;
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
            while (end < text.Length && !CanBreakAfter(text[end]))
            {
                end++;
            }

            if (end - start > longest)
            {
                foreach (var piece in CutWord(text[start..end], longest))
                {
                    yield return piece;
                }
            }
            else if (end > start)
            {
                yield return text[start..end];
            }

            start = end;
            while (end < text.Length && CanBreakAfter(text[end]))
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
    /// Cuts a word too long for a line: an address before its punctuation, as the Chicago Manual has it, and what is
    /// still too long letter by letter.
    /// </summary>
    private static IEnumerable<string> CutWord(string word, int longest)
    {
        var isAddress = word.Contains("://", StringComparison.Ordinal);
        for (var start = 0; start < word.Length; )
        {
            var end = isAddress ? word.AsSpan(start + 1).IndexOfAny(AddressCharacters) + start + 1 : word.Length;
            end = end == start ? word.Length : end;
            if (end - start <= longest)
            {
                yield return word[start..end];
            }
            else
            {
                var letters = StringInfo.GetTextElementEnumerator(word[start..end]);
                while (letters.MoveNext())
                {
                    yield return letters.GetTextElement();
                }
            }

            start = end;
        }
    }

    /// <summary>
    /// A text in parts, every second of which is a long word with a capital: a name, most often, which is not
    /// hyphenated, as the rules for breaking words are made for the language's own ('Kaza-khstan'). One part where
    /// there is none.
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

    /// <summary>Whether a line may end after a character: a blank or hyphen, but no no-break space.</summary>
    private static bool CanBreakAfter(char c) =>
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

    /// <summary>
    /// The words of a drawing: what no typeface has becomes the sign for it, as elsewhere, and what only chooses
    /// another form of the letter before it is left out, since the typesetter has no text for it within a drawing.
    /// </summary>
    /// <param name="text">The words.</param>
    /// <param name="picture">The drawing's path, for the finding; null where its words are printed elsewhere
    /// too.</param>
    /// <param name="span">The place that shows the drawing.</param>
    public string OfPicture(string text, string? picture, TextSpan span)
    {
        var clean = new StringBuilder(text.Length);
        foreach (var rune in Characters.Composed(text).EnumerateRunes())
        {
            if (rune.Value is 0x34F or 0x200D or (>= 0xFE00 and <= 0xFE0F) or (>= 0xE0100 and <= 0xE01EF))
            {
                continue;
            }

            var isShown = IsInvisible(rune) || TypefaceCoverage.Has(rune.Value);
            clean.Append(isShown ? rune.ToString() : ReplacementCharacter);
            if (!isShown && picture is not null)
            {
                ReportMissing(rune, span, $" for the picture '{picture}'");
            }
        }

        return clean.ToString();
    }

    /// <summary>Reports a character; of the letters of a script only the first in the text, or in a picture.</summary>
    private void ReportMissing(Rune rune, TextSpan span, string what = "")
    {
        var script = Script.Of(rune);
        if (!reported.Add((script ?? rune.ToString()) + what))
        {
            return;
        }

        var glyph = Rune.GetUnicodeCategory(rune)
            is UnicodeCategory.Control
                or UnicodeCategory.Format
                or UnicodeCategory.PrivateUse
                or UnicodeCategory.OtherNotAssigned
                or UnicodeCategory.NonSpacingMark
            ? ""
            : $"'{rune}' ";
        var example = string.Create(CultureInfo.InvariantCulture, $"{glyph}(U+{rune.Value:X4})");
        bag.Report(
            Codes.NoLetter,
            span,
            script is null
                ? $"the print's typefaces have no {example}{what}; it is printed as a box"
                : $"the print's typefaces lack {script} characters{what}, such as {example}; they are printed as boxes",
            "the site shows it as typed"
        );
    }
}
