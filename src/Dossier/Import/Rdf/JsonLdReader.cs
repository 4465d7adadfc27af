using System.Collections.Immutable;
using System.Globalization;
using System.Text.Json;
using Dossier.Bibliography;
using Dossier.Input;
using Dossier.Json;

namespace Dossier.Import.Rdf;

/// <summary>
/// Reads the JSON-LD that vocabularies are published in: a context within the file (terms, prefixes, language maps) or
/// none, a graph or nested nodes. A context at another address is not fetched, and what needs it is reported.
/// </summary>
internal sealed class JsonLdReader
{
    private readonly ImmutableArray<Triple>.Builder triples = ImmutableArray.CreateBuilder<Triple>();
    private readonly InputFile file;
    private readonly ImportReport report;
    private readonly SortedSet<string> unknownNames = new(StringComparer.Ordinal);
    private int blankCount;

    private JsonLdReader(InputFile file, ImportReport report) => (this.file, this.report) = (file, report);

    /// <summary>The statements of a file.</summary>
    public static ImmutableArray<Triple> Read(InputFile file, ImportReport report)
    {
        var reader = new JsonLdReader(file, report);
        try
        {
            using var json = JsonText.Read(file.Text);
            reader.ReadValue(json.RootElement, new JsonLdContext());
        }
        catch (JsonException fault)
        {
            report.ReportUnreadable(
                "the JSON cannot be read from here on",
                file.Span(file.Offset((int)(fault.LineNumber ?? 0) + 1, 1 + (int)(fault.BytePositionInLine ?? 0)), 1)
            );
        }

        foreach (var name in reader.unknownNames)
        {
            report.ReportLost(
                $"the file's context does not say what '{name}' means; it is left out",
                "",
                file.Span(0, 1)
            );
        }

        return reader.triples.ToImmutable();
    }

    /// <summary>Reads the nodes of a list, or a single one; other values are passed over.</summary>
    private void ReadValue(JsonElement element, JsonLdContext context)
    {
        if (element.ValueKind == JsonValueKind.Array)
        {
            foreach (var item in element.EnumerateArray())
            {
                ReadValue(item, context);
            }
        }
        else if (element.ValueKind == JsonValueKind.Object)
        {
            ReadNode(element, context);
        }
    }

    /// <summary>Reads a node and gives its IRI, or the blank name that it gets.</summary>
    private string ReadNode(JsonElement node, JsonLdContext outer)
    {
        var context = outer;
        if (node.TryGetProperty("@context", out var given))
        {
            context = outer.WithMore(given, out var remote);
            foreach (var address in remote)
            {
                report.ReportLost(
                    $"the context '{address}' is not fetched",
                    "",
                    file.Span(0, 1),
                    "what only it explains is left out; export the file with its context in it"
                );
            }
        }

        var id = "";
        foreach (var property in node.EnumerateObject())
        {
            id = context.Keyword(property.Name) == "@id" ? context.Iri(PlainText(property.Value)) : id;
        }

        id = id.Length > 0 ? id : string.Create(CultureInfo.InvariantCulture, $"_:j{blankCount++}");
        foreach (var property in node.EnumerateObject())
        {
            ReadProperty(id, property, context);
        }

        return id;
    }

    /// <summary>Reads a property of a subject; one that the context does not explain is listed.</summary>
    private void ReadProperty(string subject, JsonProperty property, JsonLdContext context)
    {
        switch (context.Keyword(property.Name))
        {
            case "@id" or "@context":
                break;
            case "@graph":
                ReadValue(property.Value, context);
                break;
            case "@type":
                foreach (var type in Items(property.Value))
                {
                    triples.Add(
                        new Triple(
                            subject,
                            "http://www.w3.org/1999/02/22-rdf-syntax-ns#type",
                            context.Vocabulary(PlainText(type)) ?? PlainText(type),
                            ""
                        )
                    );
                }

                break;
            default:
                if (context.Vocabulary(property.Name) is { } predicate)
                {
                    ReadObjects(subject, predicate, property, context);
                }
                else
                {
                    unknownNames.Add(property.Name);
                }

                break;
        }
    }

    /// <summary>Adds a statement for each value of a property.</summary>
    private void ReadObjects(string subject, string predicate, JsonProperty property, JsonLdContext context)
    {
        if (context.IsByLanguage(property.Name) && property.Value.ValueKind == JsonValueKind.Object)
        {
            foreach (var language in property.Value.EnumerateObject())
            {
                foreach (var text in Items(language.Value))
                {
                    triples.Add(
                        new Triple(subject, predicate, PlainText(text), language.Name == "@none" ? "" : language.Name)
                    );
                }
            }

            return;
        }

        foreach (var item in Items(property.Value))
        {
            if (item.ValueKind != JsonValueKind.Object)
            {
                var text = PlainText(item);
                triples.Add(
                    new Triple(
                        subject,
                        predicate,
                        context.IsReference(property.Name) ? context.Iri(text) : text,
                        item.ValueKind == JsonValueKind.String && !context.IsReference(property.Name)
                            ? context.Language
                            : ""
                    )
                );
            }
            else if (item.TryGetProperty("@value", out var value))
            {
                triples.Add(
                    new Triple(
                        subject,
                        predicate,
                        PlainText(value),
                        item.TryGetProperty("@language", out var language) ? PlainText(language) : ""
                    )
                );
            }
            else if (item.TryGetProperty("@list", out var list) || item.TryGetProperty("@set", out list))
            {
                foreach (var member in Items(list))
                {
                    triples.Add(
                        new Triple(
                            subject,
                            predicate,
                            member.ValueKind == JsonValueKind.Object ? ReadNode(member, context) : PlainText(member),
                            ""
                        )
                    );
                }
            }
            else
            {
                triples.Add(new Triple(subject, predicate, ReadNode(item, context), ""));
            }
        }
    }

    /// <summary>The items of a list, a single value as a list, nothing for null.</summary>
    private static IEnumerable<JsonElement> Items(JsonElement value) =>
        value.ValueKind switch
        {
            JsonValueKind.Array => [.. value.EnumerateArray()],
            JsonValueKind.Null => [],
            _ => [value],
        };

    private static string PlainText(JsonElement value) =>
        value.ValueKind == JsonValueKind.String ? value.GetString()! : value.GetRawText();
}
