using System.Collections.Immutable;
using Dossier.Model.Dates;
using Dossier.Model.Sources;

namespace Dossier.Cli.Links.Archives;

/// <summary>The time of which a copy is wanted.</summary>
/// <param name="From">Its first moment, in UTC.</param>
/// <param name="Until">The moment after its last.</param>
internal sealed record WantedTime(DateTimeOffset From, DateTimeOffset Until)
{
    /// <summary>
    /// When the editors looked at the source, since they cite what they saw; else when it was published. Null where
    /// neither is known.
    /// </summary>
    public static WantedTime? Of(Source source) => Of(source.Dates.GetValueOrDefault("accessed")) ?? Of(source.Issued);

    /// <summary>Copies by their distance to the time, of two that are equally far the later one first.</summary>
    public static IEnumerable<Memento> Nearest(ImmutableArray<Memento> mementos, WantedTime? time) =>
        // Where no time is known, the oldest first: later copies may show a page that has already changed.
        time is null
            ? mementos.OrderBy(memento => memento.Taken)
            : mementos.OrderBy(time.DistanceTo).ThenByDescending(memento => memento.Taken);

    /// <summary>How far a copy lies outside the time; zero within it.</summary>
    private TimeSpan DistanceTo(Memento memento) =>
        memento.Taken < From ? From - memento.Taken
        : memento.Taken >= Until ? memento.Taken - Until
        : TimeSpan.Zero;

    /// <summary>
    /// The day, month, season or year of a date; null for a date without a year, or one before 1900.
    /// </summary>
    private static WantedTime? Of(PublicationDate? date)
    {
        if (date is null || date.Start.Year is < 1900 or > 9000)
        {
            return null;
        }

        var start = date.Start;
        var month = start.Season > 0 ? start.Season * 3 : Math.Max(1, start.Month);
        var from = new DateTimeOffset(start.Year, month, Math.Max(1, start.Day), 0, 0, 0, TimeSpan.Zero);
        return new WantedTime(
            from,
            start.Day > 0 ? from.AddDays(1)
                : start.Season > 0 ? from.AddMonths(3)
                : start.Month > 0 ? from.AddMonths(1)
                : from.AddYears(1)
        );
    }
}
