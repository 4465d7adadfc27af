using System.Text;
using AngleSharp.Html.Parser;
using Dossier.Tests.Fixtures;

namespace Dossier.Tests.Maps;

/// <summary>What is named on maps, and in words beside them.</summary>
public sealed class MapNamesTests
{
    [Fact]
    public void What_is_named_twice_is_drawn_once()
    {
        var svg = Drawing(
            """
            ::: map {#map-one title="One" extent=central-asia countries="KZ KZ UZ KZ" highlight="KZ KZ" places="astana astana" lines="data/route.geojson"}
            | group | countries |
            | --- | --- |
            | Both | UZ UZ KZ |
            :::
            """
        );
        Assert.Equal(1, Count(svg, ">Kazakhstan</text>"));
        Assert.Equal(1, Count(svg, ">Uzbekistan</text>"));
        Assert.Equal(1, Count(svg, ">Astana</text>"));
        Assert.Equal(1, Count(svg, "class=\"map-place\""));
        Assert.Equal(1, Count(svg, ">Route</text>"));
        // Two on the map, one in the key.
        Assert.Equal(3, Count(svg, "class=\"map-hatch series-1\""));
        // One in the key; on the map the parts of the route are one line, and those without a name another.
        Assert.Equal(2, Count(svg, "class=\"map-line series-1 way-1\""));
        Assert.Equal(1, Count(svg, "class=\"map-line series-2 way-2\""));
        Assert.DoesNotContain("series-3", svg, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("en-GB", "coordinates: [51.13, 71.43]", "51.13° N, 71.43° E")]
    [InlineData("en-GB", "coordinates: [-33.45, -70.6667]", "33.45° S, 70.6667° W")]
    [InlineData("tr", "coordinates: [51.13, 71.43]", "51,13° K, 71,43° D")]
    [InlineData("en-GB", "iso: KZ", "41° N – 55° N, 47° E – 87° E")]
    [InlineData("en-GB", "iso: FJ", "18° S – 16° S, 177° E – 180° E")]
    [InlineData("en-GB", "iso: AQ", "90° S – 63° S")]
    public void A_small_map_says_in_words_where_its_place_is(string language, string place, string where)
    {
        var (compilation, findings) = SmallDossier.Compile(
            SmallDossier.Inputs(
                ("dossier.yml", SmallDossier.Settings.Replace("en-GB", language, StringComparison.Ordinal)),
                ("index.md", "Somewhere.\n"),
                (
                    "glossary/where.md",
                    $"""
                    ---
                    term: Somewhere
                    kind: place
                    {place}
                    maps: true
                    ---
                    A place.

                    """
                )
            )
        );
        Assert.Empty(findings);
        var page = Encoding.UTF8.GetString(compilation.Output!.Files["glossary/where/index.html"].Span);
        var figure = new HtmlParser().ParseDocument(page).QuerySelector("figure.locator")!;
        Assert.Equal(where, figure.QuerySelector("figcaption")!.FirstChild!.TextContent.Trim());
        Assert.Contains(
            "Natural Earth",
            figure.QuerySelector("figcaption .drawn-note")!.TextContent,
            StringComparison.Ordinal
        );
        var label = figure.QuerySelector("svg[role=img]")!.GetAttribute("aria-label")!;
        Assert.Contains("Somewhere", label, StringComparison.Ordinal);
        Assert.EndsWith(where, label, StringComparison.Ordinal);
    }

    private static string Drawing(string map)
    {
        var (compilation, findings) = SmallDossier.Compile(
            SmallDossier.Inputs(
                (
                    "sections/01-drawn.md",
                    SmallDossier.Page(
                        "Drawn",
                        $"""
                        Astana.

                        {map}

                        """
                    )
                ),
                (
                    "glossary/astana.md",
                    """
                    ---
                    term: Astana
                    kind: place
                    coordinates: [51.13, 71.43]
                    ---
                    A city.

                    """
                ),
                (
                    "data/route.geojson",
                    """
                    {"type":"FeatureCollection","features":[
                    {"type":"Feature","properties":{"name":"Route"},"geometry":{"type":"LineString","coordinates":[[50,45],[55,45]]}},
                    {"type":"Feature","properties":{},"geometry":{"type":"LineString","coordinates":[[50,46],[55,46]]}},
                    {"type":"Feature","properties":{"name":"Route"},"geometry":{"type":"LineString","coordinates":[[60,45],[65,45]]}},
                    {"type":"Feature","properties":{},"geometry":{"type":"LineString","coordinates":[[60,46],[65,46]]}}
                    ]}
                    """
                )
            )
        );
        Assert.Empty(findings);
        return Composed.Of(compilation.Briefing!).Sections.Single().Drawings.Single().Svg;
    }

    private static int Count(string text, string part) => text.Split(part, StringSplitOptions.None).Length - 1;
}
