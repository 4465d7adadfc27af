using System.Text.RegularExpressions;
using Dossier.Check.Grounding.Claims;
using Dossier.Check.Grounding.Indexes;
using Dossier.Diagnostics;
using Dossier.Input;
using Dossier.Model.Blocks;
using Dossier.Statements;

namespace Dossier.Check;

/// <summary>
/// Tells what would be found only because something else is wrong, and vanishes once that is mended: rules ask before
/// they report.
/// </summary>
internal static partial class FollowOnFindings
{
    /// <summary>
    /// Whether a block is a chart that cannot be drawn, which is an error: what its cells say is not known.
    /// </summary>
    public static bool IsUnreadChart(Block block, DiagnosticBag bag) =>
        block is Container && bag.IsMeantOtherwise(block.Span);

    /// <summary>Whether a claim stands in such a chart.</summary>
    public static bool StandsInUnreadChart(Claim claim, DiagnosticBag bag) =>
        claim.Around.Any(block => IsUnreadChart(block, bag));

    /// <summary>
    /// Whether the text names a section that does not exist and is no misspelling of one that does: its file may be
    /// missing, so that nothing can be called unused that it alone may use.
    /// </summary>
    public static bool MayLackSection(DiagnosticBag bag) =>
        bag.Of(Codes.UnknownSection)
            .Any(finding => finding.Hint?.StartsWith("did you mean", StringComparison.Ordinal) != true);

    /// <summary>
    /// The names in quotation marks in messages and hints: those that are unknown, and those suggested in their place.
    /// Compared without case.
    /// </summary>
    public static IReadOnlySet<string> QuotedNames(IEnumerable<Diagnostic> findings) =>
        MatchesIn(findings, QuotedName()).ToHashSet(StringComparer.OrdinalIgnoreCase);

    /// <summary>Every word of a finding that could be an id.</summary>
    public static IEnumerable<string> PossibleIds(Diagnostic finding) => MatchesIn([finding], Id());

    /// <summary>What a pattern matches in the messages and hints of findings.</summary>
    private static IEnumerable<string> MatchesIn(IEnumerable<Diagnostic> findings, Regex pattern) =>
        findings
            .SelectMany(finding => pattern.Matches($"{finding.Message}\n{finding.Hint}"))
            .Select(word => word.Value);

    /// <summary>Whether a claim may rest on the data of a source that could not be read.</summary>
    public static bool MayRestOnUnreadSource(Claim claim, DiagnosticBag bag) =>
        bag.NotRead.Any(InputText.IsSourceList)
        || claim.Sources.Any(bag.IsSourceFaulty)
        || claim.From.Any(id => bag.IsSourceFaulty(id.Seed));

    /// <summary>
    /// Whether a block cites a source whose entry could not be read or is wrong, or has a note that may, so that what
    /// it rests on is not known.
    /// </summary>
    public static bool MayRestOnUnreadSource(TextSpan block, DiagnosticBag bag)
    {
        if (block.File is not { } file)
        {
            return false;
        }

        var text = file.Text.AsSpan(block.Start, block.Length);
        if (bag.NotRead.Any(InputText.IsSourceList))
        {
            return text.Contains('@') || text.Contains("[^", StringComparison.Ordinal);
        }

        foreach (var key in CitedKey().EnumerateMatches(text))
        {
            if (bag.IsSourceFaulty(text.Slice(key.Index + 1, key.Length - 1).ToString()))
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>
    /// The ids of glossary entries whose keys are not read, all or one of them, which has been reported.
    /// </summary>
    public static IEnumerable<string> UnreadTermIds(DiagnosticBag bag) =>
        bag.Of(Codes.YamlSyntax, Codes.UnknownKey, Codes.WrongValue, Codes.MissingKey)
            .Where(finding => finding.Path.Contains("glossary/", StringComparison.Ordinal))
            .Select(finding => Path.GetFileNameWithoutExtension(finding.Path))
            .Distinct(StringComparer.Ordinal);

    /// <summary>
    /// Whether a name may be another name of one of some entries that are not read: that it stands in no passage is not
    /// known.
    /// </summary>
    /// <param name="words">The words of the name.</param>
    /// <param name="names">The names of the entries, as far as they are read.</param>
    /// <param name="unread">The ids of those entries, as <see cref="UnreadTermIds"/> gives them.</param>
    public static bool MayNameUnreadTerm(string[] words, NameIndex names, IEnumerable<string> unread) =>
        unread.Any(id =>
            Array.Exists(words, word => names.IsOfTerm(word, id))
            || id.Split('-').Any(part => Array.Exists(words, word => NameKey.AreSame(word, NameKey.Bare(part))))
        );

    /// <summary>
    /// A name that ends in a quotation mark and begins behind one or behind <c>(term:</c>: ‘ots’ in <c>'ots'</c>.
    /// </summary>
    [GeneratedRegex(@"(?<=['""]|\(term:)[^'""\s()]+(?=['"")])")]
    private static partial Regex QuotedName();

    /// <summary>The key of a citation with its sign: <c>@holm-2024</c>.</summary>
    [GeneratedRegex("@[a-zA-Z0-9-]+")]
    private static partial Regex CitedKey();

    /// <summary>Letters, digits and hyphens in a row, as in the id <c>holm-2024</c>.</summary>
    [GeneratedRegex("[a-zA-Z0-9-]+")]
    private static partial Regex Id();
}
