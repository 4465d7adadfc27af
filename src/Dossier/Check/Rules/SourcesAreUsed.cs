using Dossier.Diagnostics;
using Dossier.Languages;
using Dossier.Model;

namespace Dossier.Check.Rules;

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
        foreach (
            var source in briefing.Sources.Where(source =>
                Slug.IsId(source.Id) && !used.Contains(source.Id) && !used.Contains(Settings.EverySource)
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
}
