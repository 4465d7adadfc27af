using System.Globalization;
using System.Text;
using Dossier.Tests.Fixtures;

namespace Dossier.Tests.Browser;

/// <summary>A dossier with charts of every kind, and maps, whose names are as long as names come.</summary>
internal static class DrawnDossier
{
    private const string German = "Rindfleischetikettierungsüberwachungsaufgabenübertragungsgesetz";
    private const string Kazakh =
        "Қазақстан Республикасының Сауда және интеграция министрлігінің сыртқы экономикалық ынтымақтастығы";
    private const string Partners =
        "Wirtschaftspartnerschaftsabkommen mit den zentralasiatischen Staaten und der Türkei";

    /// <summary>Its pages with drawings.</summary>
    public static readonly string[] Pages =
    [
        "sections/drawn/",
        "glossary/long/",
        "glossary/edge/",
        "glossary/country/",
    ];

    /// <summary>The small maps among its drawings.</summary>
    public const int Locators = 3;

    /// <summary>How many drawings those have.</summary>
    public static int Drawings => (Charts.Length * Texts.Length) + 4 + Locators;

    private static string[] Texts => [German, Kazakh, Partners];

    /// <summary>Braces and table of each chart; <c>@</c> stands for a long text.</summary>
    private static string[] Charts =>
        [
            "type=bar|what;value|@;5|@ B;7.5",
            "type=bar layout=horizontal|what;value|@;-5123456.5|@ B;71234567.25",
            "type=bar|what;@;@ B;note|2001;5;6;@ target|2002;7;-8;estimate, @",
            "type=bar layout=stacked|what;@;@ B;@ C|One;5;6;1|@;7;8;2",
            "type=bar layout=\"stacked horizontal\"|what;@;@ B|One;5;6|@;7;8",
            "type=line|year;@;@ B;@ C|1991;5;5;5|2001;6;6;6|2023;7;7;7",
            "type=line|@;value|@;123456789.5|B;223456789.25|@ C;2|D;3|E;4|F;5|G;6|H;8",
            "type=line|year;value|2001;5|2002;10",
            "type=line|year;value|2001;10",
            "type=dot|what;@;@ B|@;5;6|@ C;7;8",
            "type=range|what;low;value;high|@;-1000000;5;1000000|@ B;-20.5;0;2000000",
            "type=timeline|when;what|1991;@|2001-05/2023;@ B|2024-01-31;@ C",
        ];

    /// <summary>The dossier, in a folder.</summary>
    /// <param name="language">BCP 47 tag of it.</param>
    public static TemporaryFolder Of(string language)
    {
        var drawn = new StringBuilder(SmallDossier.Page("Drawn", "Text.\n\n"));
        foreach (var text in Texts)
        {
            foreach (var chart in Charts)
            {
                var lines = chart.Replace("@", text, StringComparison.Ordinal).Split('|');
                drawn.Append(
                    CultureInfo.InvariantCulture,
                    $"::: chart {{#c{drawn.Length} {lines[0]} title=\"{text}\" unit=\"{text}\"}}\n"
                );
                foreach (var (i, row) in lines.Skip(1).Index())
                {
                    drawn.Append(
                        CultureInfo.InvariantCulture,
                        $"| {row.Replace(";", " | ", StringComparison.Ordinal)} |\n"
                    );
                    drawn.Append(i == 0 ? string.Concat(row.Split(';').Select(_ => "| --- ")) + "|\n" : "");
                }

                drawn.Append(":::\n\n");
            }
        }

        drawn.Append(
            CultureInfo.InvariantCulture,
            $"""
            ::: map {"{"}#m1 title="Groups" extent=europe places="long edge" lines="data/lines.geojson"{"}"}
            | group | countries |
            | --- | --- |
            | {German} | DE FR AT CH |
            | {Kazakh} | BA HU MK LI |
            | {Partners} | LU SI HR CZ |
            :::

            ::: map {"{"}#m2 title="Region" extent=central-asia countries="KZ KG UZ TJ TM AF CN RU IR PK" places="long edge"{"}"}
            :::

            ::: map {"{"}#m3 title="World" extent=world countries="US GB RU CF CD AE BA PG VC TT" places="long edge"{"}"}
            :::

            ::: map {"{"}#m4 title="Small countries" countries="AE QA BH KW SA"{"}"}
            :::

            """
        );
        return new TemporaryFolder()
            .With(
                "input/dossier.yml",
                SmallDossier.Settings.Replace("en-GB", language, StringComparison.Ordinal) + "maps: true\n"
            )
            .With("input/index.md", SmallDossier.Front)
            .With("input/sections/01-drawn.md", drawn.ToString())
            .With(
                "input/glossary/long.md",
                $"""
                ---
                term: {Partners}
                kind: place
                coordinates: [50.1, 14.4]
                ---
                A place.

                """
            )
            .With(
                "input/glossary/edge.md",
                $"""
                ---
                term: {Kazakh}
                kind: place
                coordinates: [51.1, 14.9]
                ---
                A place.

                """
            )
            .With(
                "input/glossary/country.md",
                $"""
                ---
                term: {German}
                kind: state
                iso: LU
                ---
                A state.

                """
            )
            .With(
                "input/data/lines.geojson",
                $$$"""
                {"type":"FeatureCollection","features":[
                {"type":"Feature","properties":{"name":"{{{Kazakh}}}"},"geometry":{"type":"LineString","coordinates":[[10,50],[30,40]]}},
                {"type":"Feature","properties":{"name":"{{{German}}}"},"geometry":{"type":"LineString","coordinates":[[0,50],[30,60]]}}
                ]}
                """
            );
    }
}
