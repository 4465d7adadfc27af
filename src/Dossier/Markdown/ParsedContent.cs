using System.Collections.Immutable;
using Dossier.Model.Blocks;

namespace Dossier.Markdown;

/// <summary>The Markdown of one file.</summary>
/// <param name="Blocks">Its blocks, without footnotes.</param>
/// <param name="Footnotes">Its footnotes, in the order in which they are defined.</param>
public sealed record ParsedContent(ImmutableArray<BlockSyntax> Blocks, ImmutableArray<FootnoteDefinition> Footnotes);
