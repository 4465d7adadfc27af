using System.Collections.Immutable;
using System.Diagnostics;
using System.Globalization;
using System.Text;
using Dossier.Compose.RunningText;

namespace Dossier.Compose.Citations;

/// <summary>
/// What stands before and after a cite as the processor takes it, and back: emphasis as the marks that it knows; links
/// and code as their letters between two noncharacters of Unicode, which no text is to hold.
/// </summary>
internal sealed class AffixText
{
    /// <summary>Opens a run that the processor does not know; its number and <see cref="Within"/> follow.</summary>
    public const char Open = '\uFDD0';

    /// <summary>Stands after the number of such a run.</summary>
    public const char Within = '\uFDD1';

    /// <summary>Closes such a run.</summary>
    public const char Close = '\uFDD2';

    /// <summary>
    /// Stands after a stop that ends an abbreviation, which would otherwise take the place of what divides two cites.
    /// </summary>
    public const char Guard = '\uFDD3';

    private readonly List<Run> kept = [];

    /// <summary>Runs as a text with marks.</summary>
    public string Of(ImmutableArray<Run> runs)
    {
        if (runs.IsEmpty)
        {
            return "";
        }

        var text = new StringBuilder();
        AppendRuns(text, runs);
        return text.ToString();
    }

    /// <summary>The run that is kept under a number; null where there is none.</summary>
    public Run? RunAt(int number) => number >= 0 && number < kept.Count ? kept[number] : null;

    /// <summary>
    /// Appends runs as the citation style takes them; what it cannot take is kept, and stands as plain
    /// letters between <see cref="Open"/> with its number and <see cref="Close"/>.
    /// </summary>
    private void AppendRuns(StringBuilder text, ImmutableArray<Run> runs)
    {
        foreach (var run in runs)
        {
            switch (run)
            {
                case TextRun plain:
                    text.Append(
                        plain
                            .Value.Replace(Open, '\uFFFD')
                            .Replace(Within, '\uFFFD')
                            .Replace(Close, '\uFFFD')
                            .Replace(Guard, '\uFFFD')
                    );
                    break;
                case BreakRun:
                    text.Append(' ');
                    break;
                case EmphasisRun { Id: null, Language: "" } emphasis:
                    var mark = emphasis.Strong ? "b" : "i";
                    text.Append('<').Append(mark).Append('>');
                    AppendRuns(text, emphasis.Content);
                    text.Append("</").Append(mark).Append('>');
                    break;
                case NestingRun or CodeRun or ImageRun or RawHtmlRun:
                    text.Append(Open).Append(kept.Count.ToString(CultureInfo.InvariantCulture)).Append(Within);
                    text.Append(Plain.Of([run])).Append(Close);
                    kept.Add(run);
                    break;
                default:
                    throw new UnreachableException(run.GetType().Name);
            }
        }
    }
}
