using System.Collections.Immutable;
using Dossier.Compose.Elements;
using Dossier.Compose.RunningText;

namespace Dossier.Compose.Pages;

/// <summary>A numbered note with all that it says, its stop included.</summary>
/// <param name="Number">Its number; notes are numbered through the whole dossier, from 1.</param>
/// <param name="Marks">How many marks it has, at least 1.</param>
/// <param name="SourceIds">The sources that the note is the citation of, each once; empty for one with a text of its
/// own.</param>
/// <param name="Elements">Its text.</param>
public sealed record DocumentNote(
    int Number,
    int Marks,
    ImmutableArray<string> SourceIds,
    ImmutableArray<Element> Elements
)
{
    /// <summary>Its text, where that is one paragraph without an id of its own; the default otherwise.</summary>
    public ImmutableArray<Run> Line =>
        Elements is [ParagraphElement { Head.Anchor: null } only] ? only.Content : default;
}
