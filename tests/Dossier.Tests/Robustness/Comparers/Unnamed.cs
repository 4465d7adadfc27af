#pragma warning disable // This is how code must not be written: the rule is tried on it.
using System.Collections.Frozen;
using System.Collections.Immutable;
using System.Globalization;

namespace Dossier.Tests.Robustness.Comparers;

/// <summary>Calls that leave it open how texts compare, one in each method.</summary>
internal static class Unnamed
{
    public static object EmptySortedSet() => ImmutableSortedSet<string>.Empty;

    public static object EmptyMap() => ImmutableDictionary<string, int>.Empty;

    public static ImmutableSortedSet<string> Expression(string[] words) => [.. words];

    public static List<string> SortedList(List<string> words)
    {
        words.Sort();
        return words;
    }

    public static void SortedArray(string[] words) => Array.Sort(words);

    public static void SortedTuples((string, int)[] words) => Array.Sort(words);

    public static object Ordered(string[] words) => words.Order();

    public static object OrderedBy(string[] words) => words.OrderBy(word => word);

    public static object OrderedByTuple(string[] words) => words.OrderByDescending(word => (word.Length, word));

    public static object OrderedByOpenType<T>(T[] words) => words.OrderBy(word => word);

    public static object Query(string[] words) => from word in words orderby word.Length, word select word;

    public static string? Least(string[] words) => words.Min();

    public static string? GreatestOf(string[] words) => words.Max(word => word.Trim());

    public static object Distinct(string[] words) => words.Distinct();

    public static object Grouped(string[] words) => words.GroupBy(word => word);

    public static object LookUp(string[] words) => words.ToLookup(word => word);

    public static object Map(string[] words) => words.ToDictionary(word => word);

    public static object Set(string[] words) => words.ToHashSet();

    public static object Frozen(string[] words) => words.ToFrozenSet();

    public static object NewSet() => new HashSet<string>();

    public static object NewSortedMap() => new SortedDictionary<string, int>();

    public static object Queue() => new PriorityQueue<int, string>();

    public static object Union(string[] words) => words.Union(words);

    public static int Compared(string a, string b) => a.CompareTo(b);

    public static int ComparedByName(string a, string b) => string.Compare(a, b);

    public static int ComparedByLanguage(string a, string b) => string.Compare(a, b, StringComparison.CurrentCulture);

    public static bool Begins(string a, string b) => a.StartsWith(b, StringComparison.InvariantCulture);

    public static bool BeginsSomehow(string a, string b) => a.StartsWith(b);

    public static int Found(string a, string b) => a.IndexOf(b, 0);

    public static string Lower(string a) => a.ToLower();

    public static object Default() => Comparer<string>.Default;

    public static object Comparison() => StringComparer.InvariantCulture;

    public static object Collation() => CultureInfo.InvariantCulture.CompareInfo.Compare("a", "b");

    public static int OpenComparison<T>(T a, T b)
        where T : IComparable<T> => a.CompareTo(b);
}
