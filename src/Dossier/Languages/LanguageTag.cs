namespace Dossier.Languages;

/// <summary>BCP 47 language tags, by form alone.</summary>
public static class LanguageTag
{
    private static readonly HashSet<string> Rightward = new(
        ["ar", "arc", "ckb", "dv", "fa", "he", "ks", "ota", "ps", "sd", "syr", "ug", "ur", "yi"],
        StringComparer.Ordinal
    );

    /// <summary>
    /// Whether a language is written from right to left, in the script that its tag names or else in its own.
    /// </summary>
    public static bool IsRightToLeft(string tag)
    {
        var parts = tag.Split('-');
        var script = parts.Skip(1).FirstOrDefault(part => part.Length == 4);
        return script is null
            ? Rightward.Contains(parts[0])
            : script.ToLowerInvariant() is "arab" or "hebr" or "syrc" or "thaa";
    }

    /// <summary>
    /// The <c>dir</c> that HTML is to have beside a <c>lang</c>: <c>rtl</c>; <c>ltr</c> within what is written from
    /// right to left; null where it is that of what stands around.
    /// </summary>
    /// <param name="tag">The language of the element.</param>
    /// <param name="around">That of what stands around it; empty for none.</param>
    public static string? Direction(string tag, string around) =>
        IsRightToLeft(tag) ? "rtl"
        : IsRightToLeft(around) ? "ltr"
        : null;

    /// <summary>Names of languages, in English and in themselves, and their tags.</summary>
    private static readonly Dictionary<string, string> Named = new(StringComparer.OrdinalIgnoreCase)
    {
        ["English"] = "en",
        ["German"] = "de",
        ["Deutsch"] = "de",
        ["French"] = "fr",
        ["Français"] = "fr",
        ["Spanish"] = "es",
        ["Español"] = "es",
        ["Italian"] = "it",
        ["Italiano"] = "it",
        ["Turkish"] = "tr",
        ["Türkçe"] = "tr",
        ["Kazakh"] = "kk",
        ["Қазақша"] = "kk",
        ["Russian"] = "ru",
        ["Русский"] = "ru",
        ["Danish"] = "da",
        ["Dansk"] = "da",
        ["Norwegian"] = "no",
        ["Norsk"] = "no",
        ["Swedish"] = "sv",
        ["Svenska"] = "sv",
        ["Finnish"] = "fi",
        ["Suomi"] = "fi",
        ["Icelandic"] = "is",
        ["Dutch"] = "nl",
        ["Nederlands"] = "nl",
        ["Flemish"] = "nl",
        ["Portuguese"] = "pt",
        ["Português"] = "pt",
        ["Catalan"] = "ca",
        ["Basque"] = "eu",
        ["Galician"] = "gl",
        ["Romanian"] = "ro",
        ["Română"] = "ro",
        ["Greek"] = "el",
        ["Bulgarian"] = "bg",
        ["Serbian"] = "sr",
        ["Croatian"] = "hr",
        ["Bosnian"] = "bs",
        ["Slovene"] = "sl",
        ["Slovenian"] = "sl",
        ["Slovak"] = "sk",
        ["Czech"] = "cs",
        ["Čeština"] = "cs",
        ["Polish"] = "pl",
        ["Polski"] = "pl",
        ["Hungarian"] = "hu",
        ["Magyar"] = "hu",
        ["Estonian"] = "et",
        ["Latvian"] = "lv",
        ["Lithuanian"] = "lt",
        ["Ukrainian"] = "uk",
        ["Belarusian"] = "be",
        ["Albanian"] = "sq",
        ["Macedonian"] = "mk",
        ["Irish"] = "ga",
        ["Welsh"] = "cy",
        ["Scottish"] = "gd",
        ["Armenian"] = "hy",
        ["Georgian"] = "ka",
        ["Azerbaijani"] = "az",
        ["Azeri"] = "az",
        ["Uzbek"] = "uz",
        ["Kyrgyz"] = "ky",
        ["Turkmen"] = "tk",
        ["Tajik"] = "tg",
        ["Tatar"] = "tt",
        ["Uyghur"] = "ug",
        ["Mongolian"] = "mn",
        ["Persian"] = "fa",
        ["Farsi"] = "fa",
        ["Dari"] = "prs",
        ["Pashto"] = "ps",
        ["Kurdish"] = "ku",
        ["Arabic"] = "ar",
        ["Hebrew"] = "he",
        ["Yiddish"] = "yi",
        ["Urdu"] = "ur",
        ["Hindi"] = "hi",
        ["Bengali"] = "bn",
        ["Punjabi"] = "pa",
        ["Tamil"] = "ta",
        ["Telugu"] = "te",
        ["Nepali"] = "ne",
        ["Sinhala"] = "si",
        ["Thai"] = "th",
        ["Vietnamese"] = "vi",
        ["Indonesian"] = "id",
        ["Malay"] = "ms",
        ["Filipino"] = "fil",
        ["Tagalog"] = "tl",
        ["Chinese"] = "zh",
        ["Mandarin"] = "zh",
        ["Japanese"] = "ja",
        ["Korean"] = "ko",
        ["Swahili"] = "sw",
        ["Amharic"] = "am",
        ["Somali"] = "so",
        ["Hausa"] = "ha",
        ["Yoruba"] = "yo",
        ["Zulu"] = "zu",
        ["Afrikaans"] = "af",
        ["Latin"] = "la",
        ["Esperanto"] = "eo",
        ["Ottoman"] = "ota",
        ["Chechen"] = "ce",
    };

    /// <summary>
    /// The tag that was meant by a text that is none: by a language's name, by capitals or by a low line; null where it
    /// cannot be told.
    /// </summary>
    public static string? Suggest(string text)
    {
        if (Named.TryGetValue(text.Split(' ', '(', ',')[0], out var known))
        {
            return known;
        }

        var parts = text.Trim().Replace('_', '-').Split('-');
        parts[0] = parts[0].ToLowerInvariant();
        var tag = string.Join('-', parts);
        return IsWellFormed(tag) ? tag : null;
    }

    /// <summary>The English name of a language; null where it is not known.</summary>
    /// <param name="tag">Its code, without script or region.</param>
    public static string? NameOf(string tag) => Named.FirstOrDefault(language => language.Value == tag).Key;

    /// <summary>The codes of languages whose English names begin with some letters, in their order.</summary>
    public static IEnumerable<string> BeginningWith(string letters) =>
        Named
            .Where(language => language.Key.StartsWith(letters, StringComparison.OrdinalIgnoreCase))
            .Where(language => NameOf(language.Value) == language.Key)
            .Select(language => language.Value);

    /// <summary>Whether a tag is that of a language whose name is known.</summary>
    public static bool IsNamed(string tag) => Named.ContainsValue(tag);

    /// <summary>
    /// Whether a tag is well-formed in the shape that dossiers use: language, script, region, variants.
    /// </summary>
    public static bool IsWellFormed(string tag)
    {
        var parts = tag.Split('-');
        return parts[0].Length is 2 or 3
            && parts[0].All(char.IsAsciiLetterLower)
            && parts.Skip(1).All(part => part.Length is >= 2 and <= 8 && part.All(char.IsAsciiLetterOrDigit));
    }
}
