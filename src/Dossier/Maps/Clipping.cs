namespace Dossier.Maps;

/// <summary>Cuts shapes to a rectangle.</summary>
/// <param name="left">Its least x.</param>
/// <param name="top">Its least y.</param>
/// <param name="right">Its greatest x.</param>
/// <param name="bottom">Its greatest y.</param>
internal sealed class Clipping(double left, double top, double right, double bottom)
{
    /// <summary>What of a ring lies in it (Sutherland and Hodgman); nothing where it lies outside.</summary>
    public List<MapPoint> Ring(List<MapPoint> ring)
    {
        for (var side = 0; side < 4 && ring.Count > 0; side++)
        {
            var cut = new List<MapPoint>(ring.Count);
            var last = ring[^1];
            foreach (var point in ring)
            {
                if (IsIn(point, side) != IsIn(last, side))
                {
                    cut.Add(Crossing(last, point, side));
                }

                if (IsIn(point, side))
                {
                    cut.Add(point);
                }

                last = point;
            }

            ring = cut;
        }

        return ring;
    }

    /// <summary>The parts of a line that lie in it.</summary>
    public IEnumerable<List<MapPoint>> Line(IEnumerable<MapPoint> line)
    {
        var part = new List<MapPoint>();
        MapPoint? last = null;
        foreach (var point in line)
        {
            if (last is { } from)
            {
                if (Cut(from, point) is var (start, end))
                {
                    if (part.Count > 0 && part[^1] != start)
                    {
                        yield return part;
                        part = [];
                    }

                    if (part.Count == 0)
                    {
                        part.Add(start);
                    }

                    part.Add(end);
                }
                else if (part.Count > 0)
                {
                    yield return part;
                    part = [];
                }
            }

            last = point;
        }

        if (part.Count > 0)
        {
            yield return part;
        }
    }

    /// <summary>The part of a straight line in it (Liang and Barsky); null for none.</summary>
    private (MapPoint Start, MapPoint End)? Cut(MapPoint from, MapPoint to)
    {
        var (dx, dy) = (to.X - from.X, to.Y - from.Y);
        var (first, last) = (0.0, 1.0);
        ReadOnlySpan<(double Way, double Room)> sides =
        [
            (-dx, from.X - left),
            (dx, right - from.X),
            (-dy, from.Y - top),
            (dy, bottom - from.Y),
        ];
        foreach (var (way, room) in sides)
        {
            if (way == 0 && room < 0)
            {
                return null;
            }

            if (way < 0)
            {
                first = Math.Max(first, room / way);
            }
            else if (way > 0)
            {
                last = Math.Min(last, room / way);
            }
        }

        return first > last
            ? null
            : (
                first == 0 ? from : new MapPoint(from.X + (first * dx), from.Y + (first * dy)),
                last == 1 ? to : new MapPoint(from.X + (last * dx), from.Y + (last * dy))
            );
    }

    private bool IsIn(MapPoint point, int side) =>
        side switch
        {
            0 => point.X >= left,
            1 => point.X <= right,
            2 => point.Y >= top,
            _ => point.Y <= bottom,
        };

    private MapPoint Crossing(MapPoint from, MapPoint to, int side)
    {
        var isUpright = side < 2;
        var edge = side switch
        {
            0 => left,
            1 => right,
            2 => top,
            _ => bottom,
        };
        var part = isUpright ? (edge - from.X) / (to.X - from.X) : (edge - from.Y) / (to.Y - from.Y);
        return isUpright
            ? new MapPoint(edge, from.Y + (part * (to.Y - from.Y)))
            : new MapPoint(from.X + (part * (to.X - from.X)), edge);
    }
}
