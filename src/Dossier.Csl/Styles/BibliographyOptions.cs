using Dossier.Csl.Styles.AttributeValues;

namespace Dossier.Csl.Styles;

/// <summary>What <c>bibliography</c> says of its entries as a whole.</summary>
internal sealed record BibliographyOptions
{
    public bool HangingIndent { get; init; }

    public bool SecondFieldAlign { get; init; }

    public int EntrySpacing { get; init; } = 1;

    public int LineSpacing { get; init; } = 1;

    public string? SubsequentAuthorSubstitute { get; init; }

    public SubstituteRule SubstituteRule { get; init; }
}
