using System.Collections.Immutable;
using System.Globalization;
using Dossier.Check.Grounding.Weighing;
using Dossier.Statements;

namespace Dossier.Check.Grounding.Rules.Figures;

/// <summary>What sentences of passages count of one thing in one year and in another.</summary>
/// <param name="Values">The figures, the earliest first.</param>
/// <param name="Matches">The sentences.</param>
internal sealed record YearValues(
    ImmutableArray<(int Year, decimal Number, Mark Figure)> Values,
    ImmutableArray<SentenceMatch> Matches
)
{
    /// <summary>Digits of a year.</summary>
    private const int YearDigits = 4;

    /// <summary>
    /// Whether the figures rise from each year to the next; false where they fall throughout, null where they do
    /// neither.
    /// </summary>
    public bool? Rises
    {
        get
        {
            var steps = Values.Zip(Values.Skip(1), (one, next) => next.Number.CompareTo(one.Number)).ToArray();
            return Array.TrueForAll(steps, step => step > 0) ? true
                : Array.TrueForAll(steps, step => step < 0) ? false
                : null;
        }
    }

    /// <summary>The figures of each unit that sentences give two years of or more.</summary>
    public static IEnumerable<YearValues> Of(ImmutableArray<SentenceMatch> matches)
    {
        var found = new List<(string Unit, int Year, decimal Number, Mark Figure, SentenceMatch Match)>();
        foreach (var match in matches)
        {
            found.AddRange(Dated(match).Select(one => (one.Unit, one.Year, one.Number, one.Figure, match)));
        }

        foreach (var unit in found.GroupBy(one => one.Unit, StringComparer.Ordinal))
        {
            var byYear = unit.GroupBy(one => one.Year).OrderBy(year => year.Key).ToArray();
            if (byYear.Length > 1 && byYear.All(year => year.Select(one => one.Number).Distinct().Count() == 1))
            {
                yield return new YearValues(
                    [.. byYear.Select(year => (year.Key, year.First().Number, year.First().Figure))],
                    [.. unit.Select(one => one.Match).Distinct()]
                );
            }
        }
    }

    /// <summary>
    /// The figures of a sentence that has one of a unit and one year, or as many of each, in turn.
    /// </summary>
    private static IEnumerable<(string Unit, int Year, decimal Number, Mark Figure)> Dated(SentenceMatch match)
    {
        var figures = match.Statement.Marks.Where(mark => mark.Kind == MarkKind.Figure).ToArray();
        var years = Array.FindAll(figures, mark => YearOf(mark) is not null);
        foreach (
            var unit in figures
                .Where(mark => !mark.IsDate && NumberOf(mark) is not null)
                .GroupBy(UnitOf, StringComparer.Ordinal)
                .Where(unit => years.Length > 0 && unit.Count() == years.Length)
        )
        {
            Mark[] both = Array.FindAll(figures, mark => years.Contains(mark) || unit.Contains(mark));
            // A number without a unit that stands alone may count anything.
            if (
                (unit.Key.Length > 0 || years.Length > 1)
                && Enumerable.Range(1, both.Length - 1).All(i => both[i].IsDate != both[i - 1].IsDate)
            )
            {
                foreach (var (year, figure) in years.Zip(unit))
                {
                    yield return (unit.Key, YearOf(year)!.Value, NumberOf(figure)!.Value, figure);
                }
            }
        }
    }

    /// <summary>What a figure counts, ‘%’, or its currency and a space, as <c>USD </c>; empty for none.</summary>
    private static string UnitOf(Mark figure) =>
        figure.Unit.Length > 0 ? figure.Unit
        : figure.Text.EndsWith('%') ? "%"
        : figure.Text[..(figure.Text.LastIndexOf(' ') + 1)];

    /// <summary>The year of a date; null for what is none, or has none.</summary>
    private static int? YearOf(Mark mark) =>
        mark.IsDate
        && mark.Text.Length >= YearDigits
        && int.TryParse(mark.Text.AsSpan(0, YearDigits), NumberStyles.None, CultureInfo.InvariantCulture, out var year)
            ? year
            : null;

    /// <summary>The number of a figure; null where it is no single one.</summary>
    public static decimal? NumberOf(Mark figure) =>
        decimal.TryParse(
            figure.Text.AsSpan(figure.Text.LastIndexOf(' ') + 1).TrimEnd('%'),
            NumberStyles.AllowDecimalPoint,
            CultureInfo.InvariantCulture,
            out var number
        )
            ? number
            : null;
}
