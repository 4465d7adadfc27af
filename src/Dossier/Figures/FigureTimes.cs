using System.Collections.Frozen;
using System.Globalization;
using Dossier.Languages;

namespace Dossier.Figures;

/// <summary>
/// Reads times of day, in figures and in English words: <c>20:47</c>, 8.47 p.m., ‘a quarter past nine’, ‘twenty to
/// three in the morning’. A time is <c>20h47</c>; one of which nothing says whether it is before noon or after,
/// <c>9:15</c>, has no nought before its hour, <c>9h15</c>, and may be either.
/// </summary>
internal static class FigureTimes
{
    /// <summary>Hours of half a day.</summary>
    private const int HalfDay = 12;

    /// <summary>The hour of a night from which on it is that of an evening.</summary>
    private const int Evening = 6;

    /// <summary>The longest word of a time.</summary>
    private const int MaxLetters = 10;

    /// <summary>Minutes and hours in words.</summary>
    private static readonly FrozenDictionary<string, int>.AlternateLookup<ReadOnlySpan<char>> Numbers = (
        "one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen "
        + "eighteen nineteen twenty"
    )
        .Split(' ')
        .Index()
        .Concat([(14, "quarter"), (29, "half")])
        .ToFrozenDictionary(one => one.Item2, one => one.Item1 + 1, StringComparer.OrdinalIgnoreCase)
        .GetAlternateLookup<ReadOnlySpan<char>>();

    /// <summary>Words after which ‘twenty to three’ and ‘eight in the evening’ are times.</summary>
    private static readonly FrozenSet<string>.AlternateLookup<ReadOnlySpan<char>> Leading =
        "at until till around about since before after"
            .Split(' ')
            .ToFrozenSet(StringComparer.OrdinalIgnoreCase)
            .GetAlternateLookup<ReadOnlySpan<char>>();

    /// <summary>A time that begins at a place; null where there is none.</summary>
    /// <param name="text">The text.</param>
    /// <param name="at">The place, where a word or a number begins; the end of the time, where there is one.</param>
    /// <param name="language">The language of the text.</param>
    public static FigureToken? Read(ReadOnlySpan<char> text, ref int at, NumberLanguage language)
    {
        var isEnglish = language is NumberLanguage.English or NumberLanguage.American;
        var (start, end) = (at, at);
        var read = InFigures(text, ref end, isEnglish) ?? (isEnglish ? InWords(text, ref end) : null);
        if (read is not var (hour, minute, isSure) || IsInFigure(text, start))
        {
            return null;
        }

        at = end;
        return new FigureToken(FigureTokenKind.Time, 0, Written(hour, minute, isSure)) { Start = start, End = end };
    }

    /// <summary>
    /// Every time that one supports: with an hour before or after noon the one that does not say it, and the other way
    /// round. A bare number it supports only where that is said to be an hour: <see cref="Hours"/>.
    /// </summary>
    /// <param name="value">A time in canonical form.</param>
    public static IEnumerable<string> Supported(string value)
    {
        var (hour, minute) = (Part(value.AsSpan(0, value.Length - 3)), Part(value.AsSpan(value.Length - 2)));
        yield return Written(hour % HalfDay == 0 ? HalfDay : hour % HalfDay, minute, isSure: false);
        if (value[0] != '0' && hour is > 0 and <= HalfDay)
        {
            yield return Written(hour % HalfDay, minute, isSure: true);
            yield return Written((hour % HalfDay) + HalfDay, minute, isSure: true);
        }
    }

    /// <summary>The bare numbers by which the full hour of a time may be told: ‘from six to ten’.</summary>
    /// <param name="value">A time in canonical form.</param>
    public static IEnumerable<string> Hours(string value)
    {
        var hour = Part(value.AsSpan(0, value.Length - 3));
        return value.EndsWith("h00", StringComparison.Ordinal)
            ? [Figure.Canonical(hour), Figure.Canonical(hour > HalfDay ? hour - HalfDay : hour)]
            : [];
    }

    /// <summary>Whether a canonical form is that of a time.</summary>
    public static bool IsTime(string value) =>
        value.Length is 4 or 5 && value[^3] == 'h' && char.IsAsciiDigit(value[0]) && char.IsAsciiDigit(value[^1]);

    private static int Part(ReadOnlySpan<char> digits) => int.Parse(digits, CultureInfo.InvariantCulture);

