using System.Buffers;
using System.Text;

namespace Dossier.Csl.Rendering.Numbers;

/// <summary>Roman numerals.</summary>
internal static class Roman
{
    private static readonly (int Value, string Letters)[] Signs =
    [
        (1000, "m"),
        (900, "cm"),
        (500, "d"),
        (400, "cd"),
        (100, "c"),
        (90, "xc"),
        (50, "l"),
        (40, "xl"),
        (10, "x"),
        (9, "ix"),
        (5, "v"),
        (4, "iv"),
        (1, "i"),
    ];

    private static readonly SearchValues<char> Numerals = SearchValues.Create("ivxlcdm");

    /// <summary>A number in small roman numerals.</summary>
    /// <param name="number">1 to 5,999; others are not written so.</param>
    public static string? Write(int number)
    {
        if (number is < 1 or > 5999)
        {
            return null;
        }

        var letters = new StringBuilder();
        foreach (var (value, sign) in Signs)
        {
            for (; number >= value; number -= value)
            {
                letters.Append(sign);
            }
        }

        return letters.ToString();
    }

    /// <summary>Whether a word is a number in small roman numerals, as it is rightly written.</summary>
    public static bool Is(ReadOnlySpan<char> word)
    {
        if (word.IsEmpty || word.Length > 15 || word.ContainsAnyExcept(Numerals))
        {
            return false;
        }

        var number = 0;
        var rest = word;
        foreach (var (value, sign) in Signs)
        {
            while (rest.StartsWith(sign, StringComparison.Ordinal))
            {
                number += value;
                rest = rest[sign.Length..];
            }
        }

        return rest.IsEmpty && word.SequenceEqual(Write(number));
    }
}
