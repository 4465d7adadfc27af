using Dossier.Csl.Styles.AttributeValues;

namespace Dossier.Csl.Languages;

/// <summary>Changes capitals in letters, of which some may be protected. The number of letters stays.</summary>
internal static class CaseChange
{
    /// <summary>Changes capitals in place.</summary>
    /// <param name="text">The letters.</param>
    /// <param name="isProtected">Which letters stay as they are.</param>
    /// <param name="change">The change.</param>
    /// <param name="language">BCP 47 tag of the text.</param>
    public static void Apply(Span<char> text, ReadOnlySpan<bool> isProtected, TextCase change, string language)
    {
        var dotless = Letters.HasDotlessI(language);
        switch (change)
        {
            case TextCase.Lowercase:
            case TextCase.Uppercase:
                for (var i = 0; i < text.Length; i++)
                {
                    if (!isProtected[i])
                    {
                        text[i] =
                            change == TextCase.Lowercase
                                ? Letters.Lower(text[i], dotless)
                                : Letters.Upper(text[i], dotless);
                    }
                }

                break;
            case TextCase.CapitalizeFirst:
                CapitalizeFirst(text, isProtected, dotless);
                break;
            case TextCase.CapitalizeAll:
                foreach (var word in new TitleWords(text))
                {
                    if (Letters.IsLower(text[word]))
                    {
                        Capitalize(text, isProtected, word, dotless);
                    }
                }

                break;
            case TextCase.Sentence:
                ToSentence(text, isProtected, dotless);
                break;
            case TextCase.Title:
                ToTitle(text, isProtected, dotless);
                break;
            default:
                break;
        }
    }

    private static void CapitalizeFirst(Span<char> text, ReadOnlySpan<bool> isProtected, bool dotless)
    {
        foreach (var word in new TitleWords(text))
        {
            if (Letters.IsLower(text[word]))
            {
                Capitalize(text, isProtected, word, dotless);
            }

            return;
        }
    }

    /// <summary>Gives the first word a capital and makes the rest small, save the first word's own letters.</summary>
    private static void ToSentence(Span<char> text, ReadOnlySpan<bool> isProtected, bool dotless)
    {
        var hasNoWord = true;
        var end = 0;
        foreach (var word in new TitleWords(text))
        {
            Capitalize(text, isProtected, word, dotless);
            end = text[word.Start.Value..].IndexOf(' ') is >= 0 and var space ? word.Start.Value + space : text.Length;
            hasNoWord = false;
            break;
        }

        for (var i = hasNoWord ? 0 : end; i < text.Length; i++)
        {
            if (!isProtected[i])
            {
                text[i] = Letters.Lower(text[i], dotless);
            }
        }
    }

    /// <summary>Gives each word a capital that has none yet, save small words within the title (‘of’).</summary>
    private static void ToTitle(Span<char> text, ReadOnlySpan<bool> isProtected, bool dotless)
    {
        var last = default(Range);
        foreach (var word in new TitleWords(text))
        {
            last = word;
        }

        var previousEnd = -1;
        foreach (var word in new TitleWords(text))
        {
            var letters = text[word];
            var isFirst = previousEnd < 0 || BeginsAnew(text[previousEnd..word.Start.Value]);
            var isEdge = isFirst || word.Equals(last);
            previousEnd = word.End.Value;
            if (!Letters.IsLower(letters) || (!isEdge && TitleStopWords.Contains(letters)))
            {
                continue;
            }

            // ‘u.s.’ and ‘d’Or’ are written as they are known; so is a single letter, ‘vitamin-c’, and any of another
            // script: ‘β-carotene’.
            var beforeHyphen = word.End.Value < text.Length && text[word.End.Value] is '-' or '‑';
            var isSingle =
                letters.Length == 1 && !(beforeHyphen && char.IsAscii(letters[0])) && !(isEdge && letters[0] is 'a');
            var isDotted = letters.Length > 2 && letters[1] == '.' && char.IsLetter(letters[2]);
            var hasApostrophe = letters.Length > 2 && letters[1] is '’' or '\'' or '`';
            if ((isSingle || isDotted || hasApostrophe) && !isFirst)
            {
                continue;
            }

            Capitalize(text, isProtected, word, dotless);
        }
    }

    /// <summary>Whether what stands between two words begins a title anew: a colon, a question.</summary>
    private static bool BeginsAnew(ReadOnlySpan<char> between) =>
        between.ContainsAny(':', '?', '!') && between.Contains(' ');

    private static void Capitalize(Span<char> text, ReadOnlySpan<bool> isProtected, Range word, bool dotless)
    {
        var at = word.Start.Value;
        if (!isProtected[at])
        {
            text[at] = Letters.Upper(text[at], dotless);
        }
    }
}
