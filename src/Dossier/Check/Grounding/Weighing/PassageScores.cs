using System.Numerics;

namespace Dossier.Check.Grounding.Weighing;

/// <summary>
/// What speaks for each passage of a record. What a part of a text shares with a passage counts, less what chance would
/// bring in a passage of that length, in standard deviations; of the parts, the best. Used for one text after the
/// other, by one thread.
/// </summary>
/// <param name="sizes">Length of each passage, 1 for the mean.</param>
internal sealed class PassageScores(double[] sizes)
{
    /// <summary>What was asked for, by hash: the evidence of names and that of stems.</summary>
    public (Dictionary<ulong, WordEvidence> Names, Dictionary<ulong, WordEvidence> Stems) Known { get; } = ([], []);

    /// <summary>The tally of the text as a whole.</summary>
    public PassageTally Whole { get; } = new(sizes.Length);

    /// <summary>The tally of the sentence or source at hand.</summary>
    public PassageTally Part { get; } = new(sizes.Length);

    /// <summary>What the best of the parts says for each passage, in the record's order.</summary>
    public double[] Best { get; } = new double[sizes.Length];

    /// <summary>Begins a text.</summary>
    public void Clear()
    {
        Forget();
        Whole.Clear();
        Part.Clear();
    }

    /// <summary>Forgets what the parts said.</summary>
    public void Forget() => Array.Fill(Best, double.MinValue);

    /// <summary>Adds what a part of the text says to the score of each passage.</summary>
    public void Add(PassageTally part)
    {
        // The same sum for each passage, several at a time; a passage more or less beside it changes nothing.
        var first = 0;
        for (; first <= Best.Length - Vector<double>.Count; first += Vector<double>.Count)
        {
            var size = new Vector<double>(sizes, first);
            var variance = Vector.Max(
                Vector<double>.Zero,
                size * (new Vector<double>(part.Spread) - (size * part.Square))
            );
            var score =
                (new Vector<double>(part.Shared, first) - (size * part.Expected))
                / Vector.SquareRoot(variance + Vector<double>.One);
            Vector.Max(new Vector<double>(Best, first), score).CopyTo(Best, first);
        }

        for (; first < Best.Length; first++)
        {
            var variance = Math.Max(0, sizes[first] * (part.Spread - (sizes[first] * part.Square)));
            Best[first] = Math.Max(
                Best[first],
                (part.Shared[first] - (sizes[first] * part.Expected)) / Math.Sqrt(variance + 1)
            );
        }
    }
}
