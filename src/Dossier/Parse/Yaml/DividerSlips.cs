using System.Text.RegularExpressions;

namespace Dossier.Parse.Yaml;

/// <summary>Finds the signs that divide entries and keys where they were lost, or another was typed.</summary>
internal static partial class DividerSlips
{
    /// <summary>
    /// The entry of a list whose dash was lost, so that its keys stand twice in the entry before it: the line begins
    /// with the key with which that one begins. Null where it is not so.
    /// </summary>
    public static YamlFault? LostDash(string text, int place, YamlLine line)
    {
        var start = text.LastIndexOf('\n', Math.Max(0, place - 1)) + 1;
        var indent = place - start;
        if (indent < 2 || text.AsSpan(start, indent).ContainsAnyExcept(' '))
        {
            return null;
        }

        // The line above with a dash two columns before, without one further to the left between.
        for (var end = start - 1; end > 0; )
        {
            var begin = text.LastIndexOf('\n', end - 1) + 1;
            var above = text[begin..end];
            end = begin - 1;
            var column = above.Length - above.TrimStart(' ').Length;
            if (above.Trim().Length == 0 || column >= indent)
            {
                continue;
            }

            return
                column < indent
                && above.AsSpan(column).StartsWith("- ")
                && above[(column + 1)..].TrimStart().Split(':')[0] == line.Key
                ? new YamlFault(
                    place,
                    $"{YamlFault.Unread}: the dash is missing that begins an entry of the list, so that "
                        + $"'{line.Key}' stands twice in the entry before it",
                    $"write '{new string(' ', column)}- {line.Key}: …', and leave the lines below it as they are"
                )
                : null;
        }

        return null;
    }

    /// <summary>
    /// A semicolon between the keys of a mapping in curly brackets, where a comma belongs; null where there is none.
    /// </summary>
    public static YamlFault? Semicolon(string text, int place)
    {
        var start = place == 0 ? 0 : text.LastIndexOf('\n', Math.Min(place, text.Length) - 1) + 1;
        var end = text.IndexOf('\n', start);
        var line = text[start..(end < 0 ? text.Length : end)];
        return DividedBySemicolon().Match(line) is { Success: true, Groups: [_, var sign] }
            ? new YamlFault(
                start + sign.Index,
                $"{YamlFault.Unread}: a semicolon stands between two keys in curly brackets",
                "write a comma in its place"
            )
            : null;
    }

    /// <summary>A semicolon before a key in curly brackets: ‘{ name: A. Moe; role: editor }’.</summary>
    [GeneratedRegex(@"\{[^{}""']*?:[^{}""';]*(;) *[\p{L}\p{N}_-]+:(?= |$)")]
    private static partial Regex DividedBySemicolon();
}
