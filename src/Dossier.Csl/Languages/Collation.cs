using System.Collections.Frozen;
using System.Globalization;

namespace Dossier.Csl.Languages;

/// <summary>
/// The order of words in a language. It is data, not the machine's collation, whose version would change the output.
/// Blanks come before figures, figures before letters; letters with marks stand with the bare one, unless they are
/// letters of their own; other characters do not count.
/// </summary>
internal sealed class Collation : IComparer<string>
{
    /// <summary>Letters of their own, by language: where each comes, after which letter.</summary>
    private static readonly FrozenDictionary<string, string> Tailorings = new Dictionary<string, string>(
        StringComparer.Ordinal
    )
    {
        ["az"] = "cç eə gğ hx hı iI oö qk sş uü",
        ["cs"] = "cč rř sš zž",
        ["da"] = "zæøå",
        ["es"] = "nñ",
        ["et"] = "sšzž wõäöü",
        ["fi"] = "zåäö",
        ["hr"] = "cčć dđ sš zž",
        ["hu"] = "oö uü",
        ["is"] = "dð zþæö",
        ["kk"] = "аә гғ кқ нң оө уұү хһ ыі",
        ["lt"] = "cč sš zž",
        ["lv"] = "cč gģ kķ lļ nņ sš zž",
        ["nb"] = "zæøå",
        ["nn"] = "zæøå",
        ["no"] = "zæøå",
        ["pl"] = "aą cć eę lł nń oó sś zźż",
        ["ro"] = "aăâ iî sș tț",
        ["sk"] = "aä cč oô sš zž",
        ["sl"] = "cčć dđ sš zž",
        ["sv"] = "zåäö",
        ["tr"] = "cç gğ hı oö sş uü",
        ["uk"] = "гґ еє иії",
    }.ToFrozenDictionary(StringComparer.Ordinal);

    private const string Letters =
        "abcdefghijklmnopqrstuvwxyzþʒ"
        + "αβγδεζηθικλμνξοπρστυφχψω"
        + "аәбвгғґдђѓеєжзѕиіїјйкқќлљмнңњоөпрстћуўұүфхһцчџшщъыьэюя";

    private readonly FrozenDictionary<char, int> ranks;
    private readonly bool dotless;

    private Collation(string language)
    {
        dotless = Languages.Letters.HasDotlessI(language);
        List<char> order = [.. Letters];
        foreach (
            var own in Tailorings.GetValueOrDefault(language, "").Split(' ', StringSplitOptions.RemoveEmptyEntries)
        )
        {
            var at = order.IndexOf(own[0]);
            foreach (var letter in own.Skip(1))
            {
                order.Remove(letter);
                at = order.IndexOf(own[own.IndexOf(letter, StringComparison.Ordinal) - 1]);
                order.Insert(at + 1, letter);
            }
        }

        ranks = order
            .Select((letter, index) => (letter, index))
            .ToFrozenDictionary(pair => pair.letter, pair => pair.index);
    }

    /// <summary>The order of a language; the common one where none is known.</summary>
    /// <param name="tag">A BCP 47 tag.</param>
    public static Collation Of(string tag) => new(tag.Split('-', '_')[0].ToLowerInvariant());

    /// <summary>
    /// Compares by letters, then by their marks, then by capitals; 0 where nothing tells the words apart.
    /// </summary>
    public int Compare(string? x, string? y)
    {
        x ??= "";
        y ??= "";
        var order = By(x, y, Rank);
        return order != 0 ? order
            : (order = By(x, y, c => Small(c))) != 0 ? order
            : By(x, y, c => char.IsUpper(c) ? 1 : 0);
    }

    private static int By(string x, string y, Func<char, int> rank)
    {
        int i = 0,
            j = 0;
        while (true)
        {
            i = Skip(x, i);
            j = Skip(y, j);
            if (i == x.Length || j == y.Length)
            {
                return (x.Length - i).CompareTo(y.Length - j);
            }

            var order =
                char.IsAsciiDigit(x[i]) && char.IsAsciiDigit(y[j])
                    ? Number(x, ref i).CompareTo(Number(y, ref j))
                    : rank(x[i++]).CompareTo(rank(y[j++]));
            if (order != 0)
            {
                return order;
            }
        }
    }

    /// <summary>Figures count as the number that they are: 9 is before 10.</summary>
    private static decimal Number(string text, ref int i)
    {
        var start = i;
        while (i < text.Length && char.IsAsciiDigit(text[i]) && i - start < 28)
        {
            i++;
        }

        return decimal.Parse(text.AsSpan(start, i - start), NumberStyles.None, CultureInfo.InvariantCulture);
    }

    /// <summary>Signs, marks that are characters of their own, and what does not print do not count.</summary>
    private static int Skip(string text, int i)
    {
        while (i < text.Length && !char.IsLetterOrDigit(text[i]) && !char.IsWhiteSpace(text[i]))
        {
            i++;
        }

        while (i < text.Length && char.GetUnicodeCategory(text[i]) == UnicodeCategory.ModifierLetter)
        {
            i = Skip(text, i + 1);
        }

        return i;
    }

    private char Small(char c) => Languages.Letters.Lower(c, dotless);

    private int Rank(char c)
    {
        if (char.IsWhiteSpace(c))
        {
            return 0;
        }

        if (char.IsDigit(c))
        {
            return 100_000 + (int)char.GetNumericValue(c);
        }

        var small = Small(c);
        return ranks.TryGetValue(small, out var rank) ? 200_000 + rank
            : ranks.TryGetValue(BareLetters.Of(small), out rank) ? 200_000 + rank
            : 300_000 + small;
    }
}
