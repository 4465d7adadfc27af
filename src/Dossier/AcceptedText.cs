using Dossier.Check;
using Dossier.Theming;

namespace Dossier;

/// <summary>A text without errors, and the theme that it will be read in.</summary>
/// <param name="Briefing">The text.</param>
/// <param name="Theme">The theme.</param>
public sealed record AcceptedText(CheckedBriefing Briefing, Theme Theme);
