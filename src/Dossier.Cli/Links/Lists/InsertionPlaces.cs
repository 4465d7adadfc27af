using YamlDotNet.Core;
using YamlDotNet.Core.Events;
using YamlDotNet.RepresentationModel;

namespace Dossier.Cli.Links.Lists;

/// <summary>
/// The places of a text in which keys can be added to a mapping, the best first. YAML has too many forms for one rule
/// that is always right: whoever takes a place reads the text again and sees whether it says what was meant.
/// </summary>
/// <param name="text">The text that the nodes were read from.</param>
internal sealed class InsertionPlaces(string text)
{
    private readonly string lineEnd = text.Contains("\r\n", StringComparison.Ordinal) ? "\r\n" : "\n";

    /// <summary>Places for keys in a mapping that is not empty.</summary>
    public IEnumerable<Insertion> In(YamlMappingNode map, YamlMappingNode added) =>
        map.Style == MappingStyle.Flow || TextAt(map) == '{' ? InFlow(map, added) : InBlock(map, added);

    /// <summary>Places for keys below a key whose value is empty.</summary>
    /// <param name="key">The key.</param>
    /// <param name="added">What to add.</param>
    public IEnumerable<Insertion> Below(YamlNode key, YamlMappingNode added)
    {
        var at = EndOfLine((int)key.End.Index);
        yield return Lines(at, YamlValues.Block(added, Column((int)key.Start.Index) + 2, lineEnd));
    }

    private IEnumerable<Insertion> InBlock(YamlMappingNode map, YamlMappingNode added)
    {
        var keys = map.Children.Keys.ToArray();
        var indent = Column(Beginning(keys[0]));
        var lines = YamlValues.Block(added, indent, lineEnd);
        var last = Last(map);
        yield return Lines(EndOfLine(LastCharacter(last)), lines);
        // Empty lines at the end of a text with '|+' are a part of it.
        yield return Lines(Math.Min(text.Length, (int)last.End.Index), lines);
        foreach (var key in keys.Where(BeginsLine))
        {
            yield return Lines(StartOfLine((int)key.Start.Index), lines);
        }
    }

    private IEnumerable<Insertion> InFlow(YamlMappingNode map, YamlMappingNode added)
    {
        var open = text.IndexOf('{', (int)map.Start.Index);
        var keys = map.Children.Keys.ToArray();
        var entries = YamlValues.Flow(added, keys is [YamlScalarNode { Style: ScalarStyle.DoubleQuoted }, ..]);
        if (open < 0)
        {
            yield break;
        }

        if (keys.Length == 0)
        {
            yield return new Insertion(open + 1, entries);
            yield break;
        }

        if (BeginsLine(keys[0]) && StartOfLine((int)keys[0].Start.Index) > open)
        {
            yield return Lines(EndOfLine(open), $"{Indent(keys[0])}{entries},{lineEnd}");
        }

        foreach (var key in keys.Skip(1).Where(BeginsLine))
        {
            yield return Lines(StartOfLine((int)key.Start.Index), $"{Indent(key)}{entries},{lineEnd}");
        }

        yield return new Insertion(open + 1, $"{entries}, ");
        yield return new Insertion(open + 1, $" {entries},");
    }

    /// <summary>Whole lines at the start of a line, or at the end of a text whose last line has no end.</summary>
    private Insertion Lines(int at, string lines) =>
        at == text.Length && at > 0 && text[at - 1] != '\n'
            ? new Insertion(at, $"{lineEnd}{lines[..^lineEnd.Length]}")
            : new Insertion(at, lines);

    private static YamlNode Last(YamlNode node) =>
        node switch
        {
            YamlMappingNode { Style: not MappingStyle.Flow, Children.Count: > 0 } map => LastOf(map.Children[^1]),
            YamlSequenceNode { Style: not SequenceStyle.Flow, Children.Count: > 0 } list => Last(list.Children[^1]),
            _ => node,
        };

    private static YamlNode LastOf(KeyValuePair<YamlNode, YamlNode> pair) =>
        pair.Value is YamlScalarNode { Value: null or "", Style: ScalarStyle.Plain or ScalarStyle.Any }
            ? pair.Key
            : Last(pair.Value);

    /// <summary>The last character of a node that is no space or line end.</summary>
    private int LastCharacter(YamlNode node)
    {
        var at = Math.Clamp((int)node.End.Index - 1, 0, text.Length - 1);
        while (at > (int)node.Start.Index && char.IsWhiteSpace(text[at]))
        {
            at--;
        }

        return at;
    }

    /// <summary>Where a key begins: with its question mark, if it has one.</summary>
    private int Beginning(YamlNode key)
    {
        var at = (int)key.Start.Index;
        var before = text.AsSpan(StartOfLine(at)..at).TrimEnd();
        return before.EndsWith("?") ? StartOfLine(at) + before.Length - 1 : at;
    }

    private char TextAt(YamlNode node) => node.Start.Index < text.Length ? text[(int)node.Start.Index] : ' ';

    private int Column(int at) => at - StartOfLine(at);

    private string Indent(YamlNode key) => new(' ', Column((int)key.Start.Index));

    private bool BeginsLine(YamlNode key) =>
        text.AsSpan(StartOfLine((int)key.Start.Index)..(int)key.Start.Index).IsWhiteSpace();

    private int StartOfLine(int at) =>
        text.LastIndexOf('\n', Math.Clamp(at - 1, 0, text.Length - 1)) is var end && at == 0 ? 0 : end + 1;

    private int EndOfLine(int at) =>
        text.IndexOf('\n', Math.Min(at, text.Length)) is var end and >= 0 ? end + 1 : text.Length;
}
