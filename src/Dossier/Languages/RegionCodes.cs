using System.Collections.Frozen;

namespace Dossier.Languages;

/// <summary>The codes of countries and other regions (ISO 3166-1, UN M.49), as tags of languages name them.</summary>
internal static class RegionCodes
{
    /// <summary>The codes of three letters, each with that of two behind it.</summary>
    private const string OfThree = """
        ABWAW AFGAF AGOAO AIAAI ALAAX ALBAL ANDAD AREAE ARGAR ARMAM ASMAS ATAAQ ATFTF ATGAG AUSAU AUTAT
        AZEAZ BDIBI BELBE BENBJ BESBQ BFABF BGDBD BGRBG BHRBH BHSBS BIHBA BLMBL BLRBY BLZBZ BMUBM BOLBO
        BRABR BRBBB BRNBN BTNBT BVTBV BWABW CAFCF CANCA CCKCC CHECH CHLCL CHNCN CIVCI CMRCM CODCD COGCG
        COKCK COLCO COMKM CPVCV CRICR CUBCU CUWCW CXRCX CYMKY CYPCY CZECZ DEUDE DJIDJ DMADM DNKDK DOMDO
        DZADZ ECUEC EGYEG ERIER ESHEH ESPES ESTEE ETHET FINFI FJIFJ FLKFK FRAFR FROFO FSMFM GABGA GBRGB
        GEOGE GGYGG GHAGH GIBGI GINGN GLPGP GMBGM GNBGW GNQGQ GRCGR GRDGD GRLGL GTMGT GUFGF GUMGU GUYGY
        HKGHK HMDHM HNDHN HRVHR HTIHT HUNHU IDNID IMNIM INDIN IOTIO IRLIE IRNIR IRQIQ ISLIS ISRIL ITAIT
        JAMJM JEYJE JORJO JPNJP KAZKZ KENKE KGZKG KHMKH KIRKI KNAKN KORKR KWTKW LAOLA LBNLB LBRLR LBYLY
        LCALC LIELI LKALK LSOLS LTULT LUXLU LVALV MACMO MAFMF MARMA MCOMC MDAMD MDGMG MDVMV MEXMX MHLMH
        MKDMK MLIML MLTMT MMRMM MNEME MNGMN MNPMP MOZMZ MRTMR MSRMS MTQMQ MUSMU MWIMW MYSMY MYTYT NAMNA
        NCLNC NERNE NFKNF NGANG NICNI NIUNU NLDNL NORNO NPLNP NRUNR NZLNZ OMNOM PAKPK PANPA PCNPN PERPE
        PHLPH PLWPW PNGPG POLPL PRIPR PRKKP PRTPT PRYPY PSEPS PYFPF QATQA REURE ROURO RUSRU RWARW SAUSA
        SDNSD SENSN SGPSG SGSGS SHNSH SJMSJ SLBSB SLESL SLVSV SMRSM SOMSO SPMPM SRBRS SSDSS STPST SURSR
        SVKSK SVNSI SWESE SWZSZ SXMSX SYCSC SYRSY TCATC TCDTD TGOTG THATH TJKTJ TKLTK TKMTM TLSTL TONTO
        TTOTT TUNTN TURTR TUVTV TWNTW TZATZ UGAUG UKRUA UMIUM URYUY USAUS UZBUZ VATVA VCTVC VENVE VGBVG
        VIRVI VNMVN VUTVU WLFWF WSMWS YEMYE ZAFZA ZMBZM ZWEZW
        """;

    /// <summary>
    /// What BCP 47 registers beside: parts and unions of countries, countries of before, and codes for private use.
    /// </summary>
    private const string Others = """
        AA AC AN BU CP CQ CS DD DG EA EU EZ FX IC NT QU SU TA TP UN XA XB XK YD YU ZR ZZ
        """;

    /// <summary>Continents and their parts (UN M.49), which tags name by three digits.</summary>
    private const string Continents = """
        001 002 003 005 009 011 013 014 015 017 018 019 021 029 030 034 035 039 053 054 057 061 142 143 145 150 151
        154 155 202 419
        """;

    /// <summary>What people write for a country in a tag, and what it is.</summary>
    private static readonly FrozenDictionary<string, string> Habits = new Dictionary<string, string>(
        StringComparer.OrdinalIgnoreCase
    )
    {
        ["UK"] = "GB",
        ["EL"] = "GR",
        ["JA"] = "JP",
        ["SP"] = "ES",
    }.ToFrozenDictionary(StringComparer.OrdinalIgnoreCase);

    private static readonly FrozenSet<string> Known = Words(OfThree)
        .Select(code => code[3..])
        .Concat(Words(Others))
        .Concat(Words(Continents))
        .ToFrozenSet(StringComparer.OrdinalIgnoreCase);

    /// <summary>The codes of three letters (ISO 3166-1 alpha-3), each with that of two.</summary>
    public static IEnumerable<KeyValuePair<string, string>> OfThreeLetters =>
        Words(OfThree).Select(code => KeyValuePair.Create(code[..3], code[3..]));

    /// <summary>
    /// The tag that is meant by one whose region is none, and that region; null where it has none, or one that there
    /// is.
    /// Where the country cannot be told, it is left out.
    /// </summary>
    /// <param name="tag">A well-formed tag.</param>
    public static (string Region, string Meant)? Slip(string tag)
    {
        var parts = tag.Split('-');
        var at = 1;
        while (at < parts.Length && parts[at].Length is 3 or 4 && parts[at].All(char.IsAsciiLetter))
        {
            at++; // Another part of the language, and the script.
        }

        if (at >= parts.Length || !IsRegion(parts[at]) || Known.Contains(parts[at]))
        {
            return null;
        }

        var region = parts[at];
        var isLanguage = region.Equals(parts[0], StringComparison.OrdinalIgnoreCase);
        string[] meant = !isLanguage && Habits.TryGetValue(region, out var habit) ? [habit] : [];
        return (region, string.Join('-', [.. parts[..at], .. meant, .. parts[(at + 1)..]]));
    }

    /// <summary>Whether a part of a tag has the form of a region: two letters, or three digits.</summary>
    private static bool IsRegion(string part) =>
        part.Length == 2 ? part.All(char.IsAsciiLetter) : part.Length == 3 && part.All(char.IsAsciiDigit);

    private static string[] Words(string text) =>
        text.Split((char[])[' ', '\n', '\r'], StringSplitOptions.RemoveEmptyEntries);
}
