using System.Collections.Immutable;
using Dossier.Diagnostics;
using Dossier.Input;
using Dossier.Languages;
using Dossier.Model;
using Dossier.Model.Editions;
using YamlDotNet.Core;
using YamlDotNet.RepresentationModel;

namespace Dossier.Parse.Yaml;

/// <summary>
/// A YAML mapping that is asked for its keys. What is asked for is what is known:
/// <see cref="ReportUnknown"/> reports every other key, with a suggestion.
/// </summary>
internal sealed class YamlMap
{
    private readonly InputFile file;
    private readonly int offset;
    private readonly DiagnosticBag bag;
    private readonly Dictionary<string, (YamlNode Key, YamlNode Value)> pairs = new(StringComparer.Ordinal);
    private readonly HashSet<string> asked = new(StringComparer.Ordinal);

    /// <summary>Wraps a mapping.</summary>
    /// <param name="file">The file.</param>
    /// <param name="offset">Where the YAML starts in it.</param>
    /// <param name="node">The mapping; null for an empty document.</param>
    /// <param name="bag">Receives findings.</param>
    public YamlMap(InputFile file, int offset, YamlMappingNode? node, DiagnosticBag bag)
    {
        (this.file, this.offset, this.bag) = (file, offset, bag);
        Span = node is null ? file.Span(offset, 0) : SpanOf(node);
        foreach (var (key, value) in node is null ? [] : node.Children.AsEnumerable())
        {
            if (key is YamlScalarNode { Value: { } name })
            {
                if (node!.Style == YamlDotNet.Core.Events.MappingStyle.Flow && IsBehindComma(key, value))
                {
                    var before = pairs.Keys.Last();
                    YamlPitfalls.ReportComma(
                        name,
                        before,
                        (pairs[before].Value as YamlScalarNode)?.Value,
                        SpanOf(key),
                        bag
                    );
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
    public TextSpan Span { get; }

    /// <summary>The keys that are there, in the order written.</summary>
    public IEnumerable<string> Keys => pairs.Keys;

    /// <summary>Everything that is there, as plain values: texts, lists, and mappings by key.</summary>
    public IReadOnlyDictionary<string, object> Values() =>
        pairs.ToDictionary(pair => pair.Key, pair => PlainValue.Of(pair.Value.Value), StringComparer.Ordinal);

    /// <summary>Whether a key is there and not empty.</summary>
    public bool Has(string key)
    {
        asked.Add(key);
        return pairs.TryGetValue(key, out var pair) && pair.Value is not YamlScalarNode { Value: null or "" };
    }

    /// <summary>Whether a key is there, even an empty one.</summary>
    public bool IsThere(string key)
    {
        asked.Add(key);
        return pairs.ContainsKey(key);
    }

    /// <summary>Where a key's value stands; the mapping when it is missing.</summary>
    public TextSpan SpanOf(string key) => pairs.TryGetValue(key, out var pair) ? SpanOf(pair.Value) : Span;

    /// <summary>Where a key stands; the mapping when it is missing.</summary>
    public TextSpan KeySpan(string key) => pairs.TryGetValue(key, out var pair) ? SpanOf(pair.Key) : Span;

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

        ReportWrong(
            key,
            "a text",
            hint ?? "write it without brackets or braces, or put the whole of it in quotation marks"
        );
        return "";
    }

    /// <summary>A text that must be there.</summary>
    public string Required(string key)
    {
        var text = Text(key);
        // A key that is called otherwise is reported by ReportUnknown, with this one as what was meant.
        if (
            text.Length == 0
            && !(pairs.TryGetValue(key, out var pair) && pair.Value is not YamlScalarNode)
            && (
                pairs.ContainsKey(key)
                || !pairs.Keys.Any(other => !asked.Contains(other) && OtherKeys.IsMeant(other, key))
            )
        )
        {
            // A key without a value is reported at its own place.
            bag.Report(
                Codes.MissingKey,
                pairs.ContainsKey(key) ? KeySpan(key) : file.Span(Span.Start, 1),
                pairs.ContainsKey(key) ? $"nothing stands behind '{key}:'" : $"'{key}' is missing",
                $"write '{key}: …'"
            );
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
            && (file.RulesVersion >= RulesVersion.Surnames || !WebAddress.IsLike(text))
        )
        {
            ReportWrong(
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
    public ImmutableArray<Named> Names(string key) => Names(key, Entries(key));

    /// <summary>
    /// A list of ids; a single one counts as a list of one, and several in one text are Resolve's to tell apart, which
    /// knows them.
    /// </summary>
    public ImmutableArray<Named> Ids(string key) => Names(key, Values(key));

    /// <summary>The texts of some nodes; any other node is reported, and the texts in it are taken.</summary>
    private ImmutableArray<Named> Names(string key, IEnumerable<YamlNode> nodes)
    {
        var names = ImmutableArray.CreateBuilder<Named>();
        foreach (var node in nodes)
        {
            if (node is YamlScalarNode { Value: { Length: > 0 } value })
            {
                names.Add(new Named(value.Trim(), SpanOf(node)));
                continue;
            }

            // YamlDotNet does not say where a mapping without braces begins.
            var place = node is YamlMappingNode { Children: [{ Key: var first }, ..] } ? first : node;
            bag.Report(
                Codes.WrongValue,
                SpanOf(place),
                $"'{key}' is a list of texts",
                YamlPitfalls.ListHint(key, node)
            );
            // What it was to say is known, so that nothing else is found wrong for want of it.
            var within = (node as YamlSequenceNode)?.Children.OfType<YamlScalarNode>() ?? YamlPitfalls.InBraces(node);
            names.AddRange(
                within
                    .Where(text => text.Value is { Length: > 0 })
                    .Select(text => new Named(text.Value!.Trim(), SpanOf(text)))
            );
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
            var isInBraces = YamlPitfalls.InBraces(node).Any();
            if (node is YamlMappingNode map && !isInBraces)
            {
                maps.Add(new YamlMap(file, offset, map, bag));
            }
            else if (node is YamlScalarNode { Value.Length: > 0 } text)
            {
                maps.Add(new YamlMap(file, offset, new YamlMappingNode(new YamlScalarNode(name), text), bag));
            }
            else
            {
                bag.Report(
                    Codes.WrongValue,
                    SpanOf(node),
                    $"'{key}' is a list of names, or of mappings with '{name}'",
                    isInBraces ? YamlPitfalls.ListHint(key, node) : null
                );
            }
        }

        return maps.ToImmutable();
    }

    /// <summary>
    /// What a list holds; a single value counts as a list of one, and several in one text are reported.
    /// </summary>
    private IEnumerable<YamlNode> Entries(string key)
    {
        var entries = Values(key);
        foreach (var text in entries.OfType<YamlScalarNode>())
        {
            YamlPitfalls.LookAtEntry(key, text, isAlone: !IsList(key), SpanOf(text), bag);
        }

        return entries;
    }

    private IList<YamlNode> Values(string key) =>
        !Has(key) ? []
        : pairs[key].Value is YamlSequenceNode list ? list.Children
        : [pairs[key].Value];

    /// <summary>A mapping; null when the key is missing.</summary>
    /// <param name="key">The key.</param>
    /// <param name="hint">What to write where it is none; null for what every mapping is written as.</param>
    public YamlMap? Map(string key, string? hint = null)
    {
        if (!Has(key))
        {
            return null;
        }

        if (pairs[key].Value is YamlMappingNode map)
        {
            return new YamlMap(file, offset, map, bag);
        }

        ReportWrong(
            key,
            "a mapping",
            hint ?? $"write its keys on lines of their own below it, further in, or '{key}: {{ key: value }}'"
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
            ReportWrong(key, "a list", ListHint.Of(key, pairs[key].Value) ?? hint ?? ListHint.Each);
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

    /// <summary>What stands behind a key, as YAML has it; null when the key is missing.</summary>
    public YamlNode? Node(string key) => Has(key) ? pairs[key].Value : null;

    /// <summary>Whether a key's value is a text.</summary>
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

    /// <summary>Whether a key's value is a mapping; the key is not asked for.</summary>
    public bool HoldsMap(string key) => pairs.TryGetValue(key, out var pair) && pair.Value is YamlMappingNode;

    /// <summary>
    /// Reports a value as being of the wrong kind. One in curly quotes has been reported for these, which by themselves
    /// only warn: then that finding is made to forbid publication, and stands for this one.
    /// </summary>
    public void ReportWrong(string key, string wanted, string? hint = null)
    {
        var isInCurlyQuotes = Plain(key) is { } value && YamlPitfalls.IsInCurlyQuotes(value);
        if (!isInCurlyQuotes || !bag.TryForbid(Codes.YamlPitfall, SpanOf(key)))
        {
            bag.Report(Codes.WrongValue, SpanOf(key), $"'{key}' must be {wanted}", hint);
        }
    }

    /// <summary>Reports one of several values.</summary>
    public void ReportWrong(TextSpan at, string what, string? hint) => bag.Report(Codes.WrongValue, at, what, hint);

    /// <summary>Whether it has keys that were not asked for.</summary>
    public bool HasUnknown => pairs.Keys.Any(key => !asked.Contains(key));

    /// <summary>Reports every key that was not asked for.</summary>
    public void ReportUnknown()
    {
        foreach (var (name, pair) in pairs)
        {
            if (asked.Contains(name) || UnseenCharacter.Report(name, SpanOf(pair.Key), bag))
            {
                continue;
            }

            if (name.Any(Blank.IsFalse))
            {
                YamlPitfalls.ReportBlank(name, SpanOf(pair.Key), bag);
            }
            else
            {
                bag.Report(
                    Codes.UnknownKey,
                    SpanOf(pair.Key),
                    $"the key '{name}' is unknown",
                    OtherKeys.Hint(
                        name,
                        [.. asked.Order(StringComparer.Ordinal)],
                        pairs.Keys,
                        Path.GetFileName(file.Path) == InputSet.SettingsFile
                    )
                );
            }
        }
    }

    /// <summary>Whether words in braces are no key, but what follows a comma in the value before.</summary>
    private bool IsBehindComma(YamlNode key, YamlNode value) =>
        value is YamlScalarNode { Value: null or "", Style: ScalarStyle.Plain }
        && pairs.Count > 0
        && !file.Text.AsSpan(offset + (int)key.End.Index).TrimStart().StartsWith(':');

    private TextSpan SpanOf(YamlNode node)
    {
        var start = (int)node.Start.Index;
        var length = Math.Max(1, (int)node.End.Index - start);
        return node is YamlScalarNode { Style: ScalarStyle.SingleQuoted or ScalarStyle.DoubleQuoted }
            ? file.Span(offset + start + 1, Math.Max(1, length - 2))
            : file.Span(offset + start, length);
    }
}
