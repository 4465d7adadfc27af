using System.Collections.Immutable;
using Dossier.Diagnostics;

namespace Dossier.Model.Blocks;

/// <summary>The text of a footnote.</summary>
/// <param name="LabelSpan">Where its label stands.</param>
/// <param name="Label">The label, without <c>^</c>.</param>
/// <param name="Blocks">What it says.</param>
public sealed record FootnoteDefinition(TextSpan LabelSpan, string Label, ImmutableArray<BlockSyntax> Blocks);
