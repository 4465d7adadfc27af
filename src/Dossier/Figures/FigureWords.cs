using System.Collections.Frozen;
using Dossier.Fingerprints;

namespace Dossier.Figures;

/// <summary>
/// Words that make figures, folded, in English and Turkish; German and French months, which slip into English notes.
/// </summary>
internal static class FigureWords
{
    /// <summary>Turkish words of figures that are other words in English, such as ‘on’, which is ten.</summary>
    private static readonly FrozenSet<string> TurkishOnly = new[]
    {
        "on",
        "bin",
        "bir",
        "iki",
        "üç",
        "dört",
        "beş",
        "alti",
        "yedi",
        "sekiz",
        "dokuz",
        "yüz",
        "kirk",
        "elli",
        "biri",
        "ikisi",
        "üçü",
        "dördü",
        "beşi",
        "altisi",
        "yedisi",
        "sekizi",
        "dokuzu",
    }.ToFrozenSet(StringComparer.Ordinal);

    /// <summary>English words that are something else in Turkish: <c>ten</c> is an ending, as in ‘1954’ten’.</summary>
    private static readonly FrozenSet<string> EnglishOnly = new[]
    {
        "ten",
        "nine",
        "may",
        "mar",
        "us",
        "of",
        "to",
        "the",
        "and",
        "in",
        "an",
        "a",
        "no",
        "com",
        "art",
        "para",
    }.ToFrozenSet(StringComparer.Ordinal);

    /// <summary>
    /// Turkish words that keep their meaning whatever suffixes follow, as in ‘liralık’ and ‘yüzlercesinin’; folded,
    /// longer before shorter.
    /// </summary>
    private static readonly string[] TurkishStems =
    [
        "milyonlarca",
        "milyarlarca",
        "düzinelerce",
        "yüzlerce",
        "binlerce",
        "onlarca",
        "sterlin",
        "trilyon",
        "milyon",
        "milyar",
        "dolar",
        "tenge",
        "ruble",
        "lira",
        "avro",
    ];

    /// <summary>Parts, and into how many the whole is divided; the first of them only in the plural.</summary>
    private static readonly (string Names, decimal Divisor)[] Divisors =
    [
        ("half halves yarısı", 2),
        ("thirds", 3),
        ("quarter quarters çeyrek çeyreği", 4),
        ("fifths", 5),
        ("sixths", 6),
        ("sevenths", 7),
        ("eighths", 8),
        ("ninths", 9),
        ("tenths", 10),
        ("hundredths", 100),
    ];

    private static readonly FrozenDictionary<string, FigureToken> All = Build();

    private static readonly FrozenDictionary<string, FigureToken>.AlternateLookup<ReadOnlySpan<char>> BySpan =
        All.GetAlternateLookup<ReadOnlySpan<char>>();

    private static readonly FrozenSet<string>.AlternateLookup<ReadOnlySpan<char>> TurkishBySpan =
        TurkishOnly.GetAlternateLookup<ReadOnlySpan<char>>();

    private static readonly FrozenSet<string>.AlternateLookup<ReadOnlySpan<char>> EnglishBySpan =
        EnglishOnly.GetAlternateLookup<ReadOnlySpan<char>>();

    /// <summary>The first two letters of all of them, where both are ASCII, as 128 × first + second.</summary>
    private static readonly bool[] Beginnings = BeginningsOf(All.Keys);

    /// <summary>Whether a word, not yet folded, may be one of these by its first letters; most words are not.</summary>
    public static bool MayBegin(ReadOnlySpan<char> word) =>
        word.Length < 2 || word[0] >= 128 || word[1] >= 128 || Beginnings[(128 * (word[0] | 0x20)) + (word[1] | 0x20)];

