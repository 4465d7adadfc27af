using System.Collections.Immutable;
using Dossier.Model.Inlines;

namespace Dossier.Model.Blocks;

/// <summary>
/// A block as written, before any name is looked up: the block itself, bare of all that it holds, and what it holds.
/// Resolve fills the block; no page of a <see cref="Briefing"/> holds syntax.
/// </summary>
/// <param name="Bare">The block without its text and without the blocks in it.</param>
public sealed record BlockSyntax(Block Bare)
{
    /// <summary>Its text, for a <see cref="TextBlock"/>.</summary>
    public ImmutableArray<InlineSyntax> Content { get; init; } = [];

    /// <summary>The blocks in it, in order.</summary>
    public ImmutableArray<BlockSyntax> Blocks { get; init; } = [];

    /// <summary>The terms of a <see cref="DefinitionItem"/>.</summary>
    public ImmutableArray<ImmutableArray<InlineSyntax>> Terms { get; init; } = [];
}
