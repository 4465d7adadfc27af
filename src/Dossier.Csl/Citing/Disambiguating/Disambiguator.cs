using Dossier.Csl.Rendering;
using Dossier.Csl.Styles;
using Dossier.Csl.Styles.AttributeValues;

namespace Dossier.Csl.Citing.Disambiguating;

/// <summary>
/// Lets cites that would read alike say more: names and given names, what the style keeps for the case, and last a
/// letter after the year.
/// </summary>
internal sealed class Disambiguator(Renderer renderer, Registry registry)
{
    private readonly CitationOptions options = renderer.Style.CitationOptions;
    private readonly CiteProbe probe = new(renderer);

    /// <summary>Finds out what each item's cites say, and notes it with the item.</summary>
    public void Run()
    {
        if (options is { AddGivenName: true, GivenNameRule: not GivenNameRule.ByCite })
        {
            WidenGivenNames();
        }

        foreach (var group in GroupAlike(registry.Entries))
        {
            if (options.AddNames || options is { AddGivenName: true, GivenNameRule: GivenNameRule.ByCite })
            {
                ExpandNames(group);
            }
        }

        foreach (var group in GroupAlike(registry.Entries))
        {
            ApplyConditions(group);
        }

        if (options.AddYearSuffix)
        {
            foreach (var group in GroupAlike(registry.Entries))
            {
                for (var i = 0; i < group.Count; i++)
                {
                    group[i].Disambiguation = group[i].Disambiguation with { YearSuffix = i + 1 };
                }
            }
        }
    }

    /// <summary>
    /// Shows as much of the given names as tells persons of one family name apart, wherever they are cited.
    /// </summary>
    private void WidenGivenNames()
    {
        var lists = registry.Entries.ToDictionary(
            entry => entry,
            entry => probe.Probe(entry, Disambiguation.None).Lists
        );
        var levels = new GivenNameLevels(options.GivenNameRule, lists.Values);
        foreach (var entry in registry.Entries)
        {
            var given = levels.Of(lists[entry]);
            if (given.Any(list => list.Any(level => level > 0)))
            {
                entry.Disambiguation = entry.Disambiguation with { Given = given };
            }
        }
    }

    /// <summary>Groups of items whose cites read alike, in the order of the bibliography.</summary>
    private List<List<Entry>> GroupAlike(IEnumerable<Entry> entries) =>
        [
            .. entries
                .GroupBy(entry => probe.Probe(entry, entry.Disambiguation).Text, StringComparer.Ordinal)
                .Where(group => group.Count() > 1)
                .Select(group => group.ToList()),
        ];

    /// <summary>
    /// Shows more of the names of items that read alike, step by step, until the cites differ or no step is left.
    /// </summary>
    private void ExpandNames(List<Entry> clash)
    {
        var addsGiven = options is { AddGivenName: true, GivenNameRule: GivenNameRule.ByCite };
        var waiting = new Queue<(Disambiguation Start, List<Entry> Items)>();
        waiting.Enqueue((clash[0].Disambiguation, clash));
        while (waiting.TryDequeue(out var next))
        {
            var (start, items) = next;
            var expansion = new NameExpansion(start, probe.Probe(items[0], start).Lists, options.AddNames, addsGiven);
            var allAlike = true;
            while (items.Count > 1)
            {
                if (allAlike && !expansion.TryStep())
                {
                    items.ForEach(item => item.Disambiguation = expansion.Better);
                    break;
                }

                var text = probe.Probe(items[0], expansion.Current).Text;
                var partners = items.FindAll(item => probe.Probe(item, expansion.Current).Text == text);
                allAlike = partners.Count == items.Count;
                if (allAlike)
                {
                    continue;
                }

                expansion.Keep();
                var others = items.FindAll(item => !partners.Contains(item));
                if (partners.Count == 1)
                {
                    partners[0].Disambiguation = expansion.Better;
                }
                else
                {
                    waiting.Enqueue((expansion.Better, partners));
                }

                if (others.Count == 1)
                {
                    others[0].Disambiguation = expansion.Better;
                    break;
                }

                items = others;
            }
        }
    }

    /// <summary>
    /// Lets the tests <c>disambiguate="true"</c> hold, one more at a time, for cites that read alike, as far as that
    /// tells them apart.
    /// </summary>
    private void ApplyConditions(List<Entry> clash)
    {
        var testCount = clash.Max(entry => probe.Probe(entry, entry.Disambiguation).Tests);
        for (var conditionCount = clash[0].Disambiguation.Conditions + 1; conditionCount <= testCount; conditionCount++)
        {
            var candidates = clash.ConvertAll(entry => entry.Disambiguation with { Conditions = conditionCount });
            var groups = clash
                .Zip(candidates)
                .GroupBy(pair => probe.Probe(pair.First, pair.Second).Text, StringComparer.Ordinal)
                .ToList();
            if (groups.Count == 1 && (conditionCount < testCount || options.AddYearSuffix))
            {
                testCount = Math.Max(testCount, clash.Max(entry => probe.Probe(entry, candidates[0]).Tests));
                continue;
            }

            foreach (var (entry, disambiguation) in clash.Zip(candidates))
            {
                entry.Disambiguation = disambiguation;
            }

            foreach (var group in groups.Where(group => group.Count() > 1 && groups.Count > 1))
            {
                ApplyConditions([.. group.Select(pair => pair.First)]);
            }

            return;
        }
    }
}
