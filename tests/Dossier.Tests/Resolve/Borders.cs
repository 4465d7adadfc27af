using System.Collections.Immutable;
using Dossier.Diagnostics;
using Dossier.Maps;
using Dossier.Model;
using Dossier.Tests.Fixtures;

namespace Dossier.Tests.Resolve;

/// <summary>Whose borders a map has: the theme's, the dossier's, or its own.</summary>
public sealed class Borders
{
    private const string Settings = SmallDossier.Settings + "maps: true\n";
    private const string House = Settings + "borders: data/house.geojson\n";
    private const string Map = """
        ::: map {#map-one title="One" extent="44 36 80 56" countries="KZ"}
        :::

        It shows Kazakhstan.

        """;

    private static readonly (string, string) Term = (
        "glossary/kazakhstan.md",
        """
        ---
        term: Kazakhstan
        kind: state
        iso: KZ
        ---

        A state. {.common-knowledge}

        """
    );

    private static readonly (string, string) OfHouse = ("data/house.geojson", Square(60, 70, "KZ"));

    [Fact]
    public void Those_of_the_dossier_are_drawn_on_its_maps_and_on_the_small_maps_of_its_glossary()
    {
        var (briefing, findings) = Compiled(House, Map, Term, OfHouse);
        Assert.Empty(findings);
        var map = briefing!.Maps.Single().Map;
        var small = briefing.Terms.Single().Locator!;
        foreach (var outlines in (IEnumerable<ImmutableArray<MapOutline>>)[map.Outlines, small.Outlines])
        {
            var (iso, rings) = Assert.Single(outlines);
            Assert.Equal("KZ", iso);
            Assert.Equal(60, rings.Single().Min(point => point.Longitude));
        }
    }

    [Fact]
    public void A_map_that_names_its_own_has_its_own()
    {
        var (briefing, findings) = Compiled(
            House,
            Map.Replace("countries", "borders=\"data/own.geojson\" countries", StringComparison.Ordinal),
            Term,
            OfHouse,
            ("data/own.geojson", Square(50, 58, "KZ"))
        );
        Assert.Empty(findings);
        Assert.Equal(58, briefing!.Maps.Single().Map.Outlines.Single().Rings.Single().Max(point => point.Longitude));
    }

    [Fact]
    public void Without_any_they_are_the_themes()
    {
        var (briefing, _) = Compiled(Settings, Map, Term);
        Assert.Empty(briefing!.Maps.Single().Map.Outlines);
        Assert.Empty(briefing.Terms.Single().Locator!.Outlines);
    }

    [Fact]
    public void Disputed_lines_of_the_dossier_have_no_name_on_small_maps_which_have_no_key()
    {
        var line =
            "{\"features\":[{\"type\":\"Feature\",\"properties\":{\"name\":\"Disputed\"},\"geometry\":"
            + "{\"type\":\"LineString\",\"coordinates\":[[60,45],[70,50]]}}]}";
        var (briefing, _) = Compiled(House, Map, Term, ("data/house.geojson", line));
        Assert.Equal("Disputed", briefing!.Maps.Single().Map.Disputed.Single().Name);
        Assert.Equal("", briefing.Terms.Single().Locator!.Disputed.Single().Name);
    }

    [Fact]
    public void Those_that_lie_outside_a_map_are_no_fault_of_the_map() =>
        Assert.Empty(Compiled(House, Map, Term, ("data/house.geojson", Square(-100, -90, "US"))).Findings);

    [Fact]
    public void A_file_that_is_not_there_is_reported_where_it_is_named()
    {
        var finding = Assert.Single(
            Compiled(House.Replace("house", "hause", StringComparison.Ordinal), Map, Term, OfHouse).Findings,
            finding => finding.Severity == Severity.Error
        );
        Assert.Equal(("input/dossier.yml", 7, 10), (finding.Path, finding.Line, finding.Column));
        Assert.Equal("there is no file input/data/hause.geojson", finding.Message);
        Assert.Contains("data/house.geojson", finding.Hint, StringComparison.Ordinal);
    }

    private static (Briefing? Briefing, ImmutableArray<Diagnostic> Findings) Compiled(
        string settings,
        string front,
        params ReadOnlySpan<(string Path, string Text)> files
    )
    {
        var (compilation, findings) = SmallDossier.Compile(
            SmallDossier.Inputs([("dossier.yml", settings), ("index.md", front), .. files])
        );
        return (compilation.Briefing, findings);
    }

    private static string Square(int west, int east, string iso) =>
        $"{{\"features\":[{{\"type\":\"Feature\",\"properties\":{{\"iso\":\"{iso}\"}},"
        + $"\"geometry\":{{\"type\":\"Polygon\","
        + $"\"coordinates\":[[[{west},45],[{east},45],[{east},50],[{west},50],[{west},45]]]}}}}]}}";
}
