using System.Collections.Immutable;
using Dossier.Diagnostics;
using Dossier.Model;
using Dossier.Model.Data;
using Dossier.Parse;

namespace Dossier.Resolve.Maps;

/// <summary>Finds the lines and borders of <c>input/data/</c> by the name of their file.</summary>
/// <param name="dossier">The dossier.</param>
/// <param name="bag">Receives findings.</param>
internal sealed class GeoFiles(ParsedDossier dossier, DiagnosticBag bag)
{
    /// <summary>What the file holds; null, and a finding, where there is none that can be read.</summary>
    /// <param name="path">Its path below <c>input/</c>, and where it is named.</param>
    public ImmutableArray<GeoFeature>? Find(Named path)
    {
        if (
            dossier.Data.TryGetValue(path.Name, out var file)
            && path.Name.EndsWith(".geojson", StringComparison.Ordinal)
        )
        {
            return file.Features.IsDefault ? null : file.Features; // What is wrong with the file has been said.
        }

        if (!bag.NotRead.Any(read => read.EndsWith($"/{path.Name}", StringComparison.Ordinal)))
        {
            bag.Report(
                Codes.MapData,
                path.Span,
                $"there is no file input/{path.Name}",
                Suggestion.For(
                    path.Name,
                    dossier.Data.Keys.Where(key => key.EndsWith(".geojson", StringComparison.Ordinal))
                ) ?? "lines and borders stand in input/data/ as .geojson: lines=\"data/pipelines.geojson\""
            );
        }

        return null;
    }
}
