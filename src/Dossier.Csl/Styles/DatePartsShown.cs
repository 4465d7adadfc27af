namespace Dossier.Csl.Styles;

/// <summary>Which parts of a localised date are written.</summary>
internal enum DatePartsShown
{
    YearMonthDay,
    YearMonth,
    Year,
}
