using System.Globalization;
using System.Text;

namespace Dossier.Languages;

/// <summary>
/// Numbers as a language writes them: 1,234.5 in English, 1.234,5 in Turkish and German, 1 234,5 in Kazakh and Russian.
/// </summary>
public static class NumberText
{
    private const char NoBreak = '\u00A0';

    /// <summary>
    /// A number with its decimals as they are, and its thousands divided where there are five digits or more.
    /// </summary>
    /// <param name="value">The number.</param>
    /// <param name="language">BCP 47 tag.</param>
    public static string Of(decimal value, string language)
    {
        if (value is >= 0 and < 1000 && decimal.IsInteger(value))
        {
            return ((int)value).ToString(CultureInfo.InvariantCulture);
        }

        var (mark, group) = Marks(language);
        var plain = Math.Abs(value).ToString("0.##########", CultureInfo.InvariantCulture);
        var dot = plain.IndexOf('.', StringComparison.Ordinal);
        var (whole, rest) = dot < 0 ? (plain, "") : (plain[..dot], mark + plain[(dot + 1)..]);
        var text = new StringBuilder(value < 0 ? "−" : "");
        for (var i = 0; i < whole.Length; i++)
        {
            // Four digits stand together where a space divides, as the languages that do so have it.
            if (i > 0 && (whole.Length - i) % 3 == 0 && (whole.Length > 4 || group != NoBreak))
            {
                text.Append(group);
            }

            text.Append(whole[i]);
        }

        return text.Append(rest).ToString();
    }

    /// <summary>A number as typed; null for what is none.</summary>
    /// <param name="text">Digits, with or without the language's marks, a point for decimals, spaces between
    /// thousands, a sign; a per cent sign before it, as in Turkish, or after it is passed over.</param>
    /// <param name="language">BCP 47 tag.</param>
    public static decimal? Read(string text, string language)
    {
        if (text.Length is > 0 and < 10 && !text.AsSpan().ContainsAnyExceptInRange('0', '9'))
        {
            return int.Parse(text, CultureInfo.InvariantCulture);
        }

        var (mark, group) = Marks(language);
        var bare = new StringBuilder();
        foreach (var c in text.Trim())
        {
            if (c is not (NoBreak or '\u202F' or '\u2009' or ' ' or '\''))
            {
                bare.Append(c is '−' or '–' ? '-' : c);
            }
        }

        var number = bare.ToString().Trim('%');
        var other = mark == ',' ? '.' : ',';
        var marked = number.LastIndexOf(mark);
        var whole = marked < 0 ? number : number[..marked];
        if (IsGrouped(whole, other))
        {
            number = number.Replace($"{other}", "", StringComparison.Ordinal);
        }
        else if (whole.Contains(other, StringComparison.Ordinal) && (mark == '.' || marked >= 0))
        {
            // A decimal point is a programmer's habit in every language; a decimal comma in English is a slip.
            return null;
        }

        return
            number.All(c => char.IsAsciiDigit(c) || c is '-' or '+' or '.' or ',')
            && decimal.TryParse(
                number.Replace(mark, '.'),
                NumberStyles.AllowLeadingSign | NumberStyles.AllowDecimalPoint,
                CultureInfo.InvariantCulture,
                out var value
            )
            ? value
            : null;
    }

    /// <summary>
    /// Whether a number may be read in two ways: its one mark divides thousands in this language and decimals in
    /// others, and three digits follow it, as in ‘1.234’ in German, ‘1,234’ in English.
    /// </summary>
    public static bool IsDoubtful(string text, string language) =>
        DigitsBehindGroup(text, language) == 3 && !BeginsWithZero(text);

    /// <summary>
    /// Whether the mark of thousands alone stands in a number, and can only divide decimals: ‘2.5’ and ‘0.125’ in
    /// German.
    /// </summary>
    public static bool HasForeignDecimals(string text, string language) =>
        DigitsBehindGroup(text, language) is > 0 and var digits
        && (digits != 3 || BeginsWithZero(text))
        && Read(text, language) is not null;

    /// <summary>Whether a language divides thousands by commas, as it is read here.</summary>
    public static bool GroupsByComma(string language) => Marks(language).Group == ',';

    /// <summary>
    /// How many digits stand behind the mark of thousands in a number that has it once and no other mark; 0 elsewhere.
    /// </summary>
    private static int DigitsBehindGroup(string text, string language)
    {
        var group = Marks(language).Group;
        var bare = WithoutSigns(text).TrimEnd("% ");
        var at = group == NoBreak ? -1 : bare.IndexOf(group);
        return
            at is >= 1 and <= 3
            && !bare[..at].ContainsAnyExceptInRange('0', '9')
            && !bare[(at + 1)..].ContainsAnyExceptInRange('0', '9')
            ? bare.Length - at - 1
            : 0;
    }

    private static bool BeginsWithZero(string text) => WithoutSigns(text) is ['0', ..];

    /// <summary>A number without the sign before it, and without percent signs.</summary>
    private static ReadOnlySpan<char> WithoutSigns(string text) =>
        text.AsSpan().Trim().TrimStart("% ").TrimStart("+-−–");

    /// <summary>Whether a number is divided into thousands by a mark: ‘1,234,567’.</summary>
    private static bool IsGrouped(string number, char group)
    {
        var parts = number.TrimStart('-', '+').Split(group);
        return parts.Length > 1
            && parts[0].Length is >= 1 and <= 3
            && parts[0] != "0"
            && parts.Skip(1).All(part => part.Length == 3);
    }

    /// <summary>The decimal mark, and what divides thousands.</summary>
    private static (char Mark, char Group) Marks(string language) =>
        language.AsSpan(
            0,
            language.IndexOf('-', StringComparison.Ordinal) is > 0 and var end ? end : language.Length
        ) switch
        {
            "en" or "ja" or "zh" or "ko" or "he" or "th" => ('.', ','),
            "tr" or "az" or "de" or "es" or "it" or "nl" or "pt" or "da" or "id" or "el" or "ro" => (',', '.'),
            _ => (',', NoBreak),
        };
}
