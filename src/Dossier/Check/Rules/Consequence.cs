using Dossier.Check.Grounding;
using Dossier.Diagnostics;
using Dossier.Input;

namespace Dossier.Check.Rules;

/// <summary>What would be found only because something else is wrong, and is mended with it.</summary>
internal static class Consequence
{
    /// <summary>Whether a claim may rest on the data of a source that could not be read.</summary>
    public static bool OfSources(Claim claim, DiagnosticBag bag) =>
        bag.NotRead.Any(SourceText.IsSourceList)
        || claim.Sources.Any(bag.IsDoubtful)
        || claim.From.Any(id => bag.IsDoubtful(id.Seed));
}
