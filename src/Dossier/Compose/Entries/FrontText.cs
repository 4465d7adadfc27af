using System.Collections.Immutable;
using Dossier.Compose.Elements;
using Dossier.Compose.Pages;

namespace Dossier.Compose.Entries;

/// <summary>The text of the front page, by its parts.</summary>
/// <param name="Page">The whole page.</param>
/// <param name="Intro">What it says besides its containers.</param>
/// <param name="Point">The point of the dossier; mostly one, or none.</param>
/// <param name="Summary">The summary.</param>
/// <param name="Messages">The key messages.</param>
/// <param name="Watch">What to watch; mostly one, or none.</param>
/// <param name="EditorNotes">The editor's notes that stand on it.</param>
public sealed record FrontText(
    TextPage Page,
    ImmutableArray<Element> Intro,
    ImmutableArray<MessageEntry> Point,
    ImmutableArray<Element> Summary,
    ImmutableArray<MessageEntry> Messages,
    ImmutableArray<MessageEntry> Watch,
    ImmutableArray<Element> EditorNotes
);
