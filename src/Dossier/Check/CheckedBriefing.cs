using System.Collections.Immutable;
using Dossier.Check.Grounding;
using Dossier.Check.Reviews;
using Dossier.Editions;
using Dossier.Model;

namespace Dossier.Check;

/// <summary>
/// A briefing without errors. Only <see cref="Checker"/> makes one: what is rendered has been checked.
/// </summary>
public sealed class CheckedBriefing
{
    private readonly Lazy<GroundingReport> grounding;

    /// <summary>Takes in a briefing.</summary>
    /// <param name="briefing">The briefing.</param>
    /// <param name="read">What the check read of each page; the default where it read none.</param>
    internal CheckedBriefing(Briefing briefing, ImmutableArray<PageGrounding> read)
        : this(
            briefing,
            new Lazy<GroundingReport>(() =>
                read.IsDefault ? GroundingReport.Of(briefing) : new GroundingReport(briefing, read)
            )
        ) { }

    private CheckedBriefing(Briefing briefing, Lazy<GroundingReport> grounding) =>
        (Briefing, SecondReading, this.grounding) = (briefing, new SecondReading(briefing), grounding);

    /// <summary>The briefing that was checked.</summary>
    public Briefing Briefing { get; private init; }

    /// <summary>What rests on each passage; made once for all outputs, when the first asks for it.</summary>
    public GroundingReport Grounding => grounding.Value;

    /// <summary>What second readers are asked about in the briefing, and what they answered.</summary>
    public SecondReading SecondReading { get; }

    /// <summary>Where the briefing stands among the editions.</summary>
    public EditionPlace Place { get; private init; } = EditionPlace.Alone;

    /// <summary>The same briefing at a place of its own on the site, with the address that goes with it.</summary>
    public CheckedBriefing At(EditionPlace place)
    {
        var settings = Briefing.Settings;
        return new CheckedBriefing(
            Briefing with
            {
                Settings = settings with { Url = settings.Url is { } url ? new Uri(url, place.Path) : null },
            },
            grounding
        )
        {
            Place = place,
        };
    }
}
