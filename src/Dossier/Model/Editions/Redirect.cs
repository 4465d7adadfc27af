using Dossier.Diagnostics;

namespace Dossier.Model.Editions;

/// <summary>What became of an address that an edition published.</summary>
/// <param name="From">The address, below the site's root, without a slash before it: <c>glossary/ots/</c>,
/// <c>sections/economy/#p-3fk2a1</c>.</param>
/// <param name="To">Where its content went; null for a tombstone.</param>
/// <param name="Reason">Why it is gone; may be empty for a redirect.</param>
/// <param name="Edition">The last edition that had it; null when not said.</param>
/// <param name="Span">Where <c>from</c> stands.</param>
public sealed record Redirect(string From, string? To, string Reason, EditionVersion? Edition, TextSpan Span)
{
    /// <summary>Where <c>to</c> stands; of a tombstone, and of an entry that is not of a file, nowhere.</summary>
    public TextSpan ToSpan { get; init; }

    /// <summary>Where the reason of a tombstone stands; of what is none, or not of a file, nowhere.</summary>
    public TextSpan ReasonSpan { get; init; }

    /// <summary>Where the edition stands; of an entry that names none, or is not of a file, nowhere.</summary>
    public TextSpan EditionSpan { get; init; }

    /// <summary>The page of an address, and the anchor on it; null for the page itself.</summary>
    public static (string Page, string? Anchor) Split(string address)
    {
        var hash = address.IndexOf('#', StringComparison.Ordinal);
        return hash < 0 ? (address, null) : (address[..hash], address[(hash + 1)..]);
    }
}
