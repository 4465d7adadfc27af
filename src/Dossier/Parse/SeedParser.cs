using System.Collections.Immutable;
using Dossier.Diagnostics;
using Dossier.Input;
using Dossier.Model;
using Dossier.Parse.Yaml;

namespace Dossier.Parse;

/// <summary>Reads the record of an article.</summary>
internal static class SeedParser
{
    /// <summary>Reads a record; null when its YAML cannot be read.</summary>
    public static SeedRecord? Parse(SourceFile file, DiagnosticBag bag)
    {
        if (YamlDocument.Read(file, 0, file.Text.Length, bag) is not { } map)
        {
            return null;
        }

        var id = map.Required("id");
        if (id.Length > 0 && id != file.Stem)
        {
            map.Wrong("id", $"the file's name, '{file.Stem}'");
        }

        var passages = ImmutableArray.CreateBuilder<Passage>();
        var ids = new HashSet<string>(StringComparer.Ordinal);
        foreach (var item in map.Maps("passages"))
        {
            var passage = new Passage(item.Required("id"), item.Text("section"), item.Number("words"));
            if (!ids.Add(passage.Id))
            {
                bag.Report(Codes.DuplicateId, item.SpanOf("id"), $"the passage '{passage.Id}' is given twice");
            }

            passages.Add(passage);
            item.Done();
        }

        map.Done();
        return new SeedRecord(file.Stem, passages.ToImmutable());
    }
}
