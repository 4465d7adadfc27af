using System.Collections.Frozen;
using System.Globalization;
using Dossier.Check.Grounding.Claims;
using Dossier.Check.Grounding.Indexes;
using Dossier.Statements;

namespace Dossier.Check.Grounding.Rules.Figures.Forms;

/// <summary>
/// Reads dates of passages for what follows from two of them, ‘sixteen days later’, and for those that are the same by
/// other words: ‘by the end of August’ and ‘before 1 September’.
/// </summary>
internal static class Spans
{
    /// <summary>Days by which a span that is told in weeks may differ from as many.</summary>
    private const int DaysOfWeeks = 3;

    /// <summary>Words of a sentence that tells a span between two dates.</summary>
    private static readonly FrozenSet<string> Telling = "later after afterwards earlier within before since"
        .Split(' ')
        .ToFrozenSet(StringComparer.OrdinalIgnoreCase);

    /// <summary>Whether a number of days, weeks, months or years lies between two dates of the passages.</summary>
    /// <param name="number">The number.</param>
    /// <param name="mark">Its mark, with the unit.</param>
    /// <param name="sentence">The sentence of the claim that has it, which must say that it is a span.</param>
    /// <param name="claim">The claim.</param>
    /// <param name="records">The records.</param>
    public static bool Has(decimal number, Mark mark, (int First, int End) sentence, HashedClaim claim, Records records)
    {
        if (
            mark.Unit is not ("day" or "week" or "month" or "year")
            || number != Math.Floor(number)
            || !Enumerable
                .Range(sentence.First, sentence.End - sentence.First)
                .Any(i => Telling.Contains(claim.Word(i)))
        )
        {
            return false;
        }

        var dates = DatesOf(claim, records);
        for (var i = 0; i < dates.Count; i++)
        {
            for (var j = i + 1; j < dates.Count; j++)
            {
                if (IsBetween((int)number, mark.Unit, dates[i], dates[j]))
                {
                    return true;
                }
            }
        }

        return false;
    }

    /// <summary>
    /// Whether a passage bounds by a date what a claim bounds by its neighbour, so that both say the same: ‘by the end
    /// of August’ for ‘before 1 September’.
    /// </summary>
    public static bool IsSameBound(string value, HashedClaim claim, int first, Records records)
    {
        if (
            claim.Statements is not { } statements
            || statements.Read.Marks.FirstOrDefault(mark => mark.IsDate && mark.Word == first)
                is not { Bound: (Bound.Until or Bound.Since) and var bound }
            || Date(value, 0) is not { } date
        )
        {
            return false;
        }

        var isEnd = IsBefore(claim, first, "end", 3);
        var isBefore = !isEnd && IsBefore(claim, first, bound == Bound.Until ? "before" : "from", 1);
        var isAfter = isEnd || IsBefore(claim, first, "after", 1) || IsBefore(claim, first, "by", 1);
        var here = Edges(date, isBefore, isAfter);
        // ‘By the end of April’ is the same as ‘before May’, but neither as ‘by 31 March’ nor as ‘by 1 April’.
        return claim
            .Claim.From.SelectMany(id => records.Passage(id).Statements)
            .SelectMany(statement => statement.Marks)
            .Any(mark =>
                mark.IsDate
                && mark.Bound == bound
                && Date(mark.Text, 0) is { } there
                && Edges(there, false, bound == Bound.Until && there.Day == 0 && !isBefore)
                    .Any(edge => edge.Day == 1 && here.Contains(edge))
            );
    }

    /// <summary>Whether a word stands right before another, or a few words before it.</summary>
    private static bool IsBefore(HashedClaim claim, int first, string word, int reach)
    {
        for (var i = first - 1; i >= 0 && i >= first - reach; i--)
        {
            if (claim.Word(i).Equals(word, StringComparison.OrdinalIgnoreCase))
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>The days with which what a date bounds may end or begin.</summary>
    private static List<DateOnly> Edges((int Year, int Month, int Day) date, bool isBefore, bool isAfter)
    {
        var from = new DateOnly(date.Year, Math.Max(1, date.Month), Math.Max(1, date.Day));
        var edges = new List<DateOnly>();
        if (!isAfter)
        {
            edges.Add(from);
        }

        if (!isBefore)
        {
            edges.Add(
                date.Month == 0 ? from.AddYears(1)
                : date.Day == 0 ? from.AddMonths(1)
                : from.AddDays(1)
            );
        }

        return edges;
    }

    /// <summary>
    /// The dates of the passages that a claim names; a day without a year is of the year told before.
    /// </summary>
    private static List<(int Year, int Month, int Day)> DatesOf(HashedClaim claim, Records records)
    {
        var dates = new List<(int Year, int Month, int Day)>();
        foreach (var id in claim.Claim.From)
        {
            var year = 0;
            foreach (var mark in records.Passage(id).Statements.SelectMany(statement => statement.Marks))
            {
                if (mark.IsDate && Date(mark.Text, year) is { } date)
                {
                    dates.Add(date);
                    year = date.Year;
                }
            }
        }

        return dates;
    }

    /// <summary>A date in its parts, 0 for those that it has not; null for a decade and what is no date.</summary>
    private static (int Year, int Month, int Day)? Date(string text, int yearBefore)
    {
        if (text.StartsWith("--", StringComparison.Ordinal))
        {
            if (yearBefore == 0)
            {
                return null;
            }

            text = string.Create(CultureInfo.InvariantCulture, $"{yearBefore:0000}{text[1..]}");
        }

        Span<int> parts = stackalloc int[3];
        var count = 0;
        foreach (var part in text.Split('-'))
        {
            if (count == 3 || !int.TryParse(part, NumberStyles.None, CultureInfo.InvariantCulture, out parts[count++]))
            {
                return null;
            }
        }

        var (year, month, day) = (parts[0], parts[1], parts[2]);
        return year is >= 1 and <= 9998 && month <= 12 && day <= DateTime.DaysInMonth(year, Math.Max(1, month))
            ? (year, month, day)
            : null;
    }

    /// <summary>Whether two dates lie so many days, weeks, months or years apart.</summary>
    private static bool IsBetween(
        int number,
        string unit,
        (int Year, int Month, int Day) one,
        (int Year, int Month, int Day) other
    )
    {
        var (early, late) = one.CompareTo(other) <= 0 ? (one, other) : (other, one);
        var months = (12 * (late.Year - early.Year)) + late.Month - early.Month;
        var hasMonths = early.Month > 0 && late.Month > 0;
        var hasDays = early.Day > 0 && late.Day > 0;
        var days = hasDays
            ? new DateOnly(late.Year, late.Month, late.Day).DayNumber
                - new DateOnly(early.Year, early.Month, early.Day).DayNumber
            : 0;
        return unit switch
        {
            // Ten years after December 1990 is March 2001 as well.
            "year" => late.Year - early.Year == number
                || (
                    hasMonths
                    && late.Year - early.Year == number + 1
                    && (late.Month < early.Month || (hasDays && late.Month == early.Month && late.Day < early.Day))
                ),
            "month" => hasMonths && (months == number || (hasDays && months == number + 1 && late.Day < early.Day)),
            "week" => hasDays && Math.Abs(days - (7 * number)) <= DaysOfWeeks,
            _ => hasDays && days == number,
        };
    }
}
