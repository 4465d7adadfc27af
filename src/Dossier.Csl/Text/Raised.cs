using System.Buffers;
using System.Collections.Frozen;
using System.Collections.Immutable;
using Dossier.Csl.Styles.AttributeValues;
using Dossier.Csl.Text.Finishing;
using Dossier.Csl.Text.FontSettings;

namespace Dossier.Csl.Text;

/// <summary>
/// Letters that Unicode has in a raised form (‘ᵉʳ’) are set as raised ones of the ordinary form, which every typeface
/// has.
/// </summary>
internal static class Raised
{
    /// <summary>A raised letter, then what it is: from Unicode's compatibility decompositions, and four more.</summary>
    private const string Pairs = """
        ˀʔ ˁʕ ۥو ۦي
        ªa ²2 ³3 ¹1 ºo ʰh ʱɦ ʲj ʳr ʴɹ ʵɻ ʶʁ ʷw ʸy ˠɣ ˡl ˢs ˣx ˤʕ ჼნ ᴬA ᴭÆ ᴮB ᴰD ᴱE ᴲƎ ᴳG ᴴH ᴵI ᴶJ ᴷK ᴸL ᴹM
        ᴺN ᴼO ᴽȢ ᴾP ᴿR ᵀT ᵁU ᵂW ᵃa ᵄɐ ᵅɑ ᵆᴂ ᵇb ᵈd ᵉe ᵊə ᵋɛ ᵌɜ ᵍg ᵏk ᵐm ᵑŋ ᵒo ᵓɔ ᵔᴖ ᵕᴗ ᵖp ᵗt ᵘu ᵙᴝ ᵚɯ ᵛv ᵜᴥ
        ᵝβ ᵞγ ᵟδ ᵠφ ᵡχ ᵸн ᶛɒ ᶜc ᶝɕ ᶞð ᶟɜ ᶠf ᶡɟ ᶢɡ ᶣɥ ᶤɨ ᶥɩ ᶦɪ ᶧᵻ ᶨʝ ᶩɭ ᶪᶅ ᶫʟ ᶬɱ ᶭɰ ᶮɲ ᶯɳ ᶰɴ ᶱɵ ᶲɸ ᶳʂ ᶴʃ ᶵƫ
        ᶶʉ ᶷʊ ᶸᴜ ᶹʋ ᶺʌ ᶻz ᶼʐ ᶽʑ ᶾʒ ᶿθ ⁰0 ⁱi ⁴4 ⁵5 ⁶6 ⁷7 ⁸8 ⁹9 ⁺+ ⁻− ⁼= ⁽( ⁾) ⁿn ℠SM ™TM ⱽV ⵯⵡ ㆒一 ㆓二 ㆔三 ㆕四 ㆖上
        ㆗中 ㆘下 ㆙甲 ㆚乙 ㆛丙 ㆜丁 ㆝天 ㆞地 ㆟人 ꚜъ ꚝь ꝰꝯ ꟲC ꟳF ꟴQ ꟸĦ ꟹœ ꭜꜧ ꭝꬷ ꭞɫ ꭟꭒ ꭩʍ
        """;

    private static readonly FrozenDictionary<char, string> Letters = Pairs
        .Split((char[])[' ', '\n', '\r'], StringSplitOptions.RemoveEmptyEntries)
        .ToFrozenDictionary(pair => pair[0], pair => pair[1..]);

    private static readonly SearchValues<char> RaisedLetters = SearchValues.Create([.. Letters.Keys]);

    private static readonly Formatting Superscript = new() { Align = VerticalAlign.Superscript };

    /// <summary>Writes a piece as runs.</summary>
    public static void Write(
        Piece piece,
        Formatting formatting,
        string item,
        ImmutableArray<FormattedPart>.Builder parts
    )
    {
        var text = piece.Text;
        if (!text.AsSpan().ContainsAny(RaisedLetters))
        {
            parts.Add(new Run(text, formatting, piece.Field, item));
            return;
        }

        var start = 0;
        while (start < text.Length)
        {
            var isRaised = Letters.ContainsKey(text[start]);
            var end = start + 1;
            while (end < text.Length && Letters.ContainsKey(text[end]) == isRaised)
            {
                end++;
            }

            if (isRaised)
            {
                foreach (var letter in text.AsSpan(start, end - start))
                {
                    var run = new Run(Letters[letter], Superscript.Within(formatting), piece.Field, item);
                    parts.Add(new FormattedGroup(Superscript, Display.Inline, [run]));
                }
            }
            else
            {
                parts.Add(new Run(text[start..end], formatting, piece.Field, item));
            }

            start = end;
        }
    }
}
