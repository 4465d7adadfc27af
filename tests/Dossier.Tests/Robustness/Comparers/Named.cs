using System.Collections.Immutable;

namespace Dossier.Tests.Robustness.Comparers;

/// <summary>Calls that say how they compare, or compare what has one order in every language.</summary>
internal static class Named
{
    public static object Sets(string[] words) =>
        (
            ImmutableSortedSet.Create<string>(StringComparer.Ordinal),
            words.ToHashSet(StringComparer.OrdinalIgnoreCase),
            new HashSet<(string, int)>(),
            new SortedDictionary<(int, DateOnly), string>()
        );

    public static object Orders(string[] words) =>
        (
            words.Order(StringComparer.Ordinal),
            words.OrderBy(word => word.Length).ThenBy(word => (word.Length, word[0])),
            words.Max(word => word.Length),
            words.Min(StringComparer.Ordinal),
            words.DistinctBy(word => word.Length).ToDictionary(word => word[0])
        );

    public static object Comparisons(string a, string b) =>
        (
            a == b,
            string.CompareOrdinal(a, b),
            a.StartsWith(b, StringComparison.Ordinal),
            a.Length.CompareTo(b.Length),
            a.AsSpan().IndexOfAny("ab")
        );
}
