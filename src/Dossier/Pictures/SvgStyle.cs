using System.Text.RegularExpressions;

namespace Dossier.Pictures;

/// <summary>Looks through styles of an SVG for what browsers would run or fetch.</summary>
internal static partial class SvgStyle
{
    /// <summary>
    /// What a style sheet, or a presentation attribute, runs or fetches from elsewhere; null where nothing. To browsers
    /// comments are nothing; but what looks like one within a string or an address is none, so it is read both ways.
    /// </summary>
    public static string? Active(string text) =>
        text.AsSpan().IndexOfAny("(@:") < 0 ? null : Find(text) ?? Find(Comment().Replace(text, ""));

    private static string? Find(string text)
    {
        foreach (Match match in Fetching().Matches(Unescaped(text)))
        {
            if (!match.Groups["address"].Success || !IsWithin(match.Groups["address"].Value))
            {
                return match.Value.Length > 60 ? match.Value[..60] : match.Value;
            }
        }

        return null;
    }

    /// <summary>A style with its letters as they are: one may be written by its number.</summary>
    public static string Unescaped(string text) =>
        Escape()
            .Replace(
                text,
                escape =>
                    escape.Groups["number"] is { Success: true, Value: var number }
                        ? Letter(Convert.ToInt32(number, 16))
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

    private static string Letter(int number) =>
        number is > 0 and < 0xD800 or > 0xDFFF and <= 0x10FFFF ? char.ConvertFromUtf32(number) : "\uFFFD";

    [GeneratedRegex(@"/\*.*?(?:\*/|\z)", RegexOptions.Singleline | RegexOptions.CultureInvariant)]
    private static partial Regex Comment();

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
