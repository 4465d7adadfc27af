using Dossier.Languages.Letters;
using YamlDotNet.RepresentationModel;

namespace Dossier.Cli.Links.Lists;

/// <summary>What is added to the entry of a source; a key that the entry has already is left as it is.</summary>
/// <param name="SourceId">The source.</param>
/// <param name="Fields">Keys of the entry itself.</param>
/// <param name="Custom">Keys below <c>custom:</c>.</param>
internal sealed record FieldAddition(string SourceId, YamlMappingNode Fields, YamlMappingNode Custom)
{
    /// <summary>An addition to <c>custom:</c> alone.</summary>
    public static FieldAddition OfCustom(string sourceId, params ReadOnlySpan<(string Key, string Value)> values)
    {
        var custom = new YamlMappingNode();
        foreach (var (key, value) in values)
        {
            custom.Add(key, value);
        }

        return new FieldAddition(sourceId, [], custom);
    }

    /// <summary>Normalises the values, which other programs wrote, to the characters that a list may have.</summary>
    public void Clean()
    {
        foreach (var value in Fields.AllNodes.Concat(Custom.AllNodes).OfType<YamlScalarNode>())
        {
            value.Value = Characters.Clean(Characters.Composed(value.Value ?? ""));
        }
    }
}
