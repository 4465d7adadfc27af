using System.Text.RegularExpressions;
using Dossier.Diagnostics;
using Dossier.Input;
using YamlDotNet.Core;
using YamlDotNet.Core.Events;
using YamlDotNet.RepresentationModel;

namespace Dossier.Parse.Yaml;

/// <summary>
/// YAML that can be read and says something else than its writer meant: text that is taken for a comment, quotation
/// marks that are no YAML, a list whose dashes are text.
/// </summary>
internal static partial class YamlPitfalls
{
    private const string Quotes = "“”‘’„”„“«»";

    /// <summary>Reports a key that holds a blank of another kind.</summary>
    public static void ReportBlank(string name, TextSpan key, DiagnosticBag bag) =>
        bag.Report(
            Codes.UnseenCharacter,
            key,
            $"the key '{name.Trim()}' holds {Blank.Named(name)}, where YAML needs a plain one",
            "delete it and type a space; it comes along when text is copied from a page or a Word file"
        );

    /// <summary>
    /// Reports what an unquoted value probably was to say; a value in straight quotes is as it stands.
    /// </summary>
    /// <param name="file">The file.</param>
    /// <param name="offset">Where the YAML starts in it.</param>
    /// <param name="scalar">The value, or a key.</param>
    /// <param name="bag">Receives findings.</param>
    public static void Report(InputFile file, int offset, Scalar scalar, DiagnosticBag bag)
    {
        if (scalar.Style != ScalarStyle.Plain)
        {
            return;
        }

        if (scalar.Value.Length == 0 && (!scalar.Anchor.IsEmpty || !scalar.Tag.IsEmpty))
        {
            var written = file.Text[(offset + (int)scalar.Start.Index)..].Split('\n')[0].Trim();
            bag.Report(
                Codes.YamlPitfall,
                file.Span(offset + (int)scalar.Start.Index, written.Length),
                $"'{written}' is a name for YAML itself, and no value",
                "put the whole value in quotation marks"
            );
        }

        var (start, end) = (offset + (int)scalar.Start.Index, offset + (int)scalar.End.Index);
        if (Comment(file.Text, start, end) is { } comment)
        {
            bag.Report(
                Codes.YamlPitfall,
                file.Span(comment.Start, comment.End - comment.Start),
                $"'{file.Text[comment.Start..comment.End]}' is a comment to YAML, and is not read",
                "put the whole value in quotation marks; before a true comment, leave two spaces"
            );
        }

        if (scalar.Value is "~" or "null")
        {
            bag.Report(
                Codes.YamlPitfall,
                file.Span(start, scalar.Value.Length),
                $"'{scalar.Value}' says to YAML that there is no value, and would be published as it stands",
                "leave the line out, or put it in quotation marks"
            );
        }

        if (IsInCurlyQuotes(scalar.Value))
        {
            bag.Report(
                Codes.YamlPitfall,
                file.Span(start, scalar.Value.Length),
                $"the marks '{scalar.Value[0]}' and '{scalar.Value[^1]}' are part of the value",
                "write straight quotation marks (\" or '), or none; marks that are to be seen go inside straight ones"
            );
        }

        if (
            scalar.Value is [var sign, ' ' or '\u00A0', ..]
            && Bullets.Contains(sign, StringComparison.Ordinal)
            && BeginsLine(file.Text, start)
        )
        {
            bag.Report(
                Codes.YamlPitfall,
                file.Span(start, 1),
                $"the '{sign}' is part of the value: the items of a list begin with a hyphen and a space",
                $"write '- {scalar.Value[2..].Split($" {sign}")[0]}'"
            );
        }

        if (scalar.Value is ['-', var next, ..] && (char.IsLetter(next) || next == '[') && BeginsLine(file.Text, start))
        {
            bag.Report(
                Codes.YamlPitfall,
                file.Span(start, 1),
                "the dash is part of the value: a list needs a space after it",
                $"write '- {scalar.Value[1..].Split(" -")[0]}'"
            );
        }
    }

    /// <summary>What begins an item in other programs: dashes that are no hyphen, and points.</summary>
    private const string Bullets = "–—−•●▪◦‣·";

    /// <summary>Reports an item of a list that is several in one text.</summary>
    /// <param name="key">The key of the list.</param>
    /// <param name="item">The item.</param>
    /// <param name="isAlone">Whether it stands in place of a list: one of several may have a comma of its own.</param>
    /// <param name="span">Where it stands.</param>
    /// <param name="bag">Receives findings.</param>
    public static void LookAtEntry(string key, YamlScalarNode item, bool isAlone, TextSpan span, DiagnosticBag bag)
    {
        if (item is not { Style: ScalarStyle.Plain, Value: { } value })
        {
            return;
        }

        var sign =
            value.Contains(';', StringComparison.Ordinal) ? "semicolon"
            : isAlone && value.Contains(", ", StringComparison.Ordinal) ? "comma"
            : "";
        if (sign.Length > 0)
        {
            bag.Report(
                Codes.YamlPitfall,
                span,
                $"'{key}' is one name here, with {sign}s in it",
                $"several stand in a list: [{value.Replace(";", ",", StringComparison.Ordinal)}]; one name with "
                    + $"a {sign} goes in quotation marks"
            );
        }
        else if (key is "authors" or "curators" && TwoPeople().IsMatch(value))
        {
            bag.Report(
                Codes.YamlPitfall,
                span,
                $"'{key}' is one name here, of two people",
                "give each a place of its own: [One Name, Another Name]; one name goes in quotation marks"
            );
        }
    }

