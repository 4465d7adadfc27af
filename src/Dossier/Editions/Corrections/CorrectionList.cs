using System.Collections.Immutable;
using System.Globalization;
using Dossier.Diagnostics;
using Dossier.Input;
using Dossier.Model;
using Dossier.Model.Editions;
using Dossier.Parse.Editions;

namespace Dossier.Editions.Corrections;

/// <summary>
/// The corrections of a dossier. They are those of the working text, whatever an edition sealed beside its own: an
/// edition cannot know what will be found wrong in it.
/// </summary>
internal static class CorrectionList
{
    /// <summary>After so many days without an edition a correction may still come.</summary>
    private const int MaxDaysAhead = 180;

    /// <summary>
    /// Reads and places them; what does not fit its edition is reported. No edition is read where there are none.
    /// </summary>
    /// <param name="inputs">The working text.</param>
    /// <param name="versions">Every sealed edition, the first one first.</param>
    /// <param name="text">The text of the n-th of them, from 0; null where it cannot be read.</param>
    /// <param name="bag">Receives findings.</param>
    public static ImmutableArray<PlacedCorrection> Read(
        InputSet inputs,
        ImmutableArray<EditionVersion> versions,
        Func<int, Briefing?> text,
        DiagnosticBag bag
    ) =>
        inputs.Dossier.TryGetValue(CorrectionParser.File, out var file)
            ? new CorrectionPlacing(versions, text, bag).Place(CorrectionParser.Parse(file, bag))
            : [];

    /// <summary>
    /// Says of corrections that are dated long after anything that the dossier dates itself by: its years are mistyped,
    /// or it has not dated itself anew. No build knows the day.
    /// </summary>
    /// <param name="corrections">The corrections.</param>
    /// <param name="latest">The date of the latest edition.</param>
    /// <param name="working">The working text, which has a date of its own.</param>
    /// <param name="bag">Receives findings.</param>
    public static void ReportAhead(
        ImmutableArray<PlacedCorrection> corrections,
        DateOnly latest,
        Briefing working,
        DiagnosticBag bag
    )
    {
        var known = working.Settings.Date > latest ? working.Settings.Date : latest;
        foreach (
            var correction in corrections
                .Select(placed => placed.Correction)
                .Where(correction => correction.Date.DayNumber - known.DayNumber > MaxDaysAhead)
        )
        {
            bag.Remark(
                Codes.BadCorrection,
                correction.DateSpan,
                string.Create(
                    CultureInfo.InvariantCulture,
                    $"the correction is dated long after {known:yyyy-MM-dd}, the last date of the dossier's own"
                ),
                "write the day on which it was corrected; if it is this one, renew 'date:' in dossier.yml"
            );
        }
    }

    /// <summary>Reports each place where the working text still says what was corrected.</summary>
    public static void ReportUncorrected(
        ImmutableArray<PlacedCorrection> corrections,
        Briefing working,
        DiagnosticBag bag
    )
    {
        var texts = new AddressedTexts(working);
        foreach (var placed in corrections)
        {
            var place = texts.PlaceOf(placed.Latest);
            if (texts.Repeats(place, placed.Correction.Said))
            {
                var address = texts.Has(place) ? place.Address : place.Page;
                bag.Report(
                    Codes.Uncorrected,
                    placed.Correction.SaidSpan,
                    $"the working text still says '{placed.Correction.Said}' at '/{address}'",
                    $"write there: {placed.Correction.Right}"
                );
            }
            else if (placed.In is null)
            {
                CorrectedFigures.Report(placed.Correction, texts.TextAt(place), working.Settings, bag);
            }
        }
    }
}
