using System.Text;
using System.Text.RegularExpressions;
using Dossier.Languages.Letters;

namespace Dossier.Model.Inlines;

/// <summary>
/// Raised and lowered letters as plain text says them, wherever a text is taken as plain: 10⁶, m², H₂O, xⁿ with the
/// letters that Unicode has; what it has not all letters of as <c>10^(6.5)</c> and <c>x_(q)</c>. Raised letters that
/// end a word, as in ‘19th’ and ‘Mme’, stand on the line, as they do wherever nothing can be raised.
/// </summary>
public static partial class ShiftedLetters
{
    /// <summary>Puts the end of a text above the line, or below it.</summary>
    /// <param name="text">The text.</param>
    /// <param name="start">Where what is raised or lowered begins; it goes to the end.</param>
    /// <param name="isRaised">Whether it is raised; else it is lowered.</param>
    public static void Shift(StringBuilder text, int start, bool isRaised)
    {
        var shifted = text.ToString(start, text.Length - start);
        if (string.IsNullOrWhiteSpace(shifted) || (isRaised && IsEndOfWord(text, start, shifted)))
        {
            return;
        }

        text.Length = start;
        var letters = isRaised ? ShiftedForms.Raised : ShiftedForms.Lowered;
        if (shifted.All(letters.ContainsKey))
        {
            foreach (var letter in shifted)
            {
                text.Append(letters[letter]);
            }
        }
        else
        {
            text.Append(isRaised ? "^(" : "_(").Append(shifted).Append(')');
        }
    }

    /// <summary>HTML whose raised and lowered letters, where no tag stands among them, are such letters.</summary>
    public static string InHtml(string html)
    {
        if (!html.Contains("<su", StringComparison.OrdinalIgnoreCase))
        {
            return html;
        }

        var text = new StringBuilder(html.Length);
        var last = 0;
        foreach (Match found in Element().Matches(html))
        {
            text.Append(html, last, found.Index - last);
            var start = text.Length;
            text.Append(found.Groups["letters"].ValueSpan);
            Shift(text, start, found.Groups["name"].ValueSpan is ['s' or 'S', 'u' or 'U', 'p' or 'P']);
            last = found.Index + found.Length;
        }

        return text.Append(html, last, html.Length - last).ToString();
    }

    /// <summary>
    /// Whether raised letters are the end of a word or ordinal: ‘th’ of 19th, ‘me’ of Mme. One letter may be an
    /// exponent, and so may several behind a single small letter: eⁱˣ.
    /// </summary>
    private static bool IsEndOfWord(StringBuilder text, int start, string letters) =>
        letters.Length > 1
        && letters.All(char.IsLetter)
        && start > 0
        && (
            !char.IsLower(text[start - 1])
                ? char.IsLetterOrDigit(text[start - 1])
                : start > 1 && char.IsLetter(text[start - 2])
        );

    [GeneratedRegex(
        @"<(?<name>sup|sub)\b[^<>]*>(?<letters>[^<>]*)</\k<name>\s*>",
        RegexOptions.IgnoreCase | RegexOptions.CultureInvariant
    )]
    private static partial Regex Element();
}
