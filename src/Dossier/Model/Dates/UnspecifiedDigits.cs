namespace Dossier.Model.Dates;

/// <summary>Which digits of a date are not specified: EDTF's <c>X</c>, as level 1 allows it.</summary>
public enum UnspecifiedDigits
{
    /// <summary>All that is given is known.</summary>
    None,

    /// <summary>A day of a known month: <c>1985-04-XX</c>.</summary>
    Day,

    /// <summary>A month of a known year: <c>1985-XX</c>.</summary>
    Month,

    /// <summary>A day of a known year: <c>1985-XX-XX</c>.</summary>
    MonthAndDay,

    /// <summary>A year of a decade: <c>198X</c>; the year is the decade's first.</summary>
    Decade,

    /// <summary>A year of a century: <c>19XX</c>; the year is the century's first.</summary>
    Century,
}
