using System.Collections.Frozen;
using Dossier.Languages;

namespace Dossier.Figures;

/// <summary>
/// Reads currencies whose letters touch a sign or a number, <c>A$5.3m</c>, <c>EUR5.3m</c>, or stand before it,
/// <c>CHF 5.3m</c>; and the dollars of other countries in words.
/// </summary>
internal static class FigureCurrencies
{
    /// <summary>The number of a currency's token that stands before its number.</summary>
    public const int Before = 1;

    /// <summary>
    /// The same with a space between: <c>EUR 5m</c>, which records that were made before have as a bare number.
    /// </summary>
    public const int BeforeApart = 2;

    /// <summary>The dollar that a sign without letters is, where the language names no country.</summary>
    private const string Dollar = "USD";

    /// <summary>The longest run of letters before a number that may be a currency.</summary>
    private const int MaxLetters = 4;

    /// <summary>Letters before a dollar sign, and whose dollar it is.</summary>
    private static readonly FrozenDictionary<string, string>.AlternateLookup<ReadOnlySpan<char>> Dollars = Lookup(
        "A|AU|Aus|AUD=AUD C|CA|Can|CAN|Cdn|CDN|CAD=CAD NZ|NZD=NZD HK|HKD=HKD S|SG|SGD=SGD NT|TW|NTD|TWD=TWD "
            + "R|BR|BRL=BRL MX|Mex|MXN=MXN"
    );

    /// <summary>
    /// Letters before digits, and the currency that they are; without a code those that several countries have.
    /// </summary>
    private static readonly FrozenDictionary<string, string>.AlternateLookup<ReadOnlySpan<char>> Letters = Lookup(
        "TL=TRY SFr|Sfr=CHF RMB=CNY DM=DEM RM=MYR Rp=IDR Kč=CZK zł=PLN Ft=HUF Rs|Re|kr|Kr|Fr|Dh|Dhs|KSh|TSh|USh="
    );

    /// <summary>Codes of ISO 4217 that name nothing else before a number: COP29 is a conference.</summary>
    private static readonly FrozenSet<string>.AlternateLookup<ReadOnlySpan<char>> Codes = (
        "AED AMD ARS AUD AZN BGN BRL BYN CAD CHF CLP CNY CZK DEM DKK EGP EUR GBP GEL HKD HUF IDR ILS INR IQD IRR "
        + "JPY KGS KRW KZT MDL MNT MXN MYR NGN NOK NZD PKR PLN RSD RUB SAR SEK SGD THB TJS TMT TRY TWD UAH USD "
        + "UZS VND ZAR"
    )
        .Split(' ')
        .ToFrozenSet(StringComparer.Ordinal)
        .GetAlternateLookup<ReadOnlySpan<char>>();

    /// <summary>Dollars in words, and their codes.</summary>
    private static readonly (string Name, string Code)[] Names =
    [
        ("Australian dollar", "AUD"),
        ("Canadian dollar", "CAD"),
        ("Hong Kong dollar", "HKD"),
        ("New Zealand dollar", "NZD"),
        ("Singapore dollar", "SGD"),
        ("Taiwan dollar", "TWD"),
    ];

    /// <summary>Currencies that records had by their codes from the first.</summary>
    private static readonly FrozenSet<string> First = "USD EUR GBP TRY KZT RUB"
        .Split(' ')
        .ToFrozenSet(StringComparer.Ordinal);

    /// <summary>Currencies that are written with a dollar sign.</summary>
    private static readonly FrozenSet<string> WithDollarSign = "AUD CAD NZD HKD SGD TWD BRL MXN"
        .Split(' ')
        .ToFrozenSet(StringComparer.Ordinal);

    /// <summary>
    /// What records that were made before may have for a sum in a currency that they did not know: the bare number, and
    /// of what is written with a dollar sign, such as A$5m, the same in US dollars, which <c>$</c> may say as well.
    /// </summary>
    /// <param name="value">A sum in canonical form.</param>
    public static IEnumerable<string> InEarlierRecords(string value)
    {
        if (value is not [_, _, _, ' ', .. var number] || First.Contains(value[..3]))
        {
            return [];
        }

        return WithDollarSign.Contains(value[..3]) ? [number, $"{Dollar} {number}"] : [number];
    }

