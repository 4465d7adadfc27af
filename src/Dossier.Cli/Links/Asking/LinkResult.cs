using System.Collections.Immutable;

namespace Dossier.Cli.Links.Asking;

/// <summary>What became of asking an address.</summary>
/// <param name="Address">As it is written, without its fragment.</param>
/// <param name="Checked">When it was asked, in UTC.</param>
/// <param name="Status">The last HTTP status; 0 when there was no answer.</param>
/// <param name="Fault">Why it gives no page.</param>
internal sealed record LinkResult(string Address, DateTimeOffset Checked, int Status, LinkFault Fault)
{
    /// <summary>More of a fault than its kind, in a few words; may be empty.</summary>
    public string Detail { get; init; } = "";

    /// <summary>The redirects that were followed, in order.</summary>
    public ImmutableArray<LinkHop> Hops { get; init; } = [];

    /// <summary>Where it led; empty when no page was reached.</summary>
    public string Final { get; init; } = "";

    /// <summary>The address to write in its place, as far as redirects are permanent; empty for none.</summary>
    public string NewAddress { get; init; } = "";

    /// <summary>SHA-256 of the page's words, in hexadecimal; empty for what is no page of text.</summary>
    public string TextHash { get; init; } = "";

    /// <summary>Whether the words are others than at the last visit.</summary>
    public bool HasChanged { get; init; }

    /// <summary>The fragments that were asked about, and whether the page has them.</summary>
    public ImmutableSortedDictionary<string, bool> Anchors { get; init; } =
        ImmutableSortedDictionary.Create<string, bool>(StringComparer.Ordinal);

    /// <summary>Why a page that was found may not be the one that is meant; empty for no doubt.</summary>
    public string Doubt { get; init; } = "";

    /// <summary>The titles of sources that the page was compared with.</summary>
    public ImmutableArray<string> Titles { get; init; } = [];

    /// <summary>
    /// When the first of the latest unbroken row of failed visits was; null while the address is well.
    /// </summary>
    public DateTimeOffset? FailsSince { get; init; }

    /// <summary>
    /// Whether nothing can be said of it: a site that refuses programs, or asks for patience, may well serve people;
    /// and an answer that cannot be read may be the page.
    /// </summary>
    public bool IsNotJudged => Fault is LinkFault.Refused or LinkFault.Busy or LinkFault.Unreadable;

    /// <summary>Whether it gave no page, and can count as dead.</summary>
    public bool IsFailing => Fault != LinkFault.None && !IsNotJudged;

    /// <summary>
    /// Whether the result claims a time more than a day after another, or a failure after the visit: a wrong clock
    /// wrote it.
    /// </summary>
    public bool IsAfter(DateTimeOffset now) => Checked - now > TimeSpan.FromDays(1) || FailsSince > Checked;

    /// <summary>Whether two visits at least a day apart, and all between, have failed.</summary>
    public bool IsDead => IsFailing && FailsSince is { } since && Checked - since >= TimeSpan.FromDays(1);

    /// <summary>Whether no answer of any kind came, as from a machine without a network.</summary>
    public bool IsUnreached => Fault is LinkFault.NoHost or LinkFault.NoConnection;
}
