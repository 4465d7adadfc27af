using System.Collections.Concurrent;
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

    /// <summary>What redirects were found to lead to: those of a chain all to its end.</summary>
    private readonly ConcurrentDictionary<string, Destination?> found = new(StringComparer.Ordinal);

    private readonly ConcurrentDictionary<string, ImmutableArray<string>> circles = new(StringComparer.Ordinal);

    /// <summary>
    /// The addresses of the circle in which redirects lead from one, in order, the first of them again at the end;
    /// empty where they lead in none.
    /// </summary>
    public ImmutableArray<string> Circle(string address)
    {
        var walked = new List<string>();
        var places = new Dictionary<string, int>(StringComparer.Ordinal);
        ImmutableArray<string> circle = [];
        while (!addresses.Has(address) && byAddress.TryGetValue(address, out var redirect) && redirect.To is { } to)
        {
            if (circles.TryGetValue(address, out circle))
            {
                break;
            }

            circle = [];
            places[address] = walked.Count;
            walked.Add(address);
            if (places.TryGetValue(to, out var first))
            {
                circle = [.. walked[first..], to];
                break;
            }

            address = to;
        }

        foreach (var one in walked)
        {
            circles[one] = circle;
        }

        return circle;
    }

    /// <summary>
    /// The address itself, or where redirects lead from it; null where they lead nowhere or in a circle.
    /// </summary>
    public Destination? Follow(string address)
    {
        if (addresses.Has(address))
        {
            return new Destination(address, null);
        }

        var walked = new HashSet<string>(StringComparer.Ordinal);
        Destination? end = null;
        while (!found.TryGetValue(address, out end) && walked.Add(address))
        {
            if (addresses.Has(address))
            {
                end = new Destination(address, null);
                break;
            }

            if (EntryOf(address) is not { } redirect)
            {
                break;
            }

            if (redirect.To is not { } to)
            {
                end = new Destination(redirect.From, redirect);
                break;
            }

            address = KeepAnchor(address, redirect, to);
        }

        foreach (var one in walked)
        {
            found[one] = end;
        }

        return end;
    }

    /// <summary>
    /// Where an entry leads from an address: that of a page to the same anchor of the page that it names, where that
    /// page has it, or went on itself.
    /// </summary>
    private string KeepAnchor(string address, Redirect redirect, string to)
    {
        var (page, anchor) = Redirect.Split(address);
        var same = $"{to}#{anchor}";
        return
            anchor is not null
            && redirect.From == page
            && !to.Contains('#', StringComparison.Ordinal)
            && (addresses.Has(same) || byAddress.ContainsKey(same) || !addresses.Has(to))
            ? same
            : to;
    }

    /// <summary>The entry that says what became of an address that is no more; null for none.</summary>
    private Redirect? EntryOf(string address)
    {
        if (byAddress.TryGetValue(address, out var redirect))
        {
            return redirect;
        }

        // The entry of a page stands for everything on it, and for its place in the list of terms or sources.
        var (page, anchor) = Redirect.Split(address);
        var whole = anchor is not null && page is PagePaths.Glossary or PagePaths.Sources ? $"{page}{anchor}/" : page;
        return anchor is null || (addresses.Has(page) && whole == page) ? null : byAddress.GetValueOrDefault(whole);
    }
}
