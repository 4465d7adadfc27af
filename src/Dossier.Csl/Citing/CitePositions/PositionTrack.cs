using System.Collections.Immutable;
using Dossier.Csl.Styles;

namespace Dossier.Csl.Citing.CitePositions;

/// <summary>Follows citations one after another.</summary>
/// <param name="nearNoteDistance">How many notes back a source is near.</param>
internal sealed class PositionTrack(int nearNoteDistance)
{
    private readonly Dictionary<string, int> firstNotes = new(StringComparer.Ordinal);
    private readonly Dictionary<string, int> lastNotes = new(StringComparer.Ordinal);
    private ImmutableArray<Cite> previous = [];
    private int previousNote;

    /// <summary>Whether all that was cited in the note of the citation before is one source.</summary>
    private bool previousNoteIsOne = true;

    /// <summary>Lets no ‘ibid.’ follow from what was cited last.</summary>
    public void Forget() => previous = [];

    /// <summary>The cites of the next citation, in the order in which they are written.</summary>
    public ImmutableArray<PlacedCite> Next(ImmutableArray<Cite> cites, int note)
    {
        var placed = ImmutableArray.CreateBuilder<PlacedCite>(cites.Length);
        for (var i = 0; i < cites.Length; i++)
        {
            var cite = cites[i];
            var seen = firstNotes.TryGetValue(cite.Id, out var firstNote);
            var position = seen ? Again(cite, i > 0 ? cites[i - 1] : Before(note)) : Position.First;
            var near = seen && note > 0 && note - lastNotes[cite.Id] <= nearNoteDistance;
            placed.Add(
                new PlacedCite(
                    cite,
                    cite.Position ?? position,
                    cite.NearNote ?? near,
                    cite.FirstNote ?? (seen ? firstNote : 0)
                )
            );
            firstNotes.TryAdd(cite.Id, note);
            lastNotes[cite.Id] = note;
        }

        var isOne = cites.All(cite => cite.Id == cites[0].Id);
        var sameNote = note > 0 && note == previousNote && previous.Length > 0;
        previousNoteIsOne = isOne && (!sameNote || (previousNoteIsOne && previous[^1].Id == cites[0].Id));
        previous = cites;
        previousNote = note;
        return placed.MoveToImmutable();
    }

    /// <summary>
    /// The cite that ‘ibid.’ would mean at the start of a citation; null where that would not be plain.
    /// </summary>
    private Cite? Before(int note)
    {
        if (previous.Length == 0 || note - previousNote > 1)
        {
            return null;
        }

        var isPlain =
            note > 0 && note == previousNote ? previous.All(cite => cite.Id == previous[0].Id) : previousNoteIsOne;
        return isPlain ? previous[^1] : null;
    }

    private static Position Again(Cite cite, Cite? before)
    {
        if (before is null || before.Id != cite.Id)
        {
            return Position.Subsequent;
        }

        var (mine, theirs) = (cite.Locator.Trim(), before.Locator.Trim());
        if (theirs.Length > 0 && mine.Length == 0)
        {
            return Position.Subsequent;
        }

        return mine.Length == 0 || (mine == theirs && cite.Label == before.Label)
            ? Position.Ibid
            : Position.IbidWithLocator;
    }
}
