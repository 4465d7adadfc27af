using System.Collections.Immutable;
using Dossier.Diagnostics;
using Dossier.Input;
using Dossier.Languages;
using Dossier.Model;
using YamlDotNet.RepresentationModel;

namespace Dossier.Parse.Yaml;

/// <summary>
/// A YAML mapping that is asked for its keys. What is asked for is what is known:
/// <see cref="Done"/> reports every other key, with a suggestion.
/// </summary>
internal sealed class YamlMap
{
    private readonly SourceFile file;
    private readonly int offset;
    private readonly DiagnosticBag bag;
    private readonly Dictionary<string, (YamlNode Key, YamlNode Value)> pairs = new(StringComparer.Ordinal);
    private readonly SortedSet<string> asked = new(StringComparer.Ordinal);

    /// <summary>Wraps a mapping.</summary>
    /// <param name="file">The file.</param>
    /// <param name="offset">Where the YAML starts in it.</param>
    /// <param name="node">The mapping; null for an empty document.</param>
    /// <param name="bag">Receives findings.</param>
    public YamlMap(SourceFile file, int offset, YamlMappingNode? node, DiagnosticBag bag)
    {
        (this.file, this.offset, this.bag) = (file, offset, bag);
        Span = node is null ? file.Span(offset, 0) : SpanOf(node);
        foreach (var (key, value) in node is null ? [] : node.Children.AsEnumerable())
        {
            if (key is YamlScalarNode { Value: { } name })
            {
                if (node!.Style == YamlDotNet.Core.Events.MappingStyle.Flow && IsBehindComma(key, value))
                {
                    ReportComma(name, pairs.Keys.LastOrDefault(), SpanOf(key));
                    continue;
                }

                pairs[name] = (key, value);
            }
            else
            {
                bag.Report(Codes.WrongValue, SpanOf(key), "a key must be a plain word");
            }
        }
    }

    /// <summary>Where the mapping stands.</summary>
    public SourceSpan Span { get; }

    /// <summary>The keys that are there, in the order written.</summary>
    public IEnumerable<string> Keys => pairs.Keys;

    /// <summary>Everything that is there, as plain values: texts, lists, and mappings by key.</summary>
    public IReadOnlyDictionary<string, object> Values() =>
        pairs.ToDictionary(pair => pair.Key, pair => Plain(pair.Value.Value), StringComparer.Ordinal);

    private static object Plain(YamlNode node) =>
        node switch
        {
            YamlSequenceNode list => list.Children.Select(Plain).ToArray(),
            YamlMappingNode map => map
                .Children.GroupBy(pair => pair.Key.ToString(), StringComparer.Ordinal)
                .ToDictionary(pair => pair.Key, pair => Plain(pair.Last().Value), StringComparer.Ordinal),
            YamlScalarNode scalar => scalar.Value ?? "",
            _ => node.ToString(),
        };

    /// <summary>Whether a key is there and not empty.</summary>
    public bool Has(string key)
    {
        asked.Add(key);
        return pairs.TryGetValue(key, out var pair) && pair.Value is not YamlScalarNode { Value: null or "" };
    }

    /// <summary>Where a key's value stands; the mapping when it is missing.</summary>
    public SourceSpan SpanOf(string key) => pairs.TryGetValue(key, out var pair) ? SpanOf(pair.Value) : Span;

    /// <summary>Where a key stands; the mapping when it is missing.</summary>
    public SourceSpan KeySpan(string key) => pairs.TryGetValue(key, out var pair) ? SpanOf(pair.Key) : Span;

    /// <summary>A text; empty when the key is missing.</summary>
    /// <param name="key">The key.</param>
    /// <param name="hint">What to write where it is no text; null when nothing useful can be said.</param>
    public string Text(string key, string? hint = null)
    {
        if (!Has(key))
        {
            return "";
        }

        if (pairs[key].Value is YamlScalarNode scalar)
        {
            return scalar.Value!.Trim();
        }

        Wrong(key, "a text", hint ?? "write it without brackets or braces, or put the whole of it in quotation marks");
        return "";
    }

    /// <summary>A text that must be there.</summary>
    public string Required(string key)
    {
        var text = Text(key);
        // A key that is called otherwise is reported by Done, as unknown, with this one as what was meant.
        if (
            text.Length == 0
            && !(pairs.TryGetValue(key, out var pair) && pair.Value is not YamlScalarNode)
            && (pairs.ContainsKey(key) || !pairs.Keys.Any(other => IsMeant(other, key)))
        )
        {
            bag.Report(Codes.MissingKey, Point(), $"'{key}' is missing", $"write '{key}: …'");
        }

        return text;
    }

