using System.Collections.Immutable;
using Dossier.Charts;
using Dossier.Model.Blocks;

namespace Dossier.Resolve.Charts;

/// <summary>Which columns of a table a chart shows.</summary>
/// <param name="Place">The one of the places along its first axis; of a timeline, of what happened.</param>
/// <param name="Values">Those of its values; of a timeline, of the dates.</param>
internal sealed record ChartColumns(int Place, ImmutableArray<int> Values)
{
    /// <summary>What the column of notes is called where no braces name it.</summary>
    internal static readonly string[] Notes =
    [
        "note",
        "notes",
        "status",
        "not",
        "durum",
        "ескерту",
        "ескертпе",
        "примечание",
        "anmerkung",
        "hinweis",
    ];

    /// <summary>The column that names the series of each row; null where each column is a series.</summary>
    public int? Series { get; init; }

    /// <summary>The column of least values; null where there is none.</summary>
    public int? Low { get; init; }

    /// <summary>The column of greatest values; of a timeline, of the dates at which it ends.</summary>
    public int? High { get; init; }

    /// <summary>The column that says what is claimed of each row.</summary>
    public int? Note { get; init; }

    /// <summary>
    /// The columns: those that the braces name, else those that the table's heads and values tell; null, and a
    /// finding, where one does not exist.
    /// </summary>
    public static ChartColumns? Of(Attributes braces, ChartTable table, ChartKind kind)
    {
        if (
            !TryFindNamed(braces["x"], table, out var x)
            || !TryFindNamed(braces["series"], table, out var series)
            || !TryFindNamed(braces["note"], table, out var note)
            || !TryFindNamed(braces["low"], table, out var low)
            || !TryFindNamed(braces["high"], table, out var high)
            || !TryFindNamed(braces["end"], table, out var end)
        )
        {
            return null;
        }

        ImmutableArray<int>? y = braces["y"] is { } values ? table.Several(values) : [];
        if (y is not { } named)
        {
            return null;
        }

        note ??= table.Find(Notes);
        if (kind == ChartKind.Timeline)
        {
            var when = x ?? 0;
            var what = named.IsEmpty
                ? Enumerable.Range(0, table.Columns.Length).FirstOrDefault(i => i != when, when)
                : named[0];
            return new ChartColumns(what, [when])
            {
                High = end,
                Note = note,
                Series = series,
            };
        }

        if (kind == ChartKind.Range)
        {
            low ??= table.Find("low", "min", "minimum", "least", "from");
            high ??= table.Find("high", "max", "maximum", "most", "to");
            named =
                named.IsEmpty && table.Find("value", "median", "mean", "average") is { } between ? [between] : named;
        }

        var place = x ?? 0;
        if (named.IsEmpty && kind != ChartKind.Range)
        {
            named =
            [
                .. Enumerable
                    .Range(0, table.Columns.Length)
                    .Where(i => i != place && i != series && i != note && table.IsOfNumbers(i)),
            ];
        }

        return new ChartColumns(place, named)
        {
            Series = series,
            Low = low,
            High = high,
            Note = note,
        };
    }

    /// <summary>
    /// Finds the column that an attribute names; false, and a finding, where the table has none such.
    /// </summary>
    private static bool TryFindNamed(AttributeValue? value, ChartTable table, out int? column)
    {
        column = value is null ? null : table.Named(value);
        return value is null || column is not null;
    }
}