    /// <summary>What a folded word is; <see cref="FigureTokenKind.Other"/> for most.</summary>
    /// <param name="word">The word, folded.</param>
    /// <param name="language">The language of the text.</param>
    public static FigureToken Of(ReadOnlySpan<char> word, NumberLanguage language)
    {
        if (language is NumberLanguage.Kazakh or NumberLanguage.Russian)
        {
            return CyrillicFigureWords.Of(word, language);
        }

        if (BySpan.TryGetValue(word, out var token))
        {
            return (language == NumberLanguage.Turkish ? EnglishBySpan : TurkishBySpan).Contains(word)
                ? default
                : token;
        }

        if (language == NumberLanguage.Turkish)
        {
            foreach (var stem in TurkishStems)
            {
                if (word.StartsWith(stem, StringComparison.Ordinal))
                {
                    return All[stem];
                }
            }
        }

        return default;
    }

    /// <summary>Which pairs of first letters, both ASCII, words begin with, in either case.</summary>
    private static bool[] BeginningsOf(IEnumerable<string> words)
    {
        var beginnings = new bool[128 * 128];
        foreach (var word in words.Where(word => word.Length > 1 && word[0] < 128 && word[1] < 128))
        {
            beginnings[(128 * (word[0] | 0x20)) + (word[1] | 0x20)] = true;
        }

        return beginnings;
    }

