using Dossier.Check.Grounding.Claims;
using Dossier.Check.Grounding.Quotations;
using Dossier.Diagnostics;
using Dossier.Model.Blocks;
using Dossier.Model.Grounding;
using Dossier.Model.Pages;

namespace Dossier.Check.Grounding.Rules.Passages;

/// <summary>
/// Every passage that a block names bears it out at least about as well as any that it does not name: by names, words,
/// figures and the sources that the block cites. Where the text itself speaks of the passage by number, nothing is
/// compared; nor where the editors have looked it up: <c>seen="p14"</c>.
/// </summary>
internal static class PassagesMatchBlock
{
    /// <summary>Standard deviations by which another passage must be ahead.</summary>
    private const double Margin = 1;

    /// <summary>
    /// The margin, in standard deviations, where names that do not stand in a passage are found by themselves.
    /// </summary>
    private const double ClearMargin = 1.3;

    /// <summary>
    /// How like one of its sentences must be to one of the block for a passage to bear it out in any case.
    /// </summary>
    private const double Alike = 3.5;

    /// <summary>The same as a share: of the likeness that the better passage's likest sentence has.</summary>
    private const double Share = 0.9;

    /// <summary>What is added for a paragraph and its footnote where the block names both.</summary>
    private const double NoteWeight = 1;

    public static void Apply(PageGrounding page, DiagnosticBag bag)
    {
        foreach (var (block, claims) in page.Blocks)
        {
            if (block.Ground.From is not { } from)
            {
                continue;
            }

            ReportTwice(block, from, bag);
            // Where words stand that are no text, the rest may be too little.
            if (!claims.TrueForAll(claim => claim.Claim.IsExempt) && !bag.HasWithin(Codes.Unwritten, block.Span))
            {
                page.Records.Evidence.Weigh(
                    block,
                    claims,
                    Context(page.Page, block),
                    (record, named, scores) => ReportUnlike(page, block, record, named, scores, bag)
                );
            }
        }
    }

    /// <summary>What a block may speak of without naming it: the term of its page, the actors of an event.</summary>
    private static string Context(Page page, Block block) =>
        $"{(page.Kind == PageKind.Term ? page.Title : "")} {block.Attributes["actors"]?.Value.Replace('-', ' ')}";

    /// <summary>Reports passages that a block names twice.</summary>
    private static void ReportTwice(Block block, AttributeValue from, DiagnosticBag bag)
    {
        foreach (
            var id in block.From.Length < 2
                ? []
                : block.From.GroupBy(id => id).Where(group => group.Count() > 1).Select(group => group.Key)
        )
        {
            bag.Report(
                Codes.PassageTwice,
                from.SpanOfLast(id.ToString()),
                $"{id} is named twice",
                "take one out, or name the passage that is meant"
            );
        }
    }

    /// <summary>Reports the passages that a block names where another of their record is clearly liker to it.</summary>
    private static void ReportUnlike(
        PageGrounding page,
        Block block,
        SeedRecord record,
        int[] named,
        double[] scores,
        DiagnosticBag bag
    )
    {
        var claims = page.Blocks[block];
        var margin = record.Format >= 2 ? ClearMargin : Margin;
        var best = -1;
        for (var i = 0; i < scores.Length; i++)
        {
            best = (best < 0 || scores[i] > scores[best]) && !named.Contains(i) ? i : best;
        }

        foreach (var i in best < 0 ? [] : named)
        {
            var passage = record.Passages[i];
            if (
                scores[i] < scores[best] - margin
                && !claims.Exists(claim => claim.Claim.Figures.Any(figure => figure.Value == passage.Id))
                && !block.Ground.Seen.Any(seen => seen.Name == passage.Id)
                && scores[i] + (HasPartner(passage, named, record) ? NoteWeight : 0) < scores[best] - margin
                && !IsAlike(
                    claims,
                    new PassageId(record.Id, passage.Id),
                    new PassageId(record.Id, record.Passages[best].Id)
                )
                && !claims.Exists(claim => page.Stands(claim.Claim, passage.Id))
                && !IsTold(page, claims, new PassageId(record.Id, record.Passages[best].Id))
                && !page.IsElsewhere(block, new PassageId(record.Id, record.Passages[best].Id))
            )
            {
                ReportPassage(block.Ground.From!, new PassageId(record.Id, passage.Id), record.Passages[best].Id, bag);
            }
        }
    }

    /// <summary>
    /// Whether a sentence of a passage is about as like one of the block as any of the better passage.
    /// </summary>
    private static bool IsAlike(List<HashedClaim> claims, PassageId passage, PassageId better)
    {
        var likeness = claims.Max(claim => claim.Statements?.LikenessTo(passage) ?? 0);
        return likeness >= Alike && likeness >= Share * claims.Max(claim => claim.Statements?.LikenessTo(better) ?? 0);
    }

    /// <summary>Whether a quotation of the block is told to stand in the better passage.</summary>
    private static bool IsTold(PageGrounding page, List<HashedClaim> claims, PassageId better) =>
        page.Quotations.Any(finding =>
            finding.State == QuotationState.Missing
            && finding.Elsewhere == better
            && claims.Exists(claim => ReferenceEquals(claim.Claim, finding.Claim))
        );

    private static bool HasPartner(Passage passage, int[] named, SeedRecord record) =>
        named.Any(i =>
            passage.Notes.Contains(record.Passages[i].Id)
            || (passage.Id.StartsWith('n') && record.Passages[i].Notes.Contains(passage.Id))
        );

    /// <summary>Reports a passage of a block that another would replace with advantage.</summary>
    private static void ReportPassage(AttributeValue from, PassageId id, string better, DiagnosticBag bag)
    {
        bag.Report(
            Codes.UnlikelyPassage,
            from.SpanOf(id.ToString()),
            $"little in the block comes from {id}; {better} would bear it out better",
            $"look with '{PageGrounding.Verify(id.Seed)}': name the right passage, or say that this one is: "
                + $"seen=\"{id.Passage}\""
        );
    }
}
