using Dossier.Diagnostics;
using Dossier.Model;
using Dossier.Model.Blocks;
using Dossier.Model.Inlines;

namespace Dossier.Check.Rules.Pictures;

/// <summary>Something shows every file of <c>input/data/</c>.</summary>
internal static class DataIsUsed
{
    /// <summary>The files that something names, and so shows.</summary>
    public static IEnumerable<string> Shown(Briefing briefing) =>
        briefing.Data.IsEmpty ? [] : briefing.Data.Keys.Where(Named(briefing).Contains);

    public static void Apply(Briefing briefing, DiagnosticBag bag)
    {
        if (briefing.Data.IsEmpty)
        {
            return;
        }

        var used = Named(briefing);
        // One that is named by another path has been reported there.
        var names = used.Select(value => value[(value.LastIndexOf('/') + 1)..]).ToHashSet(StringComparer.Ordinal);
        // Nor is one known to be unused that was meant by the name of a chart's, which is told with it.
        var meant = FollowOnFindings.QuotedNames(bag.Of(Codes.ChartData));
        foreach (
            var (path, span) in briefing.Data.Where(file =>
                !used.Contains(file.Key)
                && !meant.Contains(file.Key)
                && !names.Contains(file.Key[(file.Key.LastIndexOf('/') + 1)..])
            )
        )
        {
            bag.Report(
                Codes.UnusedData,
                span,
                $"nothing shows '{path}'",
                $"name it in a chart, data=\"{path}\", or take it out of input/data/"
            );
        }
    }

    /// <summary>What containers and settings name that may be a file of data.</summary>
    private static HashSet<string> Named(Briefing briefing) =>
        briefing
            .Pages.SelectMany(Walk.Blocks)
            .OfType<Container>()
            .SelectMany(container => container.Attributes.Values)
            .SelectMany(value => value.Value.Split(' '))
            .Append(briefing.Settings.Borders.Name)
            .ToHashSet(StringComparer.Ordinal);
}
