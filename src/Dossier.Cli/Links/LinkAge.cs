using Dossier.Cli.Links.Asking;

namespace Dossier.Cli.Links;

/// <summary>Decides what of the cache still holds.</summary>
/// <param name="now">The time of the run.</param>
/// <param name="older">How old a good result may be.</param>
internal sealed class LinkAge(DateTimeOffset now, TimeSpan older)
{
    private static readonly TimeSpan Day = TimeSpan.FromDays(1);

    /// <summary>
    /// Whether an address need not be asked. What has a fault is asked again after a day, which proves or clears it;
    /// a fragment or a title that was not asked about needs the page again.
    /// </summary>
    public bool Holds(LinkQuery query, LinkResult known) =>
        now - known.Checked is var age
        && age >= TimeSpan.Zero
        && age < (known.Fault == LinkFault.None || older < Day ? older : Day)
        && query.Titles.All(known.Titles.Contains)
        && (known.Fault != LinkFault.None || query.Fragments.All(known.Anchors.ContainsKey));

    /// <summary>A new result in the light of the one before it.</summary>
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
