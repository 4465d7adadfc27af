namespace Dossier.Compose.Citations;

/// <summary>
/// Shortens titles: up to a colon, or to a question mark with it, that parts a title from its subtitle.
/// </summary>
internal static class ShortTitle
{
    private const string Openers = "([“«„";
    private const string Closers = ")]”»";

    /// <summary>
    /// The title without its subtitle; the same where it has none. A colon within a tag of HTML, a time of day, an
    /// address, brackets or quotation marks parts nothing.
    /// </summary>
    public static string Of(string title)
    {
        var depth = 0;
        var isQuoted = false;
        for (var at = 0; at < title.Length; at++)
        {
            var character = title[at];
            if (character == '<' && TagLengthAt(title, at) is > 0 and var length)
            {
                at += length - 1;
            }
            else if (character == '"')
            {
                isQuoted = !isQuoted;
            }
            else if (Openers.Contains(character, StringComparison.Ordinal))
            {
                depth++;
            }
            else if (Closers.Contains(character, StringComparison.Ordinal))
            {
                depth = Math.Max(0, depth - 1);
            }
            else if (at > 0 && depth == 0 && !isQuoted && character is ':' or '?' && IsFollowedByMore(title, at))
            {
                return CloseTags(title[..(character == '?' ? at + 1 : at)].TrimEnd());
            }
        }

        return title;
    }

    /// <summary>
    /// Whether something follows the character that ends a short title, after a blank; tags may come first.
    /// </summary>
    private static bool IsFollowedByMore(string title, int at)
    {
        var next = at + 1;
        while (next < title.Length && title[next] == '<' && TagLengthAt(title, next) is > 0 and var length)
        {
            next += length;
        }

        return next < title.Length && char.IsWhiteSpace(title[next]) && !string.IsNullOrWhiteSpace(title[next..]);
    }

    /// <summary>The length of a tag of HTML such as <c>&lt;i&gt;</c>; 0 where none begins.</summary>
    private static int TagLengthAt(string title, int at)
    {
        var end = title.IndexOf('>', at);
        return end > at + 1 && (char.IsAsciiLetter(title[at + 1]) || title[at + 1] == '/') ? end - at + 1 : 0;
    }

    /// <summary>A title with an end tag for every tag that it leaves open.</summary>
    private static string CloseTags(string title)
    {
        var open = new Stack<string>();
        for (var at = title.IndexOf('<', StringComparison.Ordinal); at >= 0; at = title.IndexOf('<', at + 1))
        {
            if (TagLengthAt(title, at) is not (> 0 and var length))
            {
                continue;
            }

            var name = title[(at + 1)..(at + length - 1)].Split(' ')[0];
            if (name[0] != '/')
            {
                open.Push(name);
            }
            else if (open.Count > 0)
            {
                open.Pop();
            }
        }

        return open.Aggregate(title, (text, name) => $"{text}</{name}>");
    }
}
