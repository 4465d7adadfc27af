using Dossier.Csl.Citing;
using Dossier.Csl.Items;
using Dossier.Csl.Styles;

namespace Dossier.Csl.Rendering;

/// <summary>What is rendered: an item, and how it is cited here.</summary>
/// <param name="Item">The item.</param>
/// <param name="Area">Citation or bibliography.</param>
internal sealed record Subject(Item Item, Area Area)
{
    public Cite? Cite { get; init; }

    public Position Position { get; init; }

    public bool IsNear { get; init; }

    /// <summary>The note of the first cite; 0 where there is none.</summary>
    public int FirstNote { get; init; }

    /// <summary>The item's number in citations by number; 0 where there is none.</summary>
    public int Number { get; init; }

    public Disambiguation Disambiguation { get; init; } = Disambiguation.None;

    public string Locator => Cite?.Locator ?? "";
}
