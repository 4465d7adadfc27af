using System.Collections.Immutable;
using Dossier.Charts;
using Dossier.Diagnostics;
using Dossier.Languages;
using Dossier.Model;
using Dossier.Model.Dates;

namespace Dossier.Resolve.Charts;

/// <summary>Reads the cells of a chart's table as its points.</summary>
/// <param name="table">The table.</param>
/// <param name="columns">Its columns that are shown.</param>
/// <param name="kind">The kind of chart.</param>
/// <param name="language">BCP 47 tag of its numbers.</param>
/// <param name="bag">Receives findings.</param>
internal sealed class ChartCells(
    ChartTable table,
    ChartColumns columns,
    ChartKind kind,
    string language,
    DiagnosticBag bag
)
{
    private readonly Dictionary<PointStatus, string> key = [];

    /// <summary>The dates of its places, where each of them is one; those of a timeline are its values.</summary>
    public ImmutableArray<EventDate?> Dates { get; private set; } = [];

    /// <summary>The chart; null, and a finding, where there are too many series or none.</summary>
    /// <param name="isSound">Is made false where a cell cannot be read.</param>
    public Chart? Read(ref bool isSound)
    {
        if (columns.Values.IsEmpty && kind != ChartKind.Range)
        {
            bag.Report(
                Codes.ChartData,
                table.Columns[0].Span,
                "no column of the chart's table holds numbers",
                "name it: y=\"…\"; where a cell holds words, write the number alone"
            );
            return null;
        }

        if (kind == ChartKind.Range && (columns.Low is null || columns.High is null))
        {
            bag.Report(
                Codes.ChartData,
                table.Columns[0].Span,
                "a chart of ranges needs a column of least and one of greatest values",
                "name them: low=\"…\" high=\"…\""
            );
            return null;
        }

        if (kind == ChartKind.Range && columns.Values.Length > 1)
        {
            bag.Report(
                Codes.ChartData,
                table.Columns[columns.Values[1]].Span,
                "a chart of ranges shows one value between the least and the greatest, and this is one more",
                "name one column: y=\"…\""
            );
            return null;
        }

        var names = SeriesNames();
        if (names.Length > Chart.MaxSeries)
        {
            bag.Report(
                Codes.ChartData,
                names[Chart.MaxSeries].Span,
                $"a chart shows {Chart.MaxSeries} series at most, and this is one more",
                "more colours than that cannot be told apart: leave some out, or make two charts"
            );
            return null;
        }

        var (places, rows) = Places();
        var along = new ChartPlaces(table, table.Columns[columns.Place].Name, places, kind);
        along.Check(ref isSound);
        Dates = along.Dates.Any(date => date is null or { End: not null }) ? [] : along.Dates;
        var points = Array.ConvertAll(names, _ => new ChartPoint?[places.Length]);
        for (var row = 0; row < table.Rows.Length; row++)
        {
            if (columns.Series is { } named && table.Cell(row, named) is { Name.Length: 0 } nameless)
            {
                table.ReportWrong(
                    nameless.Span,
                    $"the row has nothing in its column '{table.Columns[named].Name}'",
                    "name the series that its value belongs to",
                    ref isSound
                );
            }

            for (var value = 0; value < Math.Max(1, columns.Values.Length); value++)
            {
                var series = columns.Series is { } column
                    ? Array.FindIndex(names, name => name.Name == table.Cell(row, column).Name)
                    : value;
                var point = PointOf(row, value, ref isSound);
                if (points[series][rows[row]] is { IsThere: true } && point.IsThere)
                {
                    table.ReportWrong(
                        table.Cell(row, columns.Place).Span,
                        $"'{places[rows[row]].Name}' has two values in one series",
                        "give each a series of its own, or leave one out",
                        ref isSound
                    );
                }

                points[series][rows[row]] = point;
            }
        }

        return ChartOf(names, places, points);
    }

    private Chart ChartOf(Named[] names, Named[] places, ChartPoint?[][] points)
    {
        return new Chart(
            kind,
            language,
            [
                .. places.Select(
                    (place, i) =>
                        new ChartCategory(
                            Typography.Apostrophes(place.Name),
                            Dates.IsEmpty ? null : Dates[i]!.Start.Position
                        )
                ),
            ],
            [
                .. names.Select(
                    (name, series) =>
                        new ChartSeries(
                            Typography.Apostrophes(name.Name),
                            [.. Enumerable.Range(0, places.Length).Select(i => points[series][i] ?? ChartPoint.Missing)]
                        )
                ),
            ]
        )
        {
            Key = [.. key.OrderBy(entry => entry.Key).Select(entry => (entry.Key, entry.Value))],
        };
    }

    /// <summary>
    /// The point of a row and of one of its values; a cell that cannot be read, or an order that is none, is reported.
    /// </summary>
    private ChartPoint PointOf(int row, int value, ref bool isSound)
    {
        var note = columns.Note is { } column ? table.Cell(row, column).Name : "";
        var status = PointStatusWords.Of(note);
        ChartPoint point;
        if (kind == ChartKind.Timeline)
        {
            (point, var date) = DatedPoint(row, ref isSound);
            status = status == PointStatus.Fact && date is { Approximate: true } ? PointStatus.Estimate : status;
        }
        else
        {
            var number = columns.Values.IsEmpty ? null : table.Number(row, columns.Values[value], ref isSound);
            var low = columns.Low is { } least ? table.Number(row, least, ref isSound) : null;
            var high = columns.High is { } greatest ? table.Number(row, greatest, ref isSound) : null;
            if (low > high || number < low || number > high)
            {
                table.ReportWrong(
                    table.Cell(row, columns.Low ?? 0).Span,
                    "the least value, the one between and the greatest are not in this order",
                    "the least comes first; exchange what was exchanged",
                    ref isSound
                );
            }
            else if (kind == ChartKind.Range && isSound && low is null != high is null)
            {
                table.ReportWrong(
                    table.Cell(row, low is null ? columns.Low!.Value : columns.High!.Value).Span,
                    "the range has one end alone",
                    "give the other, or leave both out where one value is all that is known",
                    ref isSound
                );
            }

            point = new ChartPoint((double?)number)
            {
                Low = (double?)low,
                High = (double?)high,
                Text =
                    low is { } from && high is { } to && kind == ChartKind.Range
                        ? $"{NumberText.Of(from, language)}–{NumberText.Of(to, language)}"
                    : number is { } one ? NumberText.Of(one, language)
                    : "",
            };
        }

        if (status != PointStatus.Fact && point.IsThere && note.Length > 0)
        {
            key.TryAdd(status, note);
        }

        return point with
        {
            Status = status,
        };
    }

    /// <summary>
    /// The point of a row of a timeline, and its date; a missing point for a gap or, with a finding, for what is no
    /// date.
    /// </summary>
    private (ChartPoint Point, EventDate? Date) DatedPoint(int row, ref bool isSound)
    {
        var cell = table.Cell(row, columns.Values[0]);
        Named? end = columns.High is { } high ? table.Cell(row, high) : null;
        var written = end is not { } last || ChartTable.IsGap(last) ? cell.Name : $"{cell.Name}/{last.Name}";
        if (ChartTable.IsGap(cell))
        {
            return (ChartPoint.Missing, null);
        }

        var date = EventDate.TryParse(written);
        if (date is null)
        {
            table.ReportWrong(
                cell.Span,
                $"'{written}' is not a date",
                "write a year, a month or a day, such as 2009, 2022-05 or 2022-05-11, or an interval such as 1991/2016",
                ref isSound
            );
            return (ChartPoint.Missing, null);
        }

        var point = new ChartPoint(date.Start.Position)
        {
            // What ends in a year is drawn up to the end of that year.
            High = date.End is { } until ? until.Position + (until.Month == 0 ? 0.99 : 0) : null,
            Text = written,
        };
        return (point, date);
    }

    /// <summary>The names of the series; one without a name where there is but one.</summary>
    private Named[] SeriesNames() =>
        columns.Series is { } column
            ?
            [
                .. Enumerable
                    .Range(0, table.Rows.Length)
                    .Select(row => table.Cell(row, column))
                    .DistinctBy(cell => cell.Name, StringComparer.Ordinal),
            ]
        : columns.Values.Length > 1 && kind is not (ChartKind.Timeline or ChartKind.Range)
            ? [.. columns.Values.Select(value => table.Columns[value])]
        : [new Named("", table.Columns[0].Span)];

    /// <summary>The places along the first axis, and for each row which of them it is.</summary>
    private (Named[] Places, int[] OfRow) Places()
    {
        var cells = Enumerable.Range(0, table.Rows.Length).Select(row => table.Cell(row, columns.Place)).ToArray();
        if (columns.Series is null)
        {
            return (cells, [.. Enumerable.Range(0, cells.Length)]);
        }

        Named[] places = [.. cells.DistinctBy(cell => cell.Name, StringComparer.Ordinal)];
        return (places, [.. cells.Select(cell => Array.FindIndex(places, place => place.Name == cell.Name))]);
    }
}
