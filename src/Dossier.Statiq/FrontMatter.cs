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

    /// <summary>The entries of a file, and then those of the dossier's pipelines, which win.</summary>
    /// <param name="text">The text of the file.</param>
    /// <param name="own">What the pipelines carry.</param>
    public static MetadataItems With(string text, MetadataItems own)
    {
        var items = new MetadataItems();
        foreach (var (name, value) in Of(text))
        {
            items.Add(name, value);
        }

        items.AddRange(own);
        return items;
    }

    /// <summary>Its entries: texts, lists of texts, and what lies deeper by name; none where there is none.</summary>
    /// <param name="text">The text of the file.</param>
    private static IEnumerable<KeyValuePair<string, object>> Of(string text)
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
        try
        {
            yaml.Load(new StringReader(string.Join('\n', lines[1..end])));
        }
        catch (YamlException)
        {
            return [];
        }

        return yaml.Documents.Count > 0 && yaml.Documents[0].RootNode is YamlMappingNode map ? Entries(map) : [];
    }

    private static IEnumerable<KeyValuePair<string, object>> Entries(YamlMappingNode map) =>
        map.Children.Select(entry => KeyValuePair.Create(entry.Key.ToString(), Value(entry.Value)));

    private static object Value(YamlNode node) =>
        node switch
        {
            YamlSequenceNode list => list.Children.Select(Value).ToArray(),
            YamlMappingNode map => new Dictionary<string, object>(Entries(map), StringComparer.OrdinalIgnoreCase),
            _ => node.ToString(),
        };
}
