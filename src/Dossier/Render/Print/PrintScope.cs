using System.Collections.Immutable;
using Dossier.Model;

namespace Dossier.Render.Print;

/// <summary>What of a briefing is printed.</summary>
/// <param name="Part">How much.</param>
/// <param name="Sections">Sections.</param>
/// <param name="Terms">Glossary entries.</param>
/// <param name="Sources">Sources.</param>
internal sealed record PrintScope(
    PrintPart Part,
    ImmutableArray<Page> Sections,
    ImmutableArray<Term> Terms,
    ImmutableArray<Source> Sources
)
{
    /// <summary>Whether the front, the timeline, the figures and the page about the dossier are printed.</summary>
    public bool HasLists => Part != PrintPart.Section;

    /// <summary>What a request comes to.</summary>
    public static PrintScope Of(Briefing briefing, PrintRequest request)
    {
        switch (request.Part)
        {
            case PrintPart.Brief:
                return new PrintScope(request.Part, [], [], []);
            case PrintPart.Section:
                var section = briefing.SectionById[request.SectionId!];
                var mentioned = section.Mentions.Select(mention => mention.TermId).ToHashSet(StringComparer.Ordinal);
                ImmutableArray<Term> terms = [.. briefing.Terms.Where(term => mentioned.Contains(term.Id))];
                var cited = section
                    .Citations.Concat(terms.SelectMany(term => term.Page.Citations))
                    .Select(citation => citation.SourceId)
                    .Concat(terms.SelectMany(term => term.Sources))
                    .ToHashSet(StringComparer.Ordinal);
                return new PrintScope(
                    request.Part,
                    [section],
                    terms,
                    [.. briefing.Sources.Where(source => cited.Contains(source.Id))]
                );
            default:
                return new PrintScope(request.Part, briefing.Sections, briefing.Terms, briefing.Sources);
        }
    }
}
