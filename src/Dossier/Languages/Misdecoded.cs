using System.Text;
using System.Text.RegularExpressions;

namespace Dossier.Languages;

/// <summary>Letters whose bytes in UTF-8 were taken for letters of Windows-1252 each: Ã˜ for Ø.</summary>
internal static partial class Misdecoded
{
    /// <summary>What Windows-1252 has at 80 to 9F; a dot for nothing.</summary>
    private const string Upper = "€.‚ƒ„…†‡ˆ‰Š‹Œ.Ž..‘’“”•–—˜™š›œ.žŸ";

    /// <summary>The first of them in a text: where it begins, what stands there, and what it was; null for none.</summary>
    public static (int Start, string Wrong, string Right)? In(string text)
    {
        if (!text.AsSpan().ContainsAny("ÃÂÄÅÐÑâ"))
        {
            return null;
        }

        foreach (Match match in Pair().Matches(text))
        {
            if (Decoded(match.Value) is { } right)
            {
                return (match.Index, match.Value, right);
            }
        }

        return null;
    }

    private static string? Decoded(string wrong)
    {
        var bytes = wrong
            .Select(sign => Upper.IndexOf(sign, StringComparison.Ordinal) is >= 0 and var at ? 0x80 + at : sign)
            .ToArray();
        try
        {
            return Array.TrueForAll(bytes, value => value is >= 0x80 and < 0x100)
                ? new UTF8Encoding(false, throwOnInvalidBytes: true).GetString([.. bytes.Select(value => (byte)value)])
                : null;
        }
        catch (DecoderFallbackException)
        {
            return null;
        }
    }

    /// <summary>
    /// A letter that begins two or three bytes, and what may follow; quotation marks may stand behind a true letter.
    /// </summary>
    [GeneratedRegex("[ÃÄÅÐÑ][\u0080-\u00AA\u00AC-\u00BA\u00BC-\u00BFŒœŠšŸŽžƒˆ˜–—‚„†‡•…‰‹›€™]|Â[\u00A0-\u00BF]|â€[\u0080-\u00BFŒœŠšŸŽžƒˆ˜–—‚„†‡•…‰‹›€™‘’“”]")]
    private static partial Regex Pair();
}