    /// <summary>A web address; a text that is none is reported, as it would be published as a link.</summary>
    public string Address(string key)
    {
        var text = Text(key);
        if (
            text.Length > 0
            && !WebAddress.IsWholeOrFtp(text)
            // What was sealed before addresses had to be whole was published as it is.
            && (file.ReadingLevel >= ReadingLevel.Surnames || !WebAddress.IsLike(text))
        )
        {
            Wrong(
                key,
                "a whole address, with https:// or http://",
                WebAddress.Meant(text) is { } meant ? $"write {meant}" : null
            );
        }
        else if (text.AsSpan().IndexOfAny(' ', '\u00A0') is >= 0 and var space)
        {
            bag.Report(
                Codes.YamlPitfall,
                SpanOf(key) is var span && span.Length == text.Length ? span.Part(space, 1) : span,
                "a space stands in the address, where browsers end it",
                "write %20 for it, or take it out"
            );
        }

        return text;
    }

    /// <summary>A list of texts; a single text counts as a list of one.</summary>
    public ImmutableArray<Named> Names(string key)
    {
        var names = ImmutableArray.CreateBuilder<Named>();
        foreach (var node in Entries(key))
        {
            if (node is YamlScalarNode { Value: { Length: > 0 } value })
            {
                names.Add(new Named(value.Trim(), SpanOf(node)));
            }
            else
            {
                bag.Report(
                    Codes.WrongValue,
                    SpanOf(node),
                    $"'{key}' is a list of texts",
                    $"write '{key}: [one, two]'; a text with a colon goes in quotation marks"
                );
            }
        }

        return names.ToImmutable();
    }

    /// <summary>A list of mappings, in which a text stands for a mapping with one key.</summary>
    /// <param name="key">The key.</param>
    /// <param name="name">The key that a text stands for.</param>
    public ImmutableArray<YamlMap> NamedMaps(string key, string name)
    {
        var maps = ImmutableArray.CreateBuilder<YamlMap>();
        foreach (var node in Entries(key))
        {
            if (node is YamlMappingNode map)
            {
                maps.Add(new YamlMap(file, offset, map, bag));
            }
            else if (node is YamlScalarNode { Value.Length: > 0 } text)
            {
                maps.Add(new YamlMap(file, offset, new YamlMappingNode(new YamlScalarNode(name), text), bag));
            }
            else
            {
                bag.Report(Codes.WrongValue, SpanOf(node), $"'{key}' is a list of names, or of mappings with '{name}'");
            }
        }

        return maps.ToImmutable();
    }

    /// <summary>
    /// What a list holds; a single value counts as a list of one, and several in one text are reported.
    /// </summary>
    private IEnumerable<YamlNode> Entries(string key)
    {
        if (!Has(key))
        {
            return [];
        }

        var value = pairs[key].Value;
        IList<YamlNode> entries = value is YamlSequenceNode list ? list.Children : [value];
        foreach (var text in entries.OfType<YamlScalarNode>())
        {
            YamlPitfalls.LookAtEntry(key, text, isAlone: text == value, SpanOf(text), bag);
        }

        return entries;
    }

    /// <summary>A mapping; null when the key is missing.</summary>
    public YamlMap? Map(string key)
    {
        if (!Has(key))
        {
            return null;
        }

        if (pairs[key].Value is YamlMappingNode map)
        {
            return new YamlMap(file, offset, map, bag);
        }

        Wrong(
            key,
            "a mapping",
            $"write its keys on lines of their own below it, further in, or '{key}: {{ key: value }}'"
        );
        return null;
    }

    /// <summary>A list of mappings; empty when the key is missing.</summary>
    /// <param name="key">The key.</param>
    /// <param name="hint">What to write where it is no list; null when nothing useful can be said.</param>
    public ImmutableArray<YamlMap> Maps(string key, string? hint = null)
    {
        if (!Has(key))
        {
            return [];
        }

        if (pairs[key].Value is not YamlSequenceNode list)
        {
            Wrong(key, "a list", hint ?? "begin each item with '- ', on a line of its own below it");
            return [];
        }

        foreach (var node in list.Children.Where(node => node is not YamlMappingNode))
        {
            bag.Report(
                Codes.WrongValue,
                SpanOf(node),
                $"'{key}' is a list of mappings",
                hint ?? "each item has keys of its own: '- key: value'"
            );
        }

        return [.. list.Children.OfType<YamlMappingNode>().Select(node => new YamlMap(file, offset, node, bag))];
    }

    /// <summary>
    /// A list of lists of texts, as CSL's <c>date-parts</c>; empty when it is missing or of another shape.
    /// </summary>
    public ImmutableArray<ImmutableArray<string>> Rows(string key)
    {
        if (!Has(key))
        {
            return [];
        }

        var rows = (pairs[key].Value as YamlSequenceNode)
            ?.Children.Select(row => (row as YamlSequenceNode)?.Children.OfType<YamlScalarNode>())
            .ToArray();
        if (rows is not { Length: > 0 } || rows.Any(row => row is null))
        {
            Wrong(key, "a list of dates such as [[2022, 5, 11]]");
            return [];
        }

        return [.. rows.Select(row => row!.Select(cell => cell.Value ?? "").ToImmutableArray())];
    }

