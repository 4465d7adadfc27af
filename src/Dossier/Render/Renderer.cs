using System.Collections.Immutable;
using Dossier.Check;
using Dossier.Diagnostics;
using Dossier.Input;
using Dossier.Render.Site;
using Dossier.Theming;

namespace Dossier.Render;

/// <summary>A checked briefing to everything that is published.</summary>
public static class Renderer
{
    private delegate IEnumerable<KeyValuePair<string, ReadOnlyMemory<byte>>> Output(CheckedBriefing briefing, Theme theme, DiagnosticBag bag);

    /// <summary>All outputs; a new one gets a folder and a line here.</summary>
    private static readonly ImmutableArray<Output> Outputs =
    [
        SiteRenderer.Render,
        GroundingData.GroundingData.Render,
    ];

    /// <summary>Renders everything; null when a template or text of the theme is at fault, or two outputs claim one path.</summary>
    /// <param name="briefing">The briefing.</param>
    /// <param name="theme">The theme.</param>
    /// <param name="images">The dossier's images.</param>
    /// <param name="bag">Takes what is wrong.</param>
    public static OutputTree? Render(
        CheckedBriefing briefing, Theme theme, ImmutableSortedDictionary<string, BinaryFile> images, DiagnosticBag bag)
    {
        var files = ImmutableSortedDictionary.CreateBuilder<string, ReadOnlyMemory<byte>>(StringComparer.Ordinal);
        var rendered = Outputs.SelectMany(output => output(briefing, theme, bag))
            .Concat(theme.Assets.Values.Select(asset => KeyValuePair.Create(asset.Path, asset.Bytes)))
            .Concat(theme.Static.Select(file => KeyValuePair.Create(file.Key, file.Value.Bytes)))
            .Concat(images.Select(image => KeyValuePair.Create(image.Key, image.Value.Bytes)));
        foreach (var (path, bytes) in rendered)
        {
            if (!files.TryAdd(path, bytes))
            {
                bag.ReportFile(Codes.TwoPages, path, $"two files would be published at '{path}'", "rename the file in theme/static/ or input/images/");
            }
        }

        return bag.HasErrors ? null : new OutputTree(files.ToImmutable());
    }
}
