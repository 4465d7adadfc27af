using Dossier.Check.Grounding;
using Dossier.Diagnostics;
using Dossier.Input;
using Dossier.Model;

namespace Dossier.Check;

/// <summary>What would be found only because something else is wrong, and is mended with it.</summary>
internal static class Consequence
{
    /// <summary>
    /// Whether a block is a chart that cannot be drawn, which is an error: what its cells say is not known.
    /// </summary>
    public static bool OfChart(Block block, DiagnosticBag bag) => block is Container && bag.IsMisread(block.Span);

    /// <summary>Whether a claim stands in such a chart.</summary>
    public static bool OfChart(Claim claim, DiagnosticBag bag) => claim.Around.Any(block => OfChart(block, bag));

    /// <summary>
    /// Whether a finding of a name that leads nowhere says that a certain one was meant, or quotes it.
    /// </summary>
    public static bool Names(Diagnostic finding, string id) =>
        Says(finding.Message, id) || Says(finding.Hint ?? "", id);

    private static bool Says(string text, string id) => text.Contains(id, StringComparison.OrdinalIgnoreCase);

    /// <summary>Whether a claim may rest on the data of a source that could not be read.</summary>
    public static bool OfSources(Claim claim, DiagnosticBag bag) =>
        bag.NotRead.Any(SourceText.IsSourceList)
        || claim.Sources.Any(bag.IsDoubtful)
        || claim.From.Any(id => bag.IsDoubtful(id.Seed));
}
