using System.Collections.Immutable;
using System.Text;
using Dossier.SvgDrawing;

namespace Dossier.Maps;

/// <summary>Draws a map as SVG: land, groups, borders, lines, places, names, and a key below it.</summary>
public sealed class MapDrawing
{
    /// <summary>
    /// The width of a map, in its own units: as that of a chart, so that names can be read on a telephone.
    /// </summary>
    public const double Width = 480;

    private const double LocatorWidth = 280;
    private const double LetterSize = 15;
    private const double HatchStep = 6;

    /// <summary>How far shapes go on beyond the frame, so that their edges there are not seen.</summary>
    private const double Hidden = 3;

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
        clipping = new Clipping(-Hidden, -Hidden, frame.Width + Hidden, frame.Height + Hidden);
        svg = new SvgWriter("map", width, LetterSize, alternative);
    }

    /// <summary>A map as a standalone SVG element.</summary>
    /// <param name="map">What it shows.</param>
    /// <param name="world">Borders and coasts.</param>
    /// <param name="alternative">What it shows, in words.</param>
    public static string Svg(Map map, WorldMap world, string alternative) =>
        new MapDrawing(map, world, alternative).Draw();

    private string Draw()
    {
        svg.Open(frame.Width, frame.Height);
        svg.DrawBox("map-sea", 0, 0, frame.Width, frame.Height);
        var outlines = map.Outlines.ToDictionary(
            outline => outline.Iso,
            outline => outline.Areas,
            StringComparer.Ordinal
        );
        var shapes = new Dictionary<string, Shape>(StringComparer.Ordinal);
        // What stands out comes last, so that no neighbour covers its edge.
        foreach (var country in world.Countries.OrderBy(country => map.Highlighted.Contains(country.Iso)))
        {
            var shape = ShapeOf(outlines.TryGetValue(country.Iso, out var areas) ? areas : country.Rings);
            if (shape.IsThere)
            {
                var isHighlighted = map.Highlighted.Contains(country.Iso);
                svg.DrawPath(isHighlighted ? "map-land is-highlighted" : "map-land", shape.Path());
                shapes[country.Iso] = shape;
            }
        }

        foreach (var (i, group) in map.Groups.Index())
        {
            foreach (var iso in group.Countries)
            {
                if (shapes.TryGetValue(iso, out var shape))
                {
                    svg.DrawPath($"map-hatch series-{i + 1}", shape.Hatch(Slants[i], HatchStep));
                }
            }
        }

        var hidden = world.LinesOf([.. outlines.Keys]);
        svg.DrawPath("map-coast", PathOf(world.Coasts.Where(line => !hidden.Contains(line))));
        svg.DrawPath("map-border", PathOf(world.Borders.Where(line => !hidden.Contains(line))));
        svg.DrawPath("map-border", PathOf(map.Outlines.SelectMany(outline => outline.Borders)));
        svg.DrawPath("map-disputed", PathOf(map.Disputed.SelectMany(line => line.Lines)));
        foreach (var (i, line) in map.Lines.Index())
        {
            svg.DrawPath($"map-line series-{(i % 6) + 1} way-{(i % 4) + 1}", PathOf(line.Lines));
        }

        var labels = new MapLabels(frame, LetterSize);
        var dots = map.Places.Select(place => (place.Name, At: frame.Of(Turned(place.At)))).ToArray();
        foreach (var (_, at) in dots)
        {
            svg.DrawCircle("map-place", at.X, at.Y, 3.5);
        }

        labels.Places(dots);
        labels.Countries([
            .. map
                .Countries.Select(one => (one.Name, shapes.GetValueOrDefault(one.Iso)))
                .Where(one => one.Item2 is not null)!,
        ]);
        labels.Draw(svg);
        svg.Close();
        svg.DrawBox("map-frame", 0.5, 0.5, frame.Width - 1, frame.Height - 1);
        return svg.Finish(DrawKey(labels, frame.Height + 8));
    }

    /// <summary>Draws the key below the map.</summary>
    /// <returns>The height of the whole drawing.</returns>
    private double DrawKey(MapLabels labels, double y)
    {
        foreach (var (i, group) in map.Groups.Index())
        {
            var box = new Shape([
                [new(0.5, y), new(28.5, y), new(28.5, y + 16), new(0.5, y + 16)],
            ]);
            svg.DrawBox("map-land", 0.5, y, 28, 16);
            svg.DrawPath($"map-hatch series-{i + 1}", box.Hatch(Slants[i], HatchStep));
            svg.DrawBox("map-frame", 0.5, y, 28, 16);
            y = DrawKeyText(group.Name, y);
        }

        foreach (var (i, line) in map.Lines.Index().Where(line => line.Item.Name.Length > 0))
        {
            svg.DrawLine($"map-line series-{(i % 6) + 1} way-{(i % 4) + 1}", 0, y + 8, 28, y + 8);
            y = DrawKeyText(line.Name, y);
        }

        foreach (
            var line in map
                .Disputed.Where(line => line.Name.Length > 0)
                .DistinctBy(line => line.Name, StringComparer.Ordinal)
        )
        {
            svg.DrawLine("map-disputed", 0, y + 8, 28, y + 8);
            y = DrawKeyText(line.Name, y);
        }

        foreach (var (number, name) in labels.Numbered)
        {
            svg.DrawText("map-word", 28, y + 13, number, TextAnchor.End);
            y = DrawKeyText(name, y);
        }

        return y;
    }

    /// <summary>
    /// Draws the text of one entry of the key, in three lines at most; answers where the next entry begins.
    /// </summary>
    private double DrawKeyText(string text, double y)
    {
        var lines = Lettering.Lines(text, frame.Width - 38, LetterSize, 3);
        foreach (var line in lines)
        {
            svg.DrawText("map-word", 38, y + 13, line);
            y += 18;
        }

        return y + 4;
    }

    /// <summary>What the map shows of a country with these rings, in units of the drawing.</summary>
    private Shape ShapeOf(ImmutableArray<GeoLine> rings)
    {
        var visible = ImmutableArray.CreateBuilder<List<MapPoint>>();
        foreach (var ring in rings)
        {
            foreach (var copy in VisibleCopies(ring))
            {
                if (clipping.Ring(frame.Of(copy.Points)) is { Count: > 2 } shown)
                {
                    visible.Add(shown);
                }
            }
        }

        return new Shape(visible.DrainToImmutable());
    }

    /// <summary>What the map shows of these lines, as one SVG path.</summary>
    private string PathOf(IEnumerable<GeoLine> lines)
    {
        var path = new StringBuilder();
        foreach (var line in lines)
        {
            foreach (var copy in VisibleCopies(line))
            {
                foreach (var piece in copy.WithoutCuts)
                {
                    foreach (var part in clipping.Line(frame.Of(piece)))
                    {
                        Shape.Append(path, part);
                    }
                }
            }
        }

        return path.ToString();
    }

    /// <summary>
    /// The copies of a line that the map may show: on a map of the world one for each turn round the Earth, so that
    /// what crosses its edge stands at either; else the line itself, or none.
    /// </summary>
    private ImmutableArray<GeoLine> VisibleCopies(GeoLine line) =>
        frame.IsOfTheWorld
            ?
            [
                .. new[] { -360, 0, 360 }
                    .Select(degrees => line.Shifted(degrees))
                    .Where(copy => copy.Box.East >= map.Extent.West && copy.Box.West <= map.Extent.East),
            ]
        : frame.MayShow(line) ? [line]
        : [];

    /// <summary>The same place, its longitude at most half a turn from that of the map's middle.</summary>
    private GeoPoint Turned(GeoPoint place) =>
        place with
        {
            Longitude = MapExtent.Turned(place.Longitude, map.Extent.Middle.Longitude - 180),
        };
}
