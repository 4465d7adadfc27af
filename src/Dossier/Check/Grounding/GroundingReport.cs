using System.Collections.Immutable;
using Dossier.Model;

namespace Dossier.Check.Grounding;

/// <summary>What rests on each passage of an article, and what the record says of each quotation.</summary>
public sealed class GroundingReport
{
    private readonly ILookup<PassageId, Claim> byPassage;
    private readonly ILookup<object?, QuotationFinding> byClaim;

    private GroundingReport(Briefing briefing, ImmutableArray<Claim> claims)
    {
        Claims = claims;
        byPassage = claims.Where(claim => !claim.IsHeading).SelectMany(claim => claim.From.Select(id => (id, claim))).ToLookup(pair => pair.id, pair => pair.claim);
        var records = new Records(briefing);
        Quotations = [.. claims.Where(claim => !claim.IsExempt && records.Covers(claim.From))
            .SelectMany(claim => Findings(claim, records))];
        byClaim = Quotations.ToLookup(finding => finding.Claim, ReferenceEqualityComparer.Instance);
        Reasons = briefing.Settings.Grounding.Unused.ToImmutableDictionary(unused => unused.Passage, unused => unused.Reason);
    }

    /// <summary>Every claim, in reading order.</summary>
    public ImmutableArray<Claim> Claims { get; }

    /// <summary>Every quotation of a claim whose passages can be checked, in reading order.</summary>
    public ImmutableArray<QuotationFinding> Quotations { get; }

    /// <summary>The quotations of one claim of <see cref="Claims"/>.</summary>
    public IEnumerable<QuotationFinding> QuotationsOf(Claim claim) => byClaim[claim];

    /// <summary>Why passages are left out.</summary>
    public ImmutableDictionary<PassageId, string> Reasons { get; }

    /// <summary>Claims that name a passage, themselves or through their containers.</summary>
    public IEnumerable<Claim> Resting(PassageId passage) => byPassage[passage];

    /// <summary>Passages of a record that something rests on.</summary>
    public int Used(SeedRecord record) => record.Passages.Count(passage => byPassage.Contains(new PassageId(record.Id, passage.Id)));

    /// <summary>Reads a briefing.</summary>
    public static GroundingReport Of(Briefing briefing) =>
        new(briefing, [.. briefing.Pages.SelectMany(page => new ClaimReader(page, briefing.Settings.Language).Read())]);

    private static IEnumerable<QuotationFinding> Findings(Claim claim, Records records)
    {
        var quotations = Quotation.Of(claim);
        if (quotations.IsEmpty)
        {
            return [];
        }

        var hashed = new HashedClaim(claim, quotations, records);
        return quotations.Select(quotation => new QuotationFinding(claim, quotation, QuotationCheck.Of(hashed, quotation, records).State));
    }
}
