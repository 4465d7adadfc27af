using System.Buffers;
using System.Collections.Frozen;
using System.Text;
using System.Text.RegularExpressions;

namespace Dossier.Model.Inlines;

/// <summary>
/// Raised and lowered letters as plain text says them, wherever a text is taken as plain: 10⁶, m², H₂O, xⁿ with the
/// letters that Unicode has; what it has not all letters of as <c>10^(6.5)</c> and <c>x_(q)</c>. Raised letters that
/// end a word, as in ‘19th’ and ‘Mme’, stand on the line, as they do wherever nothing can be raised.
/// </summary>
public static partial class ShiftedLetters
{
    /// <summary>A letter on the line, then the raised one.</summary>
    private const string RaisedPairs = """
        0⁰ 1¹ 2² 3³ 4⁴ 5⁵ 6⁶ 7⁷ 8⁸ 9⁹ +⁺ -⁻ −⁻ –⁻ =⁼ (⁽ )⁾
        aᵃ bᵇ cᶜ dᵈ eᵉ fᶠ gᵍ hʰ iⁱ jʲ kᵏ lˡ mᵐ nⁿ oᵒ pᵖ rʳ sˢ tᵗ uᵘ vᵛ wʷ xˣ yʸ zᶻ
        Aᴬ Bᴮ Dᴰ Eᴱ Gᴳ Hᴴ Iᴵ Jᴶ Kᴷ Lᴸ Mᴹ Nᴺ Oᴼ Pᴾ Rᴿ Tᵀ Uᵁ Vⱽ Wᵂ βᵝ γᵞ δᵟ θᶿ φᵠ χᵡ
        """;

    /// <summary>A letter on the line, then the lowered one.</summary>
    private const string LoweredPairs = """
        0₀ 1₁ 2₂ 3₃ 4₄ 5₅ 6₆ 7₇ 8₈ 9₉ +₊ -₋ −₋ –₋ =₌ (₍ )₎
        aₐ eₑ hₕ iᵢ jⱼ kₖ lₗ mₘ nₙ oₒ pₚ rᵣ sₛ tₜ uᵤ vᵥ xₓ əₔ βᵦ γᵧ ρᵨ φᵩ χᵪ
        """;

    /// <summary>Signs that stand above the line of themselves, or between the numbers of a list: ‘1,2’.</summary>
    private const string RaisedAlready = "*†‡°ºª®™℠′″,;";

    private static readonly FrozenDictionary<char, char> Raised = PairsOf(RaisedPairs, RaisedAlready);
    private static readonly FrozenDictionary<char, char> Lowered = PairsOf(LoweredPairs, ",;");

    /// <summary>The letters on the line of those that are above or below it.</summary>
    private static readonly FrozenDictionary<char, char> Bare = Raised
        .Concat(Lowered)
        .Where(pair => pair.Key != pair.Value && pair.Key is not ('−' or '–'))
        .ToFrozenDictionary(pair => pair.Value, pair => pair.Key);

    private static readonly SearchValues<char> OffLine = SearchValues.Create([.. Bare.Keys, '^', '_']);

    /// <summary>Puts the end of a text above the line, or below it.</summary>
    /// <param name="text">The text.</param>
    /// <param name="start">Where what is raised or lowered begins; it goes to the end.</param>
    /// <param name="isRaised">Whether it is raised; else it is lowered.</param>
    public static void Shift(StringBuilder text, int start, bool isRaised)
    {
        var shifted = text.ToString(start, text.Length - start);
        if (string.IsNullOrWhiteSpace(shifted) || (isRaised && IsEndOfWord(text, start, shifted)))
        {
            return;
        }

        text.Length = start;
        var letters = isRaised ? Raised : Lowered;
        if (shifted.All(letters.ContainsKey))
        {
            foreach (var letter in shifted)
            {
                text.Append(letters[letter]);
            }
        }
        else
        {
            text.Append(isRaised ? "^(" : "_(").Append(shifted).Append(')');
        }
    }

    /// <summary>HTML whose raised and lowered letters, where no tag stands among them, are such letters.</summary>
    public static string InHtml(string html)
    {
        if (!html.Contains("<su", StringComparison.OrdinalIgnoreCase))
        {
            return html;
        }

        var text = new StringBuilder(html.Length);
        var last = 0;
        foreach (Match found in Element().Matches(html))
        {
            text.Append(html, last, found.Index - last);
            var start = text.Length;
            text.Append(found.Groups["letters"].ValueSpan);
            Shift(text, start, found.Groups["name"].ValueSpan is ['s' or 'S', 'u' or 'U', 'p' or 'P']);
            last = found.Index + found.Length;
        }

        return text.Append(html, last, html.Length - last).ToString();
    }

    /// <summary>A text with such letters on the line, as earlier programs took them.</summary>
    public static string OnLine(string text) =>
        text.AsSpan().IndexOfAny(OffLine) < 0
            ? text
            : string.Concat(
                InBrackets().Replace(text, "${letters}").Select(letter => Bare.GetValueOrDefault(letter, letter))
            );

    /// <summary>Whether two texts have the same letters, be they on the line, above it or below it.</summary>
    public static bool AreSameOnLine(string one, string other) => one == other || OnLine(one) == OnLine(other);

    /// <summary>
    /// Whether raised letters are the end of a word or ordinal: ‘th’ of 19th, ‘me’ of Mme. One letter may be an
    /// exponent, and so may several behind a single small letter: eⁱˣ.
    /// </summary>
    private static bool IsEndOfWord(StringBuilder text, int start, string letters) =>
        letters.Length > 1
        && letters.All(char.IsLetter)
        && start > 0
        && (
            !char.IsLower(text[start - 1])
                ? char.IsLetterOrDigit(text[start - 1])
                : start > 1 && char.IsLetter(text[start - 2])
        );

    private static FrozenDictionary<char, char> PairsOf(string pairs, string others) =>
        pairs
            .Split((char[])[' ', '\n', '\r'], StringSplitOptions.RemoveEmptyEntries)
            .SelectMany(pair => new[] { (On: pair[0], Off: pair[1]), (On: pair[1], Off: pair[1]) })
            .Concat(others.Select(sign => (On: sign, Off: sign)))
            .DistinctBy(pair => pair.On)
            .ToFrozenDictionary(pair => pair.On, pair => pair.Off);

    [GeneratedRegex(
        @"<(?<name>sup|sub)\b[^<>]*>(?<letters>[^<>]*)</\k<name>\s*>",
        RegexOptions.IgnoreCase | RegexOptions.CultureInvariant
    )]
    private static partial Regex Element();

    [GeneratedRegex(@"[\^_]\((?<letters>[^()]*)\)")]
    private static partial Regex InBrackets();
}
