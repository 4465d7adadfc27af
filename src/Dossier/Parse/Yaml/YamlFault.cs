using System.Text.RegularExpressions;
using YamlDotNet.Core;

namespace Dossier.Parse.Yaml;

/// <summary>What keeps a YAML text from being read, in the words of someone who writes it.</summary>
/// <param name="Place">Where it is, an offset in the text.</param>
/// <param name="Reason">What is wrong.</param>
/// <param name="Hint">What would mend it; null when nothing useful can be said.</param>
internal sealed partial record YamlFault(int Place, string Reason, string? Hint)
{
    private const string Unread = "the YAML cannot be read";

    /// <summary>The signs that a value without quotation marks cannot begin with, and what YAML takes each for.</summary>
    private static readonly (char Sign, string Meaning)[] Signs =
    [
        ('[', "the start of a list"),
        ('{', "the start of a mapping"),
        ('*', "a reference to an anchor"),
        ('&', "an anchor"),
        ('!', "a tag"),
        ('@', "a reserved sign"),
        ('`', "a reserved sign"),
        ('%', "a directive"),
        ('|', "a text of several lines"),
        ('>', "a text of several lines"),
        (':', "a colon that ends a key"),
        ('?', "a key"),
    ];

    /// <summary>Finds out what the reader's exception is about.</summary>
    /// <param name="fault">The exception.</param>
    /// <param name="text">The YAML.</param>
    public static YamlFault Of(YamlException fault, string text)
    {
        var place = fault.End.Index > 0 ? (int)fault.Start.Index : 0;
        if (Tab(fault, text, place) is { } tab)
        {
            return new YamlFault(
                tab,
                $"{Unread}: the line is indented with a tab",
                "indent with spaces; YAML knows no tabs"
            );
        }

        if (Quoted(text, place) is { } quoted)
        {
            return quoted;
        }

        if (Sign(text, place) is var (at, sign, meaning))
        {
            var value = text[at..].Split('\n')[0];
            return sign is '[' or '{' && !value.Contains(sign == '[' ? ']' : '}', StringComparison.Ordinal)
                ? new YamlFault(
                    at,
                    $"{Unread}: the '{sign}' is not closed",
                    $"close it with {(sign == '[' ? ']' : '}')}, or put the whole value in quotation marks"
                )
                : new YamlFault(
                    at,
                    $"{Unread}: '{sign}' at the start of a value is {meaning}",
                    "put the whole value in quotation marks"
                );
        }

        if (!IsTooDeep(text, place) && fault.Message.Contains("invalid mapping", StringComparison.Ordinal))
        {
            return new YamlFault(
                place,
                $"{Unread}: the value has a colon with a space after it, as only a key has",
                "put the whole value in quotation marks"
            );
        }

        return IsTooDeep(text, place)
            ? new YamlFault(
                place,
                $"{Unread}: the line is indented further than the one above, and is taken for a part of its value",
                "keys of one mapping start in one column"
            )
            : new YamlFault(Point(fault, text, place), $"{Unread}: {Message(fault)}", Mend(fault));
    }

    /// <summary>The keyed value on the fault's line, or the one before, that begins with a sign of YAML's own.</summary>
    private static (int At, char Sign, string Meaning)? Sign(string text, int place)
    {
        var end = text.IndexOf('\n', Math.Min(place, text.Length));
        var value = KeyedValue();
        for (var lines = 0; lines < 2; lines++)
        {
            var stop = end < 0 ? text.Length : end;
            var start = stop == 0 ? 0 : text.LastIndexOf('\n', stop - 1) + 1;
            if (
                value.Match(text[start..stop]) is { Success: true } match
                && Array.Find(Signs, known => known.Sign == match.Groups[1].Value[0]) is { Meaning: { } meaning } sign
                && !IsWhole(match.Groups[1].Value)
            )
            {
                return (start + match.Groups[1].Index, sign.Sign, meaning);
            }

            if (start == 0)
            {
                return null;
            }

            end = start - 1;
        }

        return null;
    }

    /// <summary>Whether a value that begins with a sign is a list, mapping or quoted text that ends where it should.</summary>
    private static bool IsWhole(string value) =>
        value.TrimEnd() is var trimmed
        && trimmed[0] switch
        {
            '[' => trimmed[^1] == ']' && trimmed.IndexOf(']', StringComparison.Ordinal) == trimmed.Length - 1,
            '{' => trimmed[^1] == '}' && trimmed.IndexOf('}', StringComparison.Ordinal) == trimmed.Length - 1,
            '|' or '>' => trimmed.Length <= 2,
            '&' or '!' or '*' => !trimmed.EndsWith(trimmed[0]),
            _ => false,
        };

