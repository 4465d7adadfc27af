using System.Collections.Immutable;
using System.Globalization;
using Dossier.Bibliography.Csl;
using Dossier.Diagnostics;
using Dossier.Languages;
using Dossier.Model;

namespace Dossier.Import;

/// <summary>
/// Sources of another program among those of a dossier: what is new, what is there already, what disagrees.
/// </summary>
/// <param name="New">What is not in the dossier yet, under permanent ids.</param>
/// <param name="There">How many are in the dossier already, the same.</param>
/// <param name="Conflicts">How many are in the dossier already, and differ; they are left out.</param>
public sealed record SourceImport(ImmutableArray<Source> New, int There, int Conflicts)
{
    /// <summary>CSL's variable for the id that an entry had in its file, where that cannot be permanent.</summary>
    private const string Key = "citation-key";

    /// <summary>Compares. The dossier's own entries stay as they are.</summary>
    /// <param name="existing">The dossier's sources.</param>
    /// <param name="imported">What was read, under the ids of its file.</param>
    /// <param name="bag">Takes conflicts and changed ids.</param>
    public static SourceImport Of(IEnumerable<Source> existing, IEnumerable<Source> imported, DiagnosticBag bag)
    {
        var known = existing.ToDictionary(source => source.Id, StringComparer.Ordinal);
        var byKey = known
            .Values.Where(source => source.Fields.ContainsKey(Key))
            .ToLookup(source => source[Key], StringComparer.Ordinal);
        var taken = new HashSet<string>(known.Keys, StringComparer.Ordinal);
        var fresh = ImmutableArray.CreateBuilder<Source>();
        var (there, conflicts) = (0, 0);
        foreach (var source in imported)
        {
            if ((known.GetValueOrDefault(source.Id) ?? byKey[source.Id].FirstOrDefault()) is { } before)
            {
                // An import before this one may have changed the id, and kept it as the key.
                var different = Differences(
                    before,
                    before.Id == source.Id
                        ? source
                        : source with
                        {
                            Id = before.Id,
                            Fields = source.Fields.SetItem(Key, source.Id),
                        }
                );
                there += different.Length == 0 ? 1 : 0;
                conflicts += different.Length == 0 ? 0 : 1;
                if (different.Length > 0)
                {
                    bag.Report(
                        Codes.ImportConflict,
                        source.Span,
                        $"the dossier has a source '{before.Id}' with another {different}",
                        "the dossier's stays as it is; change it by hand, or give this one another id"
                    );
                }

                continue;
            }

            var id = Free(source, taken);
            taken.Add(id);
            if (id != source.Id)
            {
                bag.Report(
                    Codes.ImportRenamed,
                    source.Span,
                    $"'{source.Id}' becomes '{id}'",
                    "a permanent id has only a–z, 0–9 and single hyphens; it may still be changed before it is published"
                );
            }

            fresh.Add(
                id == source.Id || source.Id.Length == 0 || source.Fields.ContainsKey(Key)
                    ? source with
                    {
                        Id = id,
                    }
                    : source with
                    {
                        Id = id,
                        Fields = source.Fields.Add(Key, source.Id),
                    }
            );
        }

        return new SourceImport(fresh.ToImmutable(), there, conflicts);
    }

    /// <summary>
    /// A permanent id: the file's own as far as it can be one, else author and year; a number where it is taken.
    /// </summary>
    private static string Free(Source source, HashSet<string> taken)
    {
        var year = source.Issued is { Year: > 0 } issued ? issued.Year.ToString(CultureInfo.InvariantCulture) : "nd";
        var name = source.Authors.FirstOrDefault() ?? source.Editors.FirstOrDefault();
        var own = source.Id.Contains('/', StringComparison.Ordinal) ? "" : Slug.Of(source.Id);
        var id = Slug.IsId(own)
            ? own
            : Slug.Of($"{name?.Family ?? string.Join(' ', source.Title.Split(' ').Take(3))} {year}");
        id = Slug.IsId(id) ? id : "source";
        var free = id;
        for (var n = 2; taken.Contains(free); n++)
        {
            free = string.Create(CultureInfo.InvariantCulture, $"{id}-{n}");
        }

        return free;
    }

    /// <summary>The CSL variables in which two records differ, as text; empty for none.</summary>
    private static string Differences(Source before, Source after)
    {
        var (a, b) = (Variables(before), Variables(after));
        return string.Join(
            ", ",
            a.Keys.Union(b.Keys, StringComparer.Ordinal)
                .Where(key => a.GetValueOrDefault(key) != b.GetValueOrDefault(key))
                .Order(StringComparer.Ordinal)
        );
    }

    private static Dictionary<string, string> Variables(Source source)
    {
        using var json = System.Text.Json.JsonDocument.Parse(CslJsonWriter.Bytes([source]));
        return json.RootElement[0]
            .EnumerateObject()
            .ToDictionary(
                pair => pair.Name,
                pair => Typography.Apostrophes(pair.Value.GetRawText()),
                StringComparer.Ordinal
            );
    }
}
