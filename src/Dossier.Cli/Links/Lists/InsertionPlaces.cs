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
        map.Style == MappingStyle.Flow || FirstCharacter(map) == '{' ? InFlow(map, added) : InBlock(map, added);

    /// <summary>Places for keys below a key whose value is empty.</summary>
    /// <param name="key">The key.</param>
    /// <param name="added">What to add.</param>
    public IEnumerable<Insertion> Below(YamlNode key, YamlMappingNode added)
    {
        var offset = EndOfLine((int)key.End.Index);
        yield return LinesAt(offset, YamlValues.Block(added, ColumnOf((int)key.Start.Index) + 2, lineEnd));
    }

    /// <summary>
    /// Places in a mapping in block style: after its last value, after the empty lines that follow, before each key.
    /// </summary>
    private IEnumerable<Insertion> InBlock(YamlMappingNode map, YamlMappingNode added)
    {
        var keys = map.Children.Keys.ToArray();
        var indent = ColumnOf(KeyStart(keys[0]));
        var insertedLines = YamlValues.Block(added, indent, lineEnd);
        var last = LastNode(map);
        yield return LinesAt(EndOfLine(LastCharacter(last)), insertedLines);
        // Empty lines at the end of a text with '|+' are a part of it.
        yield return LinesAt(Math.Min(text.Length, (int)last.End.Index), insertedLines);
        foreach (var key in keys.Where(IsFirstInLine))
        {
            yield return LinesAt(StartOfLine((int)key.Start.Index), insertedLines);
        }
    }

    /// <summary>
    /// Places in a mapping in braces: on a line of its own where keys have one, else after the brace.
    /// </summary>
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

        if (IsFirstInLine(keys[0]) && StartOfLine((int)keys[0].Start.Index) > open)
        {
            yield return LinesAt(EndOfLine(open), $"{IndentOf(keys[0])}{entries},{lineEnd}");
        }

        foreach (var key in keys.Skip(1).Where(IsFirstInLine))
        {
            yield return LinesAt(StartOfLine((int)key.Start.Index), $"{IndentOf(key)}{entries},{lineEnd}");
        }

        yield return new Insertion(open + 1, $"{entries}, ");
        yield return new Insertion(open + 1, $" {entries},");
    }

    /// <summary>
    /// An insertion of whole lines; at the end of a text without a last line end, the line end comes first.
    /// </summary>
    private Insertion LinesAt(int offset, string insertedLines) =>
        offset == text.Length && offset > 0 && text[offset - 1] != '\n'
            ? new Insertion(offset, $"{lineEnd}{insertedLines[..^lineEnd.Length]}")
            : new Insertion(offset, insertedLines);

    /// <summary>The last node in a mapping or list in block style; any other node itself.</summary>
    private static YamlNode LastNode(YamlNode node) =>
        node switch
        {
            YamlMappingNode { Style: not MappingStyle.Flow, Children.Count: > 0 } map => LastNodeOfPair(
                map.Children[^1]
            ),
            YamlSequenceNode { Style: not SequenceStyle.Flow, Children.Count: > 0 } list => LastNode(list.Children[^1]),
            _ => node,
        };

    /// <summary>The last node of a value; the key where the value is empty.</summary>
    private static YamlNode LastNodeOfPair(KeyValuePair<YamlNode, YamlNode> pair) =>
        pair.Value is YamlScalarNode { Value: null or "", Style: ScalarStyle.Plain or ScalarStyle.Any }
            ? pair.Key
            : LastNode(pair.Value);

    /// <summary>The offset of a node's last character that is not white space.</summary>
    private int LastCharacter(YamlNode node)
    {
        var offset = Math.Clamp((int)node.End.Index - 1, 0, text.Length - 1);
        while (offset > (int)node.Start.Index && char.IsWhiteSpace(text[offset]))
        {
            offset--;
        }

        return offset;
    }

    /// <summary>Where a key begins; with the question mark of <c>? key</c>.</summary>
    private int KeyStart(YamlNode key)
    {
        var offset = (int)key.Start.Index;
        var before = text.AsSpan(StartOfLine(offset)..offset).TrimEnd();
        return before.EndsWith("?") ? StartOfLine(offset) + before.Length - 1 : offset;
    }

    private char FirstCharacter(YamlNode node) => node.Start.Index < text.Length ? text[(int)node.Start.Index] : ' ';

    private int ColumnOf(int offset) => offset - StartOfLine(offset);

    private string IndentOf(YamlNode key) => new(' ', ColumnOf((int)key.Start.Index));

    /// <summary>Whether nothing but white space stands before a key in its line.</summary>
    private bool IsFirstInLine(YamlNode key) =>
        text.AsSpan(StartOfLine((int)key.Start.Index)..(int)key.Start.Index).IsWhiteSpace();

    /// <summary>The offset of the first character of a line.</summary>
    private int StartOfLine(int offset) =>
        text.LastIndexOf('\n', Math.Clamp(offset - 1, 0, text.Length - 1)) is var end && offset == 0 ? 0 : end + 1;

    /// <summary>The offset after a line's end, or of the text's end.</summary>
    private int EndOfLine(int offset) =>
        text.IndexOf('\n', Math.Min(offset, text.Length)) is var end and >= 0 ? end + 1 : text.Length;
}
