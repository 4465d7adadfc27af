using Dossier.Model;
using Dossier.Render;

namespace Dossier;

/// <summary>What a compilation came to.</summary>
/// <param name="Briefing">The briefing; null when it could not be read.</param>
/// <param name="Output">What can be published; null when anything was an error.</param>
public sealed record Compilation(Briefing? Briefing, OutputTree? Output);
