using System.Collections.Immutable;
using Dossier.Compose;
using Dossier.Compose.Entries;
using Dossier.Compose.Entries.Glossary;
using Dossier.Compose.Pages;
using Dossier.Model.Pages;

namespace Dossier.Encode.Print;

/// <summary>What of a document is printed.</summary>
/// <param name="Part">How much.</param>
/// <param name="Sections">Sections.</param>
/// <param name="Letters">Glossary entries by letter.</param>
/// <param name="Sources">Sources.</param>
internal sealed record PrintScope(
    PrintPart Part,
    ImmutableArray<TextPage> Sections,
    ImmutableArray<LetterGroup> Letters,
    ImmutableArray<SourceEntry> Sources
)
{
    /// <summary>The page of each section in the whole briefing, by its label; none where they are not known.</summary>
    public ImmutableSortedDictionary<string, int> Places { get; init; } =
        ImmutableSortedDictionary.Create<string, int>(StringComparer.Ordinal);

    /// <summary>Whether the front, the timeline, the figures and the page about the dossier are printed.</summary>
    public bool HasLists => Part != PrintPart.Section;

    /// <summary>Two pages: of the front, the summary and the key messages.</summary>
    public bool IsBrief => Part == PrintPart.Brief;

    /// <summary>What a request comes to.</summary>
    public static PrintScope Of(Document document, PrintRequest request)
    {
        switch (request.Part)
        {
            case PrintPart.Brief:
                return new PrintScope(request.Part, [], [], [])
                {
                    Places = request.Places.RemoveRange(
                        request.Places.Keys.Except(
                            document.Sections.Select(section => SinglePageIds.Of(section.Name)),
                            StringComparer.Ordinal
                        )
                    ),
                };
            case PrintPart.Section:
                var section = document.SectionById[request.SectionId!];
                var mentioned = section.Mentions.Select(mention => mention.TermId).ToHashSet(StringComparer.Ordinal);
                ImmutableArray<LetterGroup> letters =
                [
                    .. document
                        .Letters.Select(group => group with { Terms = [.. group.Terms.Where(IsMentioned)] })
                        .Where(group => !group.Terms.IsEmpty),
                ];
                var terms = letters.SelectMany(group => group.Terms).ToArray();
                var cited = section
                    .Citations.Concat(terms.SelectMany(term => term.Page.Citations))
                    .Select(citation => citation.SourceId)
                    .Concat(terms.SelectMany(term => term.Sources.Select(source => source.Id)))
                    .ToHashSet(StringComparer.Ordinal);
                return new PrintScope(
                    request.Part,
                    [section],
                    letters,
                    [.. document.Sources.Where(source => cited.Contains(source.Id))]
                );

                bool IsMentioned(TermEntry term) => mentioned.Contains(term.Id);
            default:
                return new PrintScope(request.Part, document.Sections, document.Letters, document.Sources);
        }
    }
}
