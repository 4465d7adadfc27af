using System.Collections.Immutable;
using System.Globalization;

namespace Dossier.Model.Dates;

/// <summary>A date as CSL's JSON and YAML write it, in any of its forms, not yet read.</summary>
/// <param name="Rows">
/// The <c>date-parts</c>: one or two rows of year, month and day, as texts; empty where there are none.
/// </param>
public sealed record CslDate(ImmutableArray<ImmutableArray<string>> Rows)
{
    /// <summary>A season's number or name.</summary>
    public string Season { get; init; } = "";

    /// <summary>Anything but nothing, <c>false</c> and <c>0</c> says that the date is approximate.</summary>
    public string Circa { get; init; } = "";

    /// <summary>The date in words.</summary>
    public string Literal { get; init; } = "";

    /// <summary>The date in words that a program may read.</summary>
    public string Raw { get; init; } = "";

    /// <summary>The date as EDTF, which goes before all else.</summary>
    public string Edtf { get; init; } = "";

    /// <summary>Pandoc's form: an object, or a list of two, with <c>year</c>, <c>month</c>, <c>day</c>.</summary>
    /// <param name="points">For each object, the text under a key; empty where there is none.</param>
    public static CslDate OfPoints(IReadOnlyList<Func<string, string>> points) =>
        new([.. points.Select(Row)])
        {
            Season = points.Count == 1 ? points[0]("season") : "",
            Circa = points.Select(point => point("circa")).FirstOrDefault(circa => circa.Length > 0, ""),
            Literal = points
                .SelectMany(point => new[] { point("literal"), point("other") })
                .FirstOrDefault(words => words.Length > 0, ""),
        };

    /// <summary>
    /// The date as CSL writes it; <see cref="Edtf"/> is given only where <c>date-parts</c>, <c>season</c> and
    /// <c>circa</c> do not say it all.
    /// </summary>
    public static CslDate Of(PublicationDate date)
    {
        if (!date.IsDated)
        {
            return new([]) { Literal = date.Literal };
        }

        if (!date.IsRange && date.Start == new PartialDate(date.Year, date.Month, date.Day))
        {
            return new([Row(date.Start, withSeason: false)]) { Literal = date.Literal };
        }

        ImmutableArray<string> open = ["0"];
        var (first, last) = (
            date.Start.Year != 0 ? Row(date.Start, date.IsRange) : open,
            date.End is { } end ? Row(end, true) : open
        );
        var parts = new CslDate(date.IsRange ? [first, last] : [first])
        {
            Season = date.IsRange || date.Season == 0 ? "" : date.Season.ToString(CultureInfo.InvariantCulture),
            Circa = date.Circa ? "true" : "",
        };
        return parts.Read(out _) == date with { Literal = "" }
            ? parts with
            {
                Literal = date.Literal,
            }
            : parts with
            {
                Literal = date.Literal,
                Edtf = Model.Dates.Edtf.Of(date),
            };
    }

    /// <summary>Reads the date; null when nothing of it is known.</summary>
    /// <param name="problem">What of it cannot be read; empty for nothing.</param>
    public PublicationDate? Read(out string problem)
    {
        problem = "";
        var words = Literal.Length > 0 ? Literal : Raw;
        var date =
            Model.Dates.Edtf.Parse(Edtf)
            ?? (Rows.IsEmpty ? InWords(Literal, Raw) : FromRows(ref problem) ?? InWords(Literal, Raw));
        if (Edtf.Length > 0 && Model.Dates.Edtf.Parse(Edtf) is null)
        {
            problem = $"'{Edtf}' is no EDTF";
        }

        if (date is not { IsDated: true })
        {
            return words.Length > 0 ? new PublicationDate(words) : date;
        }

        if (Season.Length > 0 && date.Start.Season == 0)
        {
            var number = DateWords.Season(Season);
            problem = number > 0 ? problem : $"'{Season}' is no season";
            date = number > 0 ? date with { Start = date.Start with { Season = number, Month = 0, Day = 0 } } : date;
        }

        var isAbout = Circa is not ("" or "false" or "0") && !date.Circa;
        return date with
        {
            Start = isAbout && date.Start.Year != 0 ? date.Start with { IsApproximate = true } : date.Start,
            End = isAbout && date.Start.Year == 0 ? date.End!.Value with { IsApproximate = true } : date.End,
            Literal = Literal == Model.Dates.Edtf.Of(date) ? "" : Literal,
        };
    }

