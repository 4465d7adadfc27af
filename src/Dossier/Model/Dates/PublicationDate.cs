namespace Dossier.Model.Dates;

/// <summary>A date of a work, as exact as it is known: all that CSL and EDTF level 1 can say.</summary>
/// <param name="Start">The first or only date; its year is 0 where only the range's end or the literal is
/// known.</param>
/// <param name="End">The last date of a range; null for a single date, and for a range of which it is missing.</param>
public sealed record PublicationDate(PartialDate Start, PartialDate? End = null)
{
    /// <summary>A date in words alone.</summary>
    public PublicationDate(string literal)
        : this(default(PartialDate)) => Literal = literal;

    /// <summary>Which end of a range has no date.</summary>
    public MissingBound Missing { get; init; }

    /// <summary>A date in words, which stands in place of the date where it is shown; mostly empty.</summary>
    public string Literal { get; init; } = "";

    /// <summary>Whether anything but words is known.</summary>
    public bool IsDated => Start.Year != 0 || End is not null;

    /// <summary>Whether it is a range, be it open.</summary>
    public bool IsRange => End is not null || Missing != MissingBound.None;

    /// <summary>
    /// Year of the first date, or of the last where that alone is known; negative before Christ, else 0.
    /// </summary>
    public int Year => Start.Year != 0 ? Start.Year : End?.Year ?? 0;

    /// <summary>Month of the first date, 1 to 12; 0 when not known.</summary>
    public int Month => Start.Month;

    /// <summary>Day of the first date, 1 to 31; 0 when not known.</summary>
    public int Day => Start.Day;

    /// <summary>Season of the first date, 1 (spring) to 4 (winter); 0 for none.</summary>
    public int Season => Start.Season;

    /// <summary>Whether any of it is approximate or uncertain: what CSL calls an uncertain date.</summary>
    public bool Circa => Start.IsDoubtful || End is { IsDoubtful: true };
}