    private static string Written(int hour, int minute, bool isSure) =>
        isSure
            ? string.Create(CultureInfo.InvariantCulture, $"{hour % 24:00}h{minute:00}")
            : string.Create(CultureInfo.InvariantCulture, $"{hour}h{minute:00}");

    /// <summary>Whether the number at a place goes on from one before: ‘1:20:47’, ‘3.9:15’.</summary>
    private static bool IsInFigure(ReadOnlySpan<char> text, int at) =>
        at > 1 && text[at - 1] is ':' or '.' or ',' or '-' or '/' && char.IsAsciiDigit(text[at - 2]);

    /// <summary>‘20:47’, ‘8.47 p.m.’, ‘8 p.m.’, ‘9 o’clock’.</summary>
    private static (int Hour, int Minute, bool IsSure)? InFigures(ReadOnlySpan<char> text, ref int at, bool isEnglish)
    {
        var next = at;
        if (Digits(text, ref next, 2) is not { } hour || hour > 24)
        {
            return null;
        }

        var sign = next < text.Length ? text[next] : ' ';
        var minute = 0;
        var behind = next + 1;
        var hasMinutes =
            sign is ':' or '.'
            && Digits(text, ref behind, 2) is { } digits
            && behind == next + 3
            && (minute = digits) < 60
            && !(behind < text.Length && (WordScan.IsWord(text[behind]) || IsDigitBehind(text, behind)));
        minute = hasMinutes ? minute : 0;
        next = hasMinutes ? behind : next;
        var of =
            isEnglish && hour is >= 1 and <= HalfDay ? OfDay(text, ref next, hour, isAlone: !hasMinutes, at) : null;
        if (of is null && !(hasMinutes && sign == ':'))
        {
            return null;
        }

        at = next;
        return of is >= 0 and var whole ? (whole, minute, true) : (hour, minute, hour is 0 or > HalfDay);
    }

    private static bool IsDigitBehind(ReadOnlySpan<char> text, int at) =>
        text[at] is ':' or '.' or ',' && at + 1 < text.Length && char.IsAsciiDigit(text[at + 1]);

    /// <summary>‘a quarter past nine’, ‘thirteen minutes to nine in the evening’, ‘eight o’clock’.</summary>
    private static (int Hour, int Minute, bool IsSure)? InWords(ReadOnlySpan<char> text, ref int at)
    {
        var (start, next) = (at, at);
        var word = Word(text, ref next);
        word = word is "a" or "A" ? NextWord(text, ref next) : word;
        if (!Numbers.TryGetValue(word, out var first))
        {
            return null;
        }

        var isQuarter = word is "quarter" or "Quarter";
        var behind = next;
        var second = NextWord(text, ref behind, orHyphen: true);
        if (first == 20 && Numbers.TryGetValue(second, out var ones) && ones < 10)
        {
            (first, next) = (first + ones, behind);
            second = NextWord(text, ref behind);
        }

        var isOfMinutes = second is "minutes" or "minute";
        second = isOfMinutes ? NextWord(text, ref behind) : second;
        if (second is "past" or "to")
        {
            var direction = second is "to" ? -first : first;
            var last = NextWord(text, ref behind);
            if (!Numbers.TryGetValue(last, out var hour) || hour > HalfDay || last is "quarter" or "half")
            {
                return null;
            }

            var ofDay = OfDay(text, ref behind, hour, isAlone: false, start);
            if (direction < 0 && !isOfMinutes && ofDay is null && !IsLed(text, start))
            {
                return null; // ‘fell from twenty to three’
            }

            at = behind;
            var minutes = (60 * (ofDay is >= 0 and var whole ? whole : hour)) + direction;
            return ofDay is >= 0
                ? (minutes / 60 % 24, minutes % 60, true)
                : (minutes < 60 ? HalfDay : minutes / 60, minutes % 60, false);
        }

        if (
            first > HalfDay
            || isQuarter
            || word is "a"
            || OfDay(text, ref next, first, isAlone: true, start) is not { } of
        )
        {
            return null;
        }

        at = next;
        return of >= 0 ? (of, 0, true) : (first, 0, false);
    }

