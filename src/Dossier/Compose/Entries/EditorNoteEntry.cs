using System.Collections.Immutable;
using Dossier.Compose.Elements;
using Dossier.Diagnostics;

namespace Dossier.Compose.Entries;

/// <summary>An editor's note in the list of all.</summary>
/// <param name="Anchor">Its anchor on its page; null where the editors gave none.</param>
/// <param name="Kind">Its kind.</param>
/// <param name="KindLabel">Its kind, for people.</param>
/// <param name="Title">Its title; may be empty.</param>
/// <param name="Page">The page that it stands on.</param>
/// <param name="Elements">Its text.</param>
/// <param name="Span">Where it was typed.</param>
public sealed record EditorNoteEntry(
    string? Anchor,
    string Kind,
    string KindLabel,
    string Title,
    PageLink Page,
    ImmutableArray<Element> Elements,
    TextSpan Span
);
