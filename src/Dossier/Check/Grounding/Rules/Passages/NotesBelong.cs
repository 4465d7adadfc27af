using Dossier.Check.Grounding.Claims;
using Dossier.Check.Grounding.Indexes;
using Dossier.Diagnostics;
using Dossier.Model;
using Dossier.Model.Blocks;
using Dossier.Model.Grounding;
using Dossier.Model.Pages;
using Dossier.Statements;

namespace Dossier.Check.Grounding.Rules.Passages;

/// <summary>
/// A footnote of the article that a block names belongs to a paragraph that it names too; else the block has something
/// of it: a name, a figure, the source that it cites, three of its words. Nothing is asked where the text speaks of the
/// note by number, nor where the editors have looked it up: <c>seen="n3"</c>.
/// </summary>
internal static class NotesBelong
{
    /// <summary>Words in common that chance does not bring: it brings one in sixteen.</summary>
    private const int Enough = 3;

    public static void Apply(PageGrounding page, DiagnosticBag bag)
    {
        if (page.Records.Settings.Rules < GroundingSettings.SentenceRules)
        {
            return;
        }

        foreach (var (block, claims) in page.Blocks)
        {
            foreach (var id in block.From.Where(id => id.Passage.StartsWith('n')))
            {
                if (
                    !block.Ground.Seen.Any(seen => seen.Name == id.Passage)
                    && claims.TrueForAll(claim => claim.Statements is not null)
                    && Paragraph(id, block, page.Records) is { } paragraph
                    && !IsOfTerm(page, id)
                    && !claims.Exists(claim => Shares(claim, id, page.Records))
                    && !claims.Exists(claim => page.Stands(claim.Claim, id.Passage))
                )
                {
                    ReportNote(block.Ground.From!, id, paragraph, bag);
                }
            }
        }
    }

    /// <summary>The paragraph that a footnote belongs to; null where the block names it, or there is none.</summary>
    private static string? Paragraph(PassageId id, Block block, Records records)
    {
        var holders = records
            .All[records.PlaceOf(id.Seed)]
            .Passages.Where(passage => passage.Notes.Contains(id.Passage))
            .Select(passage => passage.Id)
            .ToArray();
        return holders.Any(holder => block.From.Contains(new PassageId(id.Seed, holder)))
            ? null
            : holders.FirstOrDefault();
    }

    /// <summary>Whether the page is that of a term which the note has.</summary>
    private static bool IsOfTerm(PageGrounding page, PassageId id) =>
        page.Page.Kind == PageKind.Term && page.Records.Names.SharesName(page.Page.Title, id);

    /// <summary>
    /// Whether a claim has a figure, source, name or three words of a footnote, or speaks of it by number.
    /// </summary>
    private static bool Shares(HashedClaim claim, PassageId id, Records records)
    {
        var names = records.Names;
        var passage = records.Passage(id);
        var read = claim.Statements!.Read;
        if (
            claim.Claim.Figures.Any(figure =>
                figure.Value == id.Passage || (!figure.IsWeak && records.Has(id, figure.Value))
            )
            || claim.Claim.Sources.Any(source => source != id.Seed && names.NamesSource(source, id))
            || read.Marks.Any(mark => mark.Kind == MarkKind.Name && names.SharesName(mark.Text, id))
        )
        {
            return true;
        }

        var text = claim.In(records.PlaceOf(id.Seed));
        return Enumerable
                .Range(0, text.Words.Count)
                .Where(i => read.IsContent[i] && text.Stem(i) is > 0 and var stem && passage.Stems.Has(stem))
                .Select(text.Stem)
                .Distinct()
                .Count() >= Enough;
    }

    /// <summary>Reports a footnote that the block names and has nothing of.</summary>
    private static void ReportNote(AttributeValue from, PassageId id, string paragraph, DiagnosticBag bag)
    {
        bag.Report(
            Codes.UnlikelyPassage,
            from.SpanOf(id.ToString()),
            $"nothing in the block comes from {id}, a note to {paragraph}, which the block does not name",
            $"name the right passage, or say that this one is: seen=\"{id.Passage}\""
        );
    }
}
