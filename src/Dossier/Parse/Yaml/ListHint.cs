using System.Text.RegularExpressions;
using YamlDotNet.Core.Events;
using YamlDotNet.RepresentationModel;

namespace Dossier.Parse.Yaml;

/// <summary>What makes a list of what stands in the place of one.</summary>
internal static partial class ListHint
{
    /// <summary>How every list is written.</summary>
    public const string Each = "begin each item with '- ', on a line of its own below it";

    /// <summary>What makes a list of a mapping that is its only item; null for anything else.</summary>
    /// <param name="key">The key of the list.</param>
    /// <param name="value">What stands behind it.</param>
    public static string? Of(string key, YamlNode value) =>
        value is not YamlMappingNode { Children: { Count: > 0 } pairs } map
        || !pairs.All(pair => pair.Key is YamlScalarNode { Value: { } name } && KeyName().IsMatch(name))
        || pairs.Values.All(one => one is YamlMappingNode)
            ? null
        : map.Style == MappingStyle.Flow ? $"put brackets round the braces: {key}: [{{…}}]"
        : pairs.Count == 1 ? $"put '- ' before '{pairs[0].Key}:'"
        : $"put '- ' before '{pairs[0].Key}:', the first key of the item, and two spaces more before each of the "
            + "lines below it, so that its keys stand below one another";

    /// <summary>How keys of items are called: ‘edition’, ‘last-reviewed’; no id with digits, no address.</summary>
    [GeneratedRegex("^[a-zA-Z]+(?:-[a-zA-Z]+)*$")]
    private static partial Regex KeyName();
}
