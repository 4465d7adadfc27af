using System.Collections.Immutable;
using System.Text.Json;
using Dossier.Input;
using Dossier.Json;
using Dossier.Model.Sources;
using Dossier.Parse.Yaml;
using YamlDotNet.Core;
using YamlDotNet.RepresentationModel;

namespace Dossier.Bibliography.Csl;

/// <summary>
/// Reads CSL-YAML from another program: the same items as CSL-JSON. More forgiving than the reader of a dossier's own
/// <c>sources.yml</c>, to which an unknown key is a slip of the editor's hand.
/// </summary>
internal sealed class CslYamlReader
{
    private readonly Utf8JsonWriter json;
    private readonly bool hasMarkdown;

    /// <summary>How many nodes may still be written: aliases within aliases must not fill the memory.</summary>
    private int budget;

    private CslYamlReader(Utf8JsonWriter json, InputFile file) =>
        (this.json, hasMarkdown, budget) = (
            json,
            !file.Text.StartsWith(CslYamlWriter.Head, StringComparison.Ordinal),
            file.Text.Length + 1000
        );

    /// <summary>The sources of a file, under the file's own ids.</summary>
    public static ImmutableArray<Source> Read(InputFile file, ImportReport report)
    {
        try
        {
            var stream = new YamlStream();
            using var reader = new StringReader(file.Text);
            stream.Load(new CleanScalarParser(new Parser(reader), static _ => { }));
            if (stream.Documents.Count == 0)
            {
                return [];
            }

            using var items = JsonDocument.Parse(
                JsonText.Bytes(json => new CslYamlReader(json, file).WriteAsJson(stream.Documents[0].RootNode, ""))
            );
            return CslJsonReader.ReadItems(items.RootElement, file, report);
        }
        catch (YamlException fault)
        {
            report.ReportUnreadable("the YAML cannot be read from here on", file.Span((int)fault.Start.Index, 1));
        }
        catch (Exception fault) when (fault is InvalidOperationException or ArgumentException or JsonException)
        {
            report.ReportUnreadableFile(
                file.Path,
                "the YAML cannot be read",
                "look for a bracket, brace or quotation mark that is not closed"
            );
        }

        return [];
    }

    /// <summary>Writes a node as JSON; Markdown in the text of a title becomes CSL's HTML.</summary>
    private void WriteAsJson(YamlNode node, string key)
    {
        if (--budget < 0)
        {
            throw new InvalidOperationException("The file's aliases stand for too much.");
        }

        switch (node)
        {
            case YamlMappingNode map:
                json.WriteStartObject();
                foreach (var (name, value) in map.Children)
                {
                    var word = (name as YamlScalarNode)?.Value ?? "";
                    json.WritePropertyName(word);
                    WriteAsJson(value, word);
                }

                json.WriteEndObject();
                break;
            case YamlSequenceNode list:
                json.WriteStartArray();
                foreach (var value in list.Children)
                {
                    WriteAsJson(value, key);
                }

                json.WriteEndArray();
                break;
            default:
                var text = (node as YamlScalarNode)?.Value ?? "";
                json.WriteStringValue(
                    hasMarkdown && key.EndsWith("title", StringComparison.Ordinal) ? MarkdownTitle.Html(text) : text
                );
                break;
        }
    }
}
