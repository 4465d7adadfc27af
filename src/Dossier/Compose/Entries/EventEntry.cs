using System.Collections.Immutable;
using Dossier.Compose.Elements;
using Dossier.Compose.Entries.Glossary;
using Dossier.Diagnostics;
using Dossier.Model.Dates;

namespace Dossier.Compose.Entries;

/// <summary>An event of the timeline.</summary>
/// <param name="Anchor">Its anchor on the timeline; empty where the editors gave none.</param>
/// <param name="Date">When.</param>
/// <param name="DateText">When, in words.</param>
/// <param name="Title">What, in a few words.</param>
/// <param name="Place">Where; may be empty.</param>
/// <param name="Actors">Who takes part.</param>
/// <param name="Elements">Its text.</param>
/// <param name="Span">Where it was typed.</param>
public sealed record EventEntry(
    string? Anchor,
    EventDate Date,
    string DateText,
    string Title,
    string Place,
    ImmutableArray<TermLink> Actors,
    ImmutableArray<Element> Elements,
    TextSpan Span
);