    /// <summary>The tab that the fault comes from: YamlDotNet names the place where it gave up, or the token before.</summary>
    private static int? Tab(YamlException fault, string text, int place)
    {
        var line = place == 0 ? 0 : text.LastIndexOf('\n', place - 1) + 1;
        if (TabIndent().Match(text, line) is not { Success: true } tab)
        {
            return null;
        }

        var between = text.AsSpan(line, tab.Index - line).Count('\n');
        return fault.End.Index == 0 || between < 2 || fault.Message.Contains("tab", StringComparison.Ordinal)
            ? tab.Index + tab.Length - 1
            : null;
    }

    /// <summary>A value in straight quotation marks that does not end where its line does.</summary>
    private static YamlFault? Quoted(string text, int place)
    {
        var start = place == 0 ? 0 : text.LastIndexOf('\n', place - 1) + 1;
        var end = text.IndexOf('\n', start);
        var line = text[start..(end < 0 ? text.Length : end)];
        if (KeyedValue().Match(line) is not { Success: true } match || match.Groups[1].Value[0] is not ('"' or '\''))
        {
            return null;
        }

        var value = match.Groups[1].Value.TrimEnd();
        var (mark, other) = value[0] == '"' ? ('"', '\'') : ('\'', '"');
        var close = value.IndexOf(mark, 1);
        var at = start + match.Groups[1].Index;
        return close < 0
                ? new YamlFault(at, $"{Unread}: the quotation mark is not closed", $"end the value with {mark}")
            : close == value.Length - 1 ? null
            : new YamlFault(
                at + close + 1,
                $"{Unread}: the value ends at its second {mark}, and more follows",
                value.Contains(other, StringComparison.Ordinal)
                    ? $"put {other} around the whole value, and write each {other} within it twice or as ’"
                    : $"put {other} around the whole value: {other}{(value[^1] == mark ? value[1..^1] : value)}{other}"
            );
    }

    /// <summary>Whether a line with a key is read as the end of the value above it.</summary>
    private static bool IsTooDeep(string text, int place)
    {
        if (place >= text.Length || text[place] != ':')
        {
            return false;
        }

        var start = text.LastIndexOf('\n', place) + 1;
        var key = text.AsSpan(start, place - start);
        return start > 0 && key.TrimStart().Length < key.Length && !key.TrimStart().ContainsAny(' ', ':');
    }

    /// <summary>Where the fault is; YamlDotNet has no position for some, and names the start of the text.</summary>
    private static int Point(YamlException fault, string text, int place)
    {
        if (place > 0)
        {
            return place;
        }

        return
            fault is AnchorNotFoundException
            && fault.Message.Split('\'') is [_, var name, ..]
            && Regex.Match(text, $@"\*{Regex.Escape(name)}") is { Success: true } missing
            ? missing.Index
            : 0;
    }

    private static string Message(YamlException fault)
    {
        // YamlDotNet's own message begins with the position in its text, which is not the file's.
        var message = fault.Message;
        var at = message.IndexOf("): ", StringComparison.Ordinal);
        message = (at >= 0 ? message[(at + 3)..] : message).TrimEnd('.');
        return $"{char.ToLowerInvariant(message[0])}{message[1..]}";
    }

    private static string? Mend(YamlException fault) =>
        fault.Message.Contains("uplicate key", StringComparison.Ordinal) ? "take one of the two lines out"
        : fault.Message.Contains("expected key", StringComparison.Ordinal)
        || fault.Message.Contains("expected <block end>", StringComparison.Ordinal)
        || fault.Message.Contains("simple key", StringComparison.Ordinal)
            ? "look at this line and the one above: each key needs a colon and a space after it, and keys of one mapping start in one column"
        : null;

    [GeneratedRegex("^[ -]*\t", RegexOptions.Multiline)]
    private static partial Regex TabIndent();

    [GeneratedRegex(@"^\s*(?:- +)?(?:[\p{L}\p{N}_-]+:|-) +([^\s].*)$")]
    private static partial Regex KeyedValue();
}
