using System.Collections.Frozen;

namespace Dossier.Bibliography.BibTex;

/// <summary>The names of languages that LaTeX packages use, as BCP 47 tags.</summary>
internal static class LanguageNames
{
    private static readonly FrozenDictionary<string, string> Tags = new Dictionary<string, string>(
        StringComparer.Ordinal
    )
    {
        ["english"] = "en",
        ["american"] = "en-US",
        ["british"] = "en-GB",
        ["ukenglish"] = "en-GB",
        ["usenglish"] = "en-US",
        ["turkish"] = "tr",
        ["kazakh"] = "kk",
        ["russian"] = "ru",
        ["french"] = "fr",
        ["german"] = "de",
        ["ngerman"] = "de",
        ["spanish"] = "es",
        ["italian"] = "it",
        ["azerbaijani"] = "az",
        ["uzbek"] = "uz",
        ["kyrgyz"] = "ky",
        ["turkmen"] = "tk",
        ["ukrainian"] = "uk",
        ["persian"] = "fa",
        ["arabic"] = "ar",
        ["chinese"] = "zh",
    }.ToFrozenDictionary(StringComparer.OrdinalIgnoreCase);

    /// <summary>The tag; the text itself where it is no name of a language.</summary>
    public static string Tag(string name) => Tags.GetValueOrDefault(name, name);
}
