using System.Collections.Immutable;
using System.Text;
using System.Text.Json;
using Dossier.Editions.Changes;
using Dossier.Editions.Redlines;
using Dossier.Json;

namespace Dossier.Cli.ComparisonReports;

/// <summary>A comparison for programs.</summary>
internal static class ComparisonJson
{
    /// <summary>A comparison as JSON.</summary>
    public static string Of(Comparison comparison)
    {
        return Encoding.UTF8.GetString(
            JsonText.Document(json =>
            {
                json.WriteStartObject();
                json.WriteString("from", comparison.From.ToString());
                json.WriteString("to", comparison.To?.ToString());
                json.WriteString("level", NameOf(comparison.Level));
                json.WriteNumber("inserted", comparison.Size.Inserted);
                json.WriteNumber("deleted", comparison.Size.Deleted);
                json.WriteStartArray("reasons");
                foreach (var reason in comparison.Reasons)
                {
                    json.WriteStartObject();
                    json.WriteString("level", NameOf(reason.Level));
                    json.WriteString("kind", NameOf(reason.Kind));
                    json.WriteString("state", NameOf(reason.State));
                    json.WriteNumber("count", reason.Count);
                    json.WriteEndObject();
                }

                json.WriteEndArray();
                json.WriteStartArray("items");
                foreach (var item in comparison.Items)
                {
                    json.WriteStartObject();
                    json.WriteString("kind", NameOf(item.Kind));
                    json.WriteString("id", item.Id);
                    if (item.WasId is { } was)
                    {
                        json.WriteString("was", was);
                    }

                    json.WriteString("title", item.Title);
                    json.WriteString("state", NameOf(item.State));
                    json.WriteString("before", item.Before);
                    json.WriteString("after", item.After);
                    json.WriteString("address", item.Address);
                    WriteWords(json, item.Words);
                    json.WriteEndObject();
                }

                json.WriteEndArray();
                WritePages(json, comparison);
                json.WriteEndObject();
            })
        );
    }

    private static void WritePages(Utf8JsonWriter json, Comparison comparison)
    {
        json.WriteStartArray("pages");
        foreach (var page in comparison.Pages)
        {
            json.WriteStartObject();
            json.WriteString("kind", NameOf(page.Page.Kind));
            json.WriteString("id", page.Page.Id);
            json.WriteString("state", NameOf(page.State));
            json.WriteStartArray("changes");
            foreach (var unit in page.Units.Where(unit => unit.State != ChangeState.Same))
            {
                json.WriteStartObject();
                json.WriteString("state", NameOf(unit.State));
                json.WriteString("anchorBefore", unit.Before?.Anchor);
                json.WriteString("anchorAfter", unit.After?.Anchor);
                json.WriteString("movedFrom", unit.OtherPage);
                WriteWords(json, unit.Words);
                json.WriteEndObject();
            }

            json.WriteEndArray();
            json.WriteEndObject();
        }

        json.WriteEndArray();
    }

    /// <summary>Writes the words of a change in order, each run as inserted, deleted or the same.</summary>
    private static void WriteWords(Utf8JsonWriter json, ImmutableArray<WordRun> runs)
    {
        json.WriteStartArray("words");
        foreach (var run in runs)
        {
            json.WriteStartObject();
            json.WriteString(
                run.State switch
                {
                    ChangeState.Added => "inserted",
                    ChangeState.Removed => "deleted",
                    _ => "same",
                },
                run.Text
            );
            json.WriteEndObject();
        }

        json.WriteEndArray();
    }

    /// <summary>An enum's value in camel case: <c>keyMessage</c>.</summary>
    private static string NameOf<T>(T value)
        where T : struct, Enum => JsonNamingPolicy.CamelCase.ConvertName(value.ToString());
}
