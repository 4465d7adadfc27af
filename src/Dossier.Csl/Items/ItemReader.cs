using System.Collections.Immutable;
using System.Globalization;
using System.Text.Json;

namespace Dossier.Csl.Items;

/// <summary>Reads items as CSL-JSON writes them.</summary>
public static class ItemReader
{
    /// <summary>Reads a list of items.</summary>
    /// <param name="json">A JSON array of items.</param>
    /// <exception cref="JsonException">The text is not JSON.</exception>
    /// <exception cref="FormatException">The text is JSON, but no list of items; the message says where.</exception>
    public static ImmutableArray<Item> Read(string json)
    {
        using var document = JsonDocument.Parse(json);
        if (document.RootElement.ValueKind != JsonValueKind.Array)
        {
            throw new FormatException("a list of items is expected");
        }

        return [.. document.RootElement.EnumerateArray().Select(Read)];
    }

    /// <summary>Reads one item.</summary>
    /// <exception cref="FormatException">The value is no item.</exception>
    public static Item Read(JsonElement json)
    {
        if (json.ValueKind != JsonValueKind.Object)
        {
            throw new FormatException("an item is expected");
        }

        var texts = new Dictionary<string, string>(StringComparer.Ordinal);
        var names = new Dictionary<string, ImmutableArray<PersonName>>(StringComparer.Ordinal);
        var dates = new Dictionary<string, DateValue>(StringComparer.Ordinal);
        foreach (var property in json.EnumerateObject())
        {
            ReadVariable(property.Name, property.Value, texts, names, dates);
        }

        ReadCheaterLines(texts, names, dates);
        Alias(texts, "shortTitle", "title-short");
        Alias(texts, "journalAbbreviation", "container-title-short");
        Alias(texts, "event", "event-title");
        return new Item
        {
            Id = texts.Remove("id", out var id) ? id : "",
            Type = texts.Remove("type", out var type) ? type : "",
            Texts = texts,
            Names = names,
            Dates = dates,
        };
    }

    private static void ReadVariable(
        string variable,
        JsonElement value,
        Dictionary<string, string> texts,
        Dictionary<string, ImmutableArray<PersonName>> names,
        Dictionary<string, DateValue> dates
    )
    {
        switch (value.ValueKind)
        {
            case JsonValueKind.Array when value.EnumerateArray().All(part => part.ValueKind == JsonValueKind.Object):
                var list = value.EnumerateArray().Select(ReadName).Where(name => !name.IsEmpty).ToImmutableArray();
                if (list.Length > 0)
                {
                    names[variable] = list;
                }

                break;
            case JsonValueKind.Object when VariableKinds.IsDate(variable):
                var date = DateReader.Read(value);
                if (!date.IsEmpty)
                {
                    dates[variable] = date;
                }

                break;
            case JsonValueKind.String or JsonValueKind.Number or JsonValueKind.True or JsonValueKind.False:
                var text = Text(value);
                if (VariableKinds.IsDate(variable) && text.Length > 0)
                {
                    dates[variable] = DateReader.Read(text);
                }
                else if (text.Length > 0)
                {
                    texts[variable] = text;
                }

                break;
            default:
                break;
        }
    }

    private static PersonName ReadName(JsonElement json)
    {
        var literal = Part("literal");
        if (literal.Length == 0 && Part("name").Length > 0 && Part("family").Length == 0)
        {
            literal = Part("name");
        }

        var name = new PersonName
        {
            Family = Part("family"),
            Given = Part("given"),
            DroppingParticle = Part("dropping-particle"),
            NonDroppingParticle = Part("non-dropping-particle"),
            Suffix = Part("suffix"),
            HasCommaBeforeSuffix = Flag("comma-suffix"),
            StaticOrdering = Flag("static-ordering"),
            Literal = literal,
        };
        return json.TryGetProperty("parse-names", out var parse) && !IsTrue(parse) ? name : Particles.Parse(name);

        string Part(string part) => json.TryGetProperty(part, out var value) ? Text(value).Trim() : "";

        bool Flag(string part) => json.TryGetProperty(part, out var value) && IsTrue(value);
    }

    /// <summary>
    /// Variables that a field <c>note</c> gives in lines of its own (‘original-date: 1965’), for programs that have no
    /// box for them.
    /// </summary>
    private static void ReadCheaterLines(
        Dictionary<string, string> texts,
        Dictionary<string, ImmutableArray<PersonName>> names,
        Dictionary<string, DateValue> dates
    )
    {
        if (!texts.TryGetValue("note", out var note) || !note.Contains(':', StringComparison.Ordinal))
        {
            return;
        }

        NoteVariables.Read(note, texts, names, dates);
    }

    private static void Alias(Dictionary<string, string> texts, string alias, string variable)
    {
        if (texts.TryGetValue(alias, out var value))
        {
            texts.TryAdd(variable, value);
        }
    }

    internal static string Text(JsonElement value) =>
        value.ValueKind switch
        {
            JsonValueKind.String => value.GetString()!,
            JsonValueKind.Number => value.GetRawText(),
            JsonValueKind.True => "true",
            _ => "",
        };

    internal static bool IsTrue(JsonElement value) =>
        value.ValueKind switch
        {
            JsonValueKind.True => true,
            JsonValueKind.Number => value.GetDouble() != 0,
            JsonValueKind.String => value.GetString() is not ("" or "0" or "false"),
            _ => false,
        };

    /// <summary>A whole number, written as one or as a text; null for none.</summary>
    internal static int? Number(JsonElement value) =>
        int.TryParse(Text(value), NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out var number)
            ? number
            : null;
}
