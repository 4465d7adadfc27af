using Dossier.Diagnostics;

namespace Dossier.Editions.Addresses;

/// <summary>Finds the address that was meant by a mistyped one.</summary>
internal static class NearAddress
{
    /// <summary>
    /// The closest of some addresses whose last part is the same or near: the folder alone, which all of its pages
    /// have, makes none alike. Null for none.
    /// </summary>
    /// <param name="typed">The address as typed.</param>
    /// <param name="addresses">Those that there are, in any order.</param>
    public static string? Of(string typed, IEnumerable<string> addresses)
    {
        var name = LastPart(typed);
        return Suggestion.Closest(
            typed,
            addresses.Where(address => Suggestion.Closest(name, [LastPart(address)]) is not null)
        );
    }

    /// <summary>The anchor of an address; else the name of its page.</summary>
    private static string LastPart(string address)
    {
        var bare = address.TrimEnd('/');
        return bare[(bare.LastIndexOfAny(['/', '#']) + 1)..];
    }
}
