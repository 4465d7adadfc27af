using System.Collections.Immutable;
using Dossier.Model.Editions;
using Dossier.Model.Pages;

namespace Dossier.Editions.Addresses;

/// <summary>Follows addresses of earlier editions to where their content stands now.</summary>
/// <param name="addresses">The addresses that there are.</param>
/// <param name="redirects">What became of those that are no more.</param>
public sealed class Forwarding(PublishedAddresses addresses, ImmutableArray<Redirect> redirects)
{
    private readonly Dictionary<string, Redirect> byAddress = redirects.ToDictionary(
        redirect => redirect.From,
        StringComparer.Ordinal
    );

    /// <summary>
    /// The addresses of the circle in which redirects lead from one, in order, the first of them again at the end;
    /// empty where they lead in none.
    /// </summary>
    public ImmutableArray<string> Circle(string address)
    {
        var walked = new List<string>();
        var places = new Dictionary<string, int>(StringComparer.Ordinal);
        while (!addresses.Has(address) && byAddress.TryGetValue(address, out var redirect) && redirect.To is { } to)
        {
            places[address] = walked.Count;
            walked.Add(address);
            if (places.TryGetValue(to, out var first))
            {
                return [.. walked[first..], to];
            }

            address = to;
        }

        return [];
    }

    /// <summary>
    /// The address itself, or where redirects lead from it; null where they lead nowhere or in a circle.
    /// </summary>
    public Destination? Follow(string address)
    {
        var walked = new HashSet<string>(StringComparer.Ordinal);
        while (walked.Add(address))
        {
            if (addresses.Has(address))
            {
                return new Destination(address, null);
            }

            var (page, anchor) = Redirect.Split(address);
            if (!byAddress.TryGetValue(address, out var redirect))
            {
                // The entry of a page stands for everything on it, and for its place in the list of terms or sources.
                var whole =
                    anchor is not null && page is PagePaths.Glossary or PagePaths.Sources ? $"{page}{anchor}/" : page;
                if (
                    anchor is null
                    || (addresses.Has(page) && whole == page)
                    || !byAddress.TryGetValue(whole, out redirect)
                )
                {
                    return null;
                }
            }

            if (redirect.To is not { } to)
            {
                return new Destination(redirect.From, redirect);
            }

            address = to;
        }

        return null;
    }
}
