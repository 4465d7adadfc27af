using Dossier.Check.Grounding;
using Dossier.Diagnostics;

namespace Dossier.Check.Rules;

/// <summary>
/// Every quotation stands in one of the passages that its block names, or in the title or address of a source cited
/// there.
/// </summary>
internal static class QuotationsAreTrue
{
    /// <param name="hashed">The claim.</param>
    /// <param name="records">The records.</param>
    /// <param name="found">Takes what the records say of each quotation.</param>
    /// <param name="bag">Takes what is wrong.</param>
    public static void Look(HashedClaim hashed, Records records, List<QuotationFinding> found, DiagnosticBag bag)
    {
        var claim = hashed.Claim;
        if (!records.Covers(claim.From))
        {
            return;
        }

        foreach (var quotation in hashed.Quotations)
        {
            var (state, elsewhere) = QuotationCheck.Of(hashed, quotation, records);
            found.Add(new QuotationFinding(claim, quotation, state));
            if (state == QuotationState.TooShort && !claim.Seen.Contains(claim.Text[quotation.Start..quotation.End]))
            {
                bag.Report(
                    Codes.ShortQuotation,
                    claim.Place(quotation.Start, quotation.End),
                    "the quotation is too short for the record to tell whether it is true",
                    $"look with 'dossier verify', then say so: seen=\"{claim.Text[quotation.Start..quotation.End]}\""
                );
            }

            if (state == QuotationState.Missing)
            {
                bag.Report(
                    Codes.UnfoundedQuotation,
                    claim.Place(quotation.Start, quotation.End),
                    claim.From.Length == 1
                        ? $"the quotation does not stand in {claim.From[0]}"
                        : "the quotation stands in none of the passages named",
                    elsewhere is { } id
                        ? $"it stands in {id}"
                        : "quote the article's own words, or take the quotation marks away"
                );
            }
        }
    }
}
