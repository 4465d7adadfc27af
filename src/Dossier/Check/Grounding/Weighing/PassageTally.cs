using System.Runtime.CompilerServices;

namespace Dossier.Check.Grounding.Weighing;

/// <summary>
/// What a part of a text shares with each passage of a record, word by word; each word of the part counts once.
/// </summary>
/// <param name="passages">Number of passages of the record.</param>
internal sealed class PassageTally(int passages)
{
    /// <summary>For each word, by its number, the part that it was last counted in.</summary>
    private int[] counted = new int[1024];
    private int part = 1;

    /// <summary>The weight of the words that each passage has.</summary>
    public double[] Shared { get; } = new double[passages];

    /// <summary>
    /// What chance would bring in for a passage of mean length: the sum over all words of weight times rate.
    /// </summary>
    public double Expected { get; private set; }

    /// <summary>
    /// The sum of its squared weights times rates, of which <see cref="Square"/> is taken away for the variance.
    /// </summary>
    public double Spread { get; private set; }

    /// <summary>The sum of the squares of weight times rate.</summary>
    public double Square { get; private set; }

    /// <summary>Begins another part.</summary>
    public void Clear()
    {
        Array.Clear(Shared);
        (Expected, Spread, Square) = (0, 0, 0);
        part++;
    }

    /// <summary>Counts a word; nothing where it is null.</summary>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    public void Add(WordEvidence? word)
    {
        if (word is null)
        {
            return;
        }

        if (word.Number >= counted.Length)
        {
            Array.Resize(ref counted, Math.Max(word.Number + 1, 2 * counted.Length));
        }

        if (counted[word.Number] == part)
        {
            return;
        }

        counted[word.Number] = part;
        var weight = word.Weight;
        var shared = Shared;
        foreach (var i in word.Holders)
        {
            shared[i] += weight;
        }

        var chance = weight * word.Rate;
        (Expected, Spread, Square) = (Expected + chance, Spread + (chance * weight), Square + (chance * chance));
    }
}
