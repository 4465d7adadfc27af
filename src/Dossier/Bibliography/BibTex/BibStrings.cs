using System.Collections.Frozen;

namespace Dossier.Bibliography.BibTex;

/// <summary>What biblatex's keys for localised words stand for in English.</summary>
internal static class BibStrings
{
    private static readonly FrozenDictionary<string, string> Words = new Dictionary<string, string>(
        StringComparer.Ordinal
    )
    {
        ["phdthesis"] = "PhD thesis",
        ["mathesis"] = "Master’s thesis",
        ["bathesis"] = "Bachelor’s thesis",
        ["candthesis"] = "Candidate thesis",
        ["techreport"] = "Technical report",
        ["resreport"] = "Research report",
        ["software"] = "Computer software",
        ["datacd"] = "Data CD",
        ["audiocd"] = "Audio CD",
        ["patent"] = "Patent",
        ["patentde"] = "German patent",
        ["patenteu"] = "European patent",
        ["patentfr"] = "French patent",
        ["patentuk"] = "British patent",
        ["patentus"] = "U.S. patent",
        ["patreq"] = "Patent request",
        ["patreqde"] = "German patent request",
        ["patreqeu"] = "European patent request",
        ["patreqfr"] = "French patent request",
        ["patrequk"] = "British patent request",
        ["patrequs"] = "U.S. patent request",
        ["countryde"] = "Germany",
        ["countryep"] = "European Union",
        ["countryeu"] = "European Union",
        ["countryfr"] = "France",
        ["countryuk"] = "United Kingdom",
        ["countryus"] = "United States of America",
        ["inpreparation"] = "in preparation",
        ["submitted"] = "submitted",
        ["forthcoming"] = "forthcoming",
        ["inpress"] = "in press",
        ["prepublished"] = "pre-published",
        ["nodate"] = "",
        ["newseries"] = "new series",
        ["oldseries"] = "old series",
    }.ToFrozenDictionary(StringComparer.Ordinal);

    /// <summary>The words of a key; a text that is no key as it is.</summary>
    public static string Of(string key) => Words.GetValueOrDefault(key, key);
}
