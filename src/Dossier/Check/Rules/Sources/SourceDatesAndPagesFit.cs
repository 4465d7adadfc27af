using System.Globalization;
using System.Text.RegularExpressions;
using Dossier.Diagnostics;
using Dossier.Model;

namespace Dossier.Check.Rules.Sources;

/// <summary>
/// A source was there when the dossier was dated, but for the date that books and journals bear in advance, and its
/// first page comes before its last.
/// </summary>
internal static partial class SourceDatesAndPagesFit
{
    public static void Apply(Briefing briefing, DiagnosticBag bag)
    {
        var date = briefing.Settings.Date;
        foreach (var source in briefing.Sources)
        {
            // Books of the coming year bear its number.
            if (source.Issued is { Start.Year: var year } && date.Year > 1 && year > date.Year + 1)
            {
                bag.Remark(
                    Codes.YamlPitfall,
                    source.Span,
                    string.Create(
                        CultureInfo.InvariantCulture,
                        $"'{source.Id}' was issued in {year}, and the dossier is of {date.Year}"
                    ),
                    "mend the 'issued:' of the source, or the 'date:' of dossier.yml"
                );
            }

            if (
                Pages().Match(source["page"]) is { Success: true, Groups: [_, var first, var last] }
                && first.Length == last.Length
                && string.CompareOrdinal(first.Value, last.Value) > 0
            )
            {
                bag.Report(
                    Codes.YamlPitfall,
                    source.Span,
                    $"'page: {source["page"]}' of '{source.Id}' ends before it begins",
                    $"write page: {last.Value}-{first.Value}, if that is meant"
                );
            }
        }
    }

    [GeneratedRegex(@"^\s*([0-9]{1,6})\s*[-–]\s*([0-9]{1,6})\s*$")]
    private static partial Regex Pages();
}
