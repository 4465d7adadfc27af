using System.Text.RegularExpressions;

namespace Dossier.Pictures;

/// <summary>Looks through styles of an SVG for what browsers would run or fetch.</summary>
internal static partial class SvgStyle
{
    /// <summary>
    /// What a style sheet or attribute runs or fetches from elsewhere; null where nothing. It is read with and
    /// without its comments, since <c>/*</c> within a string begins none.
    /// </summary>
    public static string? Active(string text) =>
        text.AsSpan().IndexOfAny("(@:") < 0 ? null : FirstFetched(text) ?? FirstFetched(Comment().Replace(text, ""));

    /// <summary>The first match of <see cref="Fetching"/> that leaves the picture; null for none.</summary>
    private static string? FirstFetched(string text)
    {
        foreach (Match match in Fetching().Matches(Unescape(text)))
        {
            if (!match.Groups["address"].Success || !IsWithin(match.Groups["address"].Value))
            {
                return match.Value.Length > 60 ? match.Value[..60] : match.Value;
            }
        }

        return null;
    }

    /// <summary>A style with the characters that its escapes stand for: <c>\75 rl(…)</c> is <c>url(…)</c>.</summary>
    public static string Unescape(string text) =>
        Escape()
            .Replace(
                text,
                escape =>
                    escape.Groups["number"] is { Success: true, Value: var number }
                        ? CharacterOf(Convert.ToInt32(number, 16))
                        : escape.Groups["sign"].Value
            );

    /// <summary>Whether an address stays in the picture: a part of it, or a picture of dots written into it.</summary>
    public static bool IsWithin(string address)
    {
        var trimmed = address.Trim();
        return trimmed.Length == 0
            || trimmed[0] == '#'
            || trimmed.StartsWith("data:image/png", StringComparison.OrdinalIgnoreCase)
            || trimmed.StartsWith("data:image/jpeg", StringComparison.OrdinalIgnoreCase)
            || trimmed.StartsWith("data:image/jpg", StringComparison.OrdinalIgnoreCase)
            || trimmed.StartsWith("data:image/gif", StringComparison.OrdinalIgnoreCase);
    }

    /// <summary>The character of a code; U+FFFD where there is none.</summary>
    private static string CharacterOf(int number) =>
        number is > 0 and < 0xD800 or > 0xDFFF and <= 0x10FFFF ? char.ConvertFromUtf32(number) : "\uFFFD";

    /// <summary><c>/* … */</c>, or to the end where it is not closed.</summary>
    [GeneratedRegex(@"/\*.*?(?:\*/|\z)", RegexOptions.Singleline | RegexOptions.CultureInvariant)]
    private static partial Regex Comment();

    /// <summary><c>\75 </c> or <c>\u</c>.</summary>
    [GeneratedRegex(
        @"\\(?:(?<number>[0-9a-f]{1,6})\s?|(?<sign>[^\n]))",
        RegexOptions.IgnoreCase | RegexOptions.CultureInvariant
    )]
    private static partial Regex Escape();

    /// <summary>An address that is fetched; or, without one, what names others in ways of its own, or runs.</summary>
    [GeneratedRegex(
        """url\(\s*["']?(?<address>[^)"']*)|@import|@namespace|\b(?:image-set|image|src|expression)\s*\(|-moz-binding\s*:|\bbehavior\s*:""",
        RegexOptions.IgnoreCase | RegexOptions.CultureInvariant
    )]
    private static partial Regex Fetching();
}
