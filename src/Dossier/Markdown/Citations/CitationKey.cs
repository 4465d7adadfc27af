using Dossier.Languages.Letters;

namespace Dossier.Markdown.Citations;

/// <summary>Pandoc's rule for what a citation key is.</summary>
internal static class CitationKey
{
    /// <summary>
    /// The key that the <c>@</c> at a place opens, plain or in braces: where it begins, where it ends and where the
    /// text goes on; null where it opens none.
    /// </summary>
    /// <param name="text">The text.</param>
    /// <param name="at">Where the <c>@</c> stands.</param>
    /// <param name="limit">Where the text ends.</param>
    /// <param name="rules">The <see cref="Model.Editions.RulesVersion"/> of the file.</param>
    public static (int Start, int End, int After)? At(string text, int at, int limit, int rules)
    {
        if (at >= limit || text[at] != '@' || !CanOpen(text, at))
        {
            return null;
        }

        if (at + 1 < limit && text[at + 1] == '{' && rules >= Model.Editions.RulesVersion.BracedKeys)
        {
            var close = Brackets.ClosingIndex(text, at + 1, limit);
            return close > at + 2 ? (at + 2, close, close + 1) : null;
        }

        var end = End(text, at + 1, limit);
        return end > at + 1 ? (at + 1, end, end) : null;
    }

    /// <summary>
    /// The end of the key that starts at <paramref name="start"/>, exclusive; equal to it when none does.
    /// </summary>
    public static int End(string text, int start, int limit)
    {
        var first = SkipUnseen(text, start, limit);
        if (first >= limit || !IsKeyCharacter(text[first]))
        {
            return start;
        }

        var end = first + 1;
        while (end < limit)
        {
            if (IsKeyCharacter(text[end]))
            {
                end++;
            }
            else if (IsPunctuation(text[end]) && end + 1 < limit && IsKeyCharacter(text[end + 1]))
            {
                end += 2;
            }
            else if (SkipUnseen(text, end, limit) is var seen && seen > end && GoesOn(text, seen, limit))
            {
                // Part of the key, so that it is said of the key that it holds what cannot be seen.
                end = seen;
            }
            else
            {
                break;
            }
        }

        return end;
    }

    /// <summary>Whether what follows an unseen character would go on with the key without it.</summary>
    private static bool GoesOn(string text, int at, int limit) =>
        at < limit
        && (IsKeyCharacter(text[at]) || (IsPunctuation(text[at]) && at + 1 < limit && IsKeyCharacter(text[at + 1])));

    /// <summary>Whether a character may stand within a key, singly, and not at its end.</summary>
    private static bool IsPunctuation(char c) => ":.#$%&-+?<>~/".Contains(c, StringComparison.Ordinal);

    private static bool IsKeyCharacter(char c) => char.IsLetterOrDigit(c) || c == '_';

    private static int SkipUnseen(string text, int at, int limit)
    {
        while (at < limit && Invisible.Is(text[at]))
        {
            at++;
        }

        return at;
    }

    /// <summary>Whether an <c>@</c> at this place can open a key: it is not the middle of an e-mail address.</summary>
    public static bool CanOpen(string text, int at) =>
        at == 0 || !(char.IsLetterOrDigit(text[at - 1]) || text[at - 1] is '.' or '_' or '\\');
}
