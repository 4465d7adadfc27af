using System.Collections.Immutable;
using Dossier.Model;

namespace Dossier.Check.Grounding;

/// <summary>What one page says and what the records say of it, read once for every rule and output.</summary>
/// <param name="Page">The page.</param>
/// <param name="Records">The records.</param>
/// <param name="Claims">Its claims, in reading order.</param>
/// <param name="Quotations">What the records say of the quotations that can be checked, in the same order.</param>
internal sealed record PageGrounding(
    Page Page,
    Records Records,
    ImmutableArray<HashedClaim> Claims,
    ImmutableArray<QuotationFinding> Quotations
)
{
    /// <summary>Reads a page.</summary>
    public static PageGrounding Read(Page page, Records records)
    {
        var claims = ImmutableArray.CreateBuilder<HashedClaim>();
        var quotations = ImmutableArray.CreateBuilder<QuotationFinding>();
        foreach (var claim in new ClaimReader(page, records.Language).Read())
        {
            var hashed = new HashedClaim(claim, records);
            claims.Add(hashed);
            if (claim.IsExempt || !records.Covers(claim.From))
            {
                continue;
            }

            foreach (var quotation in hashed.Quotations)
            {
                var (state, elsewhere) = QuotationCheck.Of(hashed, quotation, records);
                quotations.Add(new QuotationFinding(claim, quotation, state, elsewhere));
            }
        }

        return new PageGrounding(page, records, claims.DrainToImmutable(), quotations.DrainToImmutable());
    }

    /// <summary>The blocks whose braces say something of their ground, and the claims in each.</summary>
    public IReadOnlyDictionary<Block, List<HashedClaim>> Blocks { get; } = ByBlock(Page, Claims);

    private static Dictionary<Block, List<HashedClaim>> ByBlock(Page page, ImmutableArray<HashedClaim> claims)
    {
        var blocks = new Dictionary<Block, List<HashedClaim>>(ReferenceEqualityComparer.Instance);
        foreach (var block in Walk.Blocks(page).Where(block => !ReferenceEquals(block.Ground, Ground.None)))
        {
            blocks[block] = [];
        }

        foreach (var claim in claims)
        {
            foreach (var block in claim.Claim.Around)
            {
                blocks[block].Add(claim);
            }
        }

        return blocks;
    }
}
