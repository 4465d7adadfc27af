namespace Dossier.Csl.Languages;

/// <summary>
/// The words of a title, one after another: hyphens, dashes and strokes part them, apostrophes do not.
/// </summary>
internal ref struct TitleWords(ReadOnlySpan<char> text)
{
    private readonly ReadOnlySpan<char> text = text;
    private int at;

    /// <summary>The word at hand, as offsets in the text.</summary>
    public Range Current { get; private set; }

    /// <summary>Itself, so that <c>foreach</c> goes through the words.</summary>
    public readonly TitleWords GetEnumerator() => this;

    /// <summary>Goes to the next word.</summary>
    public bool MoveNext()
    {
        while (at < text.Length && !char.IsLetterOrDigit(text[at]))
        {
            at++;
        }

        if (at == text.Length)
        {
            return false;
        }

        var start = at;
        while (at < text.Length && IsWithin(at))
        {
            at++;
        }

        Current = start..at;
        return true;
    }

    /// <summary>
    /// Whether a character is part of a word: a letter, digit or mark, an apostrophe within the word, the full stop
    /// of <c>u.s.</c>.
    /// </summary>
    private readonly bool IsWithin(int i) =>
        char.IsLetterOrDigit(text[i])
        || char.GetUnicodeCategory(text[i]) == System.Globalization.UnicodeCategory.NonSpacingMark
        || (text[i] is '’' or '\'' or '`' or '.' && i + 1 < text.Length && char.IsLetterOrDigit(text[i + 1]))
        || (text[i] == '.' && i > 0 && char.IsLetter(text[i - 1]) && (i < 2 || !char.IsLetter(text[i - 2])));
}
