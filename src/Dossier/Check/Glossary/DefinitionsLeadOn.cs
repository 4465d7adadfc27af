using System.Text;
using Dossier.Diagnostics;
using Dossier.Languages;
using Dossier.Model;
using Dossier.Model.Blocks;
using Dossier.Model.Entries;
using Dossier.Model.Inlines;
using Dossier.Model.Pages;

namespace Dossier.Check.Glossary;

/// <summary>No entries explain one another and nothing else: a reader would be sent round and round.</summary>
internal static class DefinitionsLeadOn
{
    public static void Apply(Briefing briefing, DiagnosticBag bag)
    {
        var only = briefing
            .Terms.Select(term => (term, leads: Leads(term)))
            .Where(pair => pair.leads is not null)
            .ToDictionary(pair => pair.term.Id, pair => pair.leads!, StringComparer.Ordinal);
        var rings = Rings(only);
        foreach (var term in briefing.Terms)
        {
            // Said once for a ring, at the entry that comes first.
            if (rings.TryGetValue(term.Id, out var ring))
            {
                var names = ring.Select(id => $"'{id}'").ToArray();
                bag.Report(
                    Codes.CircularDefinition,
                    term.Span,
                    names.Length == 2
                        ? $"the terms {names[0]} and {names[1]} are defined by each other alone"
                        : $"the terms {string.Join(", ", names[..^1])} and {names[^1]} are defined in a ring, "
                            + "each by the next alone",
                    "say in the first sentence of one of them what a reader knows already"
                );
            }
        }
    }

    /// <summary>
    /// The rings of terms each of which leads to the next, by the term of each that is first in ordinal order. A walk
    /// ends where an earlier one has been, so that every term is visited once.
    /// </summary>
    private static Dictionary<string, List<string>> Rings(Dictionary<string, string> only)
    {
        var rings = new Dictionary<string, List<string>>(StringComparer.Ordinal);
        var seen = new HashSet<string>(StringComparer.Ordinal);
        foreach (var start in only.Keys)
        {
            var way = new List<string>();
            var places = new Dictionary<string, int>(StringComparer.Ordinal);
            var at = start;
            while (at is not null && seen.Add(at))
            {
                places[at] = way.Count;
                way.Add(at);
                at = only.GetValueOrDefault(at);
            }

            if (at is not null && places.TryGetValue(at, out var from) && way.Count - from > 1)
            {
                var ring = way[from..];
                var first = ring.IndexOf(ring.Min(StringComparer.Ordinal)!);
                rings[ring[first]] = [.. ring[first..], .. ring[..first]];
            }
        }

        return rings;
    }

    /// <summary>
    /// The only other term that the first sentence of a definition mentions; null where there are more or none, or the
    /// sentence is longer than a few words.
    /// </summary>
    private static string? Leads(Term term)
    {
        const int FewWords = 12;
        var plain = PlainText.Of(term.Page.Blocks);
        var gist = plain.Length == 0 ? "" : Sentences.Around(plain, 0);
        var mentions = MentionsIn(gist, term.Page)
            .Where(id => id != term.Id)
            .Distinct(StringComparer.Ordinal)
            .ToArray();
        return mentions is [var only] && gist.Split(' ').Length <= FewWords ? only : null;
    }

    /// <summary>The terms that a page mentions in one of its sentences.</summary>
    private static IEnumerable<string> MentionsIn(string sentence, Page page)
    {
        var plain = new StringBuilder();
        var mentions = new List<(string Id, int At)>();
        foreach (var paragraph in Walk.Blocks(page.Blocks).OfType<Paragraph>())
        {
            plain.Clear();
            mentions.Clear();
            Walk.Each(
                paragraph.Content,
                inline =>
                {
                    if (inline is Link { Target: TermTarget { Id: var id } })
                    {
                        mentions.Add((id, plain.Length));
                    }

                    plain.Append(
                        inline switch
                        {
                            Model.Inlines.Text text => text.Value,
                            Code code => code.Value,
                            LineBreak => " ",
                            _ => "",
                        }
                    );
                }
            );
            var text = plain.ToString();
            foreach (var (id, at) in mentions)
            {
                if (Sentences.Around(text, at) == sentence)
                {
                    yield return id;
                }
            }
        }
    }
}
