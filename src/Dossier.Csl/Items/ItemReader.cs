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
        FillFromAlias(texts, "shortTitle", "title-short");
        FillFromAlias(texts, "journalAbbreviation", "container-title-short");
        FillFromAlias(texts, "event", "event-title");
        return new Item
        {
            Id = texts.Remove("id", out var id) ? id : "",
            Type = texts.Remove("type", out var type) ? type : "",
            Texts = texts,
            Names = names,
            Dates = dates,
        };
    }

    /// <summary>
    /// Puts a variable among texts, names or dates, by its kind and the form of its value; others are left out.
    /// </summary>
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

    /// <summary>
    /// A name from its parts; particles and suffix are taken out of them unless <c>parse-names</c> forbids that.
    /// </summary>
    private static PersonName ReadName(JsonElement json)
    {
        var literal = TextOf("literal");
        if (literal.Length == 0 && TextOf("name").Length > 0 && TextOf("family").Length == 0)
        {
            literal = TextOf("name");
        }

        var name = new PersonName
        {
            Family = TextOf("family"),
            Given = TextOf("given"),
            DroppingParticle = TextOf("dropping-particle"),
            NonDroppingParticle = TextOf("non-dropping-particle"),
            Suffix = TextOf("suffix"),
            HasCommaBeforeSuffix = FlagOf("comma-suffix"),
            StaticOrdering = FlagOf("static-ordering"),
            Literal = literal,
        };
        return json.TryGetProperty("parse-names", out var parse) && !IsTrue(parse) ? name : Particles.Parse(name);

        string TextOf(string part) => json.TryGetProperty(part, out var value) ? Text(value).Trim() : "";

        bool FlagOf(string part) => json.TryGetProperty(part, out var value) && IsTrue(value);
    }

    /// <summary>
    /// Reads the variables that the <c>note</c> gives in lines of their own (‘original-date: 1965’), for programs
    /// without an input field for them.
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

    /// <summary>Gives a variable the value that stands under another name, unless it has one.</summary>
    private static void FillFromAlias(Dictionary<string, string> texts, string alias, string variable)
    {
        if (texts.TryGetValue(alias, out var value))
        {
            texts.TryAdd(variable, value);
        }
    }

    /// <summary>A text, a number or <c>true</c> as text; other values as an empty text.</summary>
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
