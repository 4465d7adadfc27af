namespace Dossier.Csl.Styles.AttributeValues;

/// <summary>How a part of a date is written.</summary>
internal enum DatePartForm
{
    None,
    Long,
    Short,
    Numeric,
    NumericLeadingZeros,
    Ordinal,
}
