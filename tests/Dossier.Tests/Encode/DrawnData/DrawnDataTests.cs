using System.Collections.Immutable;
using System.Text;
using System.Text.Json;
using Dossier.Tests.Fixtures;

namespace Dossier.Tests.Encode.DrawnData;

/// <summary>The data of charts and maps, as programs fetch them: what they are, and where they come from.</summary>
public sealed class DrawnDataTests
{
    private const string Sources = """
        references:
          - { id: office-2024, type: report, title: "Trade in Figures", issued: 2024 }
          - { id: bank-2023, type: report, title: "Outlook", issued: 2023 }
          - { id: other-2020, type: book, title: "Not of the Chart", issued: 2020 }

        """;

    private const string Section = """
        ---
        title: Drawn
        ---
        Text [@other-2020].

        ::: chart {#fig-trade type=bar title="Trade" unit="million"}
        | year | value | note |
        | --- | --- | --- |
        | 2023 | 1,234.5 | counted [@office-2024] |
        | 2024 | – | |

        The numbers are those of the office [@office-2024, p. 3].
        :::

        : What it shows, and what it does not [@bank-2023].

        ::: map {#map-one title="One" countries="KZ TR" highlight="KZ"}
        Drawn after [@bank-2023].
        :::

        Text [@other-2020].

        """;

    [Fact]
    public void They_name_the_sources_that_are_cited_for_them_and_no_others()
    {
        var chart = Json("sections/drawn/fig-trade.json");
        Assert.Equal(["bank-2023", "office-2024"], Ids(chart).Order(StringComparer.Ordinal));
        Assert.All(
            chart.GetProperty("sources").EnumerateArray(),
            source => Assert.Matches("Trade in Figures|Outlook", source.GetProperty("reference").GetString()!)
        );
        Assert.Equal(["bank-2023"], Ids(Json("sections/drawn/map-one.json")));

        static IEnumerable<string> Ids(JsonElement json) =>
            json.GetProperty("sources").EnumerateArray().Select(source => source.GetProperty("id").GetString()!);
    }

    [Fact]
    public void They_say_what_they_are_and_numbers_are_numbers()
    {
        var chart = Json("sections/drawn/fig-trade.json");
        Assert.Equal(
            ("Trade", "million", "sections/drawn/#fig-trade", "1.0.0", "en-GB"),
            (Text("title"), Text("unit"), Text("address"), Text("edition"), Text("language"))
        );
        Assert.Equal(
            """["year","value","note"]""",
            chart.GetProperty("columns").GetRawText().ReplaceLineEndings("").Replace(" ", "", StringComparison.Ordinal)
        );
        var rows = chart.GetProperty("rows").EnumerateArray().ToArray();
        Assert.Equal(1234.5m, rows[0][1].GetDecimal());
        Assert.Equal(JsonValueKind.Null, rows[1][1].ValueKind);
        Assert.Equal(
            "\uFEFFyear,value,note\r\n2023,1234.5,counted\r\n2024,,\r\n",
            Encoding.UTF8.GetString(Files["sections/drawn/fig-trade.csv"].Span)
        );

        string? Text(string key) => chart.GetProperty(key).GetString();
    }

    private static readonly Lazy<Compilation> Compiled = new(() =>
    {
        var (compilation, findings) = SmallDossier.Compile(
            SmallDossier.Inputs(("sources.yml", Sources), ("sections/01-drawn.md", Section))
        );
        Assert.Empty(findings);
        return compilation;
    });

    private static ImmutableSortedDictionary<string, ReadOnlyMemory<byte>> Files => Compiled.Value.Output!.Files;

    private static JsonElement Json(string path)
    {
        using var document = JsonDocument.Parse(Files[path]);
        return document.RootElement.Clone();
    }
}
