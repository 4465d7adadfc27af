using System.Collections.Immutable;
using Dossier.Diagnostics;
using Dossier.Languages;
using Dossier.Model.Entries;
using Dossier.Parse.Yaml;

namespace Dossier.Parse;

/// <summary>Reads the kinds of entries that a dossier has besides those of every dossier.</summary>
internal static class OwnKindParser
{
    /// <summary>Reads the kinds, in the order written; none where there are none.</summary>
    /// <param name="map">What stands below <c>kinds:</c>; null where there is none.</param>
    /// <param name="bag">Receives findings.</param>
    public static ImmutableArray<OwnKind> Read(YamlMap? map, DiagnosticBag bag)
    {
        if (map is null)
        {
            return [];
        }

        var kinds = ImmutableArray.CreateBuilder<OwnKind>();
        foreach (var id in map.Keys.ToArray())
        {
            var own = map.IsMap(id) ? map.Map(id) : null;
            var label = Typography.Apostrophes(own is null ? map.Text(id) : ReadLabel(own, map.KeySpan(id), id, bag));
            var plural = Typography.Apostrophes(own?.Text("plural") ?? "");
            var acts = own?.Flag("acts") ?? false;
            own?.ReportUnknown();
            if (!Slug.IsId(id) && !UnseenCharacter.Report(id, map.KeySpan(id), bag))
            {
                bag.Report(
                    Codes.BadId,
                    map.KeySpan(id),
                    $"'{id}' cannot be the name of a kind: only a–z, 0–9 and single hyphens",
                    $"write '{Slug.Of(id)}: {id}', the name that entries use and the words that readers see"
                );
            }
            else if (TermKind.All.Contains(id))
            {
                bag.Report(
                    Codes.DuplicateId,
                    map.KeySpan(id),
                    $"'{id}' is a kind of every dossier already",
                    "take it out; its words are changed in a theme's texts, as kind_" + id
                );
            }
            else if (label.Length > 0)
            {
                kinds.Add(new OwnKind(id, label, plural.Length > 0 ? plural : label, acts));
            }
        }

        map.ReportUnknown();
        return kinds.ToImmutable();
    }

    /// <summary>What readers call a kind; that it is missing is told where the kind is named.</summary>
    private static string ReadLabel(YamlMap own, TextSpan kind, string id, DiagnosticBag bag)
    {
        if (own.IsThere("label") || own.Keys.Any(key => OtherKeys.IsMeant(key, "label")))
        {
            return own.Required("label");
        }

        _ = own.Text("label");
        bag.Report(
            Codes.MissingKey,
            kind,
            $"the kind '{id}' has no 'label'",
            "write below it 'label: …', the word for one"
        );
        return "";
    }
}
