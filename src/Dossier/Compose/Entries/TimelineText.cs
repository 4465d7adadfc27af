using System.Collections.Immutable;
using Dossier.Compose.Elements;
using Dossier.Compose.Pages;

namespace Dossier.Compose.Entries;

/// <summary>The text of the timeline's page, by its parts.</summary>
/// <param name="Page">The whole page.</param>
/// <param name="Intro">What it says besides its events.</param>
/// <param name="Events">The events, in order of time.</param>
/// <param name="Description">What a drawing of the events shows, in words; empty where there are none.</param>
public sealed record TimelineText(
    TextPage Page,
    ImmutableArray<Element> Intro,
    ImmutableArray<EventEntry> Events,
    string Description
);
