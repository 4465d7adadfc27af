using System.Globalization;
using System.Text.RegularExpressions;
using Dossier.Maps;
using Dossier.Tests.Fixtures;

namespace Dossier.Tests.Maps;

/// <summary>What part of the Earth a map shows, and how.</summary>
public sealed partial class MapExtentTests
{
    private static readonly Lazy<WorldMap> RealWorld = new(() =>
        WorldMap.Read(SmallDossier.RealTheme.Maps["world.json"].Bytes)!
    );

    private static WorldMap World => RealWorld.Value;

    [Theory]
    [InlineData("RU", 10, -155, 30, 90)] // Chukotka lies beyond the 180th meridian; Kaliningrad is a small part
    [InlineData("FJ", 165, -170, -25, -10)]
    [InlineData("NZ", 155, -170, -55, -28)] // both islands
    [InlineData("US", -135, -58, 15, 57)] // without Alaska, Hawaii and what lies over the 180th meridian
    [InlineData("FR", -20, 20, 35, 60)] // without Guiana and Réunion
    [InlineData("PT", -20, 5, 30, 50)] // without the Azores
    [InlineData("ID", 85, 150, -20, 15)] // all large islands
    [InlineData("KI", -170, -145, -10, 15)] // the largest island
    public void A_country_is_shown_where_it_mainly_lies(
        string iso,
        double west,
        double east,
        double south,
        double north
    )
    {
        var extent = Around(iso);
        var (from, to) = (MapExtent.Turned(extent.West, west), MapExtent.Turned(east, west));
        Assert.True(from >= west && from + (extent.East - extent.West) <= to, $"{extent}");
        Assert.True(extent.South >= south && extent.North <= north, $"{extent}");
        Assert.All(World.MainParts([iso]).SelectMany(part => part.Points), point => Assert.True(extent.Has(point)));
    }

    [Fact]
    public void The_countries_of_a_map_are_shown_across_the_narrower_ocean()
    {
        var pacific = MapExtent.Around([.. World.MainParts(["JP", "US"])], 2);
        Assert.True(pacific is { West: > 120, East: > 290 and < 300 }, $"{pacific}");
        var atlantic = MapExtent.Around([.. World.MainParts(["FR", "US"])], 2);
        Assert.True(atlantic is { West: < -120, East: < 15 }, $"{atlantic}");
    }

    [Theory]
    [InlineData("170 -50 -170 -10", 170, 190)]
    [InlineData("170 -50 190 -10", 170, 190)]
    [InlineData("-180 -60 180 80", -180, 180)]
    public void An_extent_may_go_over_the_180th_meridian(string written, double west, double east)
    {
        var extent = MapExtent.Read(written);
        Assert.Equal((west, east), (extent?.West, extent?.East));
    }

    [Theory]
    [InlineData("90 34 44 56")] // west and east exchanged, rather than most of the way round the Earth
    [InlineData("44 56 90 34")]
    [InlineData("44 34 44.1 56")]
    [InlineData("-200 34 44 56")]
    [InlineData("-180 -60 181 80")]
    [InlineData("NaN 34 90 56")]
    [InlineData("-Infinity 34 90 56")]
    [InlineData("44 34 90")]
    public void What_is_no_part_of_the_Earth_is_none(string written) => Assert.Null(MapExtent.Read(written));

    /// <summary>
    /// A country that the projection tears, or the far side of the Earth turned inside out, fills a frame from corner
    /// to corner; a strip is what is left of a country that the map thinks to be as wide as the Earth.
    /// </summary>
    [Fact]
    public void The_small_map_of_every_country_shows_it_large_and_nothing_of_the_far_side()
    {
        foreach (var iso in World.Codes)
        {
            var map = new Map(Around(iso))
            {
                IsLocator = true,
                Highlighted = [iso],
                Countries = [(iso, iso)],
            };
            var svg = MapDrawing.Svg(map, World, iso);
            var frame = Numbers(ViewBox().Match(svg).Groups[1].Value).ToArray();
            Assert.True(frame[3] >= 90, $"{iso}: a strip, {frame[3]} high");
            var land = LandPath().Match(svg).Groups[1].Value;
            var (x, y) = Points(land);
            Assert.True(
                x.Max() - x.Min() >= 15 || y.Max() - y.Min() >= 15 || Around(iso).Room >= 3,
                $"{iso}: hardly to be seen"
            );
            foreach (Match path in AnyLandPath().Matches(svg))
            {
                var (allX, allY) = Points(path.Groups[1].Value);
                var corners = allX.Zip(allY)
                    .Count(at => at.First is -3 or 283 && (at.Second == -3 || at.Second == frame[3] + 3));
                Assert.True(corners < 4, $"{iso}: all of the frame is land");
            }
        }
    }

