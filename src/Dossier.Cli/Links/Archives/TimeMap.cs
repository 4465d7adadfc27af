using System.Collections.Immutable;
using System.Globalization;

namespace Dossier.Cli.Links.Archives;

/// <summary>The copies of a page that an archive lists (RFC 7089, 5).</summary>
/// <param name="Mementos">The copies, oldest first.</param>
/// <param name="FurtherLists">Addresses of further lists, where one does not hold all, in the order given.</param>
internal sealed record TimeMap(ImmutableArray<Memento> Mementos, ImmutableArray<string> FurtherLists)
{
    /// <summary>Reads a list.</summary>
    /// <param name="text">As <c>application/link-format</c>.</param>
    public static TimeMap Read(string text)
    {
        var mementos = ImmutableArray.CreateBuilder<Memento>();
        var pages = ImmutableArray.CreateBuilder<string>();
        foreach (var (address, parameters) in LinkFormat.Read(text))
        {
            if (
                LinkFormat.Is(parameters, "memento")
                && ParseInstant(parameters.GetValueOrDefault("datetime", "")) is { } taken
            )
            {
                mementos.Add(new Memento(address, taken));
            }
            else if (LinkFormat.Is(parameters, "timemap") && !LinkFormat.Is(parameters, "self"))
            {
                pages.Add(address);
            }
        }

        return new TimeMap([.. mementos.OrderBy(memento => memento.Taken)], pages.ToImmutable());
    }

    /// <summary>A time as HTTP writes it, <c>Tue, 15 Nov 1994 08:12:31 GMT</c>; null for other texts.</summary>
    private static DateTimeOffset? ParseInstant(string text) =>
        DateTimeOffset.TryParseExact(
            text,
            "r",
            CultureInfo.InvariantCulture,
            DateTimeStyles.AssumeUniversal,
            out var instant
        )
            ? instant
            : null;
}
