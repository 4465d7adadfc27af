using Dossier.Parse.Yaml;
using YamlDotNet.Core;
using YamlDotNet.RepresentationModel;

namespace Dossier.Statiq;

/// <summary>
/// The front matter of a dossier's page as Statiq's metadata, under the names that it has there. What is wrong with it
/// the compiler says.
/// </summary>
internal static class FrontMatter
{
    private const string Fence = "---";

    /// <summary>Its entries: texts, lists of texts, and what lies deeper by name; none where there is none.</summary>
    /// <param name="text">The text of the file.</param>
    public static MetadataItems Of(string text)
    {
        var lines = text.Split('\n');
        var end =
            lines.Length > 0 && lines[0].TrimEnd() == Fence
                ? Array.FindIndex(lines, 1, line => line.TrimEnd() == Fence)
                : -1;
        if (end < 0)
        {
            return [];
        }

        var yaml = new YamlStream();
        using var reader = new StringReader(string.Join('\n', lines[1..end]));
        try
        {
            yaml.Load(new BoundedParser(new Parser(reader)));
        }
        catch (Exception fault) when (fault is YamlException or InvalidOperationException or ArgumentException)
        {
            // The last two where YamlDotNet trips over a key within an open bracket.
            return [];
        }

        var items = new MetadataItems();
        foreach (
            var (name, value) in yaml.Documents.Select(document => document.RootNode).FirstOrDefault()
                is YamlMappingNode map
                ? Entries(map)
                : []
        )
        {
            items.Add(name, value);
        }

        return items;
    }

    /// <summary>The entries of a mapping, of those whose names differ in case alone the last.</summary>
    private static Dictionary<string, object> Entries(YamlMappingNode map)
    {
        var entries = new Dictionary<string, object>(StringComparer.OrdinalIgnoreCase);
        foreach (var (key, value) in map.Children)
        {
            entries[key.ToString()] = Value(value);
        }

        return entries;
    }

    private static object Value(YamlNode node) =>
        node switch
        {
            YamlSequenceNode list => list.Children.Select(Value).ToArray(),
            YamlMappingNode map => Entries(map),
            _ => node.ToString(),
        };
}
