using System.Globalization;
using Dossier.Csl.Locales;

namespace Dossier.Csl.Rendering.Numbers;

/// <summary>Ordinal numbers: ‘2nd’, ‘second’.</summary>
internal static class Ordinals
{
    /// <summary>A number with its suffix.</summary>
    /// <param name="number">The number.</param>
    /// <param name="gender">The gender of the word that it goes with.</param>
    /// <param name="locale">The language.</param>
    public static string Short(int number, Gender gender, LocaleChain locale)
    {
        var digits = number.ToString(CultureInfo.InvariantCulture);
        return digits + Suffix(number, gender, locale);
    }

    /// <summary>A number as a word, up to ten; with its suffix beyond.</summary>
    public static string Long(int number, Gender gender, LocaleChain locale)
    {
        if (number is >= 1 and <= 10)
        {
            var term = locale.Term(
                $"long-ordinal-{number.ToString("00", CultureInfo.InvariantCulture)}",
                Styles.AttributeValues.TermForm.Long,
                gender
            );
            if (term is { Single.Length: > 0 })
            {
                return term.Single;
            }
        }

        return Short(number, gender, locale);
    }

    /// <summary>The suffix of an ordinal: ‘nd’ of ‘2nd’; empty where the locale has none.</summary>
    private static string Suffix(int number, Gender gender, LocaleChain locale)
    {
        // The number whole, then its last two digits, then its last; each in the word's gender first.
        foreach (
            var (part, scope) in (ReadOnlySpan<(int, OrdinalMatch)>)
                [
                    (number, OrdinalMatch.WholeNumber),
                    (number % 100, OrdinalMatch.LastTwoDigits),
                    (number % 10, OrdinalMatch.LastDigit),
                ]
        )
        {
            if (part > 99)
            {
                continue;
            }

            var name = $"ordinal-{part.ToString("00", CultureInfo.InvariantCulture)}";
            var term = (gender == Gender.None ? null : locale.Exact(name, gender)) ?? locale.Exact(name, Gender.None);
            if (term is not null && Applies(term.Match ?? DefaultMatch(part), scope))
            {
                return term.Single;
            }
        }

        return (gender == Gender.None ? null : locale.Exact("ordinal", gender))?.Single
            ?? locale.Exact("ordinal", Gender.None)?.Single
            ?? "";
    }

    /// <summary>
    /// How a suffix matches that does not say so: by the last digit below 10, else by the last two.
    /// </summary>
    private static OrdinalMatch DefaultMatch(int part) =>
        part < 10 ? OrdinalMatch.LastDigit : OrdinalMatch.LastTwoDigits;

    /// <summary>
    /// Whether a suffix for some of the digits goes for a part of a number: one for the last digit also for two
    /// digits and the whole number, one for the whole number for nothing else.
    /// </summary>
    private static bool Applies(OrdinalMatch match, OrdinalMatch scope) =>
        match switch
        {
            OrdinalMatch.WholeNumber => scope == OrdinalMatch.WholeNumber,
            OrdinalMatch.LastTwoDigits => scope != OrdinalMatch.LastDigit,
            _ => true,
        };
}
