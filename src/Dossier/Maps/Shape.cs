using System.Collections.Immutable;
using System.Text;
using static Dossier.Svg.SvgWriter;

namespace Dossier.Maps;

/// <summary>What of a country lies in a map: rings, of which those within another are holes.</summary>
internal sealed record Shape(ImmutableArray<List<MapPoint>> Rings)
{
    /// <summary>Whether anything of it is there.</summary>
    public bool IsThere => Rings.Length > 0;

    /// <summary>Whether a point lies in it.</summary>
    public bool Has(double x, double y)
    {
        var isIn = false;
        foreach (var ring in Rings)
        {
            for (int i = 0, j = ring.Count - 1; i < ring.Count; j = i++)
            {
                var (a, b) = (ring[i], ring[j]);
                if (a.Y > y != b.Y > y && x < ((b.X - a.X) * (y - a.Y) / (b.Y - a.Y)) + a.X)
                {
                    isIn = !isIn;
                }
            }
        }

        return isIn;
    }

    /// <summary>The rings as a path.</summary>
    public string Path()
    {
        var path = new StringBuilder();
        foreach (var ring in Rings)
        {
            Append(path, ring);
            path.Append('z');
        }

        return path.ToString();
    }

    /// <summary>
    /// Lines across it, all with one slant, as a path: they end at its edge, and need no pattern with a name.
    /// </summary>
    /// <param name="slant">The angle, in degrees against the horizontal.</param>
    /// <param name="step">From line to line.</param>
    public string Hatch(double slant, double step)
    {
        var (sine, cosine) = Math.SinCos(slant * Math.PI / 180);
        var path = new StringBuilder();
        var turned = Rings
            .Select(ring =>
                ring.ConvertAll(p => new MapPoint((p.X * cosine) + (p.Y * sine), (p.Y * cosine) - (p.X * sine)))
            )
            .ToArray();
        if (turned.Length == 0)
        {
            return "";
        }

        var first = Math.Ceiling(turned.Min(ring => ring.Min(p => p.Y)) / step) * step;
        var last = turned.Max(ring => ring.Max(p => p.Y));
        var crossings = new List<double>();
        for (var y = first; y <= last; y += step)
        {
            crossings.Clear();
            foreach (var ring in turned)
            {
                for (int i = 0, j = ring.Count - 1; i < ring.Count; j = i++)
                {
                    var (a, b) = (ring[i], ring[j]);
                    if (a.Y > y != b.Y > y)
                    {
                        crossings.Add(((b.X - a.X) * (y - a.Y) / (b.Y - a.Y)) + a.X);
                    }
                }
            }

            crossings.Sort();
            for (var i = 0; i + 1 < crossings.Count; i += 2)
            {
                Append(path, [Back(crossings[i], y), Back(crossings[i + 1], y)]);
            }
        }

        return path.ToString();

        MapPoint Back(double x, double y) => new((x * cosine) - (y * sine), (x * sine) + (y * cosine));
    }

    /// <summary>Appends a line to a path; points that fall together are one.</summary>
    public static void Append(StringBuilder path, IReadOnlyList<MapPoint> line)
    {
        var (lastX, lastY) = ("", "");
        for (var i = 0; i < line.Count; i++)
        {
            var (x, y) = (N(line[i].X), N(line[i].Y));
            if (i == 0 || x != lastX || y != lastY)
            {
                path.Append(i == 0 ? 'M' : 'L').Append(x).Append(' ').Append(y);
            }

            (lastX, lastY) = (x, y);
        }
    }
}