    /// <summary>
    /// What part of the day stands behind an hour of a clock with twelve: the hour of the day, -1 for ‘o’clock’ alone;
    /// null where none does.
    /// </summary>
    private static int? OfDay(ReadOnlySpan<char> text, ref int at, int hour, bool isAlone, int start)
    {
        var next = at;
        var hasClock = text[next..].StartsWith(" o’clock") || text[next..].StartsWith(" o'clock");
        next += hasClock ? " o’clock".Length : 0;
        var behind = next;
        var half = Half(text, ref behind);
        if (half.Length > 0)
        {
            at = behind;
            return (hour % HalfDay) + (half == "pm" ? HalfDay : 0);
        }

        behind = next;
        var word = NextWord(text, ref behind);
        word =
            word is "in" && NextWord(text, ref behind) is "the" ? NextWord(text, ref behind)
            : word is "at" && NextWord(text, ref behind) is "night" ? "night"
            : "";
        var isLater = word switch
        {
            "morning" => false,
            "afternoon" or "evening" => true,
            "night" => hour is >= Evening and < HalfDay,
            _ => (bool?)null,
        };
        if (isLater is null || (isAlone && !hasClock && !IsLed(text, start, isOfDay: true)))
        {
            at = hasClock ? next : at;
            return hasClock ? -1 : null;
        }

        at = behind;
        return (hour % HalfDay) + (isLater == true ? HalfDay : 0);
    }

    /// <summary>‘a.m.’ or ‘p.m.’, as ‘am’ or ‘pm’; empty for neither.</summary>
    private static string Half(ReadOnlySpan<char> text, ref int at)
    {
        var next = at + (at < text.Length && text[at] is ' ' or '\u00A0' or '\u202F' ? 1 : 0);
        if (next >= text.Length || text[next] is not ('a' or 'p' or 'A' or 'P'))
        {
            return "";
        }

        var half = text[next] is 'a' or 'A' ? "am" : "pm";
        next++;
        var hasStop = next < text.Length && text[next] == '.';
        next += hasStop ? 1 : 0;
        if (next >= text.Length || text[next] is not ('m' or 'M'))
        {
            return "";
        }

        next++;
        if (next < text.Length && WordScan.IsWord(text[next]))
        {
            return "";
        }

        at = next + (hasStop && next < text.Length && text[next] == '.' ? 1 : 0);
        return half;
    }

    /// <summary>Whether the word before a place says that a time follows.</summary>
    /// <param name="text">The text.</param>
    /// <param name="at">The place.</param>
    /// <param name="isOfDay">Whether a part of the day stands behind, so that ‘from’ says it too.</param>
    private static bool IsLed(ReadOnlySpan<char> text, int at, bool isOfDay = false)
    {
        var end = at - 1;
        if (end < 1 || text[end] is not (' ' or '\u00A0' or '\n'))
        {
            return false;
        }

        var first = end;
        while (first > 0 && end - first <= MaxLetters && char.IsAsciiLetter(text[first - 1]))
        {
            first--;
        }

        return Leading.Contains(text[first..end])
            || (isOfDay && text[first..end] is "between" or "Between" or "from" or "From" or "for")
            || (isOfDay && text[first..end] is "and" or "to" && EndsInTime(text[..first].TrimEnd()));
    }

    /// <summary>Whether a text ends in a part of the day: ‘between nine in the evening’.</summary>
    private static bool EndsInTime(ReadOnlySpan<char> text) =>
        text.EndsWith(" the morning")
        || text.EndsWith(" the afternoon")
        || text.EndsWith(" the evening")
        || text.EndsWith(" at night");

    private static int? Digits(ReadOnlySpan<char> text, ref int at, int most)
    {
        var (start, number) = (at, 0);
        while (at < text.Length && char.IsAsciiDigit(text[at]) && at - start <= most)
        {
            number = (10 * number) + text[at++] - '0';
        }

        return at == start || at - start > most ? null : number;
    }

    /// <summary>The word behind a place, after one space; empty where none is.</summary>
    private static ReadOnlySpan<char> NextWord(ReadOnlySpan<char> text, ref int at, bool orHyphen = false)
    {
        if (at + 1 >= text.Length || !(text[at] is ' ' or '\u00A0' or '\n' || (orHyphen && text[at] == '-')))
        {
            return [];
        }

        at++;
        return Word(text, ref at);
    }

    private static ReadOnlySpan<char> Word(ReadOnlySpan<char> text, ref int at)
    {
        var start = at;
        while (at < text.Length && at - start <= MaxLetters && char.IsAsciiLetter(text[at]))
        {
            at++;
        }

        return text[start..at];
    }
}
