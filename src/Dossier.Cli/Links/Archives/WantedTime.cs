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
    /// When the source was looked at, else when it was published; null when neither is known. What the editors saw is
    /// what they cite.
    /// </summary>
    public static WantedTime? Of(Source source) => Of(source.Dates.GetValueOrDefault("accessed")) ?? Of(source.Issued);

    /// <summary>Copies by their distance to the time, of two that are equally far the later one first.</summary>
    public static IEnumerable<Memento> Nearest(ImmutableArray<Memento> mementos, WantedTime? time) =>
        // The oldest, where no time is known: what an address that rots shows later is the less likely to be meant.
        time is null
            ? mementos.OrderBy(memento => memento.Taken)
            : mementos.OrderBy(time.Distance).ThenByDescending(memento => memento.Taken);

    private TimeSpan Distance(Memento memento) =>
        memento.Taken < From ? From - memento.Taken
        : memento.Taken >= Until ? memento.Taken - Until
        : TimeSpan.Zero;

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
