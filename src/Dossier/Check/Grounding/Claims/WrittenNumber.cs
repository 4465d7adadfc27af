using System.Globalization;
using Dossier.Figures;
using Dossier.Languages;

namespace Dossier.Check.Grounding.Claims;

/// <summary>Writes a number of a passage for people, as the block writes the one that stands in its place.</summary>
internal static class WrittenNumber
{
    /// <summary>Words for large numbers, the largest first.</summary>
    private static readonly (decimal Size, string Name)[] Sizes =
    [
        (1_000_000_000, "billion"),
        (1_000_000, "million"),
        (1_000, "thousand"),
    ];

    /// <summary>A number as people write it: 61 million, 112,000.</summary>
    public static string InWords(decimal number) =>
        Array.Find(Sizes, size => size.Size > 1_000 && number >= size.Size) is { Name.Length: > 0 } size
            ? $"{Figure.Canonical(number / size.Size)} {size.Name}"
            : number.ToString("#,##0.########", CultureInfo.InvariantCulture);

    /// <summary>
    /// A number in the form of another: ‘57 million euros’ for ‘54 million euros’, ‘11,400’ for ‘12,000’. Null where
    /// the other does not begin with its digits, or says nothing of how large it is.
    /// </summary>
    /// <param name="typed">The other as the block writes it.</param>
    /// <param name="value">What that is.</param>
    /// <param name="number">The number to write.</param>
    /// <param name="language">BCP 47 tag of the block.</param>
    public static string? Like(string typed, decimal value, decimal number, string language)
    {
        var end = EndOfDigits(typed);
        if (end == 0 || NumberText.Read(typed[..end], language) is not { } read || read <= 0)
        {
            return null;
        }

        var behind = typed[end..];
        return value == read && end > 1 && typed.AsSpan(0, end).ContainsAnyExceptInRange('0', '9')
                ? NumberText.Of(number, language) + (behind.Trim() is "%" ? behind : "")
            : value / read is 1_000 or 1_000_000 or 1_000_000_000
            && behind.Any(char.IsLetter)
            && IsOfSize(number, value / read, behind)
                ? Scaled(number, value / read, behind, language)
            : null;
    }

    /// <summary>Whether a number can be told in millions or their like at all: five is no ‘0.000005 million’.</summary>
    private static bool IsOfSize(decimal number, decimal scale, string behind) =>
        number >= scale / 1_000
        || (number >= 1_000 && Sizes.Any(size => behind.Contains(size.Name, StringComparison.OrdinalIgnoreCase)));

    /// <summary>A number with the words behind another: ‘57 million euros’ where ‘57 billion euros’ stands.</summary>
    private static string Scaled(decimal number, decimal scale, string behind, string language)
    {
        var word = Sizes.First(size => size.Size == scale).Name;
        if (
            Array.Find(Sizes, size => size.Size < scale && number >= size.Size) is { Name.Length: > 0 } less
            && number < scale
            && behind.Contains(word, StringComparison.OrdinalIgnoreCase)
        )
        {
            return NumberText.Of(number / less.Size, language)
                + behind.Replace(word, less.Name, StringComparison.OrdinalIgnoreCase);
        }

        return NumberText.Of(number / scale, language) + behind;
    }

    /// <summary>Where the digits of a number end, with the marks and spaces between them.</summary>
    private static int EndOfDigits(string text)
    {
        var end = 0;
        for (var i = 0; i < text.Length; i++)
        {
            if (char.IsAsciiDigit(text[i]))
            {
                end = i + 1;
            }
            else if (end != i || text[i] is not ('.' or ',' or '\'' or '’' or ' ' or '\u00A0' or '\u202F' or '\u2009'))
            {
                break;
            }
        }

        return end;
    }
}
