using System.Collections.Immutable;
using System.Text;
using Dossier.Bibliography.Csl;
using Dossier.Languages;
using Dossier.Languages.Letters;
using Dossier.Model.Sources;

namespace Dossier.Import.Sources;

/// <summary>
/// What a source says, variable by variable, as a list of the dossier would hold it: so that two can be compared.
/// </summary>
internal static class SourceVariables
{
    /// <summary>
    /// Each variable with its value as one line, in order. Private variables count as public ones; the import's mark is
    /// left out.
    /// </summary>
    public static IReadOnlyDictionary<string, string> Of(Source source) =>
        All(source).ToDictionary(pair => pair.Key, pair => pair.Value, StringComparer.Ordinal);

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

    /// <summary>
    /// A fingerprint of what a source says, without its id and the file that it stands in: tells whether it has changed
    /// since it was imported.
    /// </summary>
    public static string Fingerprint(Source source) =>
        ImportMark.Of(
            All(source)
                .Aggregate(
                    new StringBuilder(),
                    (text, pair) => text.Append(pair.Key).Append('\u0001').Append(pair.Value).Append('\u0002')
                )
                .ToString()
        );

    /// <summary>
    /// Each variable once, with its value as one line, in order; a private one counts under its public name.
    /// </summary>
    private static List<KeyValuePair<string, string>> All(Source source)
    {
        var all = new List<(string Name, string Value, int Number)>(32);
        Add("type", source.Type);
        Add("title", source.Title);
        AddNames("author", source.Authors);
        AddNames("editor", source.Editors);
        foreach (var (role, names) in source.Contributors)
        {
            AddNames(role, names);
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
            Add(CslNames.TextOrNumberVariable(key) ?? $"custom: {key}", value);
        }

        all.Sort(
            static (a, b) =>
                string.CompareOrdinal(a.Name, b.Name) is not 0 and var order ? order : a.Number.CompareTo(b.Number)
        );

        // What is public and private by one name is one variable, the public one, which comes first.
        var distinct = new List<KeyValuePair<string, string>>(all.Count);
        foreach (var (name, value, _) in all)
        {
            if (distinct.Count == 0 || distinct[^1].Key != name)
            {
                distinct.Add(new(name, value));
            }
        }

        return distinct;

        void AddNames(string role, ImmutableArray<PersonName> names) =>
            Add(role, names.IsEmpty ? "" : CslValue.Of(names));

        void Add(string name, string value)
        {
            var plain = Characters.Composed(Typography.Apostrophes(Characters.Clean(value.Trim())));
            if (plain.Length > 0)
            {
                all.Add((name, plain, all.Count));
            }
        }
    }
}
