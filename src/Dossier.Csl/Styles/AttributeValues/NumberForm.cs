namespace Dossier.Csl.Styles.AttributeValues;

/// <summary>How a number is written.</summary>
internal enum NumberForm
{
    Numeric,
    Ordinal,
    LongOrdinal,
    Roman,
}
