using YamlDotNet.RepresentationModel;

namespace Dossier.Parse.Yaml;

/// <summary>What YAML says, without its places.</summary>
internal static class PlainValue
{
    /// <summary>
    /// A text, a list (<c>object[]</c>), or a mapping by key; of a key that stands there several times the last value.
    /// </summary>
    public static object Of(YamlNode node) =>
        node switch
        {
            YamlSequenceNode list => list.Children.Select(Of).ToArray(),
            YamlMappingNode map => map
                .Children.GroupBy(pair => pair.Key.ToString(), StringComparer.Ordinal)
                .ToDictionary(pair => pair.Key, pair => Of(pair.Last().Value), StringComparer.Ordinal),
            YamlScalarNode scalar => scalar.Value ?? "",
            _ => node.ToString(),
        };
}
