using Dossier.Diagnostics;
using Dossier.Model;
using Dossier.Resolve.Text;

namespace Dossier.Check.Glossary;

/// <summary>No two entries explain each other and nothing else: a reader would be sent to and fro.</summary>
internal static class DefinitionsLeadOn
{
    public static void Apply(Briefing briefing, DiagnosticBag bag)
    {
        var only = briefing.Terms.Select(term => (term, leads: Leads(term))).Where(pair => pair.leads is not null)
            .ToDictionary(pair => pair.term.Id, pair => pair.leads!, StringComparer.Ordinal);
        foreach (var term in briefing.Terms)
        {
            if (only.TryGetValue(term.Id, out var other) && only.GetValueOrDefault(other) == term.Id && string.CompareOrdinal(term.Id, other) < 0)
            {
                bag.Report(
                    Codes.CircularDefinition, term.Span, $"the terms '{term.Id}' and '{other}' are defined by each other alone",
                    "say in the first sentence of one of them what a reader knows already");
            }
        }
    }

    /// <summary>The one other term by which a definition's first sentence explains; null where there are more or none, or it is longer than a few words.</summary>
    private static string? Leads(Term term)
    {
        const int FewWords = 12;
        var plain = PlainText.Of(term.Page.Blocks);
        var gist = plain.Length == 0 ? "" : Sentences.Around(plain, 0);
        var mentions = term.Page.Mentions.Where(mention => mention.Sentence == gist && mention.TermId != term.Id).Select(mention => mention.TermId).Distinct().ToArray();
        return mentions is [var only] && gist.Split(' ').Length <= FewWords ? only : null;
    }
}
