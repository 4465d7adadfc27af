using Dossier.Diagnostics;

namespace Dossier.Model.Grounding;

/// <summary>A figure in the braces of a block.</summary>
/// <param name="Value">Its canonical form, as <see cref="Dossier.Figures.Figure.Value"/> has it.</param>
/// <param name="Written">As written.</param>
/// <param name="Span">Where it stands.</param>
public readonly record struct OwnFigure(string Value, string Written, TextSpan Span);
