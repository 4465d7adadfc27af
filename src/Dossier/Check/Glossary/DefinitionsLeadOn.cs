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
        foreach (var term in briefing.Terms)
        {
            // Said once for a ring, at the entry that comes first.
            if (Ring(term.Id, only) is { Count: > 1 } ring && ring.Min(StringComparer.Ordinal) == term.Id)
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

    /// <summary>The terms that lead from a term back to it, in that order; null where they lead elsewhere.</summary>
    private static List<string>? Ring(string id, Dictionary<string, string> only)
    {
        var ring = new List<string> { id };
        for (var next = only.GetValueOrDefault(id); next != id; next = only.GetValueOrDefault(next))
        {
            if (next is null || ring.Contains(next))
            {
                return null;
            }

            ring.Add(next);
        }

        return ring;
    }

    /// <summary>
    /// The one other term by which a definition's first sentence explains; null where there are more or none, or it is
    /// longer than a few words.
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
        var (plain, mentions) = (new StringBuilder(), new List<(string Id, int At)>());
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
