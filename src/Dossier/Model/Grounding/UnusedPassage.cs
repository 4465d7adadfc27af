using Dossier.Diagnostics;

namespace Dossier.Model.Grounding;

/// <summary>A passage that the dossier leaves out on purpose.</summary>
/// <param name="Passage">The passage.</param>
/// <param name="Reason">Why.</param>
/// <param name="Span">Where it is listed.</param>
public sealed record UnusedPassage(PassageId Passage, string Reason, TextSpan Span);
