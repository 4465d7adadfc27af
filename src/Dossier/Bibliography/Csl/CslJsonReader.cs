using System.Collections.Immutable;
using System.Text.Json;
using Dossier.Diagnostics;
using Dossier.Input;
using Dossier.Json;
using Dossier.Model;
using Dossier.Parse;

namespace Dossier.Bibliography.Csl;

/// <summary>Reads CSL-JSON: a list of items, or an object that holds one.</summary>
internal static class CslJsonReader
{
    private static readonly JsonDocumentOptions Options = new()
    {
        AllowTrailingCommas = true,
        CommentHandling = JsonCommentHandling.Skip,
    };

    /// <summary>The sources of a file, under the file's own ids.</summary>
    public static ImmutableArray<Source> Read(SourceFile file, DiagnosticBag bag)
    {
        try
        {
            using var json = JsonText.Read(file.Text, Options);
            return Items(json.RootElement, file, bag);
        }
        catch (JsonException fault)
        {
            var line = (int)(fault.LineNumber ?? 0) + 1;
            bag.Report(
                Codes.ImportSyntax,
                file.Span(file.Offset(line, 1 + (int)(fault.BytePositionInLine ?? 0)), 1),
                "the JSON cannot be read from here on"
            );
            return [];
        }
    }

    /// <summary>The items of a list, or of an object's <c>references</c> or <c>items</c>.</summary>
    public static ImmutableArray<Source> Items(JsonElement root, SourceFile file, DiagnosticBag bag)
    {
        var list =
            root.ValueKind != JsonValueKind.Object ? root
            : root.TryGetProperty("references", out var references) ? references
            : root.TryGetProperty("items", out var items) ? items
            : root;
        if (list.ValueKind != JsonValueKind.Array)
        {
            bag.ReportFile(
                Codes.ImportSyntax,
                file.Path,
                "the file holds no list of CSL items",
                "export from Zotero as CSL JSON or Better CSL YAML"
            );
            return [];
        }

        return
        [
            .. list.EnumerateArray()
                .Where(item => item.ValueKind == JsonValueKind.Object)
                .Select(item => Item(item, file, bag)),
        ];
    }

    /// <summary>Names from a list of objects.</summary>
    public static ImmutableArray<PersonName> Names(JsonElement list, SourceDraft draft)
    {
        if (list.ValueKind != JsonValueKind.Array)
        {
            draft.Lost($"names that are no list: {list.GetRawText()}");
            return [];
        }

        return [.. list.EnumerateArray().Select(name => Name(name, draft)).Where(name => name.Family.Length > 0)];
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
            var words = Plain(value);
            return WrittenDate.Parse(words) ?? (words.Length > 0 ? new PublicationDate(words) : null);
        }

        if (Text(value, "year").Length > 0)
        {
            return CslDate.OfPoints([key => Text(value, key)]).Read(out problem);
        }

        var rows =
            value.TryGetProperty("date-parts", out var parts) && parts.ValueKind == JsonValueKind.Array
                ? parts.EnumerateArray().Select(Row).ToImmutableArray()
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

    private static Source Item(JsonElement item, SourceFile file, DiagnosticBag bag)
    {
        var id = item.TryGetProperty("id", out var given) ? Plain(given) : "";
        var at = id.Length > 0 ? file.Text.IndexOf(id, StringComparison.Ordinal) : -1;
        var draft = new SourceDraft(at < 0 ? file.Span(0, 1) : file.Span(at, id.Length), id, bag);
        foreach (var property in item.EnumerateObject())
        {
            Take(draft, property.Name, property.Value);
        }

        return draft.ToSource();
    }

    private static void Take(SourceDraft draft, string name, JsonElement value)
    {
        if (name == "id" || value.ValueKind == JsonValueKind.Null)
        {
            return;
        }

        if (name is "type" or "title")
        {
            (draft.Type, draft.Title) = name == "type" ? (Plain(value), draft.Title) : (draft.Type, Plain(value));
        }
        else if (name is "author" or "editor" || CslVariables.Roles.Contains(name))
        {
            draft.SetNames(name, Names(value, draft));
        }
        else if (name == "issued" || CslVariables.Dates.Contains(name))
        {
            var date = Date(value, out var problem);
            if (date is not null)
            {
                draft.SetDate(name, date);
            }

            if (problem.Length > 0)
            {
                draft.Keep(name, Plain(value), problem);
            }
        }
        else if (name == "custom" && value.ValueKind == JsonValueKind.Object)
        {
            foreach (var addition in value.EnumerateObject())
            {
                draft.SetCustom(addition.Name, Plain(addition.Value));
            }
        }
        else if (CslVariables.Plain.Contains(name))
        {
            draft.SetText(
                name,
                value.ValueKind == JsonValueKind.Array
                    ? string.Join(", ", value.EnumerateArray().Select(Plain))
                    : Plain(value)
            );
        }
        else
        {
            draft.Keep(name, Plain(value), "CSL has no such variable");
        }
    }

    private static PersonName Name(JsonElement name, SourceDraft draft)
    {
        if (name.ValueKind != JsonValueKind.Object)
        {
            return new PersonName(Plain(name), "", "") { IsLiteral = true };
        }

        var parts = name.EnumerateObject()
            .DistinctBy(part => part.Name, StringComparer.Ordinal)
            .ToDictionary(part => part.Name, part => Plain(part.Value), StringComparer.Ordinal);
        foreach (var (key, value) in parts)
        {
            if (
                key
                is not ("literal" or "family" or "given" or "suffix" or "non-dropping-particle" or "dropping-particle")
            )
            {
                draft.Lost($"'{key}: {value}' of a name is left out");
            }
        }

        string Part(string key) => parts.GetValueOrDefault(key, "");
        if (Part("literal").Length > 0 || Part("family").Length == 0)
        {
            return new PersonName(Part("literal").Length > 0 ? Part("literal") : Part("given"), "", "")
            {
                IsLiteral = true,
            };
        }

        return new PersonName(Part("family"), Part("given"), Part("suffix"))
        {
            Particle = Part("non-dropping-particle"),
            DroppingParticle = Part("dropping-particle"),
        };
    }

    private static ImmutableArray<string> Row(JsonElement row) =>
        row.ValueKind == JsonValueKind.Array ? [.. row.EnumerateArray().Select(Plain)] : [Plain(row)];

    private static string Text(JsonElement map, string key) =>
        map.ValueKind == JsonValueKind.Object && map.TryGetProperty(key, out var value) ? Plain(value) : "";

    private static string Plain(JsonElement value) =>
        (
            value.ValueKind switch
            {
                JsonValueKind.String => value.GetString()!,
                JsonValueKind.Null => "",
                _ => value.GetRawText(),
            }
        ).Trim();
}