    /// <summary>
    /// The texts of a list that stands in braces, where YAML reads keys without values; none where it is no such list.
    /// </summary>
    public static IEnumerable<YamlScalarNode> InBraces(YamlNode node) =>
        node is YamlMappingNode { Style: MappingStyle.Flow } map
        && map.Children.All(pair =>
            pair is { Key: YamlScalarNode { Value.Length: > 0 }, Value: YamlScalarNode { Value: null or "" } value }
            && value.Style != ScalarStyle.DoubleQuoted
            && value.Style != ScalarStyle.SingleQuoted
        )
            ? map.Children.Keys.OfType<YamlScalarNode>()
            : [];

    /// <summary>How a list is written in which something else than a text stands.</summary>
    public static string ListHint(string key, YamlNode node) =>
        node switch
        {
            _ when InBraces(node).ToArray() is { Length: > 0 } texts =>
                $"a list is in square brackets: {key}: [{string.Join(", ", texts.Select(Written))}]",
            YamlSequenceNode { Children: [YamlScalarNode, ..] inner } when inner.All(one => one is YamlScalarNode) =>
                $"write '{key}: [{string.Join(", ", inner)}]'",
            YamlMappingNode { Children: [{ Key: YamlScalarNode before, Value: YamlScalarNode after }] } =>
                $"a text with a colon goes in quotation marks: \"{$"{before}: {after}".TrimEnd()}\"",
            YamlScalarNode => "take the empty item out",
            _ => $"write '{key}: [one, two]'; a text with a colon goes in quotation marks",
        };

    /// <summary>A text as an item of a list: one in quotation marks stays in them.</summary>
    private static string Written(YamlScalarNode text) =>
        text.Style == ScalarStyle.Plain ? text.Value! : $"\"{text.Value}\"";

    /// <summary>Reports what follows a comma in a value within braces, and is read as a key.</summary>
    /// <param name="words">What follows.</param>
    /// <param name="key">The key of the value.</param>
    /// <param name="value">The value up to the comma; null where it is no text.</param>
    /// <param name="span">Where the words stand.</param>
    /// <param name="bag">Receives findings.</param>
    public static void ReportComma(string words, string key, string? value, TextSpan span, DiagnosticBag bag) =>
        bag.Report(
            Codes.YamlPitfall,
            span,
            $"the comma ends the value of '{key}', and '{words}' is read as a key without a value",
            value is null
                ? "write a colon and its value behind it, or take it out"
                : $"put the whole value in quotation marks: \"{value}, {words}\""
        );

    /// <summary>What of a value's line is taken for a comment, although one space alone stands before it.</summary>
    private static (int Start, int End)? Comment(string text, int start, int end)
    {
        while (end > start && end <= text.Length && text[end - 1] == ' ')
        {
            end--;
        }

        if (end + 1 >= text.Length || text[end] != ' ' || text[end + 1] != '#')
        {
            return null;
        }

        var lineEnd = text.IndexOf('\n', end);
        return (end + 1, lineEnd < 0 ? text.Length : lineEnd);
    }

    /// <summary>Whether a value stands in quotation marks that are none to YAML, which is reported.</summary>
    public static bool IsInCurlyQuotes(string value)
    {
        for (var i = 0; value.Length > 1 && i < Quotes.Length; i += 2)
        {
            if (value[0] == Quotes[i] && value.IndexOf(Quotes[i + 1], 1) == value.Length - 1)
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>Two people in one text: ‘Mary Moe and John Roe’.</summary>
    [GeneratedRegex(
        @"^(?:\p{Lu}[\p{L}.'’-]* ){1,2}\p{Lu}[\p{L}'’-]* (?:and|&|ve|и|және) (?:\p{Lu}[\p{L}.'’-]* "
            + @"){1,2}\p{Lu}[\p{L}'’-]*$"
    )]
    private static partial Regex TwoPeople();

    /// <summary>Whether nothing but spaces stands between the beginning of a line and an offset.</summary>
    private static bool BeginsLine(string text, int start)
    {
        var at = start - 1;
        while (at >= 0 && text[at] == ' ')
        {
            at--;
        }

        return at < 0 || text[at] == '\n';
    }
}
