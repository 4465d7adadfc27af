using System.Globalization;

namespace Dossier.Model.Dates;

/// <summary>
/// A date or interval of the Extended Date/Time Format (EDTF, level 0 and the marks <c>~</c> and <c>?</c>):
/// <c>1991</c>, <c>2012-05</c>, <c>2022-05-11</c>, <c>1991/2016</c>, <c>1980-01~</c>.
/// </summary>
/// <param name="Start">First or only date.</param>
/// <param name="End">Last date of an interval; null for a single one.</param>
/// <param name="Approximate">Whether it is marked <c>~</c> or <c>?</c>.</param>
/// <param name="Edtf">As written.</param>
public sealed record EventDate(PartialDate Start, PartialDate? End, bool Approximate, string Edtf)
    : IComparable<EventDate>
{
    /// <summary>Reads a date; null when it is not one.</summary>
    public static EventDate? TryParse(string text)
    {
        var parts = text.Split('/');
        if (parts.Length > 2)
        {
            return null;
        }

        var approximate = false;
        var dates = new PartialDate[parts.Length];
        for (var i = 0; i < parts.Length; i++)
        {
            var bare = parts[i].TrimEnd('~', '?');
            approximate |= bare.Length < parts[i].Length;
            if (PartialDate.TryParse(bare) is not { } date)
            {
                return null;
            }

            dates[i] = date;
        }

        return dates.Length == 2 && dates[1].CompareTo(dates[0]) < 0
            ? null
            : new EventDate(dates[0], dates.Length == 2 ? dates[1] : null, approximate, text);
    }

    /// <summary>
    /// How a date that people write otherwise is written; null where it is none, or may be read in two ways.
    /// </summary>
    public static string? Meant(string text)
    {
        var parts = text.Split('/', '–', '—');
        if (parts.Length == 2)
        {
            var (first, last) = (parts[0].Trim(), parts[1].Trim());
            var meant =
                TryParse($"{first}/{last}") is not null ? $"{first}/{last}"
                : TryParse($"{last}/{first}") is not null ? $"{last}/{first}"
                : null;
            if (meant is not null)
            {
                return meant;
            }
        }

        if (
            WrittenDate.Parse(text) is { } written
            && Model.Dates.Edtf.Of(written) is var edtf
            && TryParse(edtf) is not null
        )
        {
            return edtf;
        }

        if (text.Trim().Split('-') is [{ Length: 4 } y, { Length: 1 or 2 } m, { Length: 1 or 2 } d])
        {
            var padded = $"{y}-{m.PadLeft(2, '0')}-{d.PadLeft(2, '0')}";
            return TryParse(padded) is null ? null : padded;
        }

        var numbers = text.Trim().Split('.', '/');
        return
            numbers is [{ Length: 1 or 2 } day, { Length: 1 or 2 } month, { Length: 4 } year]
            && int.TryParse(day, NumberStyles.None, CultureInfo.InvariantCulture, out var number)
            && (number > 12 || text.Contains('.', StringComparison.Ordinal))
            && $"{year}-{month.PadLeft(2, '0')}-{day.PadLeft(2, '0')}" is var iso
            && TryParse(iso) is not null
            ? iso
            : null;
    }

    /// <summary>What to write for a date that people write otherwise; null where that is not known.</summary>
    public static string? Hint(string text) =>
        Meant(text) is { } meant ? $"write {meant}"
        : MonthOf(text) is { } ofYear ? $"write {ofYear}"
        : text.Trim().Split('/') is [{ Length: 1 or 2 } day, { Length: 1 or 2 } month, { Length: 4 } year]
        && $"{year}-{month.PadLeft(2, '0')}-{day.PadLeft(2, '0')}" is var one
        && $"{year}-{day.PadLeft(2, '0')}-{month.PadLeft(2, '0')}" is var other
        && TryParse(one) is not null
        && TryParse(other) is not null
            ? $"write the year first: {one} or {other}"
        : null;

    /// <summary>The month of a year that is typed as ‘01/2025’, ‘2025/01’ or ‘1.2025’; null for another text.</summary>
    private static string? MonthOf(string text)
    {
        var (month, year) = text.Trim().Split('/', '.', '-') switch
        {
            [{ Length: 1 or 2 } first, { Length: 4 } second] => (first, second),
            [{ Length: 4 } first, { Length: 1 or 2 } second] => (second, first),
            _ => ("", ""),
        };
        return $"{year}-{month.PadLeft(2, '0')}" is { Length: 7 } iso && TryParse(iso) is not null ? iso : null;
    }

    /// <summary>By start, then by end; the vaguer first.</summary>
    public int CompareTo(EventDate? other)
    {
        if (other is null)
        {
            return 1;
        }

        var order = Start.CompareTo(other.Start);
        return order != 0 ? order : (End ?? Start).CompareTo(other.End ?? other.Start);
    }

    /// <summary>The machine-readable form for HTML's <c>time</c>; null for an interval, which it cannot hold.</summary>
    public string? Machine => End is null ? Start.ToString() : null;

    /// <inheritdoc/>
    public override string ToString() => Edtf.ToString(CultureInfo.InvariantCulture);
}
