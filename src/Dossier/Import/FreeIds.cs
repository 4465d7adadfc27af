using System.Globalization;

namespace Dossier.Import;

/// <summary>Permanent ids that are still free; one that is taken gets a number.</summary>
/// <param name="taken">The ids that there are.</param>
internal sealed class FreeIds(IEnumerable<string> taken)
{
    private readonly HashSet<string> takenIds = taken.ToHashSet(StringComparer.Ordinal);

    /// <summary>
    /// The number to try next for an id that is taken, so that a thousand ids of one name need few attempts.
    /// </summary>
    private readonly Dictionary<string, int> nextNumber = new(StringComparer.Ordinal);

    /// <summary>Whether an id is taken.</summary>
    public bool Has(string id) => takenIds.Contains(id);

    /// <summary>An id like the one wanted, which is taken from now on.</summary>
    public string Reserve(string wanted)
    {
        var id = wanted;
        for (var n = nextNumber.GetValueOrDefault(wanted, 2); !takenIds.Add(id); n++)
        {
            id = string.Create(CultureInfo.InvariantCulture, $"{wanted}-{n}");
            nextNumber[wanted] = n + 1;
        }

        return id;
    }
}
