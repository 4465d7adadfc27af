using Dossier.Check.Grounding.Claims;
using Dossier.Diagnostics;
using Dossier.Model.Grounding;

namespace Dossier.Check.Grounding.Quotations;

/// <summary>A quotation and what the record says of it.</summary>
/// <param name="Claim">What it is part of.</param>
/// <param name="Quotation">Where it is in the claim's text.</param>
/// <param name="State">What the record says.</param>
/// <param name="Elsewhere">A passage that it stands in though the block does not name it; null for none.</param>
public sealed record QuotationFinding(
    Claim Claim,
    Quotation Quotation,
    QuotationState State,
    PassageId? Elsewhere = null
)
{
    /// <summary>The quoted words.</summary>
    public string Text => Claim.Of(Quotation);

    /// <summary>Where they stand in the dossier.</summary>
    public TextSpan Place => Claim.Place(Quotation.Start, Quotation.End);
}
