using System.Runtime.InteropServices;

namespace Dossier.Check.Glossary;

/// <summary>
/// Finds names that a letter tells apart, without comparing each with all: two such are the same once a letter of each,
/// or of one, is taken out.
/// </summary>
internal static class NearNames
{
    /// <summary>
    /// At most so many names with one key are compared with a name: more are a series, such as ‘Annex 1’, ‘Annex 2’.
    /// </summary>
    private const int MaxLike = 200;

    /// <summary>The number that one place in a name multiplies the code of its letter by.</summary>
    private const ulong Base = 1_099_511_628_211;

    /// <summary>
    /// The pairs of which one becomes the other by a letter put in, taken out, replaced, or exchanged with its
    /// neighbour, and those that are the same, each once, by their numbers, the lesser first, in that order.
    /// </summary>
    /// <param name="names">The names, in one size of letters.</param>
    public static IEnumerable<(int First, int Second)> Pairs(IReadOnlyList<string> names)
    {
        var like = new Dictionary<ulong, List<int>>();
        var near = new List<int>();
        var pairs = new List<(int First, int Second)>();
        for (var i = 0; i < names.Count; i++)
        {
            near.Clear();
            foreach (var key in Keys(names[i]))
            {
                ref var group = ref CollectionsMarshal.GetValueRefOrAddDefault(like, key, out _);
                group ??= new List<int>(1);
                if (group.Count == 0 || group[^1] != i)
                {
                    near.AddRange(group);
                    if (group.Count < MaxLike)
                    {
                        group.Add(i);
                    }
                }
            }

            near.Sort();
            for (var at = 0; at < near.Count; at++)
            {
                if ((at == 0 || near[at] != near[at - 1]) && IsNear(names[near[at]], names[i]))
                {
                    pairs.Add((near[at], i));
                }
            }
        }

        return pairs.Order();
    }

    /// <summary>Numbers for a name and for each that it becomes where one letter is taken out.</summary>
    private static List<ulong> Keys(string name)
    {
        var keys = new List<ulong>(name.Length + 1);
        var ends = new ulong[name.Length + 1]; // What stands from each place on.
        var power = 1UL;
        for (var i = name.Length - 1; i >= 0; i--)
        {
            ends[i] = ends[i + 1] + (power * (name[i] + 1UL));
            power *= Base;
        }

        keys.Add(ends[0]);
        for (var i = 0; i < name.Length; i++)
        {
            // What stands before the place moves down by one.
            keys.Add(((ends[0] - ends[i]) * Inverse) + ends[i + 1]);
        }

        return keys;
    }

    /// <summary>
    /// The inverse of <see cref="Base"/>: a product with it undoes one with <see cref="Base"/>, modulo 2⁶⁴.
    /// </summary>
    private static readonly ulong Inverse = InverseOf(Base);

    /// <summary>
    /// The inverse of an odd number modulo 2⁶⁴, by Newton's method: each step doubles the bits that are right.
    /// </summary>
    private static ulong InverseOf(ulong odd)
    {
        var inverse = odd;
        for (var i = 0; i < 6; i++)
        {
            inverse *= 2 - (odd * inverse);
        }

        return inverse;
    }

    /// <summary>
    /// Whether one name becomes the other by one letter put in, taken out, replaced or exchanged with the next; also
    /// for equal names.
    /// </summary>
    private static bool IsNear(string a, string b)
    {
        var start = a.AsSpan().CommonPrefixLength(b);
        var x = a.AsSpan(start);
        var y = b.AsSpan(start);
        while (x.Length > 0 && y.Length > 0 && x[^1] == y[^1])
        {
            x = x[..^1];
            y = y[..^1];
        }

        return (x.Length <= 1 && y.Length <= 1) || (x.Length == 2 && y.Length == 2 && x[0] == y[1] && x[1] == y[0]);
    }
}
