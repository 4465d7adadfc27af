using Dossier.Languages;

namespace Dossier.Resolve.Terms;

/// <summary>
/// The search for terms in one text, word after word. What was found out about a place on the way is kept: forms that
/// overlap in a long row would else be compared with one another again from each of them.
/// </summary>
/// <param name="matcher">The forms.</param>
/// <param name="text">The text.</param>
internal struct TermSearch(TermMatcher matcher, string text)
{
    /// <summary>Places, each with whether the form there gives way; only of rows of such forms.</summary>
    private Dictionary<int, bool>? beaten;

    /// <summary>
    /// The form that stands at a word's first letter; null when none does, or when a longer one begins within it: of
    /// forms that overlap the longest wins.
    /// </summary>
    /// <param name="start">Offset of a word's first letter.</param>
    /// <param name="length">Length of what was found; that of the word where nothing was.</param>
    public TermForm? At(int start, out int length)
    {
        var form = matcher.Longest(text, start, out length, out var word);
        if (form is not null && !(matcher.LongestStands && IsBeaten(start, length)))
        {
            return form;
        }

        length = word;
        return null;
    }

    /// <summary>Whether a longer form begins within one and is not itself given up for a longer one.</summary>
    private bool IsBeaten(int start, int length)
    {
        if (beaten is not null && beaten.TryGetValue(start, out var known))
        {
            return known;
        }

        var (isBeaten, isOfRow) = (false, false);
        for (var at = NextWord(start); at < start + length && !isBeaten; at = NextWord(at))
        {
            if (matcher.Longest(text, at, out var other, out _) is not null && other > length)
            {
                (isBeaten, isOfRow) = (!IsBeaten(at, other), true);
            }
        }

        if (isOfRow)
        {
            (beaten ??= [])[start] = isBeaten;
        }

        return isBeaten;
    }

    /// <summary>The first letter of the word after that at an offset; the end of the text for none.</summary>
    private readonly int NextWord(int at)
    {
        at = WordScan.End(text, at);
        while (at < text.Length && !WordScan.IsWord(text[at]))
        {
            at++;
        }

        return at;
    }
}
