namespace Dossier.Csl.Styles.AttributeValues;

/// <summary>Which parts of a localised date are written.</summary>
internal enum DatePartsShown
{
    YearMonthDay,
    YearMonth,
    Year,
}
