using System.Collections.Immutable;
using Dossier.Bibliography;
using Dossier.Diagnostics;
using Dossier.Model.Sources;

namespace Dossier.Import.Sources;

/// <summary>Keeps what a library holds for its owner out of what is published.</summary>
internal static class PrivateSources
{
    /// <summary>The source with its private fields under <c>private:</c>, save those that may be published.</summary>
    /// <param name="source">As it was read.</param>
    /// <param name="published">What <c>dossier.yml</c> lets be published.</param>
    /// <param name="report">Is told, once for each field, what is kept back.</param>
    public static Source Kept(Source source, ImmutableArray<string> published, ImportReport report)
    {
        var moved = Source
            .OwnersVariables.Where(name => source.Fields.ContainsKey(name) && !IsPublished(name))
            .ToArray();
        var back = source.Private.Keys.Where(name => IsPublished(name)).ToArray();
        var own = source
            .Private.RemoveRange(back)
            .Remove(ImportMark.Key)
            .SetItems(moved.Select(name => KeyValuePair.Create(name, source.Fields[name])));
        foreach (var name in own.Keys)
        {
            report.Kept(
                $"'{PrivateFields.Kind(name)}' is kept in the list and not published",
                "",
                source.Span,
                $"this publishes it: {SettingHint.Of("import", $"publish: [{PrivateFields.Kind(name)}]")}"
            );
        }

        var plain = back.Where(Source.OwnersVariables.Contains).ToArray();
        return source with
        {
            Fields = source
                .Fields.RemoveRange(moved)
                .SetItems(plain.Select(name => KeyValuePair.Create(name, source.Private[name]))),
            Custom = source.Custom.SetItems(
                back.Except(plain, StringComparer.Ordinal)
                    .Select(name => KeyValuePair.Create(name, source.Private[name]))
            ),
            Private = own,
        };

        bool IsPublished(string name) =>
            published.Contains(name, StringComparer.OrdinalIgnoreCase)
            || published.Contains(PrivateFields.Kind(name), StringComparer.OrdinalIgnoreCase);
    }
}
