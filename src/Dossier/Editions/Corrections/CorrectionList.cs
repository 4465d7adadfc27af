using System.Collections.Immutable;
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

    /// <summary>Reports each place where the working text still says what was corrected.</summary>
    public static void ReportUncorrected(
        ImmutableArray<PlacedCorrection> corrections,
        Briefing working,
        DiagnosticBag bag
    )
    {
        foreach (var placed in corrections)
        {
            if (CorrectionPlacing.Repeats(working, placed.Page, placed.Anchor, placed.Correction.Said))
            {
                bag.Report(
                    Codes.Uncorrected,
                    placed.Correction.SaidSpan,
                    $"the working text still says '{placed.Correction.Said}' at '/{placed.Correction.Address}'",
                    $"write there: {placed.Correction.Right}"
                );
            }
        }
    }
}
