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
        // What lies beyond one side as a whole is not seen; a side with nothing beyond it cuts nothing.
        var (all, any) = (15, 0);
        foreach (var point in ring)
        {
            var beyond = Beyond(point);
            all &= beyond;
            any |= beyond;
        }

        if (all != 0)
        {
            return [];
        }

        for (var side = 0; side < 4 && ring.Count > 0; side++)
        {
            if ((any & (1 << side)) == 0)
            {
                continue;
            }

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
    public List<List<MapPoint>> Line(List<MapPoint> line)
    {
        var parts = new List<List<MapPoint>>();
        List<MapPoint>? part = null;
        for (var i = 1; i < line.Count; i++)
        {
            if (Cut(line[i - 1], line[i]) is not var (start, end))
            {
                part = null;
                continue;
            }

            if (part is null || part[^1] != start)
            {
                parts.Add(part = [start]);
            }

            part.Add(end);
        }

        return parts;
    }

    /// <summary>The part of a straight line in it (Liang and Barsky); null for none.</summary>
    private (MapPoint Start, MapPoint End)? Cut(MapPoint from, MapPoint to)
    {
        var (beyond, thenBeyond) = (Beyond(from), Beyond(to));
        if ((beyond & thenBeyond) != 0)
        {
            return null;
        }

        if ((beyond | thenBeyond) == 0)
        {
            return (from, to);
        }

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

    /// <summary>Beyond which sides a point lies: a bit for each, the first for the left one.</summary>
    private int Beyond(MapPoint point) =>
        (point.X < left ? 1 : 0) | (point.X > right ? 2 : 0) | (point.Y < top ? 4 : 0) | (point.Y > bottom ? 8 : 0);

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
