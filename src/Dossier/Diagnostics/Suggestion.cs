namespace Dossier.Diagnostics;

/// <summary>Finds what was probably meant by a mistyped name.</summary>
public static class Suggestion
{
    /// <summary>
    /// Longer than any name that somebody types, in characters: to compare two takes the square of it.
    /// </summary>
    private const int MaxNameLength = 200;

    /// <summary>Longest row of distances, in numbers, that stands on the stack.</summary>
    private const int MaxOnStack = 512;

    /// <summary>A hint that names the closest candidate; null when none is close.</summary>
    /// <param name="given">The name as typed.</param>
    /// <param name="candidates">The names that exist, in any order.</param>
    public static string? For(string given, IEnumerable<string> candidates) =>
        Nearest(given, [.. candidates]) is { } name ? $"did you mean '{name}'?" : null;

    /// <summary>
    /// The closest candidate, else the only one that shares its words with the name; null for none.
    /// </summary>
    /// <param name="given">The name as typed.</param>
    /// <param name="candidates">The names that exist.</param>
    public static string? Nearest(string given, IReadOnlyList<string> candidates) =>
        Closest(given, candidates) ?? OfWords(given, candidates);

    /// <summary>
    /// The only candidate that has all words of the name, or all of whose words the name has: <c>us-letter</c> for
    /// <c>letter</c>. Null where none or several do.
    /// </summary>
    /// <param name="given">The name as typed.</param>
    /// <param name="candidates">The names that exist, in any order.</param>
    public static string? OfWords(string given, IEnumerable<string> candidates)
    {
        if (given.Length > MaxNameLength)
        {
            return null;
        }

        var words = SplitWords(given);
        string[] found =
        [
            .. candidates.Where(name =>
                // What shares no word with it is passed over without being taken apart.
                Array.Exists(words, word => name.Contains(word, StringComparison.OrdinalIgnoreCase))
                && SplitWords(name) is var other
                && (IsWithin(words, other) || IsWithin(other, words))
            ),
        ];
        return found is [var only] ? only : null;
    }

    /// <summary>The words of a name in small letters: <c>us-letter</c> has two.</summary>
    private static string[] SplitWords(string name) =>
        name.ToLowerInvariant().Split((char[])[' ', '-', '_', '.', ','], StringSplitOptions.RemoveEmptyEntries);

    /// <summary>Whether each of some words, one of them of three letters or more, is among others.</summary>
    private static bool IsWithin(string[] words, string[] others) =>
        Array.Exists(words, word => word.Length >= 3)
        && Array.TrueForAll(words, word => others.Contains(word, StringComparer.Ordinal));

    /// <summary>
    /// The candidate with the fewest edits, at most a third of the name's length; ties go to the first in ordinal
    /// order.
    /// </summary>
    public static string? Closest(string given, IEnumerable<string> candidates)
    {
        if (given.Length > MaxNameLength)
        {
            return null;
        }

        string? best = null;
        var limit = Math.Max(1, (given.Length + 1) / 3) + 1;
        foreach (var candidate in candidates)
        {
            var distance = Distance(given, candidate, limit);
            if (
                distance < limit
                || (distance == limit && best is not null && string.CompareOrdinal(candidate, best) < 0)
            )
            {
                (best, limit) = (candidate, distance);
            }
        }

        return best;
    }

    /// <summary>
    /// Edits (insert, delete, replace, swap of neighbours) between two names; stops counting above
    /// <paramref name="limit"/>.
    /// </summary>
    internal static int Distance(string a, string b, int limit)
    {
        if (Math.Abs(a.Length - b.Length) > limit)
        {
            return limit + 1;
        }

        // Names are short: their rows stand on the stack.
        var width = b.Length + 1;
        Span<int> rows = width <= MaxOnStack ? stackalloc int[3 * width] : new int[3 * width];
        var secondLastRow = rows[..width];
        var lastRow = rows[width..(2 * width)];
        var row = rows[(2 * width)..];
        for (var j = 0; j <= b.Length; j++)
        {
            lastRow[j] = j;
        }

        for (var i = 1; i <= a.Length; i++)
        {
            row[0] = i;
            var rowMinimum = i;
            for (var j = 1; j <= b.Length; j++)
            {
                var isSame = char.ToLowerInvariant(a[i - 1]) == char.ToLowerInvariant(b[j - 1]);
                row[j] = Math.Min(Math.Min(row[j - 1], lastRow[j]) + 1, lastRow[j - 1] + (isSame ? 0 : 1));
                if (i > 1 && j > 1 && a[i - 1] == b[j - 2] && a[i - 2] == b[j - 1])
                {
                    row[j] = Math.Min(row[j], secondLastRow[j - 2] + 1);
                }

                rowMinimum = Math.Min(rowMinimum, row[j]);
            }

            if (rowMinimum > limit + 1)
            {
                return limit + 1; // A swap in the next row adds one to the row before this one, and no less.
            }

            var reused = secondLastRow;
            secondLastRow = lastRow;
            lastRow = row;
            row = reused;
        }

        return lastRow[b.Length];
    }
}
