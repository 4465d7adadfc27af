using System.Collections.Frozen;
using Dossier.Fingerprints;

namespace Dossier.Figures;

/// <summary>
/// Words that make figures in Russian and in Kazakh, folded. Each line of a list is a kind of token and its groups; a
/// group is <c>form|form*|value</c>, and a star stands for any ending.
/// </summary>
internal static class CyrillicFigureWords
{
    private const string Russian = """
        small ноль|нол*|0 полтора|полторы|полутора|1.5 один|одна|одно|одного|одной|1 два|две|двух|2 три|трёх|трех|3 четыре|четырёх|четырех|4 пять|пяти|5 шесть|шести|6 семь|семи|7 восемь|восьми|8 девять|девяти|9 десять|десяти|10 одиннадцат*|11 двенадцат*|12 тринадцат*|13 четырнадцат*|14 пятнадцат*|15 шестнадцат*|16 семнадцат*|17 восемнадцат*|18 девятнадцат*|19 сто|ста|100 двести|двухсот|200 триста|трёхсот|трехсот|300 четыреста|400 пятьсот|500 шестьсот|600 семьсот|700 восемьсот|800 девятьсот|900
        ten двадцать|двадцати|20 тридцать|тридцати|30 сорок|сорока|40 пятьдесят|пятидесяти|50 шестьдесят|шестидесяти|60 семьдесят|семидесяти|70 восемьдесят|восьмидесяти|80 девяносто|90
        multiple тысяча|тысячу|тысячи|тысяч|тыс|1000 миллион|миллиона|миллионов|млн|1000000 полмиллиона|полумиллиона|500000 миллиард|миллиарда|миллиардов|млрд|1000000000 триллион*|трлн|1000000000000
        magnitude десятки|tens сотни|hundreds тысячами|thousands миллионами|millions дюжины|dozens
        month январ*|1 феврал*|2 март|марта|марте|3 апрел*|4 май|мая|мае|5 июн*|6 июл*|7 август*|8 сентябр*|9 октябр*|10 ноябр*|11 декабр*|12
        currency доллар*|USD евро|EUR фунт*|GBP лир|лира|лиры|TRY тенге|KZT рубл*|RUB
        percent процент*|0
        cross рис|рисунок|табл*|раздел*|глав*|стр|страниц*|пункт*|ст|том|0
        cue см|ср|0
        reference:n примечани*|прим|0
        fraction трети|треть|3 четверт*|4
        span десятилети*|10 век|века|столети*|100
        few несколько|0
        link до|to и|and
        filler из|of с|with
        half половиной|with
        """;

    private const string Kazakh = """
        small нөл|0 бір|1 екі|2 үш|3 төрт|4 бес|5 алты|6 жеті|7 сегіз|8 тоғыз|9 бірінші|1 екінші|2 үшінші|3
        ten он|10 жиырма|20 отыз|30 қырық|40 елу|50 алпыс|60 жетпіс|70 сексен|80 тоқсан|90
        multiple жүз|100 мың|1000 миллион*|млн|1000000 миллиард*|млрд|1000000000 триллион*|1000000000000
        magnitude ондаған|tens жүздеген|hundreds мыңдаған|thousands миллиондаған|millions
        month қаңтар*|1 ақпан*|2 наурыз*|3 сәуір*|4 мамыр*|5 маусым*|6 шілде*|7 тамыз*|8 қыркүйек*|9 қазан|қазанда|қазанның|10 қараша*|11 желтоқсан*|12
        currency доллар*|USD еуро|EUR фунт*|GBP лира*|TRY теңге*|KZT рубль*|RUB
        percent пайыз*|процент*|0
        cross сурет|кесте|бөлім|бет|0
        cue қараңыз|0
        reference:n ескерту*|0
        span онжылдық*|10 ғасыр*|100
        few бірнеше|0
        half жарым|0
        link мен|and
        """;

