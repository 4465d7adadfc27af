namespace Dossier.Pictures;

/// <summary>
/// How a picture is to be shown: first mirrored, if at all, and then turned. Telephones store a photograph as their
/// sensor lies, and note how they were held.
/// </summary>
/// <param name="QuarterTurns">Quarters of a turn, clockwise: 0 to 3.</param>
/// <param name="IsMirrored">Whether left and right change places before it is turned.</param>
public readonly record struct Orientation(int QuarterTurns, bool IsMirrored)
{
    /// <summary>Whether it is shown as high as it is stored wide.</summary>
    public bool SwapsSides => QuarterTurns % 2 == 1;

    /// <summary>What a number of Exif says; as it is stored for one that says nothing.</summary>
    /// <param name="number">1 to 8 (CIPA DC-008, tag 0x112).</param>
    internal static Orientation OfExif(int number) =>
        number switch
        {
            2 => new(0, true),
            3 => new(2, false),
            4 => new(2, true),
            5 => new(3, true),
            6 => new(1, false),
            7 => new(1, true),
            8 => new(3, false),
            _ => default,
        };
}
