using System.Globalization;
using System.Text;
using System.Text.RegularExpressions;
using Dossier.Diagnostics;
using Dossier.Tests.Fixtures;

namespace Dossier.Tests.Robustness;

/// <summary>
/// Charts and maps of made-up braces, tables and files, most of them wrong: each is drawn, or has a finding at its
/// line, and none throws. The same input on every run.
/// </summary>
public sealed partial class DrawnInputTests
{
    private static readonly int Rounds = Repository.IsLong ? 200 : 8;
    private const int InOneDossier = 30;

    private static readonly string[] Cells =
    [
        "",
        "-",
        "0",
        "5",
        "-7",
        "1.5",
        "1,234",
        "1e5",
        "NaN",
        "∞",
        "999999999999999",
        "-999999999999999",
        "0.000001",
        "12345678901234567890",
        "about 5",
        "2001",
        "2002",
        "2003",
        "0000",
        "9999",
        "2001-05",
        "2001-13",
        "1991/2016",
        "2016/1991",
        "1991~",
        "A",
        "B",
        "Қазақстан Республикасының министрлігі",
        "target",
        "estimate of 5",
        "n/a",
        "%",
        "+",
        "1.2.3",
        "*x*",
        "`1`",
        "[5](https://example.org)",
        "٣",
        "5 6",
        "\u00AD",
        "e\u0301",
    ]; // csharpier-ignore

    private static readonly string[] Keys =
    [
        "x=a",
        "x=b",
        "y=b",
        "y=c",
        "y=\"b; c\"",
        "y=\"\"",
        "x=\"\"",
        "series=a",
        "series=b",
        "series=c",
        "note=c",
        "low=b",
        "high=c",
        "low=c high=b",
        "end=c",
        "layout=stacked",
        "layout=horizontal",
        "layout=\"stacked horizontal\"",
        "layout=\"\"",
        "unit=\"%\"",
        "data=\"data/none.csv\"",
        "data=\"data/made.csv\"",
    ]; // csharpier-ignore

    private static readonly string[] Numbers =
    [
        "0",
        "-0",
        "5",
        "51.5",
        "-73.25",
        "90",
        "-90",
        "180",
        "-180",
        "179.999",
        "200",
        "1e3",
        "1e999",
        "-1e-320",
        "null",
        "\"5\"",
        "[1]",
        "{}",
    ]; // csharpier-ignore

    [Fact]
    public void Charts_are_drawn_or_have_a_finding()
    {
        var random = new Random(25);
        var drawn = 0;
        for (var round = 0; round < Rounds; round++)
        {
            var text = new StringBuilder(SmallDossier.Page("Drawn", "Text.\n\n"));
            for (var i = 0; i < InOneDossier; i++)
            {
                var kind = Any(random, ["bar", "line", "dot", "range", "timeline"]);
                text.Append(CultureInfo.InvariantCulture, $"::: chart {{#c{i} type={kind} title=\"T\"");
                text.Append(string.Concat(Several(random, Keys, 3).Select(key => $" {key}")));
                text.Append("}\n");
                if (random.Next(8) > 0)
                {
                    text.Append("| a | b | c |\n| - | - | - |\n");
                    text.Append(string.Concat(Rows(random).Select(row => $"| {string.Join(" | ", row)} |\n")));
                }

                text.Append(":::\n\n");
            }

            var csv = string.Concat(Rows(random).Prepend(["a", "b", "c"]).Select(row => $"{string.Join(',', row)}\n"));
            drawn += Drawn(("sections/01-drawn.md", text.ToString()), ("data/made.csv", csv));
        }

        Assert.True(drawn > Rounds, $"of {Rounds * InOneDossier} charts {drawn} are drawn");
    }

    [Fact]
    public void Maps_are_drawn_or_have_a_finding()
    {
        var random = new Random(25);
        var drawn = 0;
        for (var round = 0; round < Rounds; round++)
        {
            var text = new StringBuilder(SmallDossier.Page("Drawn", "Pole, South and Date line.\n\n"));
            var files = new List<(string, string)>();
            for (var i = 0; i < InOneDossier / 3; i++)
            {
                var extent = Any(
                    random,
                    ["", "extent=world", "extent=europe", $"extent=\"{string.Join(' ', Several(random, Numbers, 5))}\""]
                );
                var shown = Several(
                    random,
                    [
                        "countries=\"FJ AQ\"",
                        "countries=\"RU US\"",
                        "highlight=\"NZ\"",
                        "places=\"pole south\"",
                        "places=line",
                    ],
                    3
                );
                text.Append(
                    CultureInfo.InvariantCulture,
                    $"::: map {{#m{i} title=\"T\" {extent} {string.Join(' ', shown)}"
                );
                text.Append(
                    CultureInfo.InvariantCulture,
                    $" {Any(random, ["lines", "borders"])}=\"data/m{i}.geojson\"}}\n:::\n\n"
                );
                files.Add(($"data/m{i}.geojson", GeoJson(random)));
            }

            drawn += Drawn([
                ("sections/01-drawn.md", text.ToString()),
                (
                    "glossary/pole.md",
                    """
                    ---
                    term: Pole
                    kind: place
                    coordinates: [90, 0]
                    maps: true
                    ---
                    A place.

                    """
                ),
                (
                    "glossary/south.md",
                    """
                    ---
                    term: South
                    kind: place
                    coordinates: [-90, 180]
                    maps: true
                    ---
                    A place.

                    """
                ),
                (
                    "glossary/line.md",
                    """
                    ---
                    term: Date line
                    kind: place
                    coordinates: [0, -180]
                    maps: true
                    ---
                    A place.

                    """
                ),
                .. files,
            ]);
        }

        Assert.True(drawn > Rounds, $"of {Rounds * InOneDossier / 3} maps {drawn} are drawn");
    }

