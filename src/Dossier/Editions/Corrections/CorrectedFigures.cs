using Dossier.Diagnostics;
using Dossier.Figures;
using Dossier.Model;
using Dossier.Model.Editions;

namespace Dossier.Editions.Corrections;

/// <summary>
/// What a correction says to be right is what the corrected text says: a figure that it has not is mistyped in the one
/// or in the other, and readers would be corrected into an error.
/// </summary>
internal static class CorrectedFigures
{
    /// <summary>Reports the first figure of a correction that the corrected text has not.</summary>
    /// <param name="correction">The correction.</param>
    /// <param name="text">What the first text that no longer says the wrong words says in their place; null where it
    /// says nothing there.</param>
    /// <param name="settings">Those of that text.</param>
    /// <param name="bag">Receives the finding.</param>
    public static void Report(Correction correction, SaidText? text, Settings settings, DiagnosticBag bag)
    {
        var figures = FigureReader.Read(correction.Right, settings.Language);
        if (text is null || figures.Count == 0)
        {
            return;
        }

        var known = text.FiguresIn(settings.Language);
        var said = Figure.SupportedBy(correction.Said, settings.Language);
        foreach (var figure in figures)
        {
            if (
                !figure.IsWeak
                && figure.Kind != FigureKind.Reference
                && !Figure.Supported(figure.Value).Any(IsKnown)
                && !(figure.Or is { } other && IsKnown(other))
            )
            {
                bag.Remark(
                    Codes.BadCorrection,
                    correction.RightSpan,
                    $"'{correction.Right[figure.Start..figure.End]}' is said to be right, and "
                        + (settings.DraftAfter is null ? $"edition {settings.Edition}" : "the working text")
                        + $" has no such figure where it is corrected",
                    "mend 'right', or the text: it says there what 'right' says"
                );
                return;
            }
        }

        bool IsKnown(string value) => known.Contains(value) || said.Contains(value);
    }
}
