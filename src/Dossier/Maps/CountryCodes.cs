using System.Collections.Frozen;
using Dossier.Languages;

namespace Dossier.Maps;

/// <summary>Codes that people write for countries and maps do not use, with those of ISO 3166 of two letters.</summary>
internal static class CountryCodes
{
    /// <summary>
    /// Names that are in use beside those of lists of countries: short, long and former ones, and those of parts, which
    /// have no code of two letters of their own.
    /// </summary>
    private const string OtherNames = """
        AE UAE, Emirates, The Emirates
        BA Bosnia, Herzegovina, Bosnia and Herzegovina
        BY Belorussia, Byelorussia
        CD DR Congo, DRC, Democratic Republic of the Congo, Zaire
        CG Congo, Republic of the Congo
        CI Ivory Coast
        CN PRC, People's Republic of China
        CZ Czech Republic
        DE Federal Republic of Germany
        GB Great Britain, Britain, England, Scotland, Wales, Northern Ireland
        IE Republic of Ireland, Eire
        IR Islamic Republic of Iran, Persia
        KG Kirghizia, Kirghizstan
        KP DPRK
        KR Korea, Republic of Korea
        MD Republic of Moldova, Moldavia
        MK Macedonia, FYROM
        MM Burma, Myanmar
        NL Holland, The Netherlands
        PS Palestine
        RU Russian Federation
        SY Syrian Arab Republic
        SZ Swaziland
        TL East Timor
        TR Turkey, Turkiye
        TZ United Republic of Tanzania
        US USA, U.S., U.S.A., United States of America, America, The United States
        VA Vatican, Holy See
        VN Viet Nam
        """;

    private static readonly FrozenDictionary<string, string> CodesByOtherName = RegionCodes
        .OfThreeLetters.Concat([
            KeyValuePair.Create("UK", "GB"),
            KeyValuePair.Create("EL", "GR"),
            KeyValuePair.Create("KOS", "XK"),
        ])
        .Concat(
            OtherNames
                .Split('\n')
                .SelectMany(line => line[3..].Split(", ").Select(name => KeyValuePair.Create(name, line[..2])))
        )
        .ToFrozenDictionary(StringComparer.OrdinalIgnoreCase);

    /// <summary>
    /// The code of two letters that another code or a name stands for (<c>UK</c>, <c>Holland</c>), or that begins the
    /// code of a country's part (<c>GB-ENG</c>); null where a text is neither.
    /// </summary>
    public static string? Meant(string text) =>
        CodesByOtherName.GetValueOrDefault(text)
        ?? (
            text is [var first, var second, '-', _, ..] && char.IsAsciiLetter(first) && char.IsAsciiLetter(second)
                ? text[..2].ToUpperInvariant()
                : null
        );
}
