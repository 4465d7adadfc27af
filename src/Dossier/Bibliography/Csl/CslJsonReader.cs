using System.Collections.Frozen;
using System.Collections.Immutable;
using System.Text.Json;
using Dossier.Input;
using Dossier.Json;
using Dossier.Model.Dates;
using Dossier.Model.Sources;

namespace Dossier.Bibliography.Csl;

/// <summary>Reads CSL-JSON: a list of items, or an object that holds one.</summary>
internal static class CslJsonReader
{
    /// <summary>What CSL's names have; the last three say how a program may write them.</summary>
    private static readonly FrozenSet<string> NameParts = FrozenSet.Create(
        StringComparer.Ordinal,
        "literal",
        "family",
        "given",
        "suffix",
        "non-dropping-particle",
        "dropping-particle",
        "comma-suffix",
        "static-ordering",
        "parse-names"
    );

    private static readonly JsonDocumentOptions Options = new()
    {
        AllowTrailingCommas = true,
        CommentHandling = JsonCommentHandling.Skip,
    };

    /// <summary>The sources of a file, under the file's own ids.</summary>
    public static ImmutableArray<Source> Read(InputFile file, ImportReport report)
    {
        try
        {
            using var json = JsonText.Read(file.Text, Options);
            return ReadItems(json.RootElement, file, report);
        }
        catch (JsonException fault)
        {
            var line = (int)(fault.LineNumber ?? 0) + 1;
            report.ReportUnreadable(
                "the JSON cannot be read from here on",
                file.Span(file.Offset(line, 1 + (int)(fault.BytePositionInLine ?? 0)), 1)
            );
            return [];
        }
    }

    /// <summary>The items of a list, or of an object's <c>references</c> or <c>items</c>.</summary>
    public static ImmutableArray<Source> ReadItems(JsonElement root, InputFile file, ImportReport report)
    {
        var list =
            root.ValueKind != JsonValueKind.Object ? root
            : root.TryGetProperty("references", out var references) ? references
            : root.TryGetProperty("items", out var items) ? items
            : root;
        if (list.ValueKind != JsonValueKind.Array)
        {
            report.ReportUnreadableFile(
                file.Path,
                "the file holds no list of CSL items",
                "export from Zotero as CSL JSON or Better CSL YAML"
            );
            return [];
        }

        var places = new Places(file);
        var sources = ImmutableArray.CreateBuilder<Source>();
        foreach (var item in list.EnumerateArray())
        {
            if (item.ValueKind == JsonValueKind.Object)
            {
                sources.Add(ReadItem(item, places, report));
            }
            else
            {
                report.ReportUnreadable(
                    "an item is no object",
                    places.Next(""),
                    "an item is { \"id\": …, \"type\": … }"
                );
            }
        }

        return sources.ToImmutable();
    }

    /// <summary>Names from a list of objects, or of texts; a single one counts as a list.</summary>
    public static ImmutableArray<PersonName> Names(JsonElement list, SourceDraft draft)
    {
        var all = list.ValueKind == JsonValueKind.Array ? [.. list.EnumerateArray()] : (JsonElement[])[list];
        return [.. all.Select(name => ReadName(name, draft)).Where(name => name.Family.Length > 0)];
    }

    /// <summary>A date from any of CSL's forms; null when it is none.</summary>
    /// <param name="value">An object, a list of Pandoc's objects, EDTF, or a date in words.</param>
    /// <param name="problem">What of it cannot be read; empty for nothing.</param>
    public static PublicationDate? Date(JsonElement value, out string problem)
    {
        problem = "";
        if (value.ValueKind == JsonValueKind.Array)
        {
            return CslDate
                .OfPoints([.. value.EnumerateArray().Select(point => (Func<string, string>)(key => Text(point, key)))])
                .Read(out problem);
        }

        if (value.ValueKind != JsonValueKind.Object)
        {
            var words = PlainText(value);
            return WrittenDate.Parse(words) ?? (words.Length > 0 ? new PublicationDate(words) : null);
        }

        if (Text(value, "year").Length > 0)
        {
            return CslDate.OfPoints([key => Text(value, key)]).Read(out problem);
        }

        var rows =
            value.TryGetProperty("date-parts", out var parts) && parts.ValueKind == JsonValueKind.Array
                ? parts.EnumerateArray().Select(ReadRow).ToImmutableArray()
                : [];
        return new CslDate(rows)
        {
            Season = Text(value, "season"),
            Circa = Text(value, "circa"),
            Literal = Text(value, "literal"),
            Raw = Text(value, "raw"),
            Edtf = Text(value, "edtf"),
        }.Read(out problem);
    }

    /// <summary>A source from one CSL item.</summary>
    private static Source ReadItem(JsonElement item, Places places, ImportReport report)
    {
        var id = Text(item, "id");
        var draft = new SourceDraft(places.Next(id), id, report);
        foreach (var property in item.EnumerateObject())
        {
            ReadProperty(draft, property.Name, property.Value);
        }

        return draft.ToSource();
    }

