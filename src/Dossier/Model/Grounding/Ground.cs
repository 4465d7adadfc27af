using System.Collections.Immutable;
using Dossier.Model.Blocks;

namespace Dossier.Model.Grounding;

/// <summary>What the braces of a block say of its ground, read once; given by Resolve.</summary>
public sealed record Ground
{
    /// <summary>Nothing is said.</summary>
    public static readonly Ground None = new();

    /// <summary>
    /// <c>from</c> as written, whose passages are in <see cref="Block.From"/>; null where the block names none itself.
    /// </summary>
    public AttributeValue? From { get; init; }

    /// <summary><c>own</c>: figures that the editors vouch for, in the order given.</summary>
    public ImmutableArray<OwnFigure> Own { get; init; } = [];

    /// <summary><c>seen</c>: quotations and passages that the editors have looked up, in the order given.</summary>
    public ImmutableArray<Named> Seen { get; init; } = [];

    /// <summary><c>stet</c>: what stands though a rule doubts it, and why, in the order given.</summary>
    public ImmutableArray<Answer> Stet { get; init; } = [];

    /// <summary><c>reads</c>: figures that a correcting editor's note reads in the article's place.</summary>
    public ImmutableArray<OwnFigure> Reads { get; init; } = [];
}
