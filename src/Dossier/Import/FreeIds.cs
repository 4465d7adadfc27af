using System.Globalization;

namespace Dossier.Import;

/// <summary>Permanent ids that are still free; one that is taken gets a number.</summary>
/// <param name="taken">The ids that there are.</param>
internal sealed class FreeIds(IEnumerable<string> taken)
{
    private readonly HashSet<string> all = taken.ToHashSet(StringComparer.Ordinal);

    /// <summary>The number to try next, for ids that were taken before: a thousand of one name are no work.</summary>
    private readonly Dictionary<string, int> next = new(StringComparer.Ordinal);

    /// <summary>Whether an id is taken.</summary>
    public bool Has(string id) => all.Contains(id);

    /// <summary>An id like the one wanted, which is taken from now on.</summary>
    public string Reserve(string wanted)
    {
        var free = wanted;
        for (var n = next.GetValueOrDefault(wanted, 2); !all.Add(free); n++)
        {
            free = string.Create(CultureInfo.InvariantCulture, $"{wanted}-{n}");
            next[wanted] = n + 1;
        }

        return free;
    }
}