    /// <summary>Reads a property of an entry into a draft, whatever its kind.</summary>
    private static void ReadProperty(SourceDraft draft, string name, JsonElement value)
    {
        if (name == "id" || value.ValueKind == JsonValueKind.Null)
        {
            return;
        }

        if (name is "type" or "title")
        {
            (draft.Type, draft.Title) =
                name == "type" ? (PlainText(value), draft.Title) : (draft.Type, PlainText(value));
        }
        else if (CslNames.Role(name) is { } role)
        {
            draft.SetNames(role, Names(value, draft));
        }
        else if (CslNames.Date(name) is { } dateVariable)
        {
            TakeDate(draft, dateVariable, value);
        }
        else if (name is "custom" or "private" && value.ValueKind == JsonValueKind.Object)
        {
            foreach (var addition in value.EnumerateObject())
            {
                if (name == "custom")
                {
                    draft.SetCustom(addition.Name, PlainText(addition.Value));
                }
                else
                {
                    draft.SetPrivate(addition.Name, PlainText(addition.Value));
                }
            }
        }
        else if (CslNames.TextOrNumberVariable(Alias(name)) is { } variable)
        {
            draft.SetText(variable, PlainText(value));
        }
        else
        {
            draft.Keep(name, PlainText(value), "CSL has no such variable");
        }
    }

    /// <summary>Sets a date variable; what of the date cannot be read is kept aside.</summary>
    private static void TakeDate(SourceDraft draft, string variable, JsonElement value)
    {
        if (Date(value, out var problem) is { } date)
        {
            draft.SetDate(variable, date);
        }

        if (problem.Length > 0)
        {
            draft.Keep(variable, DateWords(value), $"not all of the date can be read: {problem}");
        }
    }

    /// <summary>The CSL name of a variable that older exports call otherwise.</summary>
    private static string Alias(string name) =>
        name switch
        {
            "event" => "event-title",
            "container-title-abbrev" => "container-title-short",
            "publisher-location" => "publisher-place",
            _ => name,
        };

    /// <summary>
    /// A name from an object or a text; a name without a family name is one that is taken as it stands.
    /// </summary>
    private static PersonName ReadName(JsonElement name, SourceDraft draft)
    {
        if (name.ValueKind != JsonValueKind.Object)
        {
            return new PersonName(PlainText(name), "", "") { IsLiteral = true };
        }

        var parts = name.EnumerateObject()
            .DistinctBy(part => part.Name, StringComparer.Ordinal)
            .ToDictionary(part => part.Name, part => NamePart(part.Value), StringComparer.Ordinal);
        foreach (var (key, value) in parts.Where(part => part.Value.Length > 0))
        {
            if (!NameParts.Contains(key))
            {
                draft.ReportLost($"'{key}' of a name is left out", value);
            }
        }

        string PartOrEmpty(string key) => parts.GetValueOrDefault(key, "");
        if (PartOrEmpty("literal").Length > 0 || PartOrEmpty("family").Length == 0)
        {
            return new PersonName(
                PartOrEmpty("literal").Length > 0 ? PartOrEmpty("literal") : PartOrEmpty("given"),
                "",
                ""
            )
            {
                IsLiteral = true,
            };
        }

        return new PersonName(PartOrEmpty("family"), PartOrEmpty("given"), PartOrEmpty("suffix"))
        {
            Particle = PartOrEmpty("non-dropping-particle"),
            DroppingParticle = PartOrEmpty("dropping-particle"),
        };
    }

    /// <summary>A part of a name, which some programs give as a list of names.</summary>
    private static string NamePart(JsonElement value) =>
        value.ValueKind == JsonValueKind.Array
            ? string.Join(' ', value.EnumerateArray().Select(Scalar))
            : Scalar(value);

    /// <summary>The year, month and day of one of the <c>date-parts</c>: <c>[2020, 5, 1]</c>.</summary>
    private static ImmutableArray<string> ReadRow(JsonElement row) =>
        row.ValueKind == JsonValueKind.Array ? [.. row.EnumerateArray().Select(PlainText)] : [PlainText(row)];

    /// <summary>The text of a property; empty where the object has none.</summary>
    private static string Text(JsonElement map, string key) =>
        map.ValueKind == JsonValueKind.Object && map.TryGetProperty(key, out var value) ? PlainText(value) : "";

    /// <summary>A text; several as one, divided by commas; JSON's null as an empty text.</summary>
    private static string PlainText(JsonElement value) =>
        value.ValueKind == JsonValueKind.Array
            ? string.Join(", ", value.EnumerateArray().Select(PlainText).Where(text => text.Length > 0))
            : Scalar(value);

    /// <summary>A text, number or truth value as text; JSON's null as an empty text.</summary>
    private static string Scalar(JsonElement value) =>
        (
            value.ValueKind switch
            {
                JsonValueKind.String => value.GetString()!,
                JsonValueKind.Null => "",
                _ => value.GetRawText(),
            }
        ).Trim();

    /// <summary>The parts of a date that could not be read, as words.</summary>
    private static string DateWords(JsonElement value) =>
        value.ValueKind switch
        {
            JsonValueKind.Object => string.Join(", ", value.EnumerateObject().Select(part => DateWords(part.Value))),
            JsonValueKind.Array => string.Join("-", value.EnumerateArray().Select(DateWords)),
            _ => Scalar(value),
        };
}
