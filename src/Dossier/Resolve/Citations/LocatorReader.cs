using System.Text.RegularExpressions;
using Dossier.Languages;

namespace Dossier.Resolve.Citations;

/// <summary>
/// Finds the locator at the start of what follows a cited source, as Pandoc does: <c>p. 3</c>, <c>pp.3-5, 7</c>,
/// <c>33-35 and passim</c>, <c>{ch. two}</c>.
/// </summary>
/// <param name="words">What may stand before a locator, with the term of CSL that it stands for.</param>
internal sealed partial class LocatorReader(IReadOnlyDictionary<string, string> words)
{
    /// <summary>What may stand before a locator, longest first, by its first letter as a capital.</summary>
    private readonly Dictionary<char, (string Word, string Term)[]> longestFirst = words
        .Where(word => word.Key.Length > 0)
        .GroupBy(word => char.ToUpperInvariant(word.Key[0]))
        .ToDictionary(
            group => group.Key,
            group =>
                group
                    .Select(word => (word.Key, word.Value))
                    .OrderByDescending(word => word.Key.Length)
                    .ThenBy(word => word.Key, StringComparer.Ordinal)
                    .ToArray()
        );

    /// <summary>Reads a locator.</summary>
    /// <param name="text">What follows the source, without a comma before it.</param>
    /// <returns>
    /// What the locator counts, the locator, empty for none, and where the text goes on: at its start where there is no
    /// locator.
    /// </returns>
    public (string Term, string Locator, int End) Read(string text)
    {
        if (text is ['{', ..] && ClosingBrace(text) is > 0 and var close)
        {
            var inside = text[1..close].Trim();
            var (term, from) = LabelAt(inside, 0);
            return (term ?? "page", inside[from..].Trim(), close + 1);
        }

        var (label, start) = LabelAt(text, 0);
        var first = WordEnd(text, start);
        var word = text[start..first];
        if (label is null ? !HasDigit(word) : !HasDigit(word) && !IsRoman(word))
        {
            return ("page", "", 0);
        }

        var end = first;
        var mayBeRoman = label is not null && !HasDigit(word);
        while (NextWordEnd(text, end, mayBeRoman) is > 0 and var next)
        {
            end = next;
        }

        return (label ?? "page", text[start..end].Replace("--", "–", StringComparison.Ordinal), end);
    }

    /// <summary>Whether a text begins with a locator that says what is counted, such as ‘p. 3’.</summary>
    public bool IsLabelled(string text) => LabelAt(text, 0).Term is not null && Read(text).Locator.Length > 0;

    /// <summary>Whether a text is a label, such as ‘p.’, and nothing is after it.</summary>
    public bool IsLabelAlone(string text)
    {
        var label = text.Trim();
        return label.Length > 0 && LabelAt($"{label} 1", 0) is ({ }, var after) && after == label.Length + 1;
    }

    /// <summary>
    /// A label and what holds the place of its number, such as ‘p. XX’ or ‘p. ??’; null for anything else.
    /// </summary>
    public string? Gap(string text)
    {
        var typed = text.Trim(' ', ',');
        return LabelAt(typed, 0) is ({ } term, var from) && Placeholder.IsGap(typed.AsSpan(from), term == "page")
            ? typed
            : null;
    }

    /// <summary>
    /// Whether a range ends before it begins; of ‘123–25’ the end is short for 125, and what has no plain numbers is
    /// not compared.
    /// </summary>
    public static bool IsBackwards(string locator)
    {
        foreach (Match range in Range().Matches(locator))
        {
            var (first, last) = (range.Groups[1].Value, range.Groups[2].Value);
            var from = last.Length < first.Length ? first[^last.Length..] : first;
            if (from.Length == last.Length && string.CompareOrdinal(last, from) < 0)
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>
    /// The end of the next word, with a comma or ‘&amp;’ before it, if it is a number and so belongs to the locator;
    /// else 0.
    /// </summary>
    private static int NextWordEnd(string text, int at, bool mayBeRoman)
    {
        var from = at;
        while (from < text.Length && (char.IsWhiteSpace(text[from]) || text[from] is ',' or '&'))
        {
            from++;
        }

        var end = WordEnd(text, from);
        var word = text[from..end];
        return HasDigit(word) || (mayBeRoman && IsRoman(word)) ? end : 0;
    }

    /// <summary>The term that a label at a place stands for, null for none, and where what it labels begins.</summary>
    private (string? Term, int After) LabelAt(string text, int at)
    {
        var labels = at < text.Length ? longestFirst.GetValueOrDefault(char.ToUpperInvariant(text[at]), []) : [];
        foreach (var (word, term) in labels)
        {
            if (string.Compare(text, at, word, 0, word.Length, StringComparison.OrdinalIgnoreCase) != 0)
            {
                continue;
            }

            var end = at + word.Length;
            if (end < text.Length && (!char.IsLetter(word[^1]) || !char.IsLetter(text[end])) && text[end] is not '.')
            {
                while (end < text.Length && char.IsWhiteSpace(text[end]))
                {
                    end++;
                }

                return (term, end);
            }
        }

        return (null, at);
    }

    /// <summary>
    /// The end of the word at an offset: at the first blank, comma, semicolon or closing bracket that stands in no
    /// brackets.
    /// </summary>
    private static int WordEnd(string text, int at)
    {
        for (var depth = 0; at < text.Length; at++)
        {
            var sign = text[at];
            depth += sign is '(' or '[' or '{' ? 1 : 0;
            if (depth == 0 && (char.IsWhiteSpace(sign) || sign is ',' or ';' or ')' or ']' or '}'))
            {
                break;
            }

            depth -= sign is ')' or ']' or '}' ? 1 : 0;
        }

        return at;
    }

    /// <summary>Where the brace closes that a text begins with; -1 where it does not.</summary>
    private static int ClosingBrace(string text)
    {
        var depth = 0;
        for (var at = 0; at < text.Length; at++)
        {
            depth += text[at] == '{' ? 1 : 0;
            depth -= text[at] == '}' ? 1 : 0;
            if (depth == 0)
            {
                return at;
            }
        }

        return -1;
    }

    private static bool HasDigit(string word) => word.Any(char.IsDigit);

    private static bool IsRoman(string word) => word.Length > 0 && RomanNumber().IsMatch(word);

    /// <summary>Two numbers with a dash between them: ‘123–25’.</summary>
    [GeneratedRegex(@"(?<![\w.-])([0-9]+) ?[-–—] ?([0-9]+)(?![\w-]|\.[0-9])")]
    private static partial Regex Range();

    /// <summary>A Roman number or a range of two: ‘xii’, ‘iv–ix’.</summary>
    [GeneratedRegex(
        @"^\(?[mdclxvi]+\)?([-–—]\(?[mdclxvi]+\)?)?$",
        RegexOptions.IgnoreCase | RegexOptions.CultureInvariant
    )]
    private static partial Regex RomanNumber();
}
