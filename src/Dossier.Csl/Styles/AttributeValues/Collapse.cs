namespace Dossier.Csl.Styles.AttributeValues;

/// <summary>How far a citation's cites are run together.</summary>
internal enum Collapse
{
    None,
    CitationNumber,
    Year,
    YearSuffix,
    YearSuffixRanged,
}
