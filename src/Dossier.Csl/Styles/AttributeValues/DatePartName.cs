namespace Dossier.Csl.Styles.AttributeValues;

/// <summary>A part of a date.</summary>
internal enum DatePartName
{
    Year,
    Month,
    Day,
}
