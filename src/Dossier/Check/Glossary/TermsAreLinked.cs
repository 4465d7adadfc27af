using Dossier.Diagnostics;
using Dossier.Model;
using Dossier.Model.Inlines;

namespace Dossier.Check.Glossary;

/// <summary>Something leads to every term: a link in the text, another entry, an event.</summary>
internal static class TermsAreLinked
{
    public static void Apply(Briefing briefing, DiagnosticBag bag)
    {
        var linked = briefing
            .Pages.SelectMany(page =>
                Walk.Inlines(page).OfType<Link>().Select(link => (page, target: (link.Target as TermTarget)?.Id))
            )
            .Where(link => link.target is not null && link.page.Id != link.target)
            .Select(link => link.target!)
            .Concat(briefing.Terms.SelectMany(term => term.SeeAlso.Where(other => other != term.Id)))
            .Concat(briefing.Events.SelectMany(e => e.Actors))
            .ToHashSet(StringComparer.Ordinal);
        foreach (var term in briefing.Terms.Where(term => !linked.Contains(term.Id)))
        {
            bag.Report(
                Codes.UnlinkedTerm,
                term.Span,
                $"nothing links to the term '{term.Id}'",
                "the text does not mention it, or only in headings, quotations and blocks with .no-term; a "
                    + "see-also of another entry would do"
            );
        }
    }
}
