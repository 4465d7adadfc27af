using System.Text.RegularExpressions;
using Dossier.Check.Grounding.Claims;
using Dossier.Diagnostics;
using Dossier.Input;
using Dossier.Model.Blocks;

namespace Dossier.Check;

/// <summary>What would be found only because something else is wrong, and is mended with it.</summary>
internal static partial class Consequence
{
    /// <summary>
    /// Whether a block is a chart that cannot be drawn, which is an error: what its cells say is not known.
    /// </summary>
    public static bool OfChart(Block block, DiagnosticBag bag) =>
        block is Container && bag.IsMeantOtherwise(block.Span);

    /// <summary>Whether a claim stands in such a chart.</summary>
    public static bool OfChart(Claim claim, DiagnosticBag bag) => claim.Around.Any(block => OfChart(block, bag));

    /// <summary>
    /// Whether a section is named that there is none of, and that is no other one mistyped: its file may be missing,
    /// and what it alone uses is not known to be unused.
    /// </summary>
    public static bool OfMissingSection(DiagnosticBag bag) =>
        bag.Of(Codes.UnknownSection)
            .Any(finding => finding.Hint?.StartsWith("did you mean", StringComparison.Ordinal) != true);

    /// <summary>
    /// Every name that findings quote: of names that lead nowhere those, and those that were meant perhaps. Whatever
    /// their case.
    /// </summary>
    public static IReadOnlySet<string> QuotedNames(IEnumerable<Diagnostic> findings) =>
        Words(findings, QuotedName()).ToHashSet(StringComparer.OrdinalIgnoreCase);

    /// <summary>Every word of a finding that could be an id.</summary>
    public static IEnumerable<string> Ids(Diagnostic finding) => Words([finding], Id());

    private static IEnumerable<string> Words(IEnumerable<Diagnostic> findings, Regex pattern) =>
        findings
            .SelectMany(finding => pattern.Matches($"{finding.Message}\n{finding.Hint}"))
            .Select(word => word.Value);

    /// <summary>Whether a claim may rest on the data of a source that could not be read.</summary>
    public static bool OfSources(Claim claim, DiagnosticBag bag) =>
        bag.NotRead.Any(InputText.IsSourceList)
        || claim.Sources.Any(bag.IsSourceFaulty)
        || claim.From.Any(id => bag.IsSourceFaulty(id.Seed));

    [GeneratedRegex(@"(?<=['""]|\(term:)[^'""\s()]+(?=['"")])")]
    private static partial Regex QuotedName();

    [GeneratedRegex("[a-zA-Z0-9-]+")]
    private static partial Regex Id();
}
