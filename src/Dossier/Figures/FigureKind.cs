namespace Dossier.Figures;

/// <summary>What a figure is.</summary>
public enum FigureKind
{
    /// <summary>A number.</summary>
    Number,

    /// <summary>A year or a decade.</summary>
    Year,

    /// <summary>A month of a year, a day of a month, or a whole date.</summary>
    Date,

    /// <summary>A time of day.</summary>
    Time,

    /// <summary>A sum of money.</summary>
    Amount,

    /// <summary>A percentage.</summary>
    Percentage,

    /// <summary>An order of magnitude: dozens, hundreds.</summary>
    Magnitude,

    /// <summary>The number of a passage or note of the article.</summary>
    Reference,
}
