namespace Dossier.Check.Grounding.Quotations;

/// <summary>What a record can say of a quotation.</summary>
public enum QuotationState
{
    /// <summary>It stands in a passage as written.</summary>
    Exact,

    /// <summary>It stands in a passage but for case, punctuation or hyphens.</summary>
    Folded,

    /// <summary>It stands in more than one passage of the article.</summary>
    Ambiguous,

    /// <summary>One or two common words: the record cannot tell.</summary>
    TooShort,

    /// <summary>It stands in none of the passages named.</summary>
    Missing,
}
