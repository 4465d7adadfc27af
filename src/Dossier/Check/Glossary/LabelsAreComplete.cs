using Dossier.Diagnostics;
using Dossier.Model;

namespace Dossier.Check.Glossary;

/// <summary>A language that most entries of a kind have a name in, every entry of that kind has one in.</summary>
internal static class LabelsAreComplete
{
    /// <summary>Fewer entries of a kind say nothing of what is usual.</summary>
    private const int FewestEntries = 4;

    public static void Apply(Briefing briefing, DiagnosticBag bag)
    {
        foreach (
            var kind in briefing
                .Terms.GroupBy(term => term.Kind, StringComparer.Ordinal)
                .Where(kind => kind.Count() >= FewestEntries)
        )
        {
            var usual = kind.SelectMany(term => term.Labels.Select(label => label.Key).Distinct(StringComparer.Ordinal))
                .GroupBy(tag => tag, StringComparer.Ordinal)
                .Where(group => group.Count() * 2 > kind.Count())
                .ToDictionary(group => group.Key, group => group.Count(), StringComparer.Ordinal);
            foreach (var term in kind)
            {
                var missing = usual
                    .Keys.Where(tag => tag != term.Language && term.Labels.All(label => label.Key != tag))
                    .Order(StringComparer.Ordinal)
                    .ToArray();
                if (missing.Length > 0)
                {
                    var counts = missing.Select(tag => $"{tag}: {usual[tag]} of {kind.Count()}");
                    bag.Report(
                        Codes.MissingLabel,
                        term.Span,
                        $"the term '{term.Id}' has no name in {string.Join(", ", missing)}",
                        $"most entries of its kind have one ({string.Join(", ", counts)}); add it under 'labels:'"
                    );
                }
            }
        }
    }
}
