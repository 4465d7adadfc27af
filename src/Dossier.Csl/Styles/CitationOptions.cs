using Dossier.Csl.Styles.AttributeValues;

namespace Dossier.Csl.Styles;

/// <summary>What <c>citation</c> says of its cites as a whole.</summary>
internal sealed record CitationOptions
{
    public bool AddNames { get; init; }

    public bool AddGivenName { get; init; }

    public bool AddYearSuffix { get; init; }

    public GivenNameRule GivenNameRule { get; init; }

    public Collapse Collapse { get; init; }

    public string? CiteGroupDelimiter { get; init; }

    public string? YearSuffixDelimiter { get; init; }

    public string? AfterCollapseDelimiter { get; init; }

    /// <summary>How many notes back a source still counts as near.</summary>
    public int NearNoteDistance { get; init; } = 5;
}
