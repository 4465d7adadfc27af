using System.Collections.Immutable;
using System.Globalization;
using Dossier.Check.Grounding.Indexes;
using Dossier.Figures;
using Dossier.Model.Grounding;
using Dossier.Statements;

namespace Dossier.Check.Grounding.Rules.Figures.Forms;

/// <summary>
/// Finds a figure that a passage has in another form than its own: a sum whose currency is told before it, a share that
/// is told as two numbers, the last day of a year as its end; a time of day in a record that has hours and minutes, and
/// a sum whose currency records did not know once, by its bare number.
/// </summary>
internal static class OtherForms
{
    /// <summary>How many times as large a sum may be as one beside it whose currency it takes.</summary>
    private const int MostTimes = 20;

    /// <summary>What the last day of a year has behind the year.</summary>
    private const string LastDay = "-12-31";

    /// <summary>Whether a passage has a figure in another form.</summary>
    /// <param name="figure">The figure.</param>
    /// <param name="value">What it may be read as.</param>
    /// <param name="id">The passage.</param>
    /// <param name="records">The records.</param>
    public static bool Has(Figure figure, string value, PassageId id, Records records)
    {
        var statements = records.Passage(id).Statements;
        return figure.Kind switch
        {
            FigureKind.Percentage => IsShare(value, statements),
            FigureKind.Date => IsOfYearBefore(value, statements)
                || (
                    value.EndsWith(LastDay, StringComparison.Ordinal)
                    && statements.Any(statement =>
                        statement.Marks.Any(mark => mark.Text == value[..^LastDay.Length] && mark.Bound == Bound.Until)
                    )
                ),
            FigureKind.Time => IsInParts(value, id, records),
            _ => IsInListOf(value, statements)
                || FigureCurrencies.InEarlierRecords(value).Any(records.Passage(id).Figures.Contains),
        };
    }

    /// <summary>Whether a passage says a share by two numbers, one after the other: ‘three of four beds’.</summary>
    private static bool IsShare(string value, ImmutableArray<Statement> statements)
    {
        foreach (var statement in statements)
        {
            for (var i = 0; i + 1 < statement.Marks.Length; i++)
            {
                if (
                    statement.Marks[i] is { Kind: MarkKind.Figure, IsBare: true, Unit: "" } part
                    && statement.Marks[i + 1] is { Kind: MarkKind.Figure, IsBare: true } whole
                    && decimal.TryParse(part.Text, CultureInfo.InvariantCulture, out var parts)
                    && decimal.TryParse(whole.Text, CultureInfo.InvariantCulture, out var all)
                    && parts > 1
                    && parts < all
                    && FigureShares.Written(parts, all) == value
                )
                {
                    return true;
                }
            }
        }

        return false;
    }

    /// <summary>
    /// Whether a passage has the day without its year, and the date told last before it has that: ‘sued on 19 May 2025;
    /// the court refused on 8 July’.
    /// </summary>
    private static bool IsOfYearBefore(string value, ImmutableArray<Statement> statements)
    {
        if (value is not [_, _, _, _, '-', _, _, '-', _, _])
        {
            return false;
        }

        var isOfYear = false;
        foreach (var date in statements.SelectMany(statement => statement.Marks).Where(mark => mark.IsDate))
        {
            var isDay = date.Text is ['-', '-', ..];
            if (isDay && isOfYear && date.Text.AsSpan(2).SequenceEqual(value.AsSpan(5)))
            {
                return true;
            }

            isOfYear = isDay ? isOfYear : date.Text.StartsWith(value[..4], StringComparison.Ordinal);
        }

        return false;
    }

    /// <summary>Whether a record made before times of day were read has an hour and its minutes.</summary>
    private static bool IsInParts(string value, PassageId id, Records records) =>
        !records.Passage(id).Figures.Any(FigureTimes.IsTime)
        && records.Has(id, value[..^3].TrimStart('0'))
        && (records.Has(id, value[^2..]) || records.Has(id, value[^2..].TrimStart('0')));

    /// <summary>
    /// Whether a passage has a sum without its currency where it counts up others with it: ‘Latvia spent 9 million
    /// euros, Estonia 20 million’.
    /// </summary>
    private static bool IsInListOf(string value, ImmutableArray<Statement> statements)
    {
        if (value is not [_, _, _, ' ', .. var number])
        {
            return false;
        }

        return statements
            .Select(statement =>
                statement
                    .Marks.Where(mark => mark.Kind == MarkKind.Name || (mark.Kind == MarkKind.Figure && !mark.IsDate))
                    .ToArray()
            )
            .Any(marks =>
                Follows(marks)
                || marks.Index().Any(one => one.Item.Text == number && one.Item.IsBare && IsOfName(marks, one.Index))
                    && marks
                        .Index()
                        .Any(one =>
                            one.Item.Kind == MarkKind.Figure
                            && one.Item.Text.StartsWith(value[..4], StringComparison.Ordinal)
                            && IsOfName(marks, one.Index)
                        )
            );

        // ‘from 4.9 million euros in 2021 to 6.2 million in 2024’.
        bool Follows(Mark[] marks)
        {
            Mark[] figures = [.. marks.Where(mark => mark.Kind == MarkKind.Figure)];
            return figures
                .Zip(figures.Skip(1))
                .Any(pair =>
                    pair.Second.Text == number
                    && pair.Second is { IsBare: true, Unit: "" }
                    && pair.First.Text.StartsWith(value[..4], StringComparison.Ordinal)
                    && IsOfOneSize(pair.First.Text[4..], number)
                );
        }

        static bool IsOfOneSize(string one, string other) =>
            decimal.TryParse(one, CultureInfo.InvariantCulture, out var first)
            && decimal.TryParse(other, CultureInfo.InvariantCulture, out var second)
            && Math.Max(first, second) <= MostTimes * Math.Min(first, second);

        static bool IsOfName(Mark[] marks, int figure) => figure > 0 && marks[figure - 1].Kind == MarkKind.Name;
    }
}
