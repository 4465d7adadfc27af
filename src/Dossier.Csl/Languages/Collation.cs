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
    /// <summary>
    /// Letters that a language sorts by themselves: in each group the first is a letter of the common order, and each
    /// further one comes directly after that before it.
    /// </summary>
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
            var letters in Tailorings.GetValueOrDefault(language, "").Split(' ', StringSplitOptions.RemoveEmptyEntries)
        )
        {
            var position = order.IndexOf(letters[0]);
            foreach (var letter in letters.Skip(1))
            {
                order.Remove(letter);
                position = order.IndexOf(letters[letters.IndexOf(letter, StringComparison.Ordinal) - 1]);
                order.Insert(position + 1, letter);
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
    /// Compares by letters without their marks, then by the marks, then small letters before capitals; 0 where
    /// nothing tells the words apart.
    /// </summary>
    public int Compare(string? x, string? y)
    {
        x ??= "";
        y ??= "";
        var order = CompareBy(x, y, Rank);
        return order != 0 ? order
            : (order = CompareBy(x, y, c => ToSmall(c))) != 0 ? order
            : CompareBy(x, y, c => char.IsUpper(c) ? 1 : 0);
    }

    /// <summary>
    /// Compares by one rank of characters, with numbers by their value; the shorter text is first where one begins
    /// with the other.
    /// </summary>
    private static int CompareBy(string x, string y, Func<char, int> rank)
    {
        int i = 0,
            j = 0;
        while (true)
        {
            i = SkipIgnored(x, i);
            j = SkipIgnored(y, j);
            if (i == x.Length || j == y.Length)
            {
                return (x.Length - i).CompareTo(y.Length - j);
            }

            var order =
                char.IsAsciiDigit(x[i]) && char.IsAsciiDigit(y[j])
                    ? ReadNumber(x, ref i).CompareTo(ReadNumber(y, ref j))
                    : rank(x[i++]).CompareTo(rank(y[j++]));
            if (order != 0)
            {
                return order;
            }
        }
    }

    /// <summary>
    /// Reads digits as the number that they are, so that 9 is before 10, and goes past them; 28 digits at most.
    /// </summary>
    private static decimal ReadNumber(string text, ref int i)
    {
        var start = i;
        while (i < text.Length && char.IsAsciiDigit(text[i]) && i - start < 28)
        {
            i++;
        }

        return decimal.Parse(text.AsSpan(start, i - start), NumberStyles.None, CultureInfo.InvariantCulture);
    }

    /// <summary>
    /// The offset of the next letter, digit or blank: signs, marks that are characters by themselves, and what does
    /// not print do not count.
    /// </summary>
    private static int SkipIgnored(string text, int i)
    {
        while (i < text.Length && !char.IsLetterOrDigit(text[i]) && !char.IsWhiteSpace(text[i]))
        {
            i++;
        }

        while (i < text.Length && char.GetUnicodeCategory(text[i]) == UnicodeCategory.ModifierLetter)
        {
            i = SkipIgnored(text, i + 1);
        }

        return i;
    }

    private char ToSmall(char c) => Languages.Letters.Lower(c, dotless);

    /// <summary>The place of a character without its marks: blanks, then digits, then letters.</summary>
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

        var small = ToSmall(c);
        return ranks.TryGetValue(small, out var rank) ? 200_000 + rank
            : ranks.TryGetValue(BareLetters.Of(small), out rank) ? 200_000 + rank
            : 300_000 + small;
    }
}
