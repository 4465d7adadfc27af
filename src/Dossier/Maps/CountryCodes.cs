using System.Collections.Frozen;

namespace Dossier.Maps;

/// <summary>Codes that people write for countries and maps do not use, with those of ISO 3166 of two letters.</summary>
internal static class CountryCodes
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

    private static readonly FrozenDictionary<string, string> Others = OfThree
        .Split((char[])[' ', '\n'], StringSplitOptions.RemoveEmptyEntries)
        .Select(code => KeyValuePair.Create(code[..3], code[3..]))
        .Concat([KeyValuePair.Create("UK", "GB"), KeyValuePair.Create("EL", "GR"), KeyValuePair.Create("KOS", "XK")])
        .Concat(
            OtherNames
                .Split('\n')
                .SelectMany(line => line[3..].Split(", ").Select(name => KeyValuePair.Create(name, line[..2])))
        )
        .ToFrozenDictionary(StringComparer.OrdinalIgnoreCase);

    /// <summary>
    /// The code of two letters that another code or name stands for, or that of which a part has one (GB-ENG); null
    /// where it is none.
    /// </summary>
    public static string? Meant(string text) =>
        Others.GetValueOrDefault(text)
        ?? (
            text is [var first, var second, '-', _, ..] && char.IsAsciiLetter(first) && char.IsAsciiLetter(second)
                ? text[..2].ToUpperInvariant()
                : null
        );
}