    /// <summary>The currency that begins at a place, with letters; null where there is none.</summary>
    /// <param name="text">The text.</param>
    /// <param name="at">Where a word begins; the end of the currency, where there is one.</param>
    /// <param name="language">The language of the text.</param>
    public static FigureToken? Read(ReadOnlySpan<char> text, ref int at, NumberLanguage language)
    {
        if (!char.IsUpper(text[at]) && text[at] is not ('k' or 'z'))
        {
            return null;
        }

        var end = at;
        while (end < text.Length && end - at <= MaxLetters && IsLetter(text[end]))
        {
            end++;
        }

        if (InWords(text, ref at) is { } named)
        {
            return named;
        }

        if (end == at || end - at > MaxLetters || end == text.Length)
        {
            return Code(text, ref at, end);
        }

        var word = text[at..end];
        if (text[end] == '$')
        {
            if (!char.IsAsciiLetterUpper(word[0]) || word is "US" or "USD")
            {
                return null;
            }

            at = end + 1;
            return Dollars.TryGetValue(word, out var dollar) ? Of(dollar, Before) : default(FigureToken);
        }

        if (!char.IsAsciiDigit(text[end]))
        {
            return Code(text, ref at, end);
        }

        var code = "";
        if (Codes.Contains(word))
        {
            code = word.ToString();
        }
        else if (!Letters.TryGetValue(word, out code))
        {
            if (!FigureNames.IsSize(text, end, language))
            {
                return null; // F16
            }

            code = word is "R" ? "ZAR" : "";
        }

        at = end;
        return code.Length == 0 ? default(FigureToken) : Of(code, Before);
    }

    /// <summary>
    /// Gives dollars without a country that of the text’s language, as in <c>en-AU</c>, in whatever case.
    /// </summary>
    public static void Localise(List<FigureToken> tokens, string language)
    {
        var region = language.Split('-').Skip(1).FirstOrDefault(part => part.Length == 2);
        var dollar = region?.ToUpperInvariant() switch
        {
            "AU" => "AUD",
            "CA" => "CAD",
            "NZ" => "NZD",
            "SG" => "SGD",
            "HK" => "HKD",
            "TW" => "TWD",
            _ => Dollar,
        };
        for (var i = 0; i < tokens.Count && dollar != Dollar; i++)
        {
            if (
                tokens[i] is { Kind: FigureTokenKind.Currency, Text: Dollar, Number: not BeforeApart } token
                && token.End - token.Start != "USD".Length
                && !(i > 0 && tokens[i - 1] is { Kind: FigureTokenKind.Filler, Text: "us" })
            )
            {
                tokens[i] = token with { Text = dollar };
            }
        }
    }

    /// <summary>‘Australian dollars’; null where there are none.</summary>
    private static FigureToken? InWords(ReadOnlySpan<char> text, ref int at)
    {
        if (text[at] is not ('A' or 'C' or 'H' or 'N' or 'S' or 'T'))
        {
            return null;
        }

        foreach (var (name, code) in Names)
        {
            if (text[at..].StartsWith(name, StringComparison.Ordinal))
            {
                at = WordScan.End(text, at + name.Length);
                return Of(code, 0);
            }
        }

        return null;
    }

    /// <summary>A code in capitals before a number and a space, or behind a number; null where there is none.</summary>
    private static FigureToken? Code(ReadOnlySpan<char> text, ref int at, int end)
    {
        if (end - at != "EUR".Length || !Codes.Contains(text[at..end]))
        {
            return null;
        }

        var isBefore =
            end + 1 < text.Length
            && text[end] is ' ' or '\u00A0' or '\u202F'
            && char.IsAsciiDigit(text[end + 1])
            && !IsBehindNumber(text[..at].TrimEnd());
        var code = text[at..end].ToString();
        at = end;
        return Of(code, isBefore ? BeforeApart : 0);
    }

    /// <summary>Whether a text ends in a number, so that a currency behind it is that number’s.</summary>
    private static bool IsBehindNumber(ReadOnlySpan<char> text) =>
        text.Length > 0
        && (
            char.IsAsciiDigit(text[^1])
            || text.EndsWith("illion")
            || text.EndsWith("thousand")
            || (text.Length > 2 && text.EndsWith("bn"))
        );

    private static FigureToken Of(string code, int before) => new(FigureTokenKind.Currency, before, code);

    private static bool IsLetter(char c) => char.IsLetter(c) && !EastAsianFigures.IsCaseless(c);

    private static FrozenDictionary<string, string>.AlternateLookup<ReadOnlySpan<char>> Lookup(string list) =>
        list.Split(' ')
            .Select(group => group.Split('='))
            .SelectMany(group => group[0].Split('|').Select(letters => (letters, group[1])))
            .ToFrozenDictionary(one => one.letters, one => one.Item2, StringComparer.Ordinal)
            .GetAlternateLookup<ReadOnlySpan<char>>();
}
