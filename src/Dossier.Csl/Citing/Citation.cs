using System.Collections.Immutable;

namespace Dossier.Csl.Citing;

/// <summary>References that stand in one place, in a note or in the running text.</summary>
/// <param name="Cites">The references, in the order in which they were written.</param>
/// <param name="Note">The number of the note, from 1; 0 for the running text.</param>
public sealed record Citation(ImmutableArray<Cite> Cites, int Note = 0)
{
    /// <summary>Whether the layout's prefix and suffix are left out, because the text around has its own.</summary>
    public bool IsBare { get; init; }

    /// <summary>Whether the references stay in their order, whatever the style says of sorting them.</summary>
    public bool KeepsOrder { get; init; }

    /// <summary>
    /// Whether a text begins here that is read by itself, so that ‘ibid.’ cannot mean what was cited before.
    /// </summary>
    public bool BeginsText { get; init; }
}