    private static FrozenDictionary<string, FigureToken> Build()
    {
        var words = new Dictionary<string, FigureToken>(StringComparer.Ordinal);
        Add(
            FigureTokenKind.Small,
            0,
            "zero one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen "
                + "seventeen eighteen nineteen"
        );
        Add(FigureTokenKind.Small, 0, "sıfır bir iki üç dört beş altı yedi sekiz dokuz");
        Add(FigureTokenKind.Small, 1, "biri ikisi üçü dördü beşi altısı yedisi sekizi dokuzu");
        Add(
            FigureTokenKind.Ordinal,
            1,
            "first second third fourth fifth sixth seventh eighth ninth tenth eleventh twelfth thirteenth fourteenth "
                + "fifteenth sixteenth seventeenth eighteenth nineteenth twentieth"
        );
        Add(
            FigureTokenKind.Ordinal,
            1,
            "birinci ikinci üçüncü dördüncü beşinci altıncı yedinci sekizinci dokuzuncu onuncu"
        );
        Tens("twenty thirty forty fifty sixty seventy eighty ninety", 20);
        Tens("on yirmi otuz kırk elli altmış yetmiş seksen doksan", 10);
        foreach (
            var (names, value) in new[]
            {
                ("hundred yüz", 100m),
                ("thousand bin k", 1000m),
                ("lakh lakhs", 100_000m),
                ("crore crores", 10_000_000m),
                ("million milyon mn mio mln m", 1_000_000m),
                ("billion milyar bn mrd bln", 1_000_000_000m),
                ("trillion trilyon tn", 1_000_000_000_000m),
            }
        )
        {
            foreach (var name in names.Split(' '))
            {
                Put(name, new FigureToken(FigureTokenKind.Multiple, value, name));
            }
        }

        Put("dozen", new FigureToken(FigureTokenKind.Small, 12, ""));
        foreach (
            var (names, magnitude) in new[]
            {
                ("dozens düzinelerce", "dozens"),
                ("tens onlarca", "tens"),
                ("hundreds yüzlerce", "hundreds"),
                ("thousands binlerce", "thousands"),
                ("millions milyonlarca", "millions"),
                ("billions milyarlarca", "billions"),
            }
        )
        {
            foreach (var name in names.Split(' '))
            {
                Put(name, new FigureToken(FigureTokenKind.Magnitude, 0, magnitude));
            }
        }

        Add(
            FigureTokenKind.Month,
            1,
            "january february march april may june july august september october november december"
        );
        Add(FigureTokenKind.Month, 1, "ocak şubat mart nisan mayıs haziran temmuz ağustos eylül ekim kasım aralık");
        Add(
            FigureTokenKind.Month,
            1,
            "januar februar märz april mai juni juli august september oktober november dezember"
        );
        Add(FigureTokenKind.Month, 1, "jan feb mar apr may jun jul aug sep oct nov dec");
        Add(
            FigureTokenKind.Month,
            1,
            "janvier février mars avril mai juin juillet août septembre octobre novembre décembre"
        );
        foreach (
            var (names, code) in new[]
            {
                ("dollar dollars usd dolar us$", "USD"),
                ("euro euros eur avro", "EUR"),
                ("pound pounds gbp sterlin", "GBP"),
                ("lira liras tl try lirası", "TRY"),
                ("tenge tengge kzt", "KZT"),
                ("rouble roubles ruble rubles rub", "RUB"),
            }
        )
        {
            foreach (var name in names.Split(' '))
            {
                Put(name, new FigureToken(FigureTokenKind.Currency, 0, code));
            }
        }

        foreach (var name in "percent yüzde".Split(' '))
        {
            Put(name, new FigureToken(FigureTokenKind.Percent, name == "yüzde" ? 1 : 0, ""));
        }

        Put("cent", new FigureToken(FigureTokenKind.Percent, 0, ""));
        Put("and", new FigureToken(FigureTokenKind.Link, 0, "and"));
        Put("to", new FigureToken(FigureTokenKind.Link, 0, "to"));
        Put("ila", new FigureToken(FigureTokenKind.Link, 0, "to"));
        Put("of", new FigureToken(FigureTokenKind.Filler, 0, "of"));
        Put("per", new FigureToken(FigureTokenKind.Filler, 0, "per"));
        Put("the", new FigureToken(FigureTokenKind.Filler, 0, "the"));
        Put("us", new FigureToken(FigureTokenKind.Filler, 0, "us"));
        Kind(FigureTokenKind.Cue, "see also compare cf siehe bkz karşılaştırınız");
        Kind(
            FigureTokenKind.CrossReference,
            "section sections figure figures fig figs table tables tab chapter chapters ch page pages pp paragraph "
                + "paragraphs para paras annex annexes appendix appendices volume vol line lines item items step "
                + "steps footnote footnotes endnote endnotes box boxes map maps chart charts plate exhibit slide "
                + "version article articles art arts hc hl cm cmnd cp com iso din rfc isbn issn no nos nr doc bölüm "
                + "sayfa tablo şekil madde cilt dipnot"
        );
        Kind(FigureTokenKind.HalfMore, "buçuk");
        Kind(FigureTokenKind.In, "in out");
        Kind(FigureTokenKind.Article, "a an");
        Kind(FigureTokenKind.Few, "several few many couple birkaç");
        foreach (var (names, divisor) in Divisors)
        {
            foreach (var name in names.Split(' '))
            {
                Put(name, new FigureToken(FigureTokenKind.Fraction, divisor, name));
            }
        }

        foreach (var (names, years) in new[] { ("decade decades", 10m), ("century centuries yüzyıl", 100m) })
        {
            foreach (var name in names.Split(' '))
            {
                Put(name, new FigureToken(FigureTokenKind.Span, years, ""));
            }
        }

        Put("passage", new FigureToken(FigureTokenKind.Reference, 0, "p"));
        Put("passages", new FigureToken(FigureTokenKind.Reference, 0, "p"));
        Put("note", new FigureToken(FigureTokenKind.Reference, 0, "n"));
        Put("notes", new FigureToken(FigureTokenKind.Reference, 0, "n"));
        return words.ToFrozenDictionary(StringComparer.Ordinal);

        void Add(FigureTokenKind kind, int first, string names)
        {
            foreach (var name in names.Split(' '))
            {
                Put(name, new FigureToken(kind, first++, ""));
            }
        }

        void Kind(FigureTokenKind kind, string names)
        {
            foreach (var name in names.Split(' '))
            {
                Put(name, new FigureToken(kind, 0, ""));
            }
        }

        void Tens(string names, int first)
        {
            foreach (var name in names.Split(' '))
            {
                Put(name, new FigureToken(FigureTokenKind.Ten, first, ""));
                first += 10;
            }
        }

        void Put(string name, FigureToken token)
        {
            Span<char> folded = stackalloc char[name.Length * 2];
            words.TryAdd(folded[..Normalisation.Fold(name, folded)].ToString(), token);
        }
    }
}
