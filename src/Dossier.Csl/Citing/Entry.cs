using Dossier.Csl.Items;
using Dossier.Csl.Rendering;

namespace Dossier.Csl.Citing;

/// <summary>An item of a document.</summary>
/// <param name="item">The item.</param>
internal sealed class Entry(Item item)
{
    public Item Item { get; } = item;

    /// <summary>Its number, from 1, in the order of the bibliography.</summary>
    public int Number { get; set; }

    public Disambiguation Disambiguation { get; set; } = Disambiguation.None;
}
