namespace Dossier.Languages;

/// <summary>
/// How many words of running text are read silently in a minute: means of the International Reading Speed Texts
/// (Trauzettel-Klosinski and Dietz, 2012). Words of an agglutinating language are long, and fewer of them are read:
/// that of Turkish stands in for Kazakh, which was not among those measured, and the mean of all for other languages.
/// </summary>
public static class ReadingSpeed
{
    /// <summary>Whole minutes that a text takes, rounded up; at least one.</summary>
    /// <param name="words">Its words.</param>
    /// <param name="language">BCP 47 tag of its language.</param>
    public static int Minutes(int words, string language)
    {
        var perMinute = language.Split('-')[0].ToLowerInvariant() switch
        {
            "en" => 228,
            "tr" or "kk" => 166,
            _ => 184,
        };
        return Math.Max(1, (words + perMinute - 1) / perMinute);
    }
}
