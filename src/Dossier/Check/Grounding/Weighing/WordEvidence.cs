namespace Dossier.Check.Grounding.Weighing;

/// <summary>
/// What a word tells: the rarer it is among the passages of a record, the more. One object for each word of a record.
/// </summary>
/// <param name="number">A number of its own among the words of the record, from 0.</param>
/// <param name="holders">The passages that have it, by their place in the record.</param>
/// <param name="passages">Number of passages of the record.</param>
internal sealed class WordEvidence(int number, int[] holders, int passages)
{
    /// <summary>A number of its own among the words of the record, from 0; which one, chance decides.</summary>
    public int Number { get; } = number;

    /// <summary>The passages that have it, by their place in the record.</summary>
    public int[] Holders { get; } = holders;

    /// <summary>The share of passages that have it, never 0 or 1.</summary>
    public double Rate { get; } = (holders.Length + 0.5) / (passages + 1);

    /// <summary>How much the word counts.</summary>
    public double Weight { get; } = -Math.Log((holders.Length + 0.5) / (passages + 1));
}
