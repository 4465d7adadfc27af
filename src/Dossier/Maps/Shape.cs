using System.Collections.Immutable;
using System.Globalization;
using System.Text;

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

    /// <summary>
    /// Appends a line to a path, in tenths of a unit: its first point, and then from each point the step to the next,
    /// which is far shorter to write. Points that fall together are one.
    /// </summary>
    public static void Append(StringBuilder path, IReadOnlyList<MapPoint> line)
    {
        var (lastX, lastY) = (0L, 0L);
        var isFirst = true;
        var isStep = false;
        foreach (var point in line)
        {
            var (x, y) = (Tenths(point.X), Tenths(point.Y));
            if (isFirst)
            {
                path.Append('M').Append(Written(x)).Append(' ').Append(Written(y));
            }
            else if (x != lastX || y != lastY)
            {
                var (across, down) = (Written(x - lastX), Written(y - lastY));
                path.Append(isStep ? Gap(across) : "l").Append(across).Append(Gap(down)).Append(down);
                isStep = true;
            }

            (lastX, lastY, isFirst) = (x, y, false);
        }
    }

    private static long Tenths(double value) => (long)Math.Round(value * 10, MidpointRounding.AwayFromZero);

    /// <summary>A number of tenths, without a nought before its point.</summary>
    private static string Written(long tenths)
    {
        var (whole, rest) = Math.DivRem(Math.Abs(tenths), 10);
        var digits =
            rest == 0 ? whole.ToString(CultureInfo.InvariantCulture)
            : whole == 0 ? string.Create(CultureInfo.InvariantCulture, $".{rest}")
            : string.Create(CultureInfo.InvariantCulture, $"{whole}.{rest}");
        return tenths < 0 ? $"-{digits}" : digits;
    }

    /// <summary>What divides a number from the one before: its own sign does.</summary>
    private static string Gap(string number) => number[0] == '-' ? "" : " ";
}
