using Dossier.Check.Grounding.Quotations;
using Dossier.Diagnostics;

namespace Dossier.Check.Grounding.Rules.Wording;

/// <summary>
/// Every quotation stands in one of the passages that its block names, or in the title or address of a source cited
/// there.
/// </summary>
internal static class QuotationsAreTrue
{
    public static void Apply(PageGrounding page, DiagnosticBag bag)
    {
        foreach (var finding in page.Quotations)
        {
            if (
                finding.State is QuotationState.TooShort or QuotationState.Missing
                && page.Stands(finding.Claim, finding.Text)
            )
            {
                continue;
            }

            if (finding.State == QuotationState.TooShort && !finding.Claim.Seen.Contains(finding.Text))
            {
                bag.Report(
                    Codes.ShortQuotation,
                    finding.Place,
                    "the quotation is too short for the record to tell whether it is true",
                    finding.Claim.IsFront
                        ? "take the quotation marks away, or use other words: here no braces can say seen=\"…\""
                        : $"look with '{PageGrounding.Verify(finding.Claim.From[0].Seed)}', then say so: "
                            + $"seen=\"{finding.Text}\""
                );
            }

            if (finding.State == QuotationState.Missing)
            {
                bag.Report(
                    Codes.UnfoundedQuotation,
                    finding.Place,
                    finding.Claim.From.Length == 1
                        ? $"the quotation does not stand in {finding.Claim.From[0]}"
                        : "the quotation stands in none of the passages named",
                    finding.Elsewhere is { } id ? $"it stands in {id}"
                        : IsShortened(finding.Text)
                            ? "what is left out of a quotation is written […]; the rest are the article's own words"
                        : Partly(finding, page) ?? "quote the article's own words, or take the quotation marks away"
                );
            }
        }
    }

    /// <summary>
    /// Which words of a quotation a passage has, as a hint, where it has most of them; null elsewhere.
    /// </summary>
    private static string? Partly(QuotationFinding finding, PageGrounding page) =>
        page.Claims.FirstOrDefault(claim => ReferenceEquals(claim.Claim, finding.Claim)) is { } hashed
        && QuotationCheck.Partly(hashed, finding.Quotation, page.Records) is var (id, start, end)
            ? $"{id} has '{finding.Claim.Text[start..end]}' alone: write the rest as it stands there"
            : null;

    /// <summary>Whether points stand for words that are left out, without the brackets that say so.</summary>
    private static bool IsShortened(string quotation) =>
        quotation.Contains("...", StringComparison.Ordinal)
        || quotation.Replace("[…]", "", StringComparison.Ordinal).Contains('…', StringComparison.Ordinal);
}
