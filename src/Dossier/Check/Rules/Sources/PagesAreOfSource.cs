using System.Globalization;
using System.Text.RegularExpressions;
using Dossier.Diagnostics;
using Dossier.Model;
using Dossier.Model.Sources;

namespace Dossier.Check.Rules.Sources;

/// <summary>
/// A page that is cited of a part of a work, such as an article, is one of those on which that part stands: ‘p. 51’ of
/// an article on 14–17 is mistyped, or counted from another edition. A whole work, such as a book, has no page beyond
/// its last. Pages of front matter, in Roman numerals, are not looked at.
/// </summary>
internal static partial class PagesAreOfSource
{
    public static void Apply(Briefing briefing, DiagnosticBag bag)
    {
        var sources = briefing.Sources.DistinctBy(source => source.Id, StringComparer.Ordinal).ToArray();
        var ranges = sources.ToDictionary(source => source.Id, source => Range(source["page"]), StringComparer.Ordinal);
        var counts = sources.ToDictionary(source => source.Id, Count, StringComparer.Ordinal);
        foreach (var item in briefing.Pages.SelectMany(CitedItems.Of).Where(item => item.LocatorTerm == "page"))
        {
            var place = item.SuffixSpan.Length > 0 ? item.SuffixSpan : item.Span;
            if (
                ranges.GetValueOrDefault(item.SourceId) is var (first, last)
                && Numbers(item.Locator).FirstOrDefault(page => page < first || page > last, -1) is >= 0 and var other
            )
            {
                bag.Report(
                    Codes.PageElsewhere,
                    place,
                    string.Create(
                        CultureInfo.InvariantCulture,
                        $"page {other} is none of the pages {first}–{last} on which '{item.SourceId}' stands"
                    ),
                    "mend the page, or the 'page:' of the source in sources.yml"
                );
            }
            else if (
                counts.GetValueOrDefault(item.SourceId) is int count
                && Numbers(item.Locator).FirstOrDefault(page => page > count, -1) is >= 0 and var beyond
            )
            {
                bag.Report(
                    Codes.PageElsewhere,
                    place,
                    string.Create(
                        CultureInfo.InvariantCulture,
                        $"there is no page {beyond} in '{item.SourceId}', which has {count}"
                    ),
                    "mend the page, or the 'number-of-pages:' of the source in sources.yml"
                );
            }
        }
    }

    /// <summary>
    /// How many pages there are of what is counted from its own first page; null where that is not known, as of a part
    /// of something else, and of several volumes.
    /// </summary>
    private static int? Count(Source source) =>
        source["page"].Length == 0
        && source["container-title"].Length == 0
        && source["number-of-volumes"].Length == 0
        && source["volume"].Length == 0
        && int.TryParse(
            source["number-of-pages"].Trim(),
            NumberStyles.None,
            CultureInfo.InvariantCulture,
            out var count
        )
        && count > 0
            ? count
            : null;

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

    /// <summary>The pages that a locator names by number: one, a range, or several of these with commas.</summary>
    private static IEnumerable<int> Numbers(string locator) =>
        Thousands().IsMatch(locator)
            ? []
            : locator
                .Split(',', StringSplitOptions.TrimEntries)
                .SelectMany(part =>
                    Range(part) is var (first, last) ? [first, last]
                    : int.TryParse(part, NumberStyles.None, CultureInfo.InvariantCulture, out var page) ? [page]
                    : (int[])[]
                );

    /// <summary>Two numbers with a dash between them: ‘110–12’.</summary>
    [GeneratedRegex(@"^\s*([0-9]{1,6})\s*[-–]\s*([0-9]{1,6})\s*$")]
    private static partial Regex Pages();

    /// <summary>One number, whose thousands are marked: ‘1,204’.</summary>
    [GeneratedRegex(@"^[0-9]{1,3},[0-9]{3}$")]
    private static partial Regex Thousands();
}
