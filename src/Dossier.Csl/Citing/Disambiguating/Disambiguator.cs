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
            TellPersonsApart();
        }

        foreach (var group in Clashes(registry.Entries))
        {
            if (options.AddNames || options is { AddGivenName: true, GivenNameRule: GivenNameRule.ByCite })
            {
                Expand(group);
            }
        }

        foreach (var group in Clashes(registry.Entries))
        {
            SayMore(group);
        }

        if (options.AddYearSuffix)
        {
            foreach (var group in Clashes(registry.Entries))
            {
                for (var i = 0; i < group.Count; i++)
                {
                    group[i].Disambiguation = group[i].Disambiguation with { YearSuffix = i + 1 };
                }
            }
        }
    }

    private void TellPersonsApart()
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

    /// <summary>Items whose cites read alike, in the order of the bibliography.</summary>
    private List<List<Entry>> Clashes(IEnumerable<Entry> entries) =>
        [
            .. entries
                .GroupBy(entry => probe.Probe(entry, entry.Disambiguation).Text, StringComparer.Ordinal)
                .Where(group => group.Count() > 1)
                .Select(group => group.ToList()),
        ];

    /// <summary>Takes step after step on the names of items that read alike, until they do not.</summary>
    private void Expand(List<Entry> clash)
    {
        var addsGiven = options is { AddGivenName: true, GivenNameRule: GivenNameRule.ByCite };
        var waiting = new Queue<(Disambiguation Start, List<Entry> Items)>();
        waiting.Enqueue((clash[0].Disambiguation, clash));
        while (waiting.TryDequeue(out var next))
        {
            var (start, items) = next;
            var expansion = new NameExpansion(start, probe.Probe(items[0], start).Lists, options.AddNames, addsGiven);
            var steps = true;
            while (items.Count > 1)
            {
                if (steps && !expansion.Next())
                {
                    items.ForEach(item => item.Disambiguation = expansion.Better);
                    break;
                }

                var text = probe.Probe(items[0], expansion.Current).Text;
                var partners = items.FindAll(item => probe.Probe(item, expansion.Current).Text == text);
                steps = partners.Count == items.Count;
                if (steps)
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

    /// <summary>Lets the style say what it keeps for cites that read alike, piece by piece, where that helps.</summary>
    private void SayMore(List<Entry> clash)
    {
        var tests = clash.Max(entry => probe.Probe(entry, entry.Disambiguation).Tests);
        for (var count = clash[0].Disambiguation.Conditions + 1; count <= tests; count++)
        {
            var more = clash.ConvertAll(entry => entry.Disambiguation with { Conditions = count });
            var groups = clash
                .Zip(more)
                .GroupBy(pair => probe.Probe(pair.First, pair.Second).Text, StringComparer.Ordinal)
                .ToList();
            if (groups.Count == 1 && (count < tests || options.AddYearSuffix))
            {
                tests = Math.Max(tests, clash.Max(entry => probe.Probe(entry, more[0]).Tests));
                continue;
            }

            foreach (var (entry, disambiguation) in clash.Zip(more))
            {
                entry.Disambiguation = disambiguation;
            }

            foreach (var group in groups.Where(group => group.Count() > 1 && groups.Count > 1))
            {
                SayMore([.. group.Select(pair => pair.First)]);
            }

            return;
        }
    }
}
