using System.Runtime.CompilerServices;
using Dossier.Fingerprints;
using Dossier.Model.Grounding;

namespace Dossier.Check.Grounding.Indexes;

/// <summary>
/// The word runs of all passages of a record in one array, since every text of a dossier is looked up in every passage.
/// </summary>
internal sealed class RunIndex
{
    private readonly ulong[] bits;
    private readonly (uint Modulus, long Start)[] passages;

    /// <summary>Takes in the passages, by their place in the record.</summary>
    public RunIndex(SeedRecord record)
    {
        var taken = new List<ulong>();
        passages = new (uint, long)[record.Passages.Length];
        for (var i = 0; i < passages.Length; i++)
        {
            passages[i] = ((uint)record.Passages[i].Runs.Modulus, 64L * taken.Count);
            taken.AddRange(record.Passages[i].Runs.Taken);
        }

        bits = [.. taken];
    }

    /// <summary>The first passage, from one on, that holds a run, folded; -1 for none.</summary>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    public int Find(ulong run, int from)
    {
        for (var i = from; i < passages.Length; i++)
        {
            var slot = passages[i].Start + KeyedHash.Slot(run, passages[i].Modulus);
            if ((bits[slot >> 6] >> (int)(slot & 63) & 1) != 0)
            {
                return i;
            }
        }

        return -1;
    }
}
