using System.Globalization;
using System.Text;
using System.Text.RegularExpressions;
using Dossier.Input;
using Dossier.Languages.Letters;
using Markdig.Helpers;

namespace Dossier.Theming;

/// <summary>
/// The letters that a site can show: those of every text that it is made from, of all its editions, in both cases, as
/// they stand there and as references (<c>&amp;eacute;</c>) and escapes (<c>\u0159</c>) name them; and the characters
/// that are written around them. A letter more costs some bytes of a typeface; a letter less would show in another
/// face.
/// </summary>
public static partial class SiteLetters
{
    /// <summary>ASCII; the symbols of Latin-1; spaces and general punctuation but what is not seen; arrows.</summary>
    private static readonly (int First, int Last)[] Always =
    [
        (0x20, 0x7E),
        (0xA0, 0xBF),
        (0xD7, 0xD7),
        (0xF7, 0xF7),
        (0x2002, 0x2003),
        (0x2009, 0x2009),
        (0x2010, 0x2027),
        (0x202F, 0x203A),
        (0x2190, 0x2193),
        (0x21A9, 0x21A9),
    ];

    /// <summary>The letters, each once, ascending by code point.</summary>
    public static string Of(InputSet inputs)
    {
        var letters = new SortedSet<Rune>(
            Always
                .SelectMany(range => Enumerable.Range(range.First, range.Last - range.First + 1))
                .Select(point => new Rune(point))
        );
        foreach (
            var file in inputs
                .Dossier.Values.Concat(inputs.Seeds.Values)
                .Concat(inputs.Theme.Texts.Values)
                .Concat(inputs.Theme.Templates.Values)
        )
        {
            AddWrittenAndDecoded(letters, file.Text);
        }

        foreach (
            var file in inputs
                .Editions.SelectMany(edition => edition.Files)
                .Where(file => !file.Key.Contains("/images/", StringComparison.Ordinal))
        )
        {
            // Sealed as it was written, and read in form C.
            AddWrittenAndDecoded(letters, Encoding.UTF8.GetString(file.Value.Bytes.Span));
        }

        return string.Concat(letters);
    }

    /// <summary>
    /// Adds the letters of a text as it stands, and as it reads with references and escapes decoded, in form C.
    /// </summary>
    private static void AddWrittenAndDecoded(SortedSet<Rune> letters, string text)
    {
        AddBothCases(letters, text);
        var decoded = ReferenceOrEscape().Replace(text, match => Decode(match.ValueSpan));
        // A lone surrogate, which cannot be composed, becomes U+FFFD.
        decoded = Characters.Clean(string.Concat(decoded.EnumerateRunes()));
        if (!decoded.IsNormalized(NormalizationForm.FormC))
        {
            decoded = Characters.Composed(decoded);
        }

        AddBothCases(letters, decoded);
    }

    /// <summary>
    /// The character that a reference of HTML or an escape of YAML stands for;
    /// where it stands for none, what is written.
    /// </summary>
    /// <param name="written">What <see cref="ReferenceOrEscape"/> matched.</param>
    private static string Decode(ReadOnlySpan<char> written)
    {
        var isReference = written[0] == '&';
        if (isReference && written[1] != '#')
        {
            return EntityHelper.DecodeEntity(written[1..^1]) ?? written.ToString();
        }

        var isHex = !isReference || written[2] is 'x' or 'X';
        var digits =
            !isReference ? written[@"\x".Length..]
            : isHex ? written["&#x".Length..^1]
            : written["&#".Length..^1];
        return !int.TryParse(
                digits,
                isHex ? NumberStyles.AllowHexSpecifier : NumberStyles.None,
                CultureInfo.InvariantCulture,
                out var codePoint
            )
                ? written.ToString()
            : Rune.IsValid(codePoint) ? new Rune(codePoint).ToString()
            // Half a pair: its other half follows.
            : codePoint is > 0 and <= char.MaxValue ? ((char)codePoint).ToString()
            : written.ToString();
    }

    /// <summary>
    /// <c>&amp;eacute;</c>, <c>&amp;#233;</c>, <c>&amp;#xE9;</c>; <c>\xE9</c>, <c>\u00E9</c>, <c>\U000000E9</c>.
    /// </summary>
    [GeneratedRegex(
        @"&(?:#[xX][0-9A-Fa-f]{1,6}|#[0-9]{1,7}|[A-Za-z][A-Za-z0-9]{1,31});|\\(?:x[0-9A-Fa-f]{2}|u[0-9A-Fa-f]{4}"
            + @"|U[0-9A-Fa-f]{8})",
        RegexOptions.CultureInvariant
    )]
    private static partial Regex ReferenceOrEscape();

    /// <summary>Adds letters beyond ASCII, each in upper and lower case too.</summary>
    private static void AddBothCases(SortedSet<Rune> letters, string text)
    {
        foreach (var letter in text.EnumerateRunes())
        {
            if (letter.Value < 0x80 || Rune.IsControl(letter) || !letters.Add(letter))
            {
                continue;
            }

            letters.Add(Rune.ToUpperInvariant(letter));
            letters.Add(Rune.ToLowerInvariant(letter));
        }
    }
}
