namespace Dossier.Bibliography.BibTex;

/// <summary>
/// Which brace closes which, and where entries begin: found in one pass, so that a file full of braces that are never
/// closed takes no longer than another.
/// </summary>
internal sealed class BibTexBraces
{
    private const int Never = -1;

    /// <summary>Offsets of the opening braces, in order.</summary>
    private readonly List<int> openedAt = [];

    /// <summary>For each of <see cref="openedAt"/>, the offset of its closing brace, or <see cref="Never"/>.</summary>
    private readonly List<int> closedAt = [];

    /// <summary>Offsets of the <c>@</c> that begin entries, in order.</summary>
    private readonly List<int> entryStarts = [];

    /// <summary>Looks through a file.</summary>
    public BibTexBraces(string text)
    {
        var open = new Stack<int>();
        for (var i = NextMark(text, 0); i >= 0; i = NextMark(text, i + 1))
        {
            switch (text[i])
            {
                case '{':
                    open.Push(openedAt.Count);
                    openedAt.Add(i);
                    closedAt.Add(Never);
                    break;
                case '}' when open.TryPop(out var brace):
                    closedAt[brace] = i;
                    break;
                case '@' when IsStart(text, i):
                    entryStarts.Add(i);
                    break;
            }
        }
    }

    /// <summary>The offset of the brace that closes the one at an offset; null for one that is never closed.</summary>
    public int? Close(int open) =>
        openedAt.BinarySearch(open) is >= 0 and var brace && closedAt[brace] != Never ? closedAt[brace] : null;

    /// <summary>
    /// Where the next entry at a line's start begins, at or after an offset; the text's length for none.
    /// </summary>
    public int NextEntry(int from, int length)
    {
        var found = entryStarts.BinarySearch(from);
        var index = found < 0 ? ~found : found;
        return index < entryStarts.Count ? entryStarts[index] : length;
    }

    /// <summary>The offset of the next brace or <c>@</c> from an offset on; -1 where no more follows.</summary>
    private static int NextMark(string text, int from) =>
        text.AsSpan(from).IndexOfAny('{', '}', '@') is >= 0 and var at ? from + at : -1;

    /// <summary>Whether an entry begins at an @: at a line's start, with a name and an opening brace.</summary>
    private static bool IsStart(string text, int at)
    {
        var before = at - 1;
        while (before >= 0 && text[before] is ' ' or '\t' or '\uFEFF')
        {
            before--;
        }

        return (before < 0 || text[before] == '\n') && IsEntry(text, at);
    }

    /// <summary>Whether an @ is followed by a name and an opening brace; one in an e-mail address is not.</summary>
    public static bool IsEntry(string text, int at)
    {
        var i = at + 1;
        while (i < text.Length && text[i] is ' ' or '\t')
        {
            i++;
        }

        var name = i;
        while (i < text.Length && (char.IsAsciiLetterOrDigit(text[i]) || text[i] is '-' or '_'))
        {
            i++;
        }

        var end = i;
        while (i < text.Length && i - end < 100 && char.IsWhiteSpace(text[i]))
        {
            i++;
        }

        return end > name && i < text.Length && text[i] is '{' or '(';
    }
}
