using System.Text.RegularExpressions;
using Dossier.Input;

namespace Dossier.Bibliography.BibTex;

/// <summary>Finds fields of BibTeX whose brace is not closed.</summary>
/// <param name="file">The file.</param>
/// <param name="braces">Its braces.</param>
internal sealed partial class OpenFields(InputFile file, BibTexBraces braces)
{
    /// <summary>Characters of a value that a hint repeats.</summary>
    private const int MaxShown = 100;

    /// <summary>Fields that most entries have: what looks like one is one.</summary>
    private const string Known =
        "(?:author|editor|title|booktitle|journal|journaltitle|year|date|month|publisher|volume|number|pages|doi|url"
        + "|urldate|isbn|issn|address|location|series|edition|school|institution|keywords|langid|language)";

    /// <summary>
    /// The first field of an entry whose brace is not closed: its name, the offset of the brace, what tells it and what
    /// mends it. Another field begins within it, or the brace that was to end the entry closes it. Null for none.
    /// </summary>
    public (string Name, int At, string Why, string Hint)? In(int start)
    {
        var end = braces.NextEntry(start + 1, file.Text.Length);
        var isOpen = file.Text.IndexOf('{', start) is >= 0 and var first && !(braces.Close(first) < end);
        foreach (Match field in FieldStart().Matches(file.Text[start..end]))
        {
            var brace = start + field.Index + field.Length - 1;
            var close = Math.Min(braces.Close(brace) ?? end, end);
            var name = field.Groups[1].Value;
            if (NextField().Match(file.Text[brace..close]) is { Success: true } next)
            {
                return (name, brace, "the next field begins within it", Closed(name, brace + 1, brace + next.Index));
            }

            if (isOpen && EndsEntry().IsMatch(file.Text.AsSpan(close, Math.Min(end - close, MaxShown))))
            {
                return (name, brace, "the brace below it ends its value", Closed(name, brace + 1, close));
            }
        }

        return null;
    }

    /// <summary>Whether a value holds another field, at the beginning of a line.</summary>
    public static bool HasSwallowed(string value) => Swallowed().IsMatch(value);

    /// <summary>What closes the brace of a field whose value was to end at a place.</summary>
    private string Closed(string name, int from, int end)
    {
        var value = file.Text.AsSpan(from, end - from).Trim(", \t\n").ToString();
        return
            value.Length <= MaxShown
            && !value.Contains('\n', StringComparison.Ordinal)
            && value.Count(c => c == '{') == value.Count(c => c == '}')
            ? $"write {name} = {{{value}}} with a comma behind it"
            : "write } at the end of its value";
    }

    /// <summary>A field's name and opening brace: <c>title = {</c>.</summary>
    [GeneratedRegex(@"(?<=[,{]\s*)([A-Za-z][\w-]*)\s*=\s*\{")]
    private static partial Regex FieldStart();

    /// <summary>
    /// A comma at a line's end and another field, <c>,⏎ year = 2020</c>; a known one with a comma or a line's end.
    /// </summary>
    [GeneratedRegex(
        @",[ \t]*\n\s*[A-Za-z][\w-]*\s*=\s*[{""0-9]|[,\n][ \t]*" + Known + @"\s*=\s*[{""0-9]",
        RegexOptions.IgnoreCase | RegexOptions.CultureInvariant
    )]
    private static partial Regex NextField();

    /// <summary>A known field at a line's beginning, which the value of another has swallowed.</summary>
    [GeneratedRegex(@"\n[ \t]*" + Known + @"\s*=\s*[{""0-9]", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Swallowed();

    /// <summary>A brace in a line of its own, and nothing of an entry behind it.</summary>
    [GeneratedRegex(@"^\}[ \t]*(?:\n|$)(?!\s*[,}])")]
    private static partial Regex EndsEntry();
}
