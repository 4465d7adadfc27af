using System.Numerics;

namespace Dossier.Check.Grounding;

/// <summary>
/// What speaks for each passage of a record. What a part of a text shares with a passage counts, less what chance would bring in a
/// passage of that length, in standard deviations; of the parts, the best. Used for one text after the other, by one thread.
/// </summary>
/// <param name="sizes">Length of each passage, 1 for the mean.</param>
internal sealed class PassageScores(double[] sizes)
{
    private readonly double[] shared = new double[sizes.Length];

    /// <summary>For each sign, by its number, the part that it was last counted in.</summary>
    private int[] counted = new int[1024];
    private int parts;

    /// <summary>The signs that were asked for, by hash: those of names and those of stems.</summary>
    public (Dictionary<ulong, TraceSign> Names, Dictionary<ulong, TraceSign> Stems) Known { get; } = ([], []);

    /// <summary>What the best of the parts says for each passage, in the record's order.</summary>
    public double[] Best { get; } = new double[sizes.Length];

    /// <summary>The signs of the text's words.</summary>
    public List<TraceSign?> Signs { get; } = new(256);

    /// <summary>Where its sentences end, by the number of words before.</summary>
    public List<int> Ends { get; } = [];

    /// <summary>Begins a text.</summary>
    public void Clear()
    {
        Array.Fill(Best, double.MinValue);
        Signs.Clear();
        Ends.Clear();
    }

    /// <summary>Takes in a part of the text.</summary>
    /// <param name="part">Its signs, of which each counts once; null for words that are none.</param>
    public void Take(ReadOnlySpan<TraceSign?> part)
    {
        Array.Clear(shared);
        parts++;
        // What chance would bring in, and how far it would stray: sums over all signs, to be scaled by a passage's length.
        var (expected, spread, square) = (0.0, 0.0, 0.0);
        foreach (var sign in part)
        {
            if (sign is null || !IsFirst(sign.Number))
            {
                continue;
            }

            var weight = sign.Weight;
            foreach (var i in sign.Holders)
            {
                shared[i] += weight;
            }

            var chance = weight * sign.Rate;
            (expected, spread, square) = (expected + chance, spread + (chance * weight), square + (chance * chance));
        }

        // The same sum for each passage, several at a time; a passage more or less beside it changes nothing.
        var first = 0;
        for (; first <= Best.Length - Vector<double>.Count; first += Vector<double>.Count)
        {
            var size = new Vector<double>(sizes, first);
            var variance = Vector.Max(Vector<double>.Zero, size * (new Vector<double>(spread) - (size * square)));
            var score = (new Vector<double>(shared, first) - (size * expected)) / Vector.SquareRoot(variance + Vector<double>.One);
            Vector.Max(new Vector<double>(Best, first), score).CopyTo(Best, first);
        }

        for (; first < Best.Length; first++)
        {
            var variance = Math.Max(0, sizes[first] * (spread - (sizes[first] * square)));
            Best[first] = Math.Max(Best[first], (shared[first] - (sizes[first] * expected)) / Math.Sqrt(variance + 1));
        }
    }

    private bool IsFirst(int number)
    {
        if (number >= counted.Length)
        {
            Array.Resize(ref counted, Math.Max(number + 1, 2 * counted.Length));
        }

        if (counted[number] == parts)
        {
            return false;
        }

        counted[number] = parts;
        return true;
    }
}
