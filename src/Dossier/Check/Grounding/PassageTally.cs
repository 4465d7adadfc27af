using System.Runtime.CompilerServices;

namespace Dossier.Check.Grounding;

/// <summary>
/// What a part of a text shares with each passage of a record, sign by sign; each sign of the part counts once.
/// </summary>
/// <param name="passages">Number of passages of the record.</param>
internal sealed class PassageTally(int passages)
{
    /// <summary>For each sign, by its number, the part that it was last counted in.</summary>
    private int[] counted = new int[1024];
    private int part = 1;

    /// <summary>The weight of the signs that each passage has.</summary>
    public double[] Shared { get; } = new double[passages];

    /// <summary>
    /// What chance would bring in for a passage of mean length: the sum over all signs of weight times rate.
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

    /// <summary>Takes in a sign; nothing where it is null.</summary>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    public void Add(WordEvidence? sign)
    {
        if (sign is null)
        {
            return;
        }

        if (sign.Number >= counted.Length)
        {
            Array.Resize(ref counted, Math.Max(sign.Number + 1, 2 * counted.Length));
        }

        if (counted[sign.Number] == part)
        {
            return;
        }

        counted[sign.Number] = part;
        var (weight, shared) = (sign.Weight, Shared);
        foreach (var i in sign.Holders)
        {
            shared[i] += weight;
        }

        var chance = weight * sign.Rate;
        (Expected, Spread, Square) = (Expected + chance, Spread + (chance * weight), Square + (chance * chance));
    }
}