    [Fact]
    public void A_map_about_a_pole_shows_what_lies_round_it()
    {
        var map = new Map(MapExtent.Read("-180 60 180 90")!)
        {
            Places = [("Pole", new GeoPoint(90, 0)), ("Cape", new GeoPoint(71, 180))],
        };
        var svg = MapDrawing.Svg(map, World, "The Arctic");
        var dots = Circle().Matches(svg).Select(match => (X: Number(match, 1), Y: Number(match, 2))).ToArray();
        Assert.Equal((MapDrawing.Width / 2, MapDrawing.Width / 2), dots[0]);
        Assert.True(Math.Abs(dots[1].X - dots[0].X) < 0.2 && dots[1].Y is > 70 and < 110, $"{dots[1]}");
    }

    /// <summary>A line that is straight on the Earth's grid is none on the plane.</summary>
    [Fact]
    public void A_parallel_is_drawn_as_the_curve_that_it_is()
    {
        var line = GeoLine.Of([new GeoPoint(49, -123), new GeoPoint(49, -95)]);
        Assert.Equal(15, line.Points.Length);
        Assert.All(line.Points, point => Assert.Equal(49, point.Latitude));
    }

    [Fact]
    public void A_line_takes_the_short_way_over_the_180th_meridian()
    {
        var line = GeoLine.Of([new GeoPoint(-36, 174), new GeoPoint(21, -157)]);
        Assert.Equal((174, 203), (line.Box.West, line.Box.East));
        Assert.True(line.Meets(MapExtent.Read("170 -40 -150 30")!));
        Assert.True(line.Meets(MapExtent.Read("-170 -20 -160 20")!));
        Assert.False(line.Meets(MapExtent.Read("-120 -40 120 30")!));
    }

    private static MapExtent Around(string iso) => MapExtent.Around([.. World.MainParts([iso])], 6);

    /// <summary>The points of a path: of each line the first one, and then the steps from one to the next.</summary>
    private static (double[] X, double[] Y) Points(string path)
    {
        var (allX, allY) = (new List<double>(), new List<double>());
        foreach (var line in path.Split('M', StringSplitOptions.RemoveEmptyEntries))
        {
            var (x, y) = (0.0, 0.0);
            foreach (var step in Numbers(line).Chunk(2))
            {
                (x, y) = (Math.Round(x + step[0], 1), Math.Round(y + step[1], 1));
                allX.Add(x);
                allY.Add(y);
            }
        }

        return ([.. allX], [.. allY]);
    }

    private static IEnumerable<double> Numbers(string text) =>
        AnyNumber().Matches(text).Select(match => Number(match, 0));

    private static double Number(Match match, int group) =>
        double.Parse(match.Groups[group].Value, CultureInfo.InvariantCulture);

    [GeneratedRegex("viewBox=\"([^\"]*)\"")]
    private static partial Regex ViewBox();

    [GeneratedRegex("class=\"map-land is-highlighted\" d=\"([^\"]*)\"")]
    private static partial Regex LandPath();

    [GeneratedRegex("class=\"map-land[^\"]*\" d=\"([^\"]*)\"")]
    private static partial Regex AnyLandPath();

    [GeneratedRegex("<circle class=\"map-place\" cx=\"([^\"]*)\" cy=\"([^\"]*)\"")]
    private static partial Regex Circle();

    [GeneratedRegex("-?(?:[0-9]+(?:\\.[0-9]+)?|\\.[0-9]+)")]
    private static partial Regex AnyNumber();
}
