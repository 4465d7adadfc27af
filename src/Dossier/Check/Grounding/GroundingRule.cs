using Dossier.Diagnostics;

namespace Dossier.Check.Grounding;

/// <summary>
/// A rule of grounding: compares what one page says with the records, and reports what does not agree.
/// </summary>
/// <param name="page">What the page says, and the records.</param>
/// <param name="bag">Receives findings.</param>
internal delegate void GroundingRule(PageGrounding page, DiagnosticBag bag);
