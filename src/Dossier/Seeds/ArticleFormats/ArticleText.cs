using System.Text;
using System.Text.RegularExpressions;
using Dossier.Fingerprints;

namespace Dossier.Seeds.ArticleFormats;

/// <summary>Properties of running text on which joining rests.</summary>
internal static partial class ArticleText
{
    private const string Superscripts = "⁰¹²³⁴⁵⁶⁷⁸⁹";

    /// <summary>In characters: longer than an address with the marks after it.</summary>
    private const int MaxEndLength = 2_000;

    /// <summary>In characters: longer than the marks of several notes, one after the other.</summary>
    private const int MaxMarksLength = 100;

    /// <summary>Whether a text ends as a sentence does, closing marks and marks of footnotes aside.</summary>
    public static bool IsEnded(string text)
    {
        var last = Math.Max(0, text.Length - MaxMarksLength);
        text = text[..last] + MarkAtEnd().Replace(text[last..], "");
        var at = text.Length - 1;
        while (
            at >= 0
            && (
                char.IsWhiteSpace(text[at])
                || Normalisation.IsSilent(text[at])
                || Superscripts.Contains(text[at], StringComparison.Ordinal)
                || text[at] is '"' or '”' or '’' or '\'' or ')' or ']' or '»' or '*' or '_'
            )
        )
        {
            at--;
        }

        return at < 0 || text[at] is '.' or '!' or '?' or '…' or ':' or ';' || EndsWithAddress(text);
    }

    /// <summary>Whether a text ends with a web address.</summary>
    public static bool EndsWithAddress(string text)
    {
        var bare = text.TrimEnd(' ', ',', '.', ')', '>', ']');
        return bare[(bare.LastIndexOf(' ') + 1)..].Contains("://", StringComparison.Ordinal);
    }

    /// <summary>Whether a text is nothing but a web address.</summary>
    public static bool IsAddress(string text) => EndsWithAddress(text) && !text.Contains(' ', StringComparison.Ordinal);

    /// <summary>
    /// Whether the words of a link are its address, or a part of it that a line's end cut off: the address is the text.
    /// </summary>
    public static bool IsPartOfAddress(string words, string address) =>
        words.Contains('/', StringComparison.Ordinal)
        && !words.AsSpan().ContainsAny(' ', '\n')
        && address.Contains(words, StringComparison.Ordinal);

    /// <summary>Whether the first letter is a small one.</summary>
    public static bool BeginsSmall(string text)
    {
        foreach (var c in text)
        {
            if (char.IsLetter(c))
            {
                return char.IsLower(c);
            }

            if (char.IsDigit(c))
            {
                return false;
            }
        }

        return false;
    }

    /// <summary>Reads superscript digits at an offset.</summary>
    /// <returns>The number in plain digits; empty when there is none.</returns>
    public static string Mark(string text, int at)
    {
        var digits = new StringBuilder();
        while (at < text.Length && Superscripts.IndexOf(text[at], StringComparison.Ordinal) is >= 0 and var digit)
        {
            digits.Append((char)('0' + digit));
            at++;
        }

        return digits.ToString();
    }

    /// <summary>Digits as superscripts.</summary>
    public static string Raised(string digits) => string.Concat(digits.Select(digit => Superscripts[digit - '0']));

    /// <summary>Takes the marks of footnotes out.</summary>
    public static (string Text, List<string> Marks) WithoutMarks(string text)
    {
        var (bare, marks) = (new StringBuilder(text.Length), new List<string>());
        for (var i = 0; i < text.Length; i++)
        {
            var mark = Mark(text, i);
            if (mark.Length == 0)
            {
                bare.Append(text[i]);
                continue;
            }

            marks.Add(mark);
            i += mark.Length - 1;
        }

        return (bare.ToString(), marks);
    }

    /// <summary>
    /// Appends a line to a text; a hyphen at the end of the text is taken out where a small letter follows.
    /// </summary>
    public static void Join(StringBuilder text, string line)
    {
        while (text.Length > 0 && char.IsWhiteSpace(text[^1]))
        {
            text.Length--;
        }

        line = line.TrimStart();
        if (
            text.Length > 1
            && text[^1] is '-' or '\u00AD' or '‐'
            && char.IsLetter(text[^2])
            && line.Length > 0
            && char.IsLower(line[0])
        )
        {
            text.Length--;
        }
        else if (text.Length > 0)
        {
            text.Append(' ');
        }

        text.Append(line);
    }

    /// <summary>
    /// The last characters of a text, enough to tell how the text ends, however long it has become.
    /// </summary>
    public static string LastCharacters(StringBuilder text) =>
        text.Length <= MaxEndLength ? text.ToString() : text.ToString(text.Length - MaxEndLength, MaxEndLength);

    /// <summary>Words that have a letter or digit.</summary>
    public static int Words(string text) =>
        text.Split(' ', StringSplitOptions.RemoveEmptyEntries).Count(word => word.Any(char.IsLetterOrDigit));

    /// <summary>Whether a text ends with the mark of a note, raised or typed as a number.</summary>
    public static bool EndsWithMark(string text) =>
        MarkAtEnd().IsMatch(text[Math.Max(0, text.Length - MaxMarksLength)..]);

    /// <summary>
    /// The marks of footnotes at a text's end: <c>¹²</c>, <c>[3]</c>, or a number after a full stop: <c>end.4</c>.
    /// </summary>
    [GeneratedRegex(
        @"(?:(?<![⁰¹²³⁴⁵⁶⁷⁸⁹])[⁰¹²³⁴⁵⁶⁷⁸⁹]+|(?<!\[[0-9]{1,3}\][ \t]?)(?>(?:[ "
            + @"\t]?\[[0-9]{1,3}\])+)|(?<=\p{L}[”’""')»]?[.!?…][”’""')»]?)[0-9]{1,2})\s*$"
    )]
    private static partial Regex MarkAtEnd();

    /// <summary>The first words, for a report.</summary>
    public static string Beginning(string text) =>
        text.Length <= 60 ? text : $"{text[..Math.Max(40, text.LastIndexOf(' ', 57))]} …";
}
