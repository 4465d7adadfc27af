using Dossier.Cli.Links.Asking;

namespace Dossier.Cli.Links;

/// <summary>Decides what of the cache still holds.</summary>
/// <param name="now">The time of the run.</param>
/// <param name="older">How old a good result may be.</param>
internal sealed class LinkAge(DateTimeOffset now, TimeSpan older)
{
    private static readonly TimeSpan OneDay = TimeSpan.FromDays(1);

    /// <summary>
    /// Whether a known result spares asking an address again. A fault is asked again after a day, which proves or
    /// clears it; so is a page with a fragment or title that was not asked about before.
    /// </summary>
    public bool IsFresh(LinkQuery query, LinkResult known) =>
        now - known.Checked is var age
        && age >= TimeSpan.Zero
        && age < (known.Fault == LinkFault.None || older < OneDay ? older : OneDay)
        && query.Titles.All(known.Titles.Contains)
        && (known.Fault != LinkFault.None || query.Fragments.All(known.Anchors.ContainsKey));

    /// <summary>
    /// A new result, with since when the address fails and whether its page's words have changed, by the result
    /// before.
    /// </summary>
    public static LinkResult After(LinkResult? before, LinkResult now) =>
        now with
        {
            FailsSince = now.IsFailing
                ? (before is { IsFailing: true } ? before.FailsSince : null) ?? now.Checked
                : null,
            HasChanged =
                before is { TextHash.Length: > 0 } && now.TextHash.Length > 0 && before.TextHash != now.TextHash,
        };
}
