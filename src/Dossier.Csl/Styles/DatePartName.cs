namespace Dossier.Csl.Styles;

/// <summary>A part of a date.</summary>
internal enum DatePartName
{
    Year,
    Month,
    Day,
}
