using System.Collections.Immutable;
using System.Text;
using Dossier.Bibliography.Csl;
using Dossier.Languages;
using Dossier.Model;

namespace Dossier.Import;

/// <summary>What a source says, variable by variable, as a list of the dossier would hold it: so that two can be compared.</summary>
internal static class SourceVariables
{
    /// <summary>
    /// Each variable with its value in one line; what is private counts as if it were not, and an import's mark not at
    /// all.
    /// </summary>
    public static ImmutableSortedDictionary<string, string> Of(Source source)
    {
        var all = ImmutableSortedDictionary.CreateBuilder<string, string>(StringComparer.Ordinal);
        Add("type", source.Type);
        Add("title", source.Title);
        Add("author", CslValue.Of(source.Authors));
        Add("editor", CslValue.Of(source.Editors));
        foreach (var (role, names) in source.Contributors)
        {
            Add(role, CslValue.Of(names));
        }

        foreach (var (variable, date) in source.Dates)
        {
            Add(variable, CslValue.Of(date));
        }

        Add("issued", source.Issued is { } issued ? CslValue.Of(issued) : "");
        foreach (var (variable, value) in source.Fields)
        {
            Add(variable, value);
        }

        foreach (var (key, value) in source.Custom)
        {
            Add($"custom: {key}", value);
        }

        foreach (var (key, value) in source.Private.Where(pair => pair.Key != ImportMark.Key))
        {
            Add(CslNames.Plain(key) ?? $"custom: {key}", value);
        }

        return all.ToImmutable();

        void Add(string name, string value)
        {
            var plain = Typography.Apostrophes(Characters.Clean(value.Trim())).Normalize(NormalizationForm.FormC);
            if (plain.Length > 0 && plain != "[]")
            {
                all[name] = plain;
            }
        }
    }

    /// <summary>The variables in which two sources differ, in order.</summary>
    public static ImmutableArray<string> Differences(Source before, Source after)
    {
        var (a, b) = (Of(before), Of(after));
        return
        [
            .. a
                .Keys.Union(b.Keys, StringComparer.Ordinal)
                .Where(key => a.GetValueOrDefault(key) != b.GetValueOrDefault(key))
                .Order(StringComparer.Ordinal),
        ];
    }

    /// <summary>The mark of a source: what it says, whatever its id and the file that it stands in.</summary>
    public static string Mark(Source source) =>
        ImportMark.Of(string.Concat(Of(source).Select(pair => $"{pair.Key}\u0001{pair.Value}\u0002")));
}
