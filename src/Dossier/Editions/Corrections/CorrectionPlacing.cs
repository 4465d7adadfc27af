using System.Collections.Immutable;
using System.Globalization;
using Dossier.Diagnostics;
using Dossier.Languages.Letters;
using Dossier.Model;
using Dossier.Model.Editions;
using Dossier.Model.Pages;

namespace Dossier.Editions.Corrections;

/// <summary>Finds what is corrected in the editions that said it; no edition is changed by it.</summary>
/// <param name="versions">Every sealed edition, the first one first.</param>
/// <param name="readEdition">The text of the n-th of them, from 0; null where it cannot be read.</param>
/// <param name="bag">Receives findings.</param>
internal sealed class CorrectionPlacing(
    ImmutableArray<EditionVersion> versions,
    Func<int, Briefing?> readEdition,
    DiagnosticBag bag
)
{
    private readonly Dictionary<int, AddressedTexts?> texts = [];
    private readonly FreeNames ids = new();

    /// <summary>
    /// Places corrections, in the order written; one that does not fit its edition is reported and left out.
    /// </summary>
    public ImmutableArray<PlacedCorrection> Place(ImmutableArray<Correction> corrections)
    {
        PlacedCorrection[] placed = [.. corrections.Select(PlaceOne).OfType<PlacedCorrection>()];
        // The oldest first: an id stays where a later correction is written above it.
        foreach (var i in Enumerable.Range(0, placed.Length).OrderBy(i => placed[i].Correction.Date))
        {
            placed[i] = placed[i] with { Id = ids.Take(placed[i].Id) };
        }

        return [.. placed];
    }

    /// <summary>
    /// Places a correction, whose id another may have too; null where it does not fit its edition, which is reported,
    /// or the edition cannot be read.
    /// </summary>
    private PlacedCorrection? PlaceOne(Correction correction)
    {
        var index = versions.IndexOf(correction.Edition);
        if (index < 0)
        {
            bag.Report(
                Codes.BadCorrection,
                correction.EditionSpan,
                $"there is no edition {correction.Edition}",
                versions.IsEmpty
                    ? "what no edition has published is corrected in the text itself"
                    : $"one of {string.Join(", ", versions)}"
            );
            return null;
        }

        if (TextsOf(index) is not { } edition)
        {
            return null;
        }

        if (correction.Date < edition.Briefing.Settings.Date)
        {
            bag.Report(
                Codes.BadCorrection,
                correction.DateSpan,
                string.Create(
                    CultureInfo.InvariantCulture,
                    $"edition {correction.Edition} is of {edition.Briefing.Settings.Date:yyyy-MM-dd}, "
                        + $"and cannot have been corrected before"
                ),
                "write the day on which it was corrected, or name the edition that was"
            );
        }

        var (address, anchor) = Redirect.Split(correction.Address);
        var page = edition.PageAt(address);
        if (page is null || anchor is null || page.BlockText(anchor) is not { } words)
        {
            bag.Report(
                Codes.BadCorrection,
                correction.AddressSpan,
                $"edition {correction.Edition} has no text at '/{correction.Address}'",
                (page is null ? null : ElsewhereHint(page, correction))
                    ?? bag.Suggest(
                        Codes.BadCorrection,
                        correction.AddressSpan,
                        $"/{correction.Address}",
                        edition.AnchoredAddresses()
                    )
            );
            return null;
        }

        if (!words.Says(correction.Said))
        {
            bag.Report(
                Codes.BadCorrection,
                correction.SaidSpan,
                $"edition {correction.Edition} does not say '{correction.Said}' there",
                WholeWords.Around(words.Text, correction.Said) is { } whole
                    ? $"it says '{whole}': write whole words, and 'right' for all of them"
                    : ElsewhereHint(page, correction) ?? $"it says: {page.BlockTextOnce(anchor)}"
            );
            return null;
        }

        // Editions after the one that is named may say the same: it holds in them too, until one says it no more.
        var places = PlacesOf(index, new BlockPlace(address, anchor));
        var corrected = CorrectedIn(index, places, correction.Said);
        if (corrected < versions.Length && TextsOf(corrected) is { } mended)
        {
            CorrectedFigures.Report(correction, mended.TextAt(places[corrected][0]), mended.Briefing.Settings, bag);
        }

        WrongPlace[] wrong =
        [
            .. Enumerable
                .Range(0, corrected)
                .SelectMany(i =>
                    places[i]
                        .Where(place => TextsOf(i)?.Says(place, correction.Said) == true)
                        .Select(place => new WrongPlace(versions[i], place))
                ),
        ];
        var last = TextsOf(versions.IndexOf(wrong[^1].Edition))!;
        var title = last.PageAt(wrong[^1].Place.Page)!.Page.Title;
        return new PlacedCorrection(
            correction,
            IdOf(correction, address, anchor),
            title.Length > 0 ? title : last.Briefing.Settings.Title,
            [.. wrong],
            places[^1][0],
            corrected < versions.Length ? versions[corrected] : null
        );
    }

    /// <summary>
    /// For each edition, where a block of the n-th stands in it, by the redirects of each later one: in an earlier one
    /// at several places, where those were merged. Where an edition has it nowhere, it is where the next one had it.
    /// </summary>
    private BlockPlace[][] PlacesOf(int index, BlockPlace place)
    {
        var places = new BlockPlace[versions.Length][];
        places[index] = [place];
        for (var i = index + 1; i < versions.Length; i++)
        {
            places[i] = TextsOf(i) is { } later ? [later.PlaceOf(places[i - 1][0])] : places[i - 1];
        }

        for (var i = index - 1; i >= 0; i--)
        {
            places[i] = places[i + 1];
            if (TextsOf(i) is { } earlier && TextsOf(i + 1) is { } later)
            {
                BlockPlace[] before =
                [
                    .. places[i + 1]
                        .SelectMany(there => later.MovedTo(there).Prepend(there))
                        .Where(earlier.Has)
                        .Distinct(),
                ];
                places[i] = before.Length > 0 ? before : places[i];
            }
        }

        return places;
    }

    /// <summary>
    /// The number of the first later edition whose block, or else whose page, no longer has the words; how many
    /// editions there are, where all still have them.
    /// </summary>
    private int CorrectedIn(int index, BlockPlace[][] places, string said)
    {
        for (var i = index + 1; i < versions.Length; i++)
        {
            if (TextsOf(i) is { } later && !later.Repeats(places[i][0], said))
            {
                return i;
            }
        }

        return versions.Length;
    }

    /// <summary>What the n-th edition says at its addresses, from 0; null where it cannot be read.</summary>
    private AddressedTexts? TextsOf(int i)
    {
        if (!texts.TryGetValue(i, out var known))
        {
            texts[i] = known = readEdition(i) is { } edition ? new AddressedTexts(edition) : null;
        }

        return known;
    }

    /// <summary>
    /// A hint that names the block of the page in which the words do stand; null where none has them.
    /// </summary>
    private static string? ElsewhereHint(PageTexts page, Correction correction) =>
        page.AnchorOf(correction.Said) is { } anchor
            ? $"it says so at '/{PagePaths.Of(page.Page.Name, anchor)}'"
            : null;

    /// <summary>The id of the first correction of a block: <c>c-1-0-0-sections-oil-p3</c>.</summary>
    private static string IdOf(Correction correction, string address, string anchor) =>
        string.Join(
            '-',
            $"c-{correction.Edition}-{address}-{anchor}".Split(['.', '/', '-'], StringSplitOptions.RemoveEmptyEntries)
        );
}
