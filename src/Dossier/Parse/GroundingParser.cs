using System.Collections.Immutable;
using System.Globalization;
using Dossier.Model;
using Dossier.Parse.Yaml;

namespace Dossier.Parse;

/// <summary>Reads <c>grounding:</c> of <c>dossier.yml</c>.</summary>
internal static class GroundingParser
{
    /// <summary>Reads the settings; the default ones where there are none.</summary>
    public static GroundingSettings Parse(YamlMap? map)
    {
        if (map is null)
        {
            return GroundingSettings.Default;
        }

        var longest = Number(map, "longest-run") ?? GroundingSettings.Default.LongestRun;
        if (longest < 4)
        {
            map.Wrong("longest-run", "a number of words, at least 4");
            longest = GroundingSettings.Default.LongestRun;
        }

        var rules = Number(map, "rules") ?? GroundingSettings.Default.Rules;
        if (rules is not (1 or 2))
        {
            map.Wrong("rules", "1 or 2");
            rules = GroundingSettings.Default.Rules;
        }

        var isReviewed = map.Flag("reviewed");
        var unused = ImmutableArray.CreateBuilder<UnusedPassage>();
        if (map.Map("unused") is { } seeds)
        {
            foreach (var seed in seeds.Keys.ToArray())
            {
                if (seeds.Map(seed) is { } passages)
                {
                    unused.AddRange(
                        passages
                            .Keys.ToArray()
                            .Select(id => new UnusedPassage(
                                new PassageId(seed, id),
                                passages.Required(id),
                                passages.KeySpan(id)
                            ))
                    );
                }
            }
        }

        map.Done();
        return new GroundingSettings(longest, unused.ToImmutable()) { Rules = rules, IsReviewed = isReviewed };
    }

    /// <summary>A whole number; null where there is none, and -1 for another text.</summary>
    private static int? Number(YamlMap map, string key) =>
        !map.Has(key) ? null
        : int.TryParse(map.Text(key), NumberStyles.None, CultureInfo.InvariantCulture, out var number) ? number
        : -1;
}
