using Dossier.Diagnostics;

namespace Dossier.Model.Grounding;

/// <summary>What the editors let stand though a rule of grounding doubts it.</summary>
/// <param name="What">The words, figure or passage that the finding marks, as written.</param>
/// <param name="Reason">Why it stands; empty where none is given.</param>
/// <param name="Span">Where the words stand in the braces.</param>
public readonly record struct Answer(string What, string Reason, TextSpan Span);
