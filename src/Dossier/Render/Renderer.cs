using System.Collections.Concurrent;
using System.Collections.Immutable;
using Dossier.Check;
using Dossier.Diagnostics;
using Dossier.Input;
using Dossier.Render.Citing;
using Dossier.Render.Feed;
using Dossier.Render.Redirects;
using Dossier.Render.Site;
using Dossier.Theming;

namespace Dossier.Render;

/// <summary>A checked briefing to everything that is published.</summary>
public static class Renderer
{
    private delegate IEnumerable<PlannedFile> Output(
        CheckedBriefing briefing,
        Theme theme,
        SiteParts parts,
        DiagnosticBag bag
    );

    /// <summary>All outputs besides the pages of the site; a new one gets a folder and a line here.</summary>
    private static readonly ImmutableArray<Output> Outputs =
    [
        GroundingData.GroundingData.Plan,
        CitationFiles.Plan,
        RedirectFiles.Plan,
        EditionFeed.Plan,
        Previews.PreviewData.Plan,
        SourceData.SourceData.Plan,
        GlossaryData.GlossaryData.Plan,
        LinkData.LinkData.Plan,
        Embed.EmbedFragments.Plan,
    ];

    /// <summary>
    /// Renders everything, in parallel; null when a template or text of the theme is at fault, or two outputs claim one
    /// path.
    /// </summary>
    /// <param name="briefing">The briefing.</param>
    /// <param name="theme">The theme.</param>
    /// <param name="images">The dossier's images.</param>
    /// <param name="parts">What other programs will add.</param>
    /// <param name="bag">Takes what is wrong.</param>
    /// <param name="cancel">Ends it, by an <see cref="OperationCanceledException"/>.</param>
    public static OutputTree? Render(
        CheckedBriefing briefing,
        Theme theme,
        ImmutableSortedDictionary<string, BinaryFile> images,
        SiteParts parts,
        DiagnosticBag bag,
        CancellationToken cancel = default
    )
    {
        var plan = Plan(briefing, theme, images, parts, bag, cancel);
        var files = new KeyValuePair<string, ReadOnlyMemory<byte>>[plan.Length];
        Parallel.ForEach(
            Partitioner.Create(Enumerable.Range(0, plan.Length), EnumerablePartitionerOptions.NoBuffering),
            new ParallelOptions { CancellationToken = cancel },
            i => files[i] = new(plan[i].Path, plan[i].Render())
        );
        return bag.HasErrors ? null : new OutputTree(files.ToImmutableSortedDictionary(StringComparer.Ordinal));
    }

    /// <summary>
    /// Every file that will be published, before it is rendered, each path once; those that take longest come first.
    /// </summary>
    /// <param name="briefing">The briefing.</param>
    /// <param name="theme">The theme.</param>
    /// <param name="images">The dossier's images.</param>
    /// <param name="parts">What other programs will add.</param>
    /// <param name="bag">Takes what is wrong, now and when a file is rendered.</param>
    /// <param name="cancel">Ends the rendering of a file, by an <see cref="OperationCanceledException"/>.</param>
    public static ImmutableArray<PlannedFile> Plan(
        CheckedBriefing briefing,
        Theme theme,
        ImmutableSortedDictionary<string, BinaryFile> images,
        SiteParts parts,
        DiagnosticBag bag,
        CancellationToken cancel = default
    )
    {
        var planned = SiteRenderer
            .Plan(briefing, theme, parts, bag, cancel)
            .Concat(Outputs.SelectMany(output => output(briefing, theme, parts, bag)))
            .Concat(briefing.Place.IsRoot ? Shared(theme) : [])
            .Concat(
                images
                    .Where(image => briefing.Briefing.Images[image.Key].IsPublished)
                    .Select(image => PlannedFile.Of(image.Key, image.Value.Bytes))
            );
        var paths = new HashSet<string>(StringComparer.Ordinal);
        var plan = ImmutableArray.CreateBuilder<PlannedFile>();
        foreach (var file in planned)
        {
            if (paths.Add(file.Path))
            {
                plan.Add(file);
            }
            else
            {
                bag.ReportFile(
                    Codes.TwoPages,
                    file.Path,
                    $"two files would be published at '{file.Path}'",
                    "rename the file in theme/static/ or input/images/"
                );
            }
        }

        return plan.ToImmutable();
    }

    /// <summary>What a site has once, whatever the number of its editions.</summary>
    private static IEnumerable<PlannedFile> Shared(Theme theme) =>
        theme
            .Assets.Values.Select(asset => PlannedFile.Of(asset.Path, asset.Bytes))
            .Concat(
                theme
                    .Static.Where(file => file.Key != RedirectFiles.HostFile)
                    .Select(file => PlannedFile.Of(file.Key, file.Value.Bytes))
            );
}
