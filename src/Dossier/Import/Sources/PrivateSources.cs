using System.Collections.Immutable;
using Dossier.Bibliography;
using Dossier.Diagnostics;
using Dossier.Model.Sources;

namespace Dossier.Import.Sources;

/// <summary>Keeps what a library holds for its owner out of what is published.</summary>
internal static class PrivateSources
{
    /// <summary>
    /// The source with its owner's fields under <c>private:</c>, save those that may be published, which come out of
    /// it.
    /// </summary>
    /// <param name="source">As it was read.</param>
    /// <param name="published">What <c>dossier.yml</c> lets be published.</param>
    /// <param name="report">Is told, once for each field, what is kept back.</param>
    public static Source KeepBack(Source source, ImmutableArray<string> published, ImportReport report)
    {
        var kept = Source
            .OwnersVariables.Where(name => source.Fields.ContainsKey(name) && !IsPublished(name))
            .ToArray();
        var publishedNames = source.Private.Keys.Where(name => IsPublished(name)).ToArray();
        var privateFields = source
            .Private.RemoveRange(publishedNames)
            .Remove(ImportMark.Key)
            .SetItems(kept.Select(name => KeyValuePair.Create(name, source.Fields[name])));
        foreach (var name in privateFields.Keys)
        {
            report.ReportKeptAside(
                $"'{PrivateFields.Kind(name)}' is kept in the list and not published",
                "",
                source.Span,
                $"this publishes it: {SettingHint.Of("import", $"publish: [{PrivateFields.Kind(name)}]")}"
            );
        }

        var asVariables = publishedNames.Where(Source.OwnersVariables.Contains).ToArray();
        return source with
        {
            Fields = source
                .Fields.RemoveRange(kept)
                .SetItems(asVariables.Select(name => KeyValuePair.Create(name, source.Private[name]))),
            Custom = source.Custom.SetItems(
                publishedNames
                    .Except(asVariables, StringComparer.Ordinal)
                    .Select(name => KeyValuePair.Create(name, source.Private[name]))
            ),
            Private = privateFields,
        };

        bool IsPublished(string name) =>
            published.Contains(name, StringComparer.OrdinalIgnoreCase)
            || published.Contains(PrivateFields.Kind(name), StringComparer.OrdinalIgnoreCase);
    }
}
