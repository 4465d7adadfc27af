using System.Collections.Immutable;
using System.Globalization;
using System.Text;

namespace Dossier.Maps;

/// <summary>What of a country lies in a map: rings, of which those within another are holes.</summary>
internal sealed record Shape(ImmutableArray<List<MapPoint>> Rings)
{
    /// <summary>Whether anything of it is there.</summary>
    public bool IsThere => Rings.Length > 0;

    /// <summary>
    /// Where a level line crosses its edges, in no order: a point of that line lies in it if an odd number of them is
    /// to its right.
    /// </summary>
    public List<double> Crossings(double y)
    {
        var crossings = new List<double>();
        foreach (var ring in Rings)
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

        return crossings;
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
        var lines = new List<double>?[Math.Max(0, (int)Math.Floor((last - first) / step) + 1)];
        foreach (var ring in turned)
        {
            for (int i = 0, j = ring.Count - 1; i < ring.Count; j = i++)
            {
                AddCrossings(ring[j], ring[i]);
            }
        }

        for (var line = 0; line < lines.Length; line++)
        {
            if (lines[line] is { } crossings)
            {
                crossings.Sort();
                for (var i = 0; i + 1 < crossings.Count; i += 2)
                {
                    Append(path, [TurnBack(crossings[i], Y(line)), TurnBack(crossings[i + 1], Y(line))]);
                }
            }
        }

        return path.ToString();

        double Y(int line) => first + (line * step);

        // Each edge is asked which lines cross it, not each line which edges it crosses.
        void AddCrossings(MapPoint a, MapPoint b)
        {
            var (low, high) = (Math.Min(a.Y, b.Y), Math.Max(a.Y, b.Y));
            for (
                var line = Math.Max(0, (int)Math.Ceiling((low - first) / step));
                line < lines.Length && Y(line) < high;
                line++
            )
            {
                if (Y(line) >= low)
                {
                    (lines[line] ??= []).Add(((a.X - b.X) * (Y(line) - b.Y) / (a.Y - b.Y)) + b.X);
                }
            }
        }

        MapPoint TurnBack(double x, double y) => new((x * cosine) - (y * sine), (x * sine) + (y * cosine));
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
                Append(Append(path.Append('M'), x).Append(' '), y);
            }
            else if (x != lastX || y != lastY)
            {
                var (across, down) = (x - lastX, y - lastY);
                // A number's minus divides it from the one before; where it has none, a blank does.
                path.Append(
                    !isStep ? "l"
                    : across < 0 ? ""
                    : " "
                );
                Append(Append(path, across).Append(down < 0 ? "" : " "), down);
                isStep = true;
            }

            (lastX, lastY, isFirst) = (x, y, false);
        }
    }

    private static long Tenths(double value) => (long)Math.Round(value * 10, MidpointRounding.AwayFromZero);

    /// <summary>Appends a number of tenths, without a nought before its point.</summary>
    private static StringBuilder Append(StringBuilder path, long tenths)
    {
        var (whole, rest) = Math.DivRem(Math.Abs(tenths), 10);
        path.Append(tenths < 0 ? "-" : "");
        if (whole > 0 || rest == 0)
        {
            Span<char> digits = stackalloc char[20];
            whole.TryFormat(digits, out var count, default, CultureInfo.InvariantCulture);
            path.Append(digits[..count]);
        }

        return rest > 0 ? path.Append('.').Append((char)('0' + rest)) : path;
    }
}
