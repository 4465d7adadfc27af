using System.Text;
using System.Text.RegularExpressions;

namespace Dossier.Languages.Letters;

/// <summary>
/// Words as a search compares them: plain Latin letters as <see cref="Slug"/> has them, so that Süleymancı and сүлейман
/// meet, and numbers as one word each. The theme's <c>search.js</c> folds what is typed by the same rules.
/// </summary>
public static partial class SearchFold
{
    /// <summary>
    /// The search form of a word (a text without spaces): its parts in small Latin letters and digits, parted by
    /// hyphens; empty where it has neither letter nor digit. A number loses the commas that group its thousands and the
    /// currency signs before it; each full stop, comma, stroke or colon between two digits becomes a q; and the number
    /// begins with an n, since an index leaves out words of one character and cuts words at points. So ‘US$5’ is
    /// <c>n5</c>, ‘4,000’ <c>n4000</c>, ‘10.4’ <c>n10q4</c>, ‘24/7’ <c>n24q7</c>. A part of one letter joins its
    /// neighbour: ‘F-16’ is <c>f16</c>. Letters above and below the line are as on it: ‘H₂O’ is <c>h2o</c>.
    /// </summary>
    public static string Of(string word)
    {
        var bare = ThousandsComma()
            .Replace(CurrencySign().Replace(ShiftedForms.LettersOnLine(Characters.Composed(word)), ""), "");
        var folded = new StringBuilder();
        var last = 0; // Where the part before begins.
        foreach (
            var part in Slug.Of(MarkBetweenDigits().Replace(bare, "q"))
                .Split('-', StringSplitOptions.RemoveEmptyEntries)
        )
        {
            var isDigit = char.IsAsciiDigit(part[0]);
            if (folded.Length > 0 && (folded.Length - last == 1 || (part.Length == 1 && !isDigit)))
            {
                folded.Append(part);
                continue;
            }

            if (folded.Length > 0)
            {
                folded.Append('-');
            }

            last = folded.Length;
            folded.Append(isDigit ? "n" : "").Append(part);
        }

        return folded.ToString();
    }

    /// <summary>The sign of a currency before a number, with letters before it: ‘US$’ of ‘US$5’.</summary>
    [GeneratedRegex(@"(?<!\p{L})\p{L}*\p{Sc}(?=[0-9])", RegexOptions.CultureInvariant)]
    private static partial Regex CurrencySign();

    /// <summary>The comma that groups thousands: that of ‘4,000’.</summary>
    [GeneratedRegex("(?<=[0-9]),(?=[0-9]{3}(?![0-9]))", RegexOptions.CultureInvariant)]
    private static partial Regex ThousandsComma();

    /// <summary>A stop, comma, stroke or colon between two digits: that of ‘10.4’ and ‘24/7’.</summary>
    [GeneratedRegex("(?<=[0-9])[.,/:](?=[0-9])", RegexOptions.CultureInvariant)]
    private static partial Regex MarkBetweenDigits();
}
