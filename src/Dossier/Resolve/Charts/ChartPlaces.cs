using System.Collections.Immutable;
using System.Text.RegularExpressions;
using Dossier.Charts;
using Dossier.Model;
using Dossier.Model.Dates;

namespace Dossier.Resolve.Charts;

/// <summary>
/// Looks whether each place along a chart's first axis has a name of its own, and whether dates are written as dates:
/// where one is not, the others would not stand as far apart as they are.
/// </summary>
/// <param name="table">The table; takes what is wrong.</param>
/// <param name="column">The name of the column of the places.</param>
/// <param name="places">The places, in the order of the table.</param>
/// <param name="kind">The kind of chart; what happens in a timeline may happen twice.</param>
internal sealed partial class ChartPlaces(ChartTable table, string column, Named[] places, ChartKind kind)
{
    /// <summary>The date that each place is; null for one that is none, as what happens in a timeline.</summary>
    public ImmutableArray<EventDate?> Dates { get; } =
    [.. places.Select(place => kind == ChartKind.Timeline ? null : DateOf(place.Name))];

    /// <summary>Reports places that are empty, that stand twice, or that were meant as dates and are none.</summary>
    /// <param name="isSound">Is made false where there is a finding.</param>
    public void Check(ref bool isSound)
    {
        var seen = new HashSet<string>(StringComparer.Ordinal);
        var hasDates = Dates.Any(date => date is not null);
        foreach (var (i, place) in places.Index())
        {
            if (place.Name.Length == 0)
            {
                table.ReportWrong(
                    place.Span,
                    $"the row has nothing in its column '{column}'",
                    "say what its value is of; take the row out if it is empty",
                    ref isSound
                );
            }
            else if (!seen.Add(place.Name) && kind != ChartKind.Timeline)
            {
                table.ReportWrong(
                    place.Span,
                    $"'{place.Name}' stands in two rows",
                    "name the column that tells them apart, series=\"…\", or leave one out",
                    ref isSound
                );
            }
            else if (hasDates && Dates[i] is null && IsMeantAsDate(place.Name))
            {
                table.ReportWrong(
                    place.Span,
                    $"'{place.Name}' is not written as a date, and others of the column are",
                    "write 2022, 2022-05 or 2022-05-11; what is said of it goes into a column 'note'",
                    ref isSound
                );
            }
        }
    }

    /// <summary>The date that a name is; null where it does not begin with a year of four digits.</summary>
    private static EventDate? DateOf(string name) => Year().IsMatch(name) ? EventDate.TryParse(name) : null;

    /// <summary>Whether a name is a year or three numbers, with one word at most: ‘May 2022’, ‘11.5.22’.</summary>
    private static bool IsMeantAsDate(string name)
    {
        var words = Word().Matches(name).Select(word => word.Value).ToArray();
        var numbers = words.Where(word => word.All(char.IsAsciiDigit)).ToArray();
        return words.Length - numbers.Length <= 1
            && (numbers.Length == 3 || Array.Exists(numbers, number => number.Length == 4));
    }

    /// <summary>Letters and digits in a row: ‘11’, ‘May’.</summary>
    [GeneratedRegex(@"[\p{L}\p{N}]+", RegexOptions.CultureInvariant)]
    private static partial Regex Word();

    /// <summary>Four digits at the beginning, as of a year: ‘2022-05’. A shorter number may be a count.</summary>
    [GeneratedRegex("^[0-9]{4}", RegexOptions.CultureInvariant)]
    private static partial Regex Year();
}
