using System.Text.RegularExpressions;
using YamlDotNet.Core;

namespace Dossier.Parse.Yaml;

/// <summary>What keeps a YAML text from being read, in the words of someone who writes it.</summary>
/// <param name="Place">Where it is, an offset in the text.</param>
/// <param name="Reason">What is wrong.</param>
/// <param name="Hint">What would mend it; null when nothing useful can be said.</param>
internal sealed partial record YamlFault(int Place, string Reason, string? Hint)
{
    internal const string Unread = "the YAML cannot be read";

    /// <summary>
    /// The signs that a value without quotation marks cannot begin with, and what YAML takes each for.
    /// </summary>
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
        ('-', "an item of a list"),
        (']', "the end of a list"),
        ('}', "the end of a mapping"),
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

        var slip = new YamlSlip((int)Math.Max(fault.Start.Index, fault.End.Index)).First(text);
        if (slip is { Reason: var found } && found.Contains("U+", StringComparison.Ordinal))
        {
            return slip with { Reason = $"{Unread}: {found}" };
        }

        if (DuplicateKey(fault, text, place) is { } twice)
        {
            return twice;
        }

        if (Quoted(text, place) is { } quoted)
        {
            return quoted;
        }

        if (Sign(text, place) is var (at, sign, meaning))
        {
            return BeginsWithSign(text, at, sign, meaning);
        }

        if (slip is not null)
        {
            return slip with { Reason = $"{Unread}: {slip.Reason}" };
        }

        if (Curly(text, place) is { } curly)
        {
            return curly;
        }

        if (DividerSlips.Semicolon(text, place) is { } semicolon)
        {
            return semicolon;
        }

        if (fault.Message.Contains("invalid mapping", StringComparison.Ordinal))
        {
            return new YamlFault(
                place,
                $"{Unread}: the value has a colon with a space after it, as only a key has",
                "put the whole value in quotation marks"
            );
        }

        if (fault.Message.Contains("expected node content", StringComparison.Ordinal))
        {
            return new YamlFault(
                place,
                $"{Unread}: a place in the list is empty",
                "take one of the two commas out, or write what belongs between them"
            );
        }