    /// <summary>How many drawings a dossier of these files has; each container has one, or a finding.</summary>
    private static int Drawn(params ReadOnlySpan<(string Path, string Text)> files)
    {
        var bag = new DiagnosticBag();
        var briefing = Compiler.Read(SmallDossier.Inputs(files), new BuildRequest(null, _ => { }), bag);
        Assert.NotNull(briefing);
        var findings = bag.Sorted();
        Assert.All(findings, finding => Assert.True(finding.Line > 0, $"{finding.Message} has no line"));
        var document = Composed.Of(briefing);
        var drawings = document.Sections.Single().Drawings;
        var svgs = drawings
            .Select(drawing => drawing.Svg)
            .Concat(document.Terms.Select(term => term.Locator?.Svg ?? ""));
        Assert.All(
            svgs,
            svg =>
            {
                Assert.DoesNotMatch(NoNumber(), svg);
                Assert.True(svg.Length < 2_000_000, "a drawing is too large");
            }
        );
        return drawings.Length;
    }

    private static string GeoJson(Random random)
    {
        var features = Enumerable.Range(0, random.Next(4)).Select(_ => Feature(random));
        var text = $$"""
            {"type":"FeatureCollection","features":[
            {{string.Join(",\n", features)}}
            ]}

            """;
        return random.Next(12) == 0 ? text[..random.Next(text.Length)] : text;
    }

    private static string Feature(Random random)
    {
        var kind = Any(random, ["LineString", "MultiLineString", "Polygon", "MultiPolygon", "Point", "5"]);
        var depth =
            random.Next(5) == 0 ? random.Next(5)
            : kind.Contains("MultiP", StringComparison.Ordinal) ? 3
            : kind == "LineString" ? 1
            : 2;
        var iso = Any(random, ["", "\"iso\":\"FJ\"", "\"iso\":\"QQ\"", "\"name\":\"A line\"", "\"name\":5"]);
        return $"{{\"type\":\"Feature\",\"properties\":{{{iso}}},"
            + $"\"geometry\":{{\"type\":\"{kind}\",\"coordinates\":{Nested(random, depth)}}}}}";
    }

    private static string Nested(Random random, int depth)
    {
        if (depth == 0)
        {
            // Most points are places on the Earth, so that some files are read to their end.
            var most = random.Next(6) == 0 ? Numbers.Length : 6;
            return $"[{Numbers[random.Next(most)]},{Numbers[random.Next(most)]}]";
        }

        var items = Enumerable.Range(0, random.Next(5)).Select(_ => Nested(random, depth - 1)).ToList();
        if (depth == 1 && items.Count > 0 && random.Next(4) > 0)
        {
            items.Add(items[0]);
        }

        return $"[{string.Join(',', items)}]";
    }

    private static string[][] Rows(Random random)
    {
        // Most tables have places and numbers, so that some charts are drawn.
        var isWild = random.Next(3) == 0;
        return Enumerable
            .Range(0, random.Next(isWild ? 70 : 8))
            .Select(row =>
                isWild
                    ? Enumerable.Range(0, random.Next(1, 5)).Select(_ => Any(random, Cells)).ToArray()
                    :
                    [
                        $"{2001 + row}",
                        Any<string>(random, Cells.AsSpan(0, 7)),
                        Any<string>(random, Cells.AsSpan(0, 12)),
                    ]
            )
            .ToArray();
    }

    private static T Any<T>(Random random, ReadOnlySpan<T> items) => items[random.Next(items.Length)];

    private static string[] Several(Random random, string[] items, int most) =>
        [.. Enumerable.Range(0, random.Next(most + 1)).Select(_ => Any<string>(random, items))];

    /// <summary>A coordinate that is none; a name may well be ‘NaN’.</summary>
    [GeneratedRegex("(?:viewBox|width|height|[cr]?[xy][12]?|r|d)=\"[^\"]*(?:NaN|Infinity|∞)")]
    private static partial Regex NoNumber();
}
