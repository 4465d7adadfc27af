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
                json.WriteString("level", Name(comparison.Level));
                json.WriteNumber("inserted", comparison.Size.Inserted);
                json.WriteNumber("deleted", comparison.Size.Deleted);
                json.WriteStartArray("reasons");
                foreach (var reason in comparison.Reasons)
                {
                    json.WriteStartObject();
                    json.WriteString("level", Name(reason.Level));
                    json.WriteString("kind", Name(reason.Kind));
                    json.WriteString("state", Name(reason.State));
                    json.WriteNumber("count", reason.Count);
                    json.WriteEndObject();
                }

                json.WriteEndArray();
                json.WriteStartArray("items");
                foreach (var item in comparison.Items)
                {
                    json.WriteStartObject();
                    json.WriteString("kind", Name(item.Kind));
                    json.WriteString("id", item.Id);
                    if (item.WasId is { } was)
                    {
                        json.WriteString("was", was);
                    }

                    json.WriteString("title", item.Title);
                    json.WriteString("state", Name(item.State));
                    json.WriteString("before", item.Before);
                    json.WriteString("after", item.After);
                    json.WriteString("address", item.Address);
                    Words(json, item.Words);
                    json.WriteEndObject();
                }

                json.WriteEndArray();
                Pages(json, comparison);
                json.WriteEndObject();
            })
        );
    }

    private static void Pages(Utf8JsonWriter json, Comparison comparison)
    {
        json.WriteStartArray("pages");
        foreach (var page in comparison.Pages)
        {
            json.WriteStartObject();
            json.WriteString("kind", Name(page.Page.Kind));
            json.WriteString("id", page.Page.Id);
            json.WriteString("state", Name(page.State));
            json.WriteStartArray("changes");
            foreach (var unit in page.Units.Where(unit => unit.State != ChangeState.Same))
            {
                json.WriteStartObject();
                json.WriteString("state", Name(unit.State));
                json.WriteString("anchorBefore", unit.Before?.Anchor);
                json.WriteString("anchorAfter", unit.After?.Anchor);
                json.WriteString("movedFrom", unit.OtherPage);
                Words(json, unit.Words);
                json.WriteEndObject();
            }

            json.WriteEndArray();
            json.WriteEndObject();
        }

        json.WriteEndArray();
    }

    private static void Words(Utf8JsonWriter json, ImmutableArray<WordRun> runs)
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

    private static string Name<T>(T value)
        where T : struct, Enum => JsonNamingPolicy.CamelCase.ConvertName(value.ToString());
}
