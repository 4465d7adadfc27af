using Dossier.Model;
using Dossier.Render;
using Dossier.Render.Print;

namespace Dossier;

/// <summary>What a compilation came to.</summary>
/// <param name="Briefing">The briefing; null when it could not be read.</param>
/// <param name="Output">What can be published; null when anything was an error.</param>
public sealed record Compilation(Briefing? Briefing, OutputTree? Output)
{
    /// <summary>What a typesetter needs to make the PDF; null when none was asked for, or anything was an error.</summary>
    public PrintJob? Print { get; init; }
}
