using System.Collections.Immutable;
using YamlDotNet.Core;
using YamlDotNet.RepresentationModel;

namespace Dossier.Cli.Links.Lists;

/// <summary>
/// Adds to a list of sources by inserting text: comments, order, quotation marks and line ends stay as they are. What
/// was inserted is read again, and stands only if the list then says what it said before and the addition.
/// </summary>
internal static class SourceListEdit
{
    /// <summary>The text with the additions, and the sources to which nothing could be added.</summary>
    /// <param name="text">The list as it is on disk, without byte-order mark.</param>
    /// <param name="additions">What to add, once for a source; one that is not in the list is refused.</param>
    public static (string Text, ImmutableArray<string> Refused) Apply(
        string text,
        IReadOnlyList<FieldAddition> additions
    )
    {
        if (Root(text) is { } root && AtOnce(text, root, additions) is { } all)
        {
            return (all, []);
        }

        // At least one addition cannot be inserted. They are tried one after the other, each in the text as the ones
        // before have left it, so that all others stand and those that fail are known by the ids of their sources.
        var refused = ImmutableArray.CreateBuilder<string>();
        foreach (var addition in additions)
        {
            if (Root(text) is { } currentRoot && AtOnce(text, currentRoot, [addition]) is { } changed)
            {
                text = changed;
            }
            else
            {
                refused.Add(addition.SourceId);
            }
        }

        return (text, refused.ToImmutable());
    }

    /// <summary>
    /// The entries of a list, by id; an id that stands twice is the first one's. Empty when the list cannot be read.
    /// </summary>
    public static IReadOnlyDictionary<string, YamlMappingNode> Entries(string text) =>
        Root(text) is { } root ? Entries(root) : new Dictionary<string, YamlMappingNode>(StringComparer.Ordinal);

    private static Dictionary<string, YamlMappingNode> Entries(YamlMappingNode root)
    {
        var entries = new Dictionary<string, YamlMappingNode>(StringComparer.Ordinal);
        foreach (var item in (Value(root, "references") as YamlSequenceNode)?.OfType<YamlMappingNode>() ?? [])
        {
            if (Value(item, "id") is YamlScalarNode { Value: { } id })
            {
                entries.TryAdd(id.Trim(), item);
            }
        }

        return entries;
    }

    /// <summary>The value of a key; null when it is missing.</summary>
    public static YamlNode? Value(YamlMappingNode map, string key) => Pair(map, key)?.Value;

    /// <summary>All additions put in; null when the text would then not say what it should.</summary>
    private static string? AtOnce(string text, YamlMappingNode root, IReadOnlyList<FieldAddition> additions)
    {
        var entries = Entries(root);
        var more = new Dictionary<YamlNode, YamlMappingNode>(ReferenceEqualityComparer.Instance);
        var places = new InsertionPlaces(text);
        var choices = new List<Insertion[]>();
        foreach (var addition in additions)
        {
            if (!entries.TryGetValue(addition.SourceId, out var item))
            {
                return null;
            }

            foreach (var choice in Choices(places, item, addition, more))
            {
                choices.Add([.. choice.Distinct()]);
            }
        }

        if (more.Keys.Any(node => Uses(root, node) > 1))
        {
            return null;
        }

        var wanted = YamlValues.Meaning(root, more);
        return Combinations(choices)
            .Select(insertions => Insertion.Into(text, insertions))
            .FirstOrDefault(changed => Root(changed) is { } changedRoot && YamlValues.Meaning(changedRoot) == wanted);
    }

    /// <summary>The places for an addition's parts; what is added goes into <paramref name="more"/>.</summary>
    private static IEnumerable<IEnumerable<Insertion>> Choices(
        InsertionPlaces places,
        YamlMappingNode item,
        FieldAddition addition,
        Dictionary<YamlNode, YamlMappingNode> more
    )
    {
        var custom = Pair(item, "custom");
        var fields = New(addition.Fields, item);
        var below = New(addition.Custom, custom?.Value as YamlMappingNode);
        if (below.Children.Count > 0 && custom is null)
        {
            fields.Add("custom", below);
        }

        if (fields.Children.Count > 0)
        {
            more[item] = fields;
            yield return places.In(item, fields);
        }

        if (below.Children.Count > 0 && custom is { } there)
        {
            more[there.Value] = below;
            yield return there.Value is YamlMappingNode map ? places.In(map, below) : places.Below(there.Key, below);
        }
    }

    /// <summary>
    /// The best place for each part, then others: all of them where there are few parts, as one entry has.
    /// </summary>
    private static IEnumerable<IReadOnlyList<Insertion>> Combinations(IReadOnlyList<Insertion[]> choices)
    {
        if (choices.Any(choice => choice.Length == 0))
        {
            return [];
        }

        return choices switch
        {
            [] =>
            [
                [],
            ],
            [var one] => one.Select(insertion => new[] { insertion }),
            [var first, var second] => first.SelectMany(a => second.Select(b => new[] { a, b })),
            _ =>
            [
                [.. choices.Select(choice => choice[0])],
            ],
        };
    }

    /// <summary>How often a node stands in a tree: what has a name in YAML may stand in several places.</summary>
    private static int Uses(YamlNode tree, YamlNode node) =>
        (ReferenceEquals(tree, node) ? 1 : 0)
        + tree switch
        {
            YamlMappingNode map => map.Children.Sum(pair => Uses(pair.Value, node)),
            YamlSequenceNode list => list.Children.Sum(item => Uses(item, node)),
            _ => 0,
        };

    /// <summary>What of an addition the mapping does not have.</summary>
    private static YamlMappingNode New(YamlMappingNode added, YamlMappingNode? there) =>
        new(added.Children.Where(pair => there is null || Pair(there, ((YamlScalarNode)pair.Key).Value!) is null));

    /// <summary>A key of a mapping with its value; null when it is missing.</summary>
    private static KeyValuePair<YamlNode, YamlNode>? Pair(YamlMappingNode map, string key)
    {
        foreach (var pair in map.Children)
        {
            if (pair.Key is YamlScalarNode scalar && scalar.Value == key)
            {
                return pair;
            }
        }

        return null;
    }

    /// <summary>The mapping that is the whole of a list; null when the text is no such YAML.</summary>
    private static YamlMappingNode? Root(string text)
    {
        var stream = new YamlStream();
        try
        {
            using var reader = new StringReader(text);
            stream.Load(reader);
        }
        catch (Exception fault) when (fault is YamlException or InvalidOperationException or ArgumentException)
        {
            return null;
        }

        return stream.Documents is [{ RootNode: YamlMappingNode root }] ? root : null;
    }
}
