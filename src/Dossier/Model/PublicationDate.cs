namespace Dossier.Model;

/// <summary>A CSL date, as exact as it is known.</summary>
/// <param name="Year">Year; 0 when only <paramref name="Literal"/> is known.</param>
/// <param name="Month">1 to 12; 0 when not known.</param>
/// <param name="Day">1 to 31; 0 when not known.</param>
/// <param name="EndYear">Last year of a range; 0 for none.</param>
/// <param name="Circa">Whether it is approximate.</param>
/// <param name="Literal">A date in words; mostly empty.</param>
public sealed record PublicationDate(int Year, int Month, int Day, int EndYear, bool Circa, string Literal)
{
    /// <summary>Month of the range's end, 1 to 12; 0 when not known.</summary>
    public int EndMonth { get; init; }

    /// <summary>Day of the range's end, 1 to 31; 0 when not known.</summary>
    public int EndDay { get; init; }

    /// <summary>Season, 1 (spring) to 4 (winter); 0 for none.</summary>
    public int Season { get; init; }

    /// <summary>The first or only date.</summary>
    public PartialDate Start => new(Year, Month, Day);

    /// <summary>The last date of a range; null for a single date.</summary>
    public PartialDate? End => EndYear > 0 ? new PartialDate(EndYear, EndMonth, EndDay) : null;
}
