using System.Collections.Immutable;
using System.Text.Json;
using Dossier.Diagnostics;
using Dossier.Input;
using Dossier.Json;
using Dossier.Model;
using YamlDotNet.Core;
using YamlDotNet.RepresentationModel;

namespace Dossier.Bibliography.Csl;

/// <summary>
/// Reads CSL-YAML from another program: the same items as CSL-JSON. More forgiving than the reader of a dossier's own
/// <c>sources.yml</c>, to which an unknown key is a slip of the editor's hand.
/// </summary>
internal static class CslYamlReader
{
    /// <summary>The sources of a file, under the file's own ids.</summary>
    public static ImmutableArray<Source> Read(SourceFile file, DiagnosticBag bag)
    {
        try
        {
            var stream = new YamlStream();
            using var reader = new StringReader(file.Text);
            stream.Load(reader);
            if (stream.Documents.Count == 0)
            {
                return [];
            }

            using var items = JsonDocument.Parse(JsonText.Bytes(json => Write(json, stream.Documents[0].RootNode)));
            return CslJsonReader.Items(items.RootElement, file, bag);
        }
        catch (YamlException fault)
        {
            bag.Report(
                Codes.ImportSyntax,
                file.Span((int)fault.Start.Index, 1),
                "the YAML cannot be read from here on"
            );
            return [];
        }
        catch (Exception fault) when (fault is InvalidOperationException or ArgumentException or JsonException)
        {
            bag.ReportFile(
                Codes.ImportSyntax,
                file.Path,
                "the YAML cannot be read",
                "look for a bracket, brace or quotation mark that is not closed"
            );
            return [];
        }
    }

    private static void Write(Utf8JsonWriter json, YamlNode node)
    {
        switch (node)
        {
            case YamlMappingNode map:
                json.WriteStartObject();
                foreach (var (key, value) in map.Children)
                {
                    json.WritePropertyName((key as YamlScalarNode)?.Value ?? "");
                    Write(json, value);
                }

                json.WriteEndObject();
                break;
            case YamlSequenceNode list:
                json.WriteStartArray();
                foreach (var value in list.Children)
                {
                    Write(json, value);
                }

                json.WriteEndArray();
                break;
            default:
                json.WriteStringValue((node as YamlScalarNode)?.Value ?? "");
                break;
        }
    }
}
