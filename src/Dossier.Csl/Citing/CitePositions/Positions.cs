using System.Collections.Immutable;

namespace Dossier.Csl.Citing.CitePositions;

/// <summary>
/// Finds out where each cite stands among those of its source: in the notes, and in the running text.
/// </summary>
/// <param name="nearNoteDistance">How many notes back a source is near.</param>
internal sealed class Positions(int nearNoteDistance)
{
    private readonly PositionTrack notes = new(nearNoteDistance);
    private readonly PositionTrack text = new(nearNoteDistance);

    /// <summary>Forgets what was cited last, so that the next cite is not ‘ibid.’.</summary>
    public void Forget()
    {
        notes.Forget();
        text.Forget();
    }

    /// <summary>The cites of the next citation, in the order in which they are written.</summary>
    public ImmutableArray<PlacedCite> Next(ImmutableArray<Cite> cites, int note) =>
        (note > 0 ? notes : text).Next(cites, note);
}
