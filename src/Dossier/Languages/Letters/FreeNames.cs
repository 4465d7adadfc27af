using System.Collections.Immutable;
using System.Globalization;

namespace Dossier.Languages.Letters;

/// <summary>Names of which each is given once; one that is taken gets a number.</summary>
internal sealed class FreeNames
{
    private readonly HashSet<string> taken = new(StringComparer.Ordinal);

    // Every number below it is taken: thousands of equal names do not try them all for each.
    private readonly Dictionary<string, int> next = new(StringComparer.Ordinal);

    /// <summary>Takes a name as it is; false when it is taken already.</summary>
    public bool TryTake(string name) => taken.Add(name);

    /// <summary>Takes the name wanted, or the first of <c>wanted-2</c>, <c>wanted-3</c> … that is free.</summary>
    public string Take(string wanted)
    {
        if (taken.Add(wanted))
        {
            return wanted;
        }

        var n = next.GetValueOrDefault(wanted, 2);
        string name;
        do
        {
            name = $"{wanted}-{n.ToString(CultureInfo.InvariantCulture)}";
            n++;
        } while (!taken.Add(name));

        next[wanted] = n;
        return name;
    }

    /// <summary>Every name given so far.</summary>
    public ImmutableHashSet<string> All() => taken.ToImmutableHashSet(StringComparer.Ordinal);
}
