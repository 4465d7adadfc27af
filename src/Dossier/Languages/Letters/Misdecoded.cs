using System.Buffers;
using System.Text;
using System.Text.RegularExpressions;

namespace Dossier.Languages.Letters;

/// <summary>Letters whose bytes in UTF-8 were taken for letters of Windows-1252 each: Ã˜ for Ø.</summary>
internal static partial class Misdecoded
{
    /// <summary>What Windows-1252 has at 80 to 9F; a dot for nothing.</summary>
    private const string Upper = "€.‚ƒ„…†‡ˆ‰Š‹Œ.Ž..‘’“”•–—˜™š›œ.žŸ";

    /// <summary>What each of them begins with.</summary>
    private static readonly SearchValues<char> First = SearchValues.Create("ÃÂÄÅÐÑâ");

    /// <summary>All of them in a text: where each begins, what stands there, and what it was.</summary>
    public static IEnumerable<(int Start, string Wrong, string Right)> In(string text) =>
        text.AsSpan().ContainsAnyInRange('Â', 'â') && text.AsSpan().ContainsAny(First)
            ? Pair()
                .Matches(text)
                .Select(match => (match.Index, match.Value, Right: Decoded(match.Value)))
                .Where(found => found.Right is not null)
                .Select(found => (found.Index, found.Value, found.Right!))
            : [];

    /// <summary>
    /// The text that UTF-8 has for the bytes behind some letters: ‘Ø’ for ‘Ã˜’; null where they are no UTF-8.
    /// </summary>
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
    /// Letters that stand for the two or three bytes of one: ‘Ã¼’, ‘â€™’. Quotation marks may stand behind a true
    /// letter, so that only the form of three has them.
    /// </summary>
    [GeneratedRegex(
        "[ÃÄÅÐÑ][\u0080-\u00AA\u00AC-\u00BA\u00BC-\u00BFŒœŠšŸŽžƒˆ˜–—‚„†‡•…‰‹›€™]|Â[\u00A0-\u00BF]"
            + "|â€[\u0080-\u00BFŒœŠšŸŽžƒˆ˜–—‚„†‡•…‰‹›€™‘’“”]"
    )]
    private static partial Regex Pair();
}
