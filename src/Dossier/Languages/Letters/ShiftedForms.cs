using System.Buffers;
using System.Collections.Frozen;
using System.Text.RegularExpressions;

namespace Dossier.Languages.Letters;

/// <summary>The letters that Unicode has above and below the line, and those on the line that they stand for.</summary>
public static partial class ShiftedForms
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

    /// <summary>The raised form of each letter that has one, be it on the line or raised.</summary>
    internal static readonly FrozenDictionary<char, char> Raised = PairsOf(RaisedPairs, RaisedAlready);

    /// <summary>The lowered form of each letter that has one, be it on the line or lowered.</summary>
    internal static readonly FrozenDictionary<char, char> Lowered = PairsOf(LoweredPairs, ",;");

    /// <summary>The letters on the line of those that are above or below it.</summary>
    private static readonly FrozenDictionary<char, char> Bare = Raised
        .Concat(Lowered)
        .Where(pair => pair.Key != pair.Value && pair.Key is not ('−' or '–'))
        .ToFrozenDictionary(pair => pair.Value, pair => pair.Key);

    private static readonly SearchValues<char> OffLine = SearchValues.Create([.. Bare.Keys, '^', '_']);

    /// <summary>Whether a letter stands above the line or below it: ⁶, ₂, ⁻.</summary>
    public static bool Is(char letter) => Bare.ContainsKey(letter);

    /// <summary>
    /// A text with such letters on the line, as earlier programs took them, and without the signs and brackets of what
    /// Unicode has not all letters of: <c>10^(6.5)</c> is <c>106.5</c>.
    /// </summary>
    public static string OnLine(string text) =>
        text.AsSpan().IndexOfAny(OffLine) < 0 ? text : LettersOnLine(InBrackets().Replace(text, "${letters}"));

    /// <summary>A text with such letters on the line, and all else as it is.</summary>
    public static string LettersOnLine(string text) =>
        text.AsSpan().IndexOfAny(OffLine) < 0
            ? text
            : string.Concat(text.Select(letter => Bare.GetValueOrDefault(letter, letter)));

    /// <summary>Whether two texts have the same letters, be they on the line, above it or below it.</summary>
    public static bool AreSameOnLine(string one, string other) => one == other || OnLine(one) == OnLine(other);

    private static FrozenDictionary<char, char> PairsOf(string pairs, string others) =>
        pairs
            .Split((char[])[' ', '\n', '\r'], StringSplitOptions.RemoveEmptyEntries)
            .SelectMany(pair => new[] { (On: pair[0], Off: pair[1]), (On: pair[1], Off: pair[1]) })
            .Concat(others.Select(sign => (On: sign, Off: sign)))
            .DistinctBy(pair => pair.On)
            .ToFrozenDictionary(pair => pair.On, pair => pair.Off);

    [GeneratedRegex(@"[\^_]\((?<letters>[^()]*)\)")]
    private static partial Regex InBrackets();
}
