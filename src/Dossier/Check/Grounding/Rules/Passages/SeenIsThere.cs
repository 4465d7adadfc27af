using Dossier.Diagnostics;

namespace Dossier.Check.Grounding.Rules.Passages;

/// <summary>
/// What the editors say that they have seen in the article is a quotation of the block, or a passage that it names.
/// </summary>
internal static class SeenIsThere
{
    public static void Apply(PageGrounding page, DiagnosticBag bag)
    {
        foreach (var (block, claims) in page.Blocks)
        {
            foreach (var (words, span) in block.Ground.Seen)
            {
                if (
                    block.From.Any(id => id.Passage == words)
                    || claims.Exists(claim => claim.Quotations.Any(quotation => claim.Claim.Of(quotation) == words))
                )
                {
                    continue;
                }

                bag.Report(
                    Codes.UnusedSeen,
                    span,
                    $"'{words}' is neither a quotation of the block nor a passage that it names",
                    "take it out of seen=\"…\", or mend it"
                );
            }
        }
    }
}
