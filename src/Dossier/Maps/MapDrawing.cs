using System.Collections.Immutable;
using System.Text;
using Dossier.Svg;

namespace Dossier.Maps;

/// <summary>Draws a map as SVG: land, groups, borders, lines, places, names, and a key below it.</summary>
public sealed class MapDrawing
{
    /// <summary>The width of a map, in its own units.</summary>
    public const double Width = 560;

    private const double LocatorWidth = 280;
    private const double Size = 14;
    private const double HatchStep = 6;
    private static readonly ImmutableArray<double> Slants = [-45, 45, 0, 90];

    private readonly Map map;
    private readonly WorldMap world;
    private readonly MapFrame frame;
    private readonly Clipping clipping;
    private readonly SvgWriter svg;

    private MapDrawing(Map map, WorldMap world, string alternative)
    {
        (this.map, this.world) = (map, world);
        var width = map.IsLocator ? LocatorWidth : Width;
        frame = new MapFrame(map.Extent, width, width);
        clipping = new Clipping(frame);
        svg = new SvgWriter("map", width, Size, alternative);
    }

    /// <summary>The drawing.</summary>
    /// <param name="map">What it shows.</param>
    /// <param name="world">Borders and coasts.</param>
    /// <param name="alternative">What it shows, in words.</param>
    public static string Svg(Map map, WorldMap world, string alternative) =>
        new MapDrawing(map, world, alternative).Draw();

    private string Draw()
    {
        svg.Open(frame.Width, frame.Height);
        svg.Box("map-sea", 0, 0, frame.Width, frame.Height);
        var outlines = map.Outlines.ToDictionary(one => one.Iso, one => one.Rings, StringComparer.Ordinal);
        var shapes = new Dictionary<string, Shape>(StringComparer.Ordinal);
        foreach (var country in world.Countries)
        {
            var shape = outlines.TryGetValue(country.Iso, out var rings) ? Of(rings) : Of(country);
            if (shape.IsThere)
            {
                var isHighlighted = map.Highlighted.Contains(country.Iso);
                svg.Path(isHighlighted ? "map-land is-highlighted" : "map-land", shape.Path());
                shapes[country.Iso] = shape;
            }
        }

        foreach (var (i, group) in map.Groups.Index())
        {
            foreach (var iso in group.Countries)
            {
                if (shapes.TryGetValue(iso, out var shape))
                {
                    svg.Path($"map-hatch series-{i + 1}", shape.Hatch(Slants[i], HatchStep));
                }
            }
        }

        var hidden = world.LinesOf([.. outlines.Keys]);
        svg.Path("map-coast", Lines(world.Coasts.Where(line => !hidden.Contains(line))));
        svg.Path("map-border", Lines(world.Borders.Where(line => !hidden.Contains(line))));
        svg.Path("map-border", string.Concat(outlines.Values.Select(rings => Lines(rings))));
        svg.Path("map-disputed", Lines(map.Disputed.SelectMany(line => line.Parts)));
        foreach (var (i, line) in map.Lines.Index())
        {
            svg.Path($"map-line series-{(i % 6) + 1} way-{(i % 4) + 1}", Lines(line.Parts));
        }

        var labels = new MapLabels(frame, Size);
        var dots = map.Places.Select(place => (place.Name, At: frame.Of(place.At))).ToArray();
        foreach (var (_, at) in dots)
        {
            svg.Circle("map-place", at.X, at.Y, 3.5);
        }

        labels.Places(dots);
        labels.Countries([
            .. map
                .Countries.Select(one => (one.Name, shapes.GetValueOrDefault(one.Iso)))
                .Where(one => one.Item2 is not null)!,
        ]);
        labels.Draw(svg);
        svg.Close();
        svg.Box("map-frame", 0.5, 0.5, frame.Width - 1, frame.Height - 1);
        return svg.Finish(Key(labels, frame.Height + 8));
    }

    /// <summary>Draws the key.</summary>
    /// <returns>The height of all.</returns>
    private double Key(MapLabels labels, double y)
    {
        foreach (var (i, group) in map.Groups.Index())
        {
            var box = new Shape([
                [new(0.5, y), new(28.5, y), new(28.5, y + 16), new(0.5, y + 16)],
            ]);
            svg.Box("map-land", 0.5, y, 28, 16);
            svg.Path($"map-hatch series-{i + 1}", box.Hatch(Slants[i], HatchStep));
            svg.Box("map-frame", 0.5, y, 28, 16);
            y = Words(group.Name, y);
        }

        foreach (var (i, line) in map.Lines.Index().Where(line => line.Item.Name.Length > 0))
        {
            svg.Line($"map-line series-{(i % 6) + 1} way-{(i % 4) + 1}", 0, y + 8, 28, y + 8);
            y = Words(line.Name, y);
        }

        foreach (
            var line in map
                .Disputed.Where(line => line.Name.Length > 0)
                .DistinctBy(line => line.Name, StringComparer.Ordinal)
        )
        {
            svg.Line("map-disputed", 0, y + 8, 28, y + 8);
            y = Words(line.Name, y);
        }

        foreach (var (number, name) in labels.Numbered)
        {
            svg.Text("map-word", 28, y + 13, number, TextAnchor.End);
            y = Words(name, y);
        }

        return y;
    }

    private double Words(string text, double y)
    {
        var lines = Lettering.Lines(text, frame.Width - 38, Size, 3);
        foreach (var line in lines)
        {
            svg.Text("map-word", 38, y + 13, line);
            y += 18;
        }

        return y + 4;
    }

    private Shape Of(WorldMap.Country country) =>
        new([
            .. country
                .Polygons.SelectMany(rings => rings)
                .SelectMany(ring => Copies(world.Ring(ring)))
                .Select(ring => clipping.Ring([.. ring.Select(frame.Of)]))
                .Where(ring => ring.Count > 2),
        ]);

    private Shape Of(ImmutableArray<GeoPoint[]> rings) =>
        new([
            .. rings
                .SelectMany(Copies)
                .Select(ring => clipping.Ring([.. ring.Select(frame.Of)]))
                .Where(ring => ring.Count > 2),
        ]);

    /// <summary>
    /// A line once for each turn round the Earth on which a map of the world could show it: where it crosses the date
    /// line, a part of it stands at either edge.
    /// </summary>
    private IEnumerable<IReadOnlyList<GeoPoint>> Copies(IReadOnlyList<GeoPoint> line)
    {
        if (!map.Extent.IsOfTheWorld)
        {
            return [line];
        }

        var (turn, last) = (0.0, line[0].Longitude);
        var unrolled = new List<GeoPoint>(line.Count);
        foreach (var point in line)
        {
            turn +=
                point.Longitude - last > 180 ? -360
                : point.Longitude - last < -180 ? 360
                : 0;
            last = point.Longitude;
            unrolled.Add(point with { Longitude = last + turn });
        }

        return new[] { -360, 0, 360 }.Select(shift =>
            unrolled.ConvertAll(point => point with { Longitude = point.Longitude + shift })
        );
    }

    private string Lines(IEnumerable<GeoPoint[]> lines)
    {
        var path = new StringBuilder();
        foreach (var part in lines.SelectMany(Copies).SelectMany(line => clipping.Line(line.Select(frame.Of))))
        {
            Shape.Append(path, part);
        }

        return path.ToString();
    }
}
