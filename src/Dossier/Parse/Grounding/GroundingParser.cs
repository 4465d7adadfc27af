using System.Collections.Immutable;
using System.Globalization;
using Dossier.Model;
using Dossier.Parse.Yaml;

namespace Dossier.Parse.Grounding;

/// <summary>Reads <c>grounding:</c> of <c>dossier.yml</c>.</summary>
internal static class GroundingParser
{
    /// <summary>Reads the settings; the default ones where there are none.</summary>
    /// <param name="map">What stands there; null for nothing.</param>
    /// <param name="articles">What the dossier derives from.</param>
    public static GroundingSettings Parse(YamlMap? map, ImmutableArray<Named> articles)
    {
        if (map is null)
        {
            return GroundingSettings.Default;
        }

        var longest = Number(map, "longest-run") ?? GroundingSettings.Default.LongestRun;
        if (longest < 4)
        {
            map.ReportWrong("longest-run", "a number of words, at least 4");
            longest = GroundingSettings.Default.LongestRun;
        }

        var rules = Number(map, "rules") ?? GroundingSettings.Default.Rules;
        if (rules is not (1 or 2))
        {
            map.ReportWrong("rules", "1 or 2");
            rules = GroundingSettings.Default.Rules;
        }

        var isReviewed = map.Flag("reviewed");
        var unused = new UnusedParser(articles).Parse(map);
        map.ReportUnknown();
        return new GroundingSettings(longest, unused) { Rules = rules, IsReviewed = isReviewed };
    }

    /// <summary>A whole number; null where there is none, and -1 for another text.</summary>
    private static int? Number(YamlMap map, string key) =>
        !map.Has(key) ? null
        : int.TryParse(map.Text(key), NumberStyles.None, CultureInfo.InvariantCulture, out var number) ? number
        : -1;
}
