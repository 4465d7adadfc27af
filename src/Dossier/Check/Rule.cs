using Dossier.Diagnostics;
using Dossier.Model;

namespace Dossier.Check;

/// <summary>A rule: looks at a briefing and reports what breaks it.</summary>
/// <param name="briefing">The briefing.</param>
/// <param name="bag">Receives findings.</param>
public delegate void Rule(Briefing briefing, DiagnosticBag bag);
