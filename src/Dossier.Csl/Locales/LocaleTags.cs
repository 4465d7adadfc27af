using System.Collections.Frozen;

namespace Dossier.Csl.Locales;

/// <summary>Which dialect stands for a language, and in what order locales are looked for.</summary>
public static class LocaleTags
{
    private static readonly FrozenDictionary<string, string> PrimaryDialects = new Dictionary<string, string>(
        StringComparer.Ordinal
    )
    {
        ["af"] = "af-ZA",
        ["bg"] = "bg-BG",
        ["ca"] = "ca-AD",
        ["cs"] = "cs-CZ",
        ["cy"] = "cy-GB",
        ["da"] = "da-DK",
        ["de"] = "de-DE",
        ["el"] = "el-GR",
        ["en"] = "en-US",
        ["es"] = "es-ES",
        ["et"] = "et-EE",
        ["fa"] = "fa-IR",
        ["fi"] = "fi-FI",
        ["fr"] = "fr-FR",
        ["he"] = "he-IL",
        ["hi"] = "hi-IN",
        ["hr"] = "hr-HR",
        ["hu"] = "hu-HU",
        ["id"] = "id-ID",
        ["is"] = "is-IS",
        ["it"] = "it-IT",
        ["ja"] = "ja-JP",
        ["kk"] = "kk-KZ",
        ["km"] = "km-KH",
        ["ko"] = "ko-KR",
        ["lt"] = "lt-LT",
        ["lv"] = "lv-LV",
        ["mn"] = "mn-MN",
        ["nb"] = "nb-NO",
        ["nl"] = "nl-NL",
        ["nn"] = "nn-NO",
        ["pl"] = "pl-PL",
        ["pt"] = "pt-PT",
        ["ro"] = "ro-RO",
        ["ru"] = "ru-RU",
        ["sk"] = "sk-SK",
        ["sl"] = "sl-SI",
        ["sr"] = "sr-RS",
        ["sv"] = "sv-SE",
        ["th"] = "th-TH",
        ["tr"] = "tr-TR",
        ["uk"] = "uk-UA",
        ["vi"] = "vi-VN",
        ["zh"] = "zh-CN",
    }.ToFrozenDictionary(StringComparer.Ordinal);

    /// <summary>
    /// The dialect that stands for a language: <c>fr-FR</c> for <c>fr</c>; the tag itself where none does.
    /// </summary>
    public static string Primary(string tag)
    {
        ArgumentNullException.ThrowIfNull(tag);
        return PrimaryDialects.GetValueOrDefault(Base(tag), tag);
    }

    /// <summary>The language of a tag: <c>fr</c> of <c>fr-CA</c>.</summary>
    public static string Base(string tag)
    {
        ArgumentNullException.ThrowIfNull(tag);
        return tag.Split('-', '_')[0];
    }

    /// <summary>The tags under which a locale file may be found, nearest first; US English is the last.</summary>
    public static IReadOnlyList<string> Chain(string tag)
    {
        ArgumentNullException.ThrowIfNull(tag);
        List<string> chain = [];
        string[] tags = [tag, Primary(tag), Base(tag), "en-US"];
        foreach (var one in tags)
        {
            if (one.Length > 0 && !chain.Contains(one))
            {
                chain.Add(one);
            }
        }

        return chain;
    }
}