    /// <summary>Year, month, day as far as they are known; a season as its month, 21 to 24, where asked for.</summary>
    private static ImmutableArray<string> Row(PartialDate date, bool withSeason)
    {
        int[] parts = [date.Year, withSeason && date.Season > 0 ? 20 + date.Season : date.Month, date.Day];
        return
        [
            .. parts
                .TakeWhile((part, i) => i == 0 || part > 0)
                .Select(part => part.ToString(CultureInfo.InvariantCulture)),
        ];
    }

    /// <summary>A row of year, month and day from an object of Pandoc's; a season as month 21 to 24.</summary>
    private static ImmutableArray<string> Row(Func<string, string> point)
    {
        var season = point("month").Length == 0 ? DateWords.Season(point("season")) : 0;
        var month = season > 0 ? (20 + season).ToString(CultureInfo.InvariantCulture) : point("month");
        return [point("year"), month, point("day")];
    }

    /// <summary>
    /// The date of words: EDTF where they are literal, any way of writing where they are raw; null for none.
    /// </summary>
    private static PublicationDate? InWords(string literal, string raw) =>
        literal.Length > 0 ? Model.Dates.Edtf.Parse(literal)
        : raw.Length > 0 ? WrittenDate.Parse(raw)
        : null;

    /// <summary>
    /// The date or range of the rows, as far as they are true dates; null for none. <paramref name="problem"/> takes
    /// what is wrong.
    /// </summary>
    private PublicationDate? FromRows(ref string problem)
    {
        var first = Row(Rows[0], ref problem);
        if (Rows.Length == 1)
        {
            return first is { } single ? new PublicationDate(single) : null;
        }

        var last = Row(Rows[1], ref problem);
        problem = Rows.Length > 2 ? "a range has two ends" : problem;
        switch (first, last)
        {
            case ({ } start, { } end) when Model.Dates.Edtf.IsRange(start, end):
                return new PublicationDate(start, end);
            case ({ } start, { } end):
                problem = $"the range ends in {end}, before it begins";
                return new PublicationDate(start);
            case ({ } start, null):
                return new PublicationDate(start) { Missing = MissingBound.OpenEnd };
            case (null, { } end):
                return new PublicationDate(default, end) { Missing = MissingBound.OpenStart };
            default:
                return null;
        }
    }

    /// <summary>As much of a row as is a true date; null for a row without a year, which is an open end.</summary>
    private static PartialDate? Row(ImmutableArray<string> row, ref string problem)
    {
        var cells = row.Select(cell => cell.Trim()).ToArray();
        if (cells.All(cell => cell is "" or "0"))
        {
            return null;
        }

        if (
            !int.TryParse(cells[0], NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out var year)
            || PartialDate.Of(year, 0, 0) is not { } whole
        )
        {
            problem = $"'{cells[0]}' is no year";
            return null;
        }

        var (month, day) = (cells.ElementAtOrDefault(1) ?? "", cells.ElementAtOrDefault(2) ?? "");
        if (DateWords.Month(month) == 0 && DateWords.Season(month) is > 0 and var season)
        {
            problem = day is "" or "0" ? problem : $"a season has no day '{day}'";
            return whole with { Season = season };
        }

        var numbers = (Month: DateWords.Month(month), Day: Number(day));
        problem =
            cells.Length > 3 ? "a date has three parts"
            : numbers.Month == 0 && month is not ("" or "0") ? $"'{month}' is no month"
            : problem;
        if (PartialDate.Of(year, numbers.Month, numbers.Day) is { } date && (numbers.Month > 0 || numbers.Day == 0))
        {
            problem = numbers.Day == 0 && day is not ("" or "0") ? $"'{day}' is no day" : problem;
            return date;
        }

        problem = problem.Length > 0 ? problem : $"there is no day {day} in that month";
        return PartialDate.Of(year, numbers.Month, 0);
    }

    /// <summary>A number in digits alone; 0 for anything else.</summary>
    private static int Number(string text) =>
        int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var number) ? number : 0;
}
