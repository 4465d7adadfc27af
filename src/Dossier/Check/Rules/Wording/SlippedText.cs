namespace Dossier.Check.Rules.Wording;

/// <summary>A word that stands twice in a row, or two full stops at the end of a sentence.</summary>
/// <param name="Start">Where it begins, in signs of the text.</param>
/// <param name="End">Where it ends, exclusive.</param>
/// <param name="Word">The first of the two words; null for full stops.</param>
internal sealed record Slip(int Start, int End, string? Word);

/// <summary>
/// Looks for slips of typing in a text, from sign to sign: every text of a dossier is looked through, and a pattern
/// with a reference back (‘the same word again, in any case’) is ten times as slow.
/// </summary>
internal static class SlippedText
{
    /// <summary>The next slip from a place on: ‘the the’, ‘It ended..’. Null for none.</summary>
    public static Slip? Next(string text, int from)
    {
        for (var at = from; at < text.Length; at++)
        {
            if (
                text[at] is ' ' or '.'
                && (text[at] == ' ' ? DoubledWord(text, from, at) : DoubledStop(text, at)) is { } slip
            )
            {
                return slip;
            }
        }

        return null;
    }

    /// <summary>
    /// The first round bracket that nothing closes, and the first that closes what is not open; -1 for none. `:(` is a
    /// face. What begins with ( may end with ] where it is an interval, and where one is mistyped for the other.
    /// </summary>
    public static (int Open, int Close) Unpaired(string text)
    {
        var close = -1;
        var open = new List<int>();
        for (var i = text.AsSpan().IndexOfAny('(', ')'); i >= 0 && i < text.Length; i++)
        {
            if (text[i] == '(' && (i == 0 || text[i - 1] is not (':' or ';' or '-' or ']')))
            {
                open.Add(i);
            }
            else if (text[i] == ')' && open.Count == 0)
            {
                close = close < 0 ? i : close;
            }
            else if (
                text[i] == ')'
                || (text[i] == ']' && open.Count > 0 && !text.AsSpan(open[^1], i - open[^1]).Contains('['))
            )
            {
                open.RemoveAt(open.Count - 1);
            }
        }

        return (open.Count == 0 ? -1 : open[0], close);
    }

    /// <summary>The slip of two equal words around a space, of two letters or more.</summary>
    private static Slip? DoubledWord(string text, int from, int space)
    {
        var start = space;
        while (start > from && IsLetter(text[start - 1]))
        {
            start--;
        }

        // By first letter and length nearly all words are told apart. A small letter follows: Baden Baden is a name.
        var end = space + 1 + space - start;
        var isDoubled =
            space - start > 1
            && end <= text.Length
            && text[space + 1] == char.ToLowerInvariant(text[start])
            && char.IsLower(text[space + 1])
            && !(end < text.Length && GoesOn(text[end]))
            && !(start > 0 && GoesOn(text[start - 1]))
            && text.AsSpan(space + 1, space - start)
                .Equals(text.AsSpan(start, space - start), StringComparison.OrdinalIgnoreCase);
        return isDoubled ? new Slip(start, end, text[start..space]) : null;
    }

    /// <summary>The slip of two full stops behind a word or a closing sign, and before a space or the end.</summary>
    private static Slip? DoubledStop(string text, int at)
    {
        var isDoubled =
            at > 0
            && at + 1 < text.Length
            && text[at + 1] == '.'
            && (char.IsLetter(text[at - 1]) || char.IsNumber(text[at - 1]) || text[at - 1] is ')' or '”' or '’')
            && (at + 2 == text.Length || char.IsWhiteSpace(text[at + 2]) || text[at + 2] is '”' or '’' or ')');
        return isDoubled ? new Slip(at, at + 2, null) : null;
    }

    private static bool IsLetter(char sign) => char.IsAscii(sign) ? char.IsAsciiLetter(sign) : char.IsLetter(sign);

    /// <summary>Whether a sign belongs to the word beside it.</summary>
    private static bool GoesOn(char sign) => char.IsLetter(sign) || char.IsNumber(sign) || sign is '’' or '\'' or '-';
}
