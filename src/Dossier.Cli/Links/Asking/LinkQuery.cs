using System.Collections.Immutable;

namespace Dossier.Cli.Links.Asking;

/// <summary>An address to ask, with all that the dossier wants to know of it.</summary>
/// <param name="Address">As it is written, without its fragment.</param>
/// <param name="Fragments">The fragments with which it is linked, sorted; without the sign.</param>
/// <param name="Titles">The titles of the sources whose address it is, sorted.</param>
internal sealed record LinkQuery(string Address, ImmutableArray<string> Fragments, ImmutableArray<string> Titles)
{
    /// <summary>Where it leads.</summary>
    public Uri Uri { get; } = new(Address);

    /// <summary>One query for each address, in ordinal order.</summary>
    public static ImmutableArray<LinkQuery> Of(IEnumerable<FoundLink> links) =>
        [
            .. links
                .Select(link => (Link: link, Split: Split(link.Address)))
                .GroupBy(link => link.Split.Address, StringComparer.Ordinal)
                .OrderBy(group => group.Key, StringComparer.Ordinal)
                .Select(group => new LinkQuery(
                    group.Key,
                    DistinctSorted(group.Select(link => link.Split.Fragment)),
                    DistinctSorted(group.Select(link => link.Link.Source?.Title ?? ""))
                )),
        ];

    /// <summary>An address without its fragment, and the fragment without <c>#</c>; empty for none.</summary>
    public static (string Address, string Fragment) Split(string address)
    {
        var hash = address.IndexOf('#', StringComparison.Ordinal);
        return hash < 0 ? (address, "") : (address[..hash], address[(hash + 1)..]);
    }

    private static ImmutableArray<string> DistinctSorted(IEnumerable<string> texts) =>
        [.. texts.Where(text => text.Length > 0).Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal)];
}
