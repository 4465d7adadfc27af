using System.Collections.Immutable;
using Dossier.Model.Blocks;
using Dossier.Model.Dates;

namespace Dossier.Model.Entries;

/// <summary>A dated event.</summary>
/// <param name="Block">The container, whose anchor is the event's permanent id.</param>
/// <param name="Date">When.</param>
/// <param name="Title">What, in a few words.</param>
/// <param name="Place">Where; empty when not known.</param>
/// <param name="Actors">Ids of terms, all known.</param>
public sealed record TimelineEvent(
    Container Block,
    EventDate Date,
    string Title,
    string Place,
    ImmutableArray<string> Actors
);
