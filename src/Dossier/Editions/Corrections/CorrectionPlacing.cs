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
        var corrected = CorrectedIn(index, address, anchor, correction.Said);
        if (corrected < versions.Length && TextsOf(corrected) is { } mended)
        {
            CorrectedFigures.Report(correction, mended.TextAt(address, anchor), mended.Briefing.Settings, bag);
        }

        return new PlacedCorrection(
            correction,
            IdOf(correction, address, anchor),
            address,
            anchor,
            page.Page.Title.Length > 0 ? page.Page.Title : edition.Briefing.Settings.Title,
            [.. versions.Where((_, i) => i < corrected && IsSaid(i, address, anchor, correction.Said))],
            corrected < versions.Length ? versions[corrected] : null
        );
    }

    /// <summary>
    /// The number of the first later edition whose block at the address, or else whose page, no longer has the words;
    /// how many editions there are, where all still have them.
    /// </summary>
    private int CorrectedIn(int index, string address, string anchor, string said)
    {
        for (var i = index + 1; i < versions.Length; i++)
        {
            if (TextsOf(i) is { } later && !later.Repeats(address, anchor, said))
            {
                return i;
            }
        }

        return versions.Length;
    }

    /// <summary>Whether an edition has the words in the block at exactly this address.</summary>
    private bool IsSaid(int i, string address, string anchor, string said) =>
        TextsOf(i)?.PageAt(address)?.BlockText(anchor)?.Says(said) == true;

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
