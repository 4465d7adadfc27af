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
        if (ReadRoot(text) is { } root && TryApplyAll(text, root, additions) is { } all)
        {
            return (all, []);
        }

        // Together they cannot be added: try each by itself, and list those that fail.
        var refused = ImmutableArray.CreateBuilder<string>();
        foreach (var addition in additions)
        {
            if (ReadRoot(text) is { } reread && TryApplyAll(text, reread, [addition]) is { } changed)
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
        ReadRoot(text) is { } root ? Entries(root) : new Dictionary<string, YamlMappingNode>(StringComparer.Ordinal);

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
    public static YamlNode? Value(YamlMappingNode map, string key) => FindPair(map, key)?.Value;

    /// <summary>The text with all additions; null where no combination of places says what it should.</summary>
    private static string? TryApplyAll(string text, YamlMappingNode root, IReadOnlyList<FieldAddition> additions)
    {
        var entries = Entries(root);
        var addedTo = new Dictionary<YamlNode, YamlMappingNode>(ReferenceEqualityComparer.Instance);
        var places = new InsertionPlaces(text);
        var choices = new List<Insertion[]>();
        foreach (var addition in additions)
        {
            if (!entries.TryGetValue(addition.SourceId, out var item))
            {
                return null;
            }

            foreach (var choice in PlacesFor(places, item, addition, addedTo))
            {
                choices.Add([.. choice.Distinct()]);
            }
        }

        if (addedTo.Keys.Any(node => CountUses(root, node) > 1))
        {
            return null;
        }

        var wanted = YamlValues.Meaning(root, addedTo);
        return Combinations(choices)
            .Select(insertions => Insertion.Into(text, insertions))
            .FirstOrDefault(changed => ReadRoot(changed) is { } now && YamlValues.Meaning(now) == wanted);
    }

    /// <summary>The places for an addition's parts; what is added goes into <paramref name="addedTo"/>.</summary>
    private static IEnumerable<IEnumerable<Insertion>> PlacesFor(
        InsertionPlaces places,
        YamlMappingNode item,
        FieldAddition addition,
        Dictionary<YamlNode, YamlMappingNode> addedTo
    )
    {
        var custom = FindPair(item, "custom");
        var fields = WithoutKnownKeys(addition.Fields, item);
        var customAddition = WithoutKnownKeys(addition.Custom, custom?.Value as YamlMappingNode);
        if (customAddition.Children.Count > 0 && custom is null)
        {
            fields.Add("custom", customAddition);
        }

        if (fields.Children.Count > 0)
        {
            addedTo[item] = fields;
            yield return places.In(item, fields);
        }

        if (customAddition.Children.Count > 0 && custom is { } customPair)
        {
            addedTo[customPair.Value] = customAddition;
            yield return customPair.Value is YamlMappingNode map
                ? places.In(map, customAddition)
                : places.Below(customPair.Key, customAddition);
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

    /// <summary>How often a node stands in a tree: more than once where YAML refers to it by an alias.</summary>
    private static int CountUses(YamlNode tree, YamlNode node) =>
        (ReferenceEquals(tree, node) ? 1 : 0)
        + tree switch
        {
            YamlMappingNode map => map.Children.Sum(pair => CountUses(pair.Value, node)),
            YamlSequenceNode list => list.Children.Sum(item => CountUses(item, node)),
            _ => 0,
        };

    /// <summary>Those keys of an addition that the mapping does not have.</summary>
    private static YamlMappingNode WithoutKnownKeys(YamlMappingNode added, YamlMappingNode? existing) =>
        new(
            added.Children.Where(pair =>
                existing is null || FindPair(existing, ((YamlScalarNode)pair.Key).Value!) is null
            )
        );

    /// <summary>A key with its value; null where the mapping does not have it.</summary>
    private static KeyValuePair<YamlNode, YamlNode>? FindPair(YamlMappingNode map, string key)
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

    /// <summary>The mapping at the root of a text; null where the text is no YAML, or anything else.</summary>
    private static YamlMappingNode? ReadRoot(string text)
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
