namespace Dossier.Languages.Letters;

/// <summary>
/// The order of letters in a language, for lists and letter indexes. It is data, not the machine's collation,
/// whose version would change the output. Letters of another script follow the language's own.
/// </summary>
public sealed class Alphabet : IComparer<string>
{
    private const string Latin = "a b c d e f g h i j k l m n o p q r s t u v w x y z";
    private const string TurkishLetters = "a b c ç d e f g ğ h ı i j k l m n o ö p q r s ş t u ü v w x y z";
    private const string KazakhCyrillic =
        "а ә б в г ғ д е ё ж з и й к қ л м н ң о ө п р с т у ұ ү ф х һ ц ч ш щ ъ ы і ь э ю я";
    private const string RussianLetters = "а б в г д е ё ж з и й к л м н о п р с т у ф х ц ч ш щ ъ ы ь э ю я";

    /// <summary>
    /// English order; letters with marks stand with their base letter, ı with i; Cyrillic follows in Kazakh order.
    /// </summary>
    public static readonly Alphabet English = new(Latin, KazakhCyrillic, turkish: false);

    /// <summary>Turkish order: ç, ğ, ı, ö, ş, ü are letters of their own.</summary>
    public static readonly Alphabet Turkish = new(TurkishLetters, KazakhCyrillic, turkish: true);

    /// <summary>Kazakh order: Cyrillic first.</summary>
    public static readonly Alphabet Kazakh = new(KazakhCyrillic, TurkishLetters, turkish: false);

    /// <summary>Russian order: Cyrillic first.</summary>
    public static readonly Alphabet Russian = new(RussianLetters, Latin, turkish: false);

    private readonly Dictionary<string, int> ranks = new(StringComparer.Ordinal);
    private readonly bool turkish;

    private Alphabet(string first, string second, bool turkish)
    {
        this.turkish = turkish;
        foreach (var letter in $"{first} {second}".Split(' '))
        {
            ranks.TryAdd(letter, ranks.Count);
        }
    }

    /// <summary>The alphabet of a language; English's where none is known.</summary>
    /// <param name="languageTag">A BCP 47 tag.</param>
    public static Alphabet Of(string languageTag)
    {
        return languageTag.Split('-')[0] switch
        {
            "tr" or "az" => Turkish,
            "kk" => Kazakh,
            "ru" => Russian,
            _ => English,
        };
    }

    /// <summary>
    /// The heading under which a name stands in an index: its first letter, in capitals; <c>#</c> for a digit or
    /// symbol.
    /// </summary>
    public string Heading(string name)
    {
        foreach (var c in name)
        {
            if (char.IsDigit(c))
            {
                return "#";
            }

            if (char.IsLetter(c))
            {
                return Upper(Letter(c));
            }
        }

        return "#";
    }

    /// <summary>A text that begins with a capital.</summary>
    public string Capital(string text) => text.Length == 0 ? text : Upper(text[..1]) + text[1..];

    /// <summary>
    /// Compares by letters, then by marks on them, then by code units, so that two names are equal only if they are the
    /// same. Spaces, hyphens and other characters do not count at first.
    /// </summary>
    public int Compare(string? x, string? y)
    {
        int i = 0,
            j = 0;
        while (true)
        {
            while (i < x!.Length && !char.IsLetterOrDigit(x[i]))
            {
                i++;
            }
            while (j < y!.Length && !char.IsLetterOrDigit(y[j]))
            {
                j++;
            }
            if (i == x.Length || j == y.Length)
            {
                break;
            }

            var order = Rank(x[i++]).CompareTo(Rank(y[j++]));
            if (order != 0)
            {
                return order;
            }
        }

        var rest = (i == x.Length ? 0 : 1).CompareTo(j == y.Length ? 0 : 1);
        return rest != 0 ? rest : string.CompareOrdinal(x, y);
    }

    /// <summary>
    /// Where a letter stands in the order: digits first, the alphabet's letters, then all others by code unit.
    /// </summary>
    private int Rank(char c)
    {
        if (char.IsDigit(c))
        {
            return c - 100_000;
        }

        return ranks.TryGetValue(Letter(c), out var rank) ? rank : 100_000 + c;
    }

    /// <summary>
    /// A letter as the alphabet has it: in lower case, and without its marks where it has it only so.
    /// </summary>
    private string Letter(char c)
    {
        var lower = c switch
        {
            'I' => turkish ? "ı" : "i",
            'İ' => "i",
            _ => char.ToLowerInvariant(c).ToString(),
        };
        if (ranks.ContainsKey(lower))
        {
            return lower;
        }

        var bare = lower == "ı" ? "i" : BareLetters.Of(lower[0]).ToString();
        return ranks.ContainsKey(bare) ? bare : lower;
    }

    /// <summary>
    /// A letter of the alphabet as a capital; i and ı by the rules of Turkish, where the alphabet is.
    /// </summary>
    private string Upper(string letter) =>
        letter switch
        {
            "i" => turkish ? "İ" : "I",
            "ı" => "I",
            _ => letter.ToUpperInvariant(),
        };
}
