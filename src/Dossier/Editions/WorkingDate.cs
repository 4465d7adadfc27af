using System.Collections.Immutable;
using System.Globalization;
using Dossier.Diagnostics;
using Dossier.Input;
using Dossier.Model;
using Dossier.Parse;

namespace Dossier.Editions;

/// <summary>
/// A working text is not older than the editions that were sealed of it: its pages, and who cites them, would date it
/// before what it goes on from.
/// </summary>
internal static class WorkingDate
{
    /// <summary>
    /// Reports a date before that of the latest edition. One that was not changed since the edition was sealed is not
    /// reported: the manifest says its day, and ‘date:’ is renewed with the next change.
    /// </summary>
    /// <param name="working">The working text.</param>
    /// <param name="editions">Every sealed edition, the first one first; at least one.</param>
    /// <param name="bag">Receives the finding.</param>
    public static void ReportBeforeLatest(Briefing working, ImmutableArray<Edition> editions, DiagnosticBag bag)
    {
        var (date, latest) = (working.Settings.Date, editions[^1]);
        if (date.Year < 2 || date >= latest.Manifest.Date || date == SealedDate(latest))
        {
            return;
        }

        bag.Report(
            Codes.YamlPitfall,
            working.Settings.DateSpan,
            string.Create(
                CultureInfo.InvariantCulture,
                $"the date is before {latest.Manifest.Date:yyyy-MM-dd}, the date of edition {latest.Manifest.Version}"
            ),
            "write the day of the text as it is now"
        );
    }

    /// <summary>The date that the settings of an edition say; null where they cannot be read.</summary>
    private static DateOnly? SealedDate(Edition edition)
    {
        var own = new DiagnosticBag();
        return edition.Files.Input.TryGetValue("dossier.yml", out var file) && InputText.Of(file, own) is { } text
            ? SettingsParser.Parse(text, own)?.Date
            : null;
    }
}
