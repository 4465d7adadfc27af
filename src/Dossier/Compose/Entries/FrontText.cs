using System.Collections.Immutable;

namespace Dossier.Compose.Entries;

/// <summary>The front.</summary>
/// <param name="Text">All of it.</param>
/// <param name="Intro">What it says besides its containers.</param>
/// <param name="Summary">The summary.</param>
/// <param name="Messages">The key messages.</param>
/// <param name="EditorNotes">The editor's notes that stand on it.</param>
public sealed record FrontText(
    TextPage Text,
    ImmutableArray<Element> Intro,
    ImmutableArray<Element> Summary,
    ImmutableArray<MessageEntry> Messages,
    ImmutableArray<Element> EditorNotes
);
