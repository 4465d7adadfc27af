using Dossier.Diagnostics;
using Dossier.Languages;
using Dossier.Model;

namespace Dossier.Check.Rules.Sources;

/// <summary>Something cites every source.</summary>
internal static class SourcesAreUsed
{
    public static void Apply(Briefing briefing, DiagnosticBag bag)
    {
        var used = briefing
            .Pages.SelectMany(page => page.Citations)
            .Concat(briefing.Terms.SelectMany(term => term.Sources))
            .Concat(briefing.Settings.DerivedFrom.Select(seed => seed.Name))
            .Concat(briefing.Settings.Nocite.Select(source => source.Name))
            .ToHashSet(StringComparer.Ordinal);
        if (used.Contains(Settings.EverySource))
        {
            return;
        }

        var ids = briefing.Sources.Select(source => source.Id).ToHashSet(StringComparer.OrdinalIgnoreCase);
        var unread = new HashSet<string>(StringComparer.OrdinalIgnoreCase);
        foreach (var finding in UnreadCitations(bag))
        {
            var named = FollowOnFindings.PossibleIds(finding).Where(ids.Contains).ToArray();
            if (named.Length == 0)
            {
                return; // A citation that cannot be told is that of any source.
            }

            unread.UnionWith(named);
        }

        foreach (
            var source in briefing.Sources.Where(source =>
                Slug.IsId(source.Id) && !used.Contains(source.Id) && !unread.Contains(source.Id)
            )
        )
        {
            bag.Report(
                Codes.UnusedSource,
                source.Span,
                $"nothing cites the source '{source.Id}'",
                $"cite it with [@{source.Id}], say 'nocite' of it in dossier.yml, or take it out of sources.yml"
            );
        }
    }

    /// <summary>What was found wrong with citations, each as what it says.</summary>
    private static IEnumerable<Diagnostic> UnreadCitations(DiagnosticBag bag) =>
        [
            .. bag.Of(Codes.UnknownSource, Codes.MalformedCitation),
            .. bag.Of(Codes.MarkdownSlip)
                .Where(finding => finding.Message.Contains("citation", StringComparison.Ordinal)),
            .. bag.Of(Codes.UnsafeLink)
                .Where(finding => finding.Hint?.StartsWith("write source:", StringComparison.Ordinal) == true),
            .. bag.Of(Codes.RawHtml).Where(finding => finding.Message.Contains("<ref", StringComparison.Ordinal)),
        ];
}
