using System.Text.RegularExpressions;

namespace Dossier.Parse.Yaml;

/// <summary>A line of YAML, by its look alone.</summary>
/// <param name="Start">Where it starts, an offset in the text.</param>
/// <param name="Text">The line, without its end.</param>
internal sealed partial record YamlLine(int Start, string Text)
{
    /// <summary>Spaces before it.</summary>
    public int Indent { get; } = Text.Length - Text.TrimStart(' ').Length;

    /// <summary>Whether it is an item of a list.</summary>
    public bool IsItem => Text[Indent..] is "-" or ['-', ' ', ..];

    /// <summary>Whether nothing stands in it but a comment.</summary>
    public bool IsEmpty => Text.AsSpan().Trim() is [] or ['#', ..] or "---";

    /// <summary>Where its key or value starts, behind the dashes of lists: columns from 0.</summary>
    public int Content { get; } = Lead().Match(Text).Length;

    /// <summary>What stands behind the dashes of lists.</summary>
    public string Rest => Text[Content..].TrimEnd();

    /// <summary>Its key; empty where it has none.</summary>
    public string Key => KeyOf().Match(Rest) is { Success: true } key ? key.Groups[1].Value : "";

    /// <summary>What stands behind the key and its colon, or all of it where there is no key.</summary>
    public string Value => KeyOf().Match(Rest) is { Success: true } key ? Rest[key.Length..].Trim() : Rest;

    /// <summary>Whether the line ends where a value, list or mapping may go on below it.</summary>
    public bool Opens =>
        (Key.Length > 0 || IsItem) && Value is var value && (value is [] or ['#', ..] || IsName(value));

    /// <summary>The lines of a text.</summary>
    public static IEnumerable<YamlLine> Of(string text)
    {
        for (var at = 0; at < text.Length; )
        {
            var end = text.IndexOf('\n', at);
            end = end < 0 ? text.Length : end;
            yield return new YamlLine(at, text[at..end]);
            at = end + 1;
        }
    }

    /// <summary>Whether a value is a name for YAML itself, such as an anchor or a tag, and no more.</summary>
    private static bool IsName(string value) =>
        value[0] is '&' or '!' && !value.Contains(' ', StringComparison.Ordinal);

    /// <summary>Blanks and the hyphens of lists at the beginning: ‘  - - ’.</summary>
    [GeneratedRegex("^ *(?:-(?: +|$))*")]
    private static partial Regex Lead();

    /// <summary>A key and its colon: ‘title: ’, ‘"a key": ’.</summary>
    [GeneratedRegex(
        """^("[^"]*"|'[^']*'|[^\s"'#\[\]{},&*!|>%@`-](?:[^:#]*[^:# ])?|-[^\s:](?:[^:#]*[^:# ])?) *:(?: |$)"""
    )]
    private static partial Regex KeyOf();
}
