using System.Collections.Frozen;

namespace Dossier.Bibliography.BibTex;

/// <summary>The names of languages that biblatex, babel and polyglossia use, as BCP 47 tags.</summary>
internal static class LanguageNames
{
    private static readonly FrozenDictionary<string, string> Tags = (
        "acadian fr-CA afrikaans af albanian sq american en-US amharic am arabic ar armenian hy asturian ast "
        + "australian en-AU austrian de-AT azerbaijani az azeri az bahasa id bahasai id bahasam ms "
        + "basque eu belarusian be "
        + "bengali bn bosnian bs brazil pt-BR brazilian pt-BR breton br british en-GB bulgarian bg canadian en-CA "
        + "canadien fr-CA catalan ca chinese zh coptic cop croatian hr czech cs danish da divehi dv "
        + "dutch nl english en "
        + "esperanto eo estonian et ethiopic gez farsi fa finnish fi francais fr french fr friulan fur "
        + "gaelic gd galician gl "
        + "georgian ka german de germanb de greek el hebrew he hindi hi hungarian hu icelandic is "
        + "indon id indonesian id "
        + "interlingua ia irish ga italian it japanese ja kannada kn kazakh kk khmer km korean ko "
        + "kurdish ku kurmanji kmr "
        + "kyrgyz ky lao lo latin la latvian lv lithuanian lt lowersorbian dsb lsorbian dsb macedonian "
        + "mk magyar hu malay ms "
        + "malayalam ml marathi mr melayu ms mexican es-MX mongolian mn naustrian de-AT newzealand en-NZ ngerman de "
        + "nko nqo norsk nb norwegian no nswissgerman de-CH nynorsk nn occitan oc persian fa piedmontese pms "
        + "polish pl polutonikogreek el polytonicgreek el portuges pt portuguese pt romanian ro "
        + "romansh rm russian ru sami se "
        + "samin se sanskrit sa scottish gd serbian sr serbianc sr-Cyrl slovak sk slovene sl slovenian sl sorbian hsb "
        + "spanish es spanishmx es-MX swedish sv swissgerman de-CH syriac syr tajik tg tamil ta tatar "
        + "tt telugu te thai th "
        + "tibetan bo turkish tr turkmen tk ukenglish en-GB ukrainian uk uppersorbian hsb urdu ur usenglish en-US "
        + "usorbian hsb uyghur ug uzbek uz vietnamese vi welsh cy"
    )
        .Split(' ')
        .Chunk(2)
        .ToFrozenDictionary(pair => pair[0], pair => pair[1], StringComparer.OrdinalIgnoreCase);

    /// <summary>The tags that go by a name, in no order.</summary>
    public static IEnumerable<string> All => Tags.Values;

    /// <summary>The tag; the text itself where it is no name of a language.</summary>
    public static string Tag(string name) => Tags.GetValueOrDefault(name.Trim(), name.Trim());
}