        return NoAnchor(fault, text) ?? new YamlFault(place, $"{Unread}: {MessageOf(fault)}", HintFor(fault));
    }

    /// <summary>A value between quotation marks of print, which are letters like others in YAML.</summary>
    private static YamlFault? Curly(string text, int place)
    {
        var start = place == 0 ? 0 : text.LastIndexOf('\n', place - 1) + 1;
        var end = text.IndexOf('\n', start);
        var line = text[start..(end < 0 ? text.Length : end)];
        return
            KeyedValue().Match(line) is { Success: true, Groups: [_, var group] }
            && group.Value.TrimEnd() is ['“' or '‘' or '„' or '«' or '”', .. { Length: > 1 } rest]
            ? new YamlFault(
                start + group.Index,
                $"{Unread}: {group.Value[0]} is no quotation mark of YAML",
                $"write \"{rest.TrimEnd('“', '”', '’', '»').Replace("\"", "”", StringComparison.Ordinal)}\""
            )
            : null;
    }

    /// <summary>A value that begins with a sign of YAML's own.</summary>
    private static YamlFault BeginsWithSign(string text, int at, char sign, string meaning)
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
                sign == '-'
                    ? "put the whole value in quotation marks; the items of a list go on lines of their own, below "
                        + "the key"
                    : "put the whole value in quotation marks"
            );
    }

    /// <summary>A key that stands twice in one mapping.</summary>
    private static YamlFault? DuplicateKey(YamlException fault, string text, int place)
    {
        if (!fault.Message.Contains("uplicate key", StringComparison.Ordinal))
        {
            return null;
        }

        var key = MessageOf(fault).Split(' ')[^1].Trim('\'');
        var stop = text.IndexOf('\n', place);
        var line = new YamlLine(
            place,
            text[(text.LastIndexOf('\n', Math.Max(0, place - 1)) + 1)..(stop < 0 ? text.Length : stop)]
        );
        if (EmptyAbove(text, place) is { } parent)
        {
            return new YamlFault(
                place,
                $"{Unread}: nothing stands below '{parent}:', and '{key}' stands there twice",
                $"put two spaces before each line that belongs to '{parent}:'"
            );
        }

        if (DividerSlips.LostDash(text, place, line) is { } lost)
        {
            return lost;
        }

        return new YamlFault(
            place,
            $"{Unread}: duplicate key {key}",
            line.Value is [] or ['{', ..]
                ? $"put what stands below both under the first '{key}:', and take this line out"
                : "take one of the two lines out"
        );
    }

    /// <summary>
    /// The key above a line that has no value, where the line stands as far to the left; null elsewhere.
    /// </summary>
    private static string? EmptyAbove(string text, int place)
    {
        var start = text.LastIndexOf('\n', Math.Max(0, place - 1)) + 1;
        var above = text[..start].TrimEnd();
        var line = above[(above.LastIndexOf('\n') + 1)..];
        var isAsFar = line.Length - line.TrimStart(' ').Length == place - start;
        return isAsFar && line is [.., not ' ', ':'] && !line.Contains(' ', StringComparison.Ordinal)
            ? line[..^1]
            : null;
    }

    /// <summary>
    /// The keyed value on the fault's line, or the one before, that begins with a sign of YAML's own.
    /// </summary>
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

    /// <summary>
    /// Whether a value that begins with a sign is a list, mapping or quoted text that ends where it should.
    /// </summary>
    private static bool IsWhole(string value) =>
        value.TrimEnd() is var trimmed
        && trimmed[0] switch
        {
            '[' or '{' => IsClosed(trimmed),
            '|' or '>' => trimmed.Length <= 2,
            '*' => trimmed.Length > 1 && !trimmed.EndsWith('*') && !trimmed.Contains(' ', StringComparison.Ordinal),
            '&' or '!' => trimmed.Length > 1 && trimmed[1] != ' ' && !trimmed.EndsWith(trimmed[0]),
            ':' or '?' or '-' => trimmed.Length > 1 && trimmed[1] != ' ',
            _ => false,
        };

    /// <summary>Whether the bracket that a value begins with is closed by its last sign, and not before.</summary>
    private static bool IsClosed(string value)
    {
        var (open, mark) = (0, '\0');
        for (var i = 0; i < value.Length; i++)
        {
            mark =
                mark != '\0' ? (value[i] == mark ? '\0' : mark)
                : value[i] is '"' or '\'' && value[i - 1] is ' ' or '[' or '{' or ',' or ':' ? value[i]
                : '\0';
            open +=
                mark != '\0'
                    ? 0
                    : value[i] switch
                    {
                        '[' or '{' => 1,
                        ']' or '}' => -1,
                        _ => 0,
                    };
            if (open == 0)
            {
                return i == value.Length - 1;
            }
        }

        return false;
    }

    /// <summary>
    /// The tab that the fault comes from: YamlDotNet names the place where it gave up, or the token before.
    /// </summary>
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

    /// <summary>A value that YAML takes for a reference, to an anchor that is not there.</summary>
    private static YamlFault? NoAnchor(YamlException fault, string text) =>
        fault is AnchorNotFoundException && fault.Message.Split('\'') is [_, var name, ..]
            ? new YamlFault(
                Math.Max(0, text.IndexOf($"*{name}", StringComparison.Ordinal)),
                $"{Unread}: '*' at the start of a value is a reference to an anchor, and there is none of the name "
                    + $"'{name}'",
                "put the whole value in quotation marks"
            )
            : null;

    /// <summary>
    /// YamlDotNet's message without its position, which is not that in the file, and with a small letter.
    /// </summary>
    private static string MessageOf(YamlException fault)
    {
        // YamlDotNet's own message begins with the position in its text, which is not the file's.
        var message = fault.Message;
        var at = message.IndexOf("): ", StringComparison.Ordinal);
        message = (at >= 0 ? message[(at + 3)..] : message).TrimEnd('.');
        return $"{char.ToLowerInvariant(message[0])}{message[1..]}";
    }

    private static string? HintFor(YamlException fault) =>
        fault.Message.Contains("expected", StringComparison.Ordinal)
        || fault.Message.Contains("simple key", StringComparison.Ordinal)
            ? "look at this line and the one above: each key needs a colon and a space after it, and keys of one "
                + "mapping start in one column"
            : null;

    /// <summary>A tab among the blanks or hyphens that a line begins with.</summary>
    [GeneratedRegex("^[ -]*\t", RegexOptions.Multiline)]
    private static partial Regex TabIndent();

    /// <summary>A value behind a key or a hyphen: ‘*note’ of ‘title: *note’.</summary>
    [GeneratedRegex(@"^\s*(?:- +)?(?:[\p{L}\p{N}_-]+:|-) +([^\s].*)$")]
    private static partial Regex KeyedValue();
}
