namespace Dossier.Csl.Items;

/// <summary>A date, a range of dates, or a text that stands for one.</summary>
/// <param name="Start">The date, or the first of a range; null where only a text is known.</param>
/// <param name="End">The last of a range; null where there is none; year 0 where the range is open.</param>
/// <param name="IsUncertain">Whether the date is approximate (‘circa’).</param>
/// <param name="Literal">A text in place of a date; empty where there is none.</param>
public sealed record DateValue(DateParts? Start, DateParts? End, bool IsUncertain, string Literal)
{
    /// <summary>A season by name, in place of a month (‘Michaelmas’); empty where there is none.</summary>
    public string SeasonText { get; init; } = "";

    /// <summary>Whether nothing is known.</summary>
    public bool IsEmpty => Start is null && Literal.Length == 0;
}