    private static readonly (
        FrozenDictionary<string, FigureToken> Words,
        FrozenDictionary<string, FigureToken> Stems
    ) InRussian = Parse(Russian);

    private static readonly (
        FrozenDictionary<string, FigureToken> Words,
        FrozenDictionary<string, FigureToken> Stems
    ) InKazakh = Parse(Kazakh);

    /// <summary>What a folded word is; <see cref="FigureTokenKind.Other"/> for most.</summary>
    public static FigureToken Of(ReadOnlySpan<char> word, NumberLanguage language)
    {
        var (words, stems) = language == NumberLanguage.Russian ? InRussian : InKazakh;
        if (words.GetAlternateLookup<ReadOnlySpan<char>>().TryGetValue(word, out var token))
        {
            return token;
        }

        var byStem = stems.GetAlternateLookup<ReadOnlySpan<char>>();
        for (var length = Math.Min(word.Length, 12); length > 2; length--)
        {
            if (byStem.TryGetValue(word[..length], out token))
            {
                return token;
            }
        }

        return default;
    }

    /// <summary>The words and the stems of a list, each with what it is; a form with a star is a stem.</summary>
    private static (FrozenDictionary<string, FigureToken>, FrozenDictionary<string, FigureToken>) Parse(string lines)
    {
        var words = new Dictionary<string, FigureToken>(StringComparer.Ordinal);
        var stems = new Dictionary<string, FigureToken>(StringComparer.Ordinal);
        foreach (var line in lines.Split('\n', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries))
        {
            var parts = line.Split(' ');
            var (kind, groups) = (parts[0], parts[1..]);
            foreach (var group in groups)
            {
                var items = group.Split('|');
                var (forms, value) = (items[..^1], items[^1]);
                foreach (var form in forms)
                {
                    (form.EndsWith('*') ? stems : words).TryAdd(Folded(form.TrimEnd('*')), Token(kind, value));
                }
            }
        }

        return (words.ToFrozenDictionary(StringComparer.Ordinal), stems.ToFrozenDictionary(StringComparer.Ordinal));
    }

    /// <summary>What a word of a group is, by the kind that begins its line.</summary>
    private static FigureToken Token(string kind, string value) =>
        kind switch
        {
            "small" => new FigureToken(FigureTokenKind.Small, Number(value), ""),
            "ten" => new FigureToken(FigureTokenKind.Ten, Number(value), ""),
            "multiple" => new FigureToken(FigureTokenKind.Multiple, Number(value), ""),
            "magnitude" => new FigureToken(FigureTokenKind.Magnitude, 0, value),
            "month" => new FigureToken(FigureTokenKind.Month, Number(value), ""),
            "currency" => new FigureToken(FigureTokenKind.Currency, 0, value),
            "percent" => new FigureToken(FigureTokenKind.Percent, 0, ""),
            "cross" => new FigureToken(FigureTokenKind.CrossReference, 0, ""),
            "cue" => new FigureToken(FigureTokenKind.Cue, 0, ""),
            "reference:n" => new FigureToken(FigureTokenKind.Reference, 0, "n"),
            "fraction" => new FigureToken(FigureTokenKind.Fraction, Number(value), ""),
            "half" => new FigureToken(FigureTokenKind.HalfMore, 0, value == "with" ? value : ""),
            "span" => new FigureToken(FigureTokenKind.Span, Number(value), ""),
            "few" => new FigureToken(FigureTokenKind.Few, 0, ""),
            "link" => new FigureToken(FigureTokenKind.Link, 0, value),
            _ => new FigureToken(FigureTokenKind.Filler, 0, value),
        };

    private static decimal Number(string digits) =>
        decimal.Parse(digits, System.Globalization.CultureInfo.InvariantCulture);

    private static string Folded(string word)
    {
        Span<char> folded = stackalloc char[2 * word.Length];
        return folded[..Normalisation.Fold(word, folded)].ToString();
    }
}
