using System.Globalization;

namespace Dossier.Seeds.ArticleFormats;

/// <summary>
/// The signs of the typeface Symbol, which documents of Word name by their place in it and not by their character.
/// </summary>
internal static class SymbolFont
{
    /// <summary>Where characters begin that only a typeface gives a meaning.</summary>
    private const int Private = 0xF000;

    /// <summary>Signs from 0x20 on; a space stands for what is a part of a sign.</summary>
    private const string First =
        " !∀#∃%&∍()∗+,−./0123456789:;<=>?≅ΑΒΧΔΕΦΓΗΙϑΚΛΜΝΟΠΘΡΣΤΥςΩΞΨΖ[∴]⊥_ αβχδεφγηιϕκλμνοπθρστυϖωξψζ{|}∼";

    /// <summary>Signs from 0xA0 on.</summary>
    private const string Second = "€ϒ′≤⁄∞ƒ♣♦♥♠↔←↑→↓°±″≥×∝∂•÷≠≡≈…  ↵ℵℑℜ℘⊗⊕∅∩∪⊃⊇⊄⊂⊆∈∉∠∇®©™∏√⋅¬∧∨⇔⇐⇑⇒⇓◊〈®©™∑";

    /// <summary>The character of a sign; null for one that is not known.</summary>
    /// <param name="font">The typeface.</param>
    /// <param name="code">The place in it: four hexadecimal digits.</param>
    public static char? SignOf(string font, string code)
    {
        if (!int.TryParse(code, NumberStyles.AllowHexSpecifier, CultureInfo.InvariantCulture, out var place))
        {
            return null;
        }

        if (!font.Equals("Symbol", StringComparison.OrdinalIgnoreCase))
        {
            // Of another typeface what has a character of its own.
            return place is > 0xFF and < 0xD800 or > 0xF8FF and < 0xFFFE ? (char)place : null;
        }

        place -= place >= Private ? Private : 0;
        var sign =
            place >= 0xA0 && place - 0xA0 < Second.Length ? Second[place - 0xA0]
            : place >= 0x20 && place - 0x20 < First.Length ? First[place - 0x20]
            : ' ';
        return sign == ' ' && place != 0x20 ? null : sign;
    }
}
