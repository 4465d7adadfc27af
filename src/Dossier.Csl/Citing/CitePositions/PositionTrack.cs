using System.Collections.Immutable;
using Dossier.Csl.Styles;

namespace Dossier.Csl.Citing.CitePositions;

/// <summary>Follows the citations of the notes, or those of the running text, one after another.</summary>
/// <param name="nearNoteDistance">How many notes back a source is near.</param>
internal sealed class PositionTrack(int nearNoteDistance)
{
    private readonly Dictionary<string, int> firstNotes = new(StringComparer.Ordinal);
    private readonly Dictionary<string, int> lastNotes = new(StringComparer.Ordinal);
    private ImmutableArray<Cite> previous = [];
    private int previousNote;

    /// <summary>Whether all that was cited in the note of the citation before is one source.</summary>
    private bool previousNoteHasOneSource = true;

    /// <summary>Forgets what was cited last, so that the next cite is not ‘ibid.’.</summary>
    public void Forget() => previous = [];

    /// <summary>The cites of the next citation, in the order in which they are written.</summary>
    public ImmutableArray<PlacedCite> Next(ImmutableArray<Cite> cites, int note)
    {
        var placed = ImmutableArray.CreateBuilder<PlacedCite>(cites.Length);
        for (var i = 0; i < cites.Length; i++)
        {
            var cite = cites[i];
            var wasCited = firstNotes.TryGetValue(cite.Id, out var firstNote);
            var position = wasCited
                ? PositionOfRepeated(cite, i > 0 ? cites[i - 1] : IbidTarget(note))
                : Position.First;
            var isNear = wasCited && note > 0 && note - lastNotes[cite.Id] <= nearNoteDistance;
            placed.Add(
                new PlacedCite(
                    cite,
                    cite.Position ?? position,
                    cite.NearNote ?? isNear,
                    cite.FirstNote ?? (wasCited ? firstNote : 0)
                )
            );
            firstNotes.TryAdd(cite.Id, note);
            lastNotes[cite.Id] = note;
        }

        var isOneSource = cites.All(cite => cite.Id == cites[0].Id);
        var isSameNote = note > 0 && note == previousNote && previous.Length > 0;
        previousNoteHasOneSource =
            isOneSource && (!isSameNote || (previousNoteHasOneSource && previous[^1].Id == cites[0].Id));
        previous = cites;
        previousNote = note;
        return placed.MoveToImmutable();
    }

    /// <summary>
    /// The cite that ‘ibid.’ would mean at the start of a citation; null where more than one source could be meant.
    /// </summary>
    private Cite? IbidTarget(int note)
    {
        if (previous.Length == 0 || note - previousNote > 1)
        {
            return null;
        }

        var isPlain =
            note > 0 && note == previousNote
                ? previous.All(cite => cite.Id == previous[0].Id)
                : previousNoteHasOneSource;
        return isPlain ? previous[^1] : null;
    }

    /// <summary>
    /// The position of a cite whose source was cited before, after the cite that ‘ibid.’ would mean.
    /// </summary>
    private static Position PositionOfRepeated(Cite cite, Cite? before)
    {
        if (before is null || before.Id != cite.Id)
        {
            return Position.Subsequent;
        }

        var (locator, earlierLocator) = (cite.Locator.Trim(), before.Locator.Trim());
        if (earlierLocator.Length > 0 && locator.Length == 0)
        {
            return Position.Subsequent;
        }

        return locator.Length == 0 || (locator == earlierLocator && cite.Label == before.Label)
            ? Position.Ibid
            : Position.IbidWithLocator;
    }
}
