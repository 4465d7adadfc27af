namespace Dossier.Check.Grounding;

/// <summary>What was read of one page.</summary>
/// <param name="Claims">Its claims, in reading order.</param>
/// <param name="Quotations">What the records say of their quotations, in the same order.</param>
internal readonly record struct PageGrounding(IReadOnlyList<Claim> Claims, IReadOnlyList<QuotationFinding> Quotations);