    /// <summary>Whether a key's value is a list.</summary>
    public bool IsText(string key) => Has(key) && pairs[key].Value is YamlScalarNode;

    /// <summary>Whether a key is there and a list.</summary>
    public bool IsList(string key) => Has(key) && pairs[key].Value is YamlSequenceNode;

    /// <summary>The text of a key, or of the first item of its list, for a message; null when it is none.</summary>
    public string? Plain(string key) =>
        pairs.TryGetValue(key, out var pair)
        && (pair.Value is YamlSequenceNode { Children: [var first, ..] } ? first : pair.Value)
            is YamlScalarNode { Value: { Length: > 0 } text }
            ? text
            : null;

    /// <summary>Whether a key's value is a mapping.</summary>
    public bool IsMap(string key) => Has(key) && pairs[key].Value is YamlMappingNode;

    /// <summary>Reports a value as being of the wrong kind.</summary>
    public void Wrong(string key, string wanted, string? hint = null) =>
        bag.Report(Codes.WrongValue, SpanOf(key), $"'{key}' must be {wanted}", hint);

    /// <summary>Reports one of several values.</summary>
    public void Wrong(SourceSpan at, string what, string? hint) => bag.Report(Codes.WrongValue, at, what, hint);

    /// <summary>Whether it has keys that were not asked for.</summary>
    public bool HasUnknown => pairs.Keys.Any(key => !asked.Contains(key));

    /// <summary>Reports every key that was not asked for.</summary>
    public void Done()
    {
        foreach (var (name, pair) in pairs)
        {
            if (asked.Contains(name) || UnseenCharacter.Report(name, SpanOf(pair.Key), bag))
            {
                continue;
            }

            if (name.Any(Blank.IsFalse))
            {
                bag.Report(
                    Codes.UnseenCharacter,
                    SpanOf(pair.Key),
                    $"the key '{name.Trim()}' holds {Blank.Named(name)}, where YAML needs a plain one",
                    "delete it and type a space; it comes along when text is copied from a page or a Word file"
                );
            }
            else
            {
                bag.Report(
                    Codes.UnknownKey,
                    SpanOf(pair.Key),
                    $"the key '{name}' is unknown",
                    Meant(name) is { } meant ? $"did you mean '{meant}'?" : $"known keys: {string.Join(", ", asked)}"
                );
            }
        }
    }

    /// <summary>
    /// The known key that a key was to be, by its letters or by what else it is called; null for none.
    /// </summary>
    private string? Meant(string name) =>
        Suggestion.Closest(name, asked) ?? OtherKeys.Meant(name, key => asked.Contains(key) && !pairs.ContainsKey(key));

    /// <summary>Whether a key that is there was to be a certain one that is not.</summary>
    private bool IsMeant(string other, string key) =>
        other.Equals(key, StringComparison.OrdinalIgnoreCase)
        || (
            !asked.Contains(other)
            && (Suggestion.Closest(other, [key]) ?? OtherKeys.Meant(other, one => one == key)) is not null
        );

    /// <summary>Whether words in braces are no key, but what follows a comma in the value before.</summary>
    private bool IsBehindComma(YamlNode key, YamlNode value) =>
        value is YamlScalarNode { Value: null or "", Style: YamlDotNet.Core.ScalarStyle.Plain }
        && pairs.Count > 0
        && !file.Text.AsSpan(offset + (int)key.End.Index).TrimStart().StartsWith(':');

    private void ReportComma(string words, string? before, SourceSpan span) =>
        bag.Report(
            Codes.YamlPitfall,
            span,
            $"the comma ends the value of '{before}', and '{words}' is read as a key without a value",
            before is not null && pairs[before].Value is YamlScalarNode { Value: { } first }
                ? $"put the whole value in quotation marks: \"{first}, {words}\""
                : "write a colon and its value behind it, or take it out"
        );

    private SourceSpan Point() => file.Span(Span.Start, 1);

    private SourceSpan SpanOf(YamlNode node)
    {
        var start = (int)node.Start.Index;
        var length = Math.Max(1, (int)node.End.Index - start);
        if (
            node is YamlScalarNode
            {
                Style: YamlDotNet.Core.ScalarStyle.SingleQuoted or YamlDotNet.Core.ScalarStyle.DoubleQuoted
            }
        )
        {
            return file.Span(offset + start + 1, Math.Max(1, length - 2));
        }

        return file.Span(offset + start, length);
    }
}
