namespace Dossier.Markdown.Citations;

/// <summary>Pandoc's rule for what a citation key is.</summary>
internal static class CitationKey
{
    /// <summary>
    /// The end of the key that starts at <paramref name="start"/>, exclusive; equal to it when none does.
    /// </summary>
    public static int End(string text, int start, int limit)
    {
        if (start >= limit || !(char.IsLetterOrDigit(text[start]) || text[start] == '_'))
        {
            return start;
        }

        var end = start + 1;
        while (end < limit)
        {
            if (char.IsLetterOrDigit(text[end]) || text[end] == '_')
            {
                end++;
            }
            else if (
                ":.#$%&-+?<>~/".Contains(text[end], StringComparison.Ordinal)
                && end + 1 < limit
                && (char.IsLetterOrDigit(text[end + 1]) || text[end + 1] == '_')
            )
            {
                end += 2;
            }
            else
            {
                break;
            }
        }

        return end;
    }

    /// <summary>Whether an <c>@</c> at this place can open a key: it is not the middle of an e-mail address.</summary>
    public static bool CanOpen(string text, int at) =>
        at == 0 || !(char.IsLetterOrDigit(text[at - 1]) || text[at - 1] is '.' or '_' or '\\');
}
