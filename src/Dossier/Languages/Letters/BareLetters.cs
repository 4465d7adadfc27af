namespace Dossier.Languages.Letters;

/// <summary>
/// Letters without their marks, from Unicode's canonical decompositions of Latin and Cyrillic. It is data, not the
/// machine's:
/// where Unicode's own are not installed (as in small containers), <c>string.Normalize</c> silently leaves letters as
/// they are.
/// </summary>
internal static class BareLetters
{
    /// <summary>A bare letter, then the same with marks.</summary>
    private const string Groups = """
        aàáâãäåāăąǎǟǡǻȁȃȧḁạảấầẩẫậắằẳẵặ
        bḃḅḇ
        cçćĉċčḉ
        dďḋḍḏḑḓ
        eèéêëēĕėęěȅȇȩḕḗḙḛḝẹẻẽếềểễệ
        fḟ
        gĝğġģǧǵḡ
        hĥȟḣḥḧḩḫẖ
        iìíîïĩīĭįǐȉȋḭḯỉị
        jĵǰ
        kķǩḱḳḵ
        lĺļľḷḹḻḽ
        mḿṁṃ
        nñńņňǹṅṇṉṋ
        oòóôõöōŏőơǒǫǭȍȏȫȭȯȱṍṏṑṓọỏốồổỗộớờởỡợ
        pṕṗ
        rŕŗřȑȓṙṛṝṟ
        sśŝşšșṡṣṥṧṩ
        tţťțṫṭṯṱẗ
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

    private static readonly Dictionary<char, char> ByLetter = Groups
        .Split('\n', '\r')
        .SelectMany(group => group.Skip(1).Select(letter => (letter, group[0])))
        .ToDictionary(pair => pair.letter, pair => pair.Item2);

    /// <summary>The letter below the marks of a lower-case letter; the letter itself when it has none.</summary>
    public static char Of(char letter) => ByLetter.GetValueOrDefault(letter, letter);
}
