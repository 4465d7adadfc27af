using System.Globalization;
using System.Text.RegularExpressions;
using Dossier.Diagnostics;
using Dossier.Model;

namespace Dossier.Check.Rules.Sources;

/// <summary>
/// A page that is cited of what has pages of its own, as articles do, is one of those on which its source stands: ‘p. 51’ of what stands on
/// 14–17 is mistyped, or counted from another edition.
/// </summary>
internal static partial class PagesAreOfSource
{
    public static void Apply(Briefing briefing, DiagnosticBag bag)
    {
        var ranges = briefing
            .Sources.DistinctBy(source => source.Id, StringComparer.Ordinal)
            .ToDictionary(source => source.Id, source => Range(source["page"]), StringComparer.Ordinal);
        foreach (var item in briefing.Pages.SelectMany(CitedItems.Of).Where(item => item.LocatorTerm == "page"))
        {
            if (
                ranges.GetValueOrDefault(item.SourceId) is var (first, last)
                && Numbers(item.Locator).FirstOrDefault(page => page < first || page > last, -1) is >= 0 and var other
            )
            {
                bag.Report(
                    Codes.PageElsewhere,
                    item.SuffixSpan.Length > 0 ? item.SuffixSpan : item.Span,
                    string.Create(
                        CultureInfo.InvariantCulture,
                        $"page {other} is none of the pages {first}–{last} on which '{item.SourceId}' stands"
                    ),
                    "mend the page, or the 'page:' of the source in sources.yml"
                );
            }
        }
    }

    /// <summary>The pages of an article, 110–12 read as 110–112; null for what is no range of numbers.</summary>
    private static (int First, int Last)? Range(string pages)
    {
        if (Pages().Match(pages) is not { Success: true, Groups: [_, { Value: var from }, { Value: var to }] })
        {
            return null;
        }

        var whole = to.Length < from.Length ? from[..(from.Length - to.Length)] + to : to;
        var (first, last) = (
            int.Parse(from, CultureInfo.InvariantCulture),
            int.Parse(whole, CultureInfo.InvariantCulture)
        );
        return first < last ? (first, last) : null;
    }

    private static IEnumerable<int> Numbers(string locator) =>
        Pages().IsMatch(locator) && Range(locator) is var (first, last) ? [first, last]
        : int.TryParse(locator, NumberStyles.None, CultureInfo.InvariantCulture, out var page) ? [page]
        : [];

    [GeneratedRegex(@"^\s*([0-9]{1,6})\s*[-–]\s*([0-9]{1,6})\s*$")]
    private static partial Regex Pages();
}
