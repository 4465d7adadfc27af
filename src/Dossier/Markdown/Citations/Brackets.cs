namespace Dossier.Markdown.Citations;

/// <summary>Finds the end of what stands in brackets or braces, which may hold others of their kind.</summary>
internal static class Brackets
{
    /// <summary>
    /// Where the <c>[</c> or <c>{</c> at a place is closed; -1 where it is not. A backslash escapes.
    /// </summary>
    /// <param name="text">The text.</param>
    /// <param name="open">Where the bracket or brace stands.</param>
    /// <param name="limit">Where the search ends; what stands there is no longer looked at.</param>
    public static int ClosingIndex(string text, int open, int limit)
    {
        var (opener, closer) = (text[open], text[open] == '[' ? ']' : '}');
        var depth = 0;
        for (var at = open; at < limit; at++)
        {
            if (text[at] == '\\')
            {
                at++;
            }
            else if (text[at] == opener)
            {
                depth++;
            }
            else if (text[at] == closer && --depth == 0)
            {
                return at;
            }
        }

        return -1;
    }

    /// <summary>
    /// Where the first semicolon is that stands in no brackets, braces or code; <paramref name="limit"/> for none.
    /// </summary>
    public static int SemicolonIndex(string text, int from, int limit)
    {
        for (var at = from; at < limit; at++)
        {
            switch (text[at])
            {
                case '\\':
                    at++;
                    break;
                case '[' or '{' when ClosingIndex(text, at, limit) is > 0 and var close:
                    at = close;
                    break;
                case '`' when text.IndexOf('`', at + 1, limit - at - 1) is > 0 and var close:
                    at = close;
                    break;
                case ';' when !IsReference(text, at, from):
                    return at;
            }
        }

        return limit;
    }

    /// <summary>Whether a semicolon ends a character written as a reference, <c>&amp;nbsp;</c>.</summary>
    private static bool IsReference(string text, int at, int from)
    {
        var sign = text.LastIndexOf('&', at, at - from + 1);
        return sign >= 0
            && at - sign is > 1 and < 12
            && text[(sign + 1)..at].All(c => char.IsAsciiLetterOrDigit(c) || c == '#');
    }
}
