using System.Collections.Frozen;
using Dossier.Bibliography.BibTex;
using Dossier.Languages;

namespace Dossier.Import.Glossary.Formats;

/// <summary>Tags and names of languages as files of others write them.</summary>
internal static class LanguageReader
{
    /// <summary>Names of the languages that glossaries of the region have, in these languages.</summary>
    private static readonly FrozenDictionary<string, string> Names = (
        "english en ingilizce en ingilizcesi en ағылшынша en ағылшын en английский en englisch en anglais en inglés en "
        + "turkish tr türkçe tr türkçesi tr türk tr түрікше tr түрік tr турецкий tr türkisch tr turc tr turco tr "
        + "kazakh kk qazaqsha kk kazakça kk kazakçası kk қазақша kk қазақ kk казахский kk kasachisch kk kazakh kk "
        + "russian ru rusça ru rusçası ru орысша ru орыс ru русский ru russisch ru russe ru ruso ru "
        + "german de almanca de almancası de немецкий de deutsch de allemand de french fr fransızca fr fransızcası "
        + "fr французский fr français fr "
        + "französisch fr spanish es español es ispanyolca es испанский es spanisch es italian it italiano it arabic "
        + "ar arapça ar арабский ar "
        + "uzbek uz özbekçe uz узбекский uz kyrgyz ky kırgızca ky киргизский ky azerbaijani az azerice "
        + "az азербайджанский az"
    )
        .Split(' ')
        .Chunk(2)
        .DistinctBy(pair => pair[0], StringComparer.OrdinalIgnoreCase)
        .ToFrozenDictionary(pair => pair[0], pair => pair[1], StringComparer.OrdinalIgnoreCase);

    private static readonly FrozenSet<string> Known = Names
        .Values.Concat(LanguageNames.All)
        .Select(tag => tag.Split('-')[0])
        .ToFrozenSet(StringComparer.Ordinal);

    /// <summary>
    /// A tag in the case that BCP 47 recommends: <c>kk-Latn</c>, <c>en-GB</c>. A code that BCP 47 does not have becomes
    /// the one that is meant: <c>eng</c> becomes <c>en</c>.
    /// </summary>
    public static string Tag(string tag)
    {
        var parts = tag.Trim().Replace('_', '-').Split('-');
        for (var i = 0; i < parts.Length; i++)
        {
            parts[i] =
                i > 0 && parts[i].Length == 2 ? parts[i].ToUpperInvariant()
                : i > 0 && parts[i].Length == 4 && char.IsAsciiLetter(parts[i][0])
                    ? char.ToUpperInvariant(parts[i][0]) + parts[i][1..].ToLowerInvariant()
                : parts[i].ToLowerInvariant();
        }

        var inUsualCase = string.Join('-', parts);
        return LanguageCodes.Meant(inUsualCase) is { Length: > 0 } meant ? meant : inUsualCase;
    }

    /// <summary>The tag that a column's or section's name stands for; null for none.</summary>
    public static string? Find(string name)
    {
        var bare = name.Trim().Replace("İ", "i", StringComparison.Ordinal);
        bare = bare.StartsWith("label:", StringComparison.OrdinalIgnoreCase) ? bare[6..] : bare;
        if (Names.TryGetValue(bare, out var tag) || (tag = LanguageNames.Tag(bare)) != bare)
        {
            return tag;
        }

        tag = Tag(bare);
        return
            LanguageTag.IsWellFormed(tag)
            && (bare.Length == 2 || bare.Contains('-', StringComparison.Ordinal) || bare.Length != name.Trim().Length)
            ? tag
            : null;
    }

    /// <summary>Whether the language of a tag is one whose name is known here.</summary>
    public static bool IsKnown(string tag) => Known.Contains(tag.Split('-')[0]);

    /// <summary>Whether two tags name one language, whatever script or region.</summary>
    public static bool IsSame(string a, string b) => a.Split('-')[0] == b.Split('-')[0];
}
