using System.Collections.Frozen;

namespace Dossier.Csl.Languages;

/// <summary>
/// Letters without their marks, from Unicode's canonical decompositions. It is data, not the machine's: where Unicode's
/// own are not installed, <c>string.Normalize</c> silently leaves letters as they are.
/// </summary>
internal static class BareLetters
{
    /// <summary>A bare letter, then the same with marks.</summary>
    private const string Groups = """
        aàáâãäåāăąǎǟǡǻȁȃȧḁạảấầẩẫậắằẳẵặ
        bḃḅḇ
        cçćĉċčḉ
        dďḋḍḏḑḓđð
        eèéêëēĕėęěȅȇȩḕḗḙḛḝẹẻẽếềểễệ
        fḟ
        gĝğġģǧǵḡ
        hĥȟḣḥḧḩḫẖħ
        iìíîïĩīĭįǐȉȋḭḯỉịı
        jĵǰ
        kķǩḱḳḵ
        lĺļľḷḹḻḽł
        mḿṁṃ
        nñńņňǹṅṇṉṋ
        oòóôõöōŏőơǒǫǭȍȏȫȭȯȱṍṏṑṓọỏốồổỗộớờởỡợø
        pṕṗ
        rŕŗřȑȓṙṛṝṟ
        sśŝşšșṡṣṥṧṩ
        tţťțṫṭṯṱẗŧ
        uùúûüũūŭůűųưǔǖǘǚǜȕȗṳṵṷṹṻụủứừửữự
        vṽṿ
        wŵẁẃẅẇẉẘ
        xẋẍ
        yýÿŷȳẏẙỳỵỷỹ
        zźżžẑẓẕ
        æǣǽ
        øǿ
        ſẛ
        ʒǯ
        αάἀἁἂἃἄἅἆἇὰάᾀᾁᾂᾃᾄᾅᾆᾇᾰᾱᾲᾳᾴᾶᾷ
        εέἐἑἒἓἔἕὲέ
        ηήἠἡἢἣἤἥἦἧὴήᾐᾑᾒᾓᾔᾕᾖᾗῂῃῄῆῇ
        ιΐίϊἰἱἲἳἴἵἶἷὶίῐῑῒΐῖῗ
        οόὀὁὂὃὄὅὸό
        ρῤῥ
        υΰϋύὐὑὒὓὔὕὖὗὺύῠῡῢΰῦῧ
        ωώὠὡὢὣὤὥὦὧὼώᾠᾡᾢᾣᾤᾥᾦᾧῲῳῴῶῷ
        ϒϓϔ
        аӑӓ
        гѓ
        еѐёӗ
        жӂӝ
        зӟ
        ийѝӣӥ
        кќ
        оӧ
        уўӯӱӳ
        чӵ
        ыӹ
        эӭ
        ії
        ѵѷ
        әӛ
        өӫ
        """;

    private static readonly FrozenDictionary<char, char> ByLetter = Groups
        .Split((char[])[' ', '\n', '\r'], StringSplitOptions.RemoveEmptyEntries)
        .SelectMany(group => group.Skip(1).Select(letter => (letter, group[0])))
        .ToFrozenDictionary(pair => pair.letter, pair => pair.Item2);

    /// <summary>A small letter without its marks; itself where it has none.</summary>
    public static char Of(char letter) => letter < '\u00C0' ? letter : ByLetter.GetValueOrDefault(letter, letter);
}
