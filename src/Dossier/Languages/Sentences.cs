using System.Collections.Frozen;

namespace Dossier.Languages;

/// <summary>Finds the sentence around a place in plain text.</summary>
internal static class Sentences
{
    private const int MaxLength = 260;
    private const string Stops = ".!?…";
    private static readonly FrozenSet<string> Abbreviations = FrozenSet.Create(
        StringComparer.Ordinal,
        ["Mr", "Mrs", "Ms", "Dr", "Prof", "St", "No", "vol", "pp", "p", "ed", "eds", "e.g", "i.e", "cf", "c", "v", "vs"]
    );

    /// <summary>
    /// The sentence, trimmed, with white space folded; shortened at word ends to about 260 characters around the place.
    /// </summary>
    /// <param name="text">Plain text of one block.</param>
    /// <param name="offset">A place in it.</param>
    public static string Around(ReadOnlySpan<char> text, int offset)
    {
        var last = default(Sentence);
        return Around(text, offset, ref last);
    }

    /// <summary>
    /// The sentence around a place, for places of a text one after the other: most stand in the sentence of the last
    /// one.
    /// </summary>
    /// <param name="text">Plain text of one block.</param>
    /// <param name="offset">A place in it.</param>
    /// <param name="last">The sentence of the place before, and then of this one.</param>
    public static string Around(ReadOnlySpan<char> text, int offset, ref Sentence last)
    {
        offset = Math.Clamp(offset, 0, text.Length);
        var start = offset;
        do
        {
            start = text[..start].LastIndexOfAny(Stops);
        } while (start >= 0 && !Ends(text, start));
        start++;
        var end = offset - 1;
        do
        {
            var stop = text[(end + 1)..].IndexOfAny(Stops);
            end = stop < 0 ? text.Length : end + 1 + stop;
        } while (end < text.Length && !Ends(text, end));

        end = Math.Min(text.Length, end + 1);
        while (end < text.Length && text[end] is '”' or '’' or '"' or ')' or '»')
        {
            end++;
        }

        if (last.Text is null || last.Start != start || last.End != end || end - start > MaxLength)
        {
            last = new Sentence(start, end, Shortened(text, start, end, offset));
        }

        return last.Text;
    }

    /// <summary>A sentence of a text, and where it stands there; the default for none.</summary>
    public readonly record struct Sentence(int Start, int End, string Text);

    /// <summary>Whether one of <see cref="Stops"/>, which stands at an offset, ends a sentence.</summary>
    private static bool Ends(ReadOnlySpan<char> text, int at)
    {
        var next = at + 1;
        while (next < text.Length && text[next] is '”' or '’' or '"' or ')' or '»')
        {
            next++;
        }

        if (next < text.Length && !char.IsWhiteSpace(text[next]))
        {
            return false;
        }

        while (next < text.Length && (char.IsWhiteSpace(text[next]) || text[next] is '“' or '‘' or '"' or '(' or '«'))
        {
            next++;
        }

        return next >= text.Length || (!char.IsLower(text[next]) && !(text[at] == '.' && IsAbbreviation(text, at)));
    }

    /// <summary>Whether the word before an offset is an abbreviation with a stop or an initial: ‘Dr’, ‘M’.</summary>
    private static bool IsAbbreviation(ReadOnlySpan<char> text, int at)
    {
        var start = at;
        while (start > 0 && (char.IsLetter(text[start - 1]) || text[start - 1] == '.'))
        {
            start--;
        }

        var word = text[start..at];
        return (word.Length == 1 && char.IsUpper(word[0]))
            || Abbreviations.GetAlternateLookup<ReadOnlySpan<char>>().Contains(word);
    }

    /// <summary>
    /// Whether all white space is certainly single common spaces. Every other white space lies in one of the ranges,
    /// which are looked for one after the other, since that is faster than to ask of each character.
    /// </summary>
    private static bool IsEven(ReadOnlySpan<char> text) =>
        !text.ContainsAnyInRange('\t', '\r')
        && !text.ContainsAnyInRange('\u0085', '\u00A0')
        && !text.ContainsAnyInRange('\u2000', '\u200A')
        && !text.ContainsAnyInRange('\u2028', '\u202F')
        && !text.ContainsAny('\u1680', '\u205F', '\u3000')
        && !text.Contains("  ", StringComparison.Ordinal);

    /// <summary>
    /// The sentence between two offsets with white space as one space; of a long one the part around a place, at ends
    /// of words, with … where words are left out.
    /// </summary>
    private static string Shortened(ReadOnlySpan<char> text, int start, int end, int offset)
    {
        var (isCutBefore, isCutAfter) = (false, false);
        if (end - start > MaxLength)
        {
            var from = Math.Max(start, Math.Min(offset - (MaxLength / 3), end - MaxLength));
            var to = Math.Min(end, from + MaxLength);
            while (from > start && !char.IsWhiteSpace(text[from - 1]))
            {
                from--;
            }
            while (to < end && !char.IsWhiteSpace(text[to]))
            {
                to++;
            }
            (isCutBefore, isCutAfter) = (from > start, to < end);
            (start, end) = (from, to);
        }

        var part = text[start..end].Trim();
        if (IsEven(part))
        {
            return string.Concat(isCutBefore ? "… " : "", part, isCutAfter ? " …" : "");
        }

        // A word that nothing divides may be as long as the block.
        Span<char> sentence =
            end - start <= 2 * MaxLength ? stackalloc char[end - start + 4] : new char[end - start + 4];
        var length = 0;
        foreach (var c in isCutBefore ? "… " : "")
        {
            sentence[length++] = c;
        }

        var textStart = length;
        for (var at = start; at < end; at++)
        {
            if (!char.IsWhiteSpace(text[at]))
            {
                sentence[length++] = text[at];
            }
            else if (length > textStart && sentence[length - 1] != ' ')
            {
                sentence[length++] = ' ';
            }
        }

        length -= length > textStart && sentence[length - 1] == ' ' ? 1 : 0;
        (isCutAfter ? " …" : "").CopyTo(sentence[length..]);
        return new string(sentence[..(length + (isCutAfter ? 2 : 0))]);
    }
}
