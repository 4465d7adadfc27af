namespace Dossier.Languages;

/// <summary>
/// Which form of a counted text a number takes: CLDR's categories, as far as whole numbers in the theme's languages
/// need them.
/// </summary>
public static class PluralForm
{
    /// <summary><c>one</c>, <c>few</c> or <c>many</c>.</summary>
    /// <param name="languageTag">A BCP 47 tag.</param>
    /// <param name="number">The number, not below 0.</param>
    public static string Of(string languageTag, int number)
    {
        if (!HasFew(languageTag))
        {
            return number == 1 ? "one" : "many";
        }

        var teens = number % 100 is >= 11 and <= 14;
        return (number % 10) switch
        {
            1 when !teens => "one",
            >= 2 and <= 4 when !teens => "few",
            _ => "many",
        };
    }

    /// <summary>Whether a language has a form for two to four, as the East Slavonic ones do.</summary>
    /// <param name="languageTag">A BCP 47 tag.</param>
    public static bool HasFew(string languageTag) => languageTag.Split('-')[0] is "ru" or "uk" or "be";
}
