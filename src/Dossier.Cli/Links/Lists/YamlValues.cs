using System.Globalization;
using System.Text;
using YamlDotNet.RepresentationModel;

namespace Dossier.Cli.Links.Lists;

/// <summary>Writes values as YAML of the two styles, and compares what texts say whatever their style.</summary>
internal static class YamlValues
{
    private const int Step = 2;

    /// <summary>Keys and values, each on lines of their own.</summary>
    /// <param name="map">What to write.</param>
    /// <param name="indent">Spaces before a key.</param>
    /// <param name="end">The end of a line.</param>
    public static string Block(YamlMappingNode map, int indent, string end)
    {
        var text = new StringBuilder();
        foreach (var (key, value) in map.Children)
        {
            text.Append(' ', indent).Append(ScalarText((YamlScalarNode)key, flow: false)).Append(':');
            AppendBlock(text, value, indent + Step, end);
        }

        return text.ToString();
    }

    /// <summary>Keys and values as they stand between braces, without them.</summary>
    /// <param name="map">What to write.</param>
    /// <param name="asJson">Whether keys are in quotation marks.</param>
    public static string Flow(YamlMappingNode map, bool asJson) =>
        string.Join(
            ", ",
            map.Children.Select(pair =>
                asJson
                    ? $"{Quoted(((YamlScalarNode)pair.Key).Value!)}: {Flow(pair.Value, asJson)}"
                    : $"{ScalarText((YamlScalarNode)pair.Key, flow: true)}: {Flow(pair.Value, asJson)}"
            )
        );

    /// <summary>What a node says, in a form that is the same whatever style it is written in.</summary>
    /// <param name="node">The node.</param>
    /// <param name="more">What is added to mappings, by the mapping's node.</param>
    public static string Meaning(YamlNode node, IReadOnlyDictionary<YamlNode, YamlMappingNode>? more = null)
    {
        var text = new StringBuilder();
        AppendMeaning(node);
        return text.ToString();

        void AppendMeaning(YamlNode part)
        {
            switch (part)
            {
                case YamlMappingNode map:
                    text.Append('{');
                    // In the order of the keys, since the order in the text means nothing.
                    foreach (
                        var (key, value) in map
                            .Children.Concat(more?.GetValueOrDefault(map)?.AsEnumerable() ?? [])
                            .Select(pair => (Key: Meaning(pair.Key), pair.Value))
                            .OrderBy(pair => pair.Key, StringComparer.Ordinal)
                    )
                    {
                        text.Append(key).Append(':');
                        AppendMeaning(value);
                        text.Append(',');
                    }

                    text.Append('}');
                    break;
                case YamlSequenceNode list:
                    text.Append('[');
                    foreach (var item in list.Children)
                    {
                        AppendMeaning(item);
                        text.Append(',');
                    }

                    text.Append(']');
                    break;
                case YamlScalarNode scalar
                    when scalar.Value is null or "" && more?.GetValueOrDefault(scalar) is { } added:
                    AppendMeaning(added);
                    break;
                case YamlScalarNode scalar:
                    text.Append(Quoted(scalar.Value ?? ""));
                    break;
                default:
                    break;
            }
        }
    }

    /// <summary>
    /// Appends a value after its key's colon: a scalar on the same line, a mapping or list on lines of its own.
    /// </summary>
    private static void AppendBlock(StringBuilder text, YamlNode value, int indent, string end)
    {
        switch (value)
        {
            case YamlScalarNode scalar:
                text.Append(' ').Append(ScalarText(scalar, flow: false)).Append(end);
                break;
            case YamlMappingNode map:
                text.Append(end).Append(Block(map, indent, end));
                break;
            case YamlSequenceNode list:
                text.Append(end);
                foreach (var item in list.Children)
                {
                    text.Append(' ', indent).Append("- ");
                    text.Append(
                        item is YamlMappingNode map
                            ? Block(map, indent + Step, end)[(indent + Step)..]
                            : $"{Flow(item, asJson: false)}{end}"
                    );
                }

                break;
            default:
                throw new InvalidOperationException($"no YAML can be made of a {value.GetType().Name}");
        }
    }

    /// <summary>A value on one line, as it stands between brackets or braces.</summary>
    private static string Flow(YamlNode value, bool asJson) =>
        value switch
        {
            YamlScalarNode scalar when asJson => IsNumber(scalar.Value!) ? scalar.Value! : Quoted(scalar.Value!),
            YamlScalarNode scalar => ScalarText(scalar, flow: true),
            YamlMappingNode map => $"{{{Flow(map, asJson)}}}",
            YamlSequenceNode list => $"[{string.Join(", ", list.Children.Select(item => Flow(item, asJson)))}]",
            _ => throw new InvalidOperationException($"no YAML can be made of a {value.GetType().Name}"),
        };

    /// <summary>A value as a plain word where every reader takes it so, else in quotation marks.</summary>
    private static string ScalarText(YamlScalarNode scalar, bool flow) =>
        scalar.Value is { } value && IsPlain(value, flow) ? value : Quoted(scalar.Value ?? "");

    /// <summary>Whether every reader of YAML reads a text as itself even without quotation marks.</summary>
    private static bool IsPlain(string value, bool flow)
    {
        if (IsNumber(value) || IsDay(value))
        {
            return true;
        }

        return value.Length > 1
            && char.IsAsciiLetter(value[0])
            && !IsReservedWord(value)
            && value.All(c =>
                char.IsAsciiLetterOrDigit(c)
                || c is '-' or '_'
                || (c is '/' or '.' or ':' or '?' or '=' or '&' or '%' or '~' or '+' && !flow)
            )
            && value[^1] != ':';
    }

    /// <summary>Whether a text is a whole number of nine digits at most, without noughts before it.</summary>
    private static bool IsNumber(string value) =>
        value.Length is > 0 and < 10 && value.All(char.IsAsciiDigit) && (value[0] != '0' || value.Length == 1);

    /// <summary>Whether a text is a date, the year first.</summary>
    private static bool IsDay(string value) =>
        DateOnly.TryParseExact(value, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out _);

    /// <summary>Whether YAML reads a word as a truth value or nothing: <c>yes</c>, <c>null</c>.</summary>
    private static bool IsReservedWord(string value) =>
        value.ToLowerInvariant() is "true" or "false" or "null" or "yes" or "no" or "on" or "off";

    /// <summary>A text in double quotation marks, with YAML's escapes.</summary>
    private static string Quoted(string value)
    {
        var quoted = new StringBuilder("\"");
        foreach (var c in value)
        {
            switch (c)
            {
                case '"' or '\\':
                    quoted.Append('\\').Append(c);
                    break;
                case '\n':
                    quoted.Append("\\n");
                    break;
                case '\t':
                    quoted.Append("\\t");
                    break;
                case '\u2028' or '\u2029' or '\uFEFF':
                case var _ when char.IsControl(c):
                    quoted.Append(CultureInfo.InvariantCulture, $"\\u{(int)c:X4}");
                    break;
                default:
                    quoted.Append(c);
                    break;
            }
        }

        return quoted.Append('"').ToString();
    }
}
