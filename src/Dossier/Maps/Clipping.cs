namespace Dossier.Maps;

/// <summary>Cuts shapes to a rectangle.</summary>
/// <param name="left">The rectangle's least x.</param>
/// <param name="top">Its least y.</param>
/// <param name="right">Its greatest x.</param>
/// <param name="bottom">Its greatest y.</param>
internal sealed class Clipping(double left, double top, double right, double bottom)
{
    /// <summary>What of a ring lies in it (Sutherland and Hodgman); nothing where it lies outside.</summary>
    public List<MapPoint> Ring(List<MapPoint> ring)
    {
        // What lies beyond one side as a whole is not seen; a side with nothing beyond it cuts nothing.
        var (beyondOfAll, beyondOfAny) = (15, 0);
        foreach (var point in ring)
        {
            var beyond = SidesBeyond(point);
            beyondOfAll &= beyond;
            beyondOfAny |= beyond;
        }

        if (beyondOfAll != 0)
        {
            return [];
        }

        for (var side = 0; side < 4 && ring.Count > 0; side++)
        {
            if ((beyondOfAny & (1 << side)) == 0)
            {
                continue;
            }

            var cut = new List<MapPoint>(ring.Count);
            var previous = ring[^1];
            foreach (var point in ring)
            {
                if (IsInside(point, side) != IsInside(previous, side))
                {
                    cut.Add(Crossing(previous, point, side));
                }

                if (IsInside(point, side))
                {
                    cut.Add(point);
                }

                previous = point;
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
            if (ClipSegment(line[i - 1], line[i]) is not var (start, end))
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
    private (MapPoint Start, MapPoint End)? ClipSegment(MapPoint from, MapPoint to)
    {
        var (beyond, thenBeyond) = (SidesBeyond(from), SidesBeyond(to));
        if ((beyond & thenBeyond) != 0)
        {
            return null;
        }

        if ((beyond | thenBeyond) == 0)
        {
            return (from, to);
        }

        var (dx, dy) = (to.X - from.X, to.Y - from.Y);
        var (entry, exit) = (0.0, 1.0);
        // For each side, how far the line goes towards it, and how much room there is before it.
        ReadOnlySpan<(double Step, double Room)> sides =
        [
            (-dx, from.X - left),
            (dx, right - from.X),
            (-dy, from.Y - top),
            (dy, bottom - from.Y),
        ];
        foreach (var (step, room) in sides)
        {
            if (step == 0 && room < 0)
            {
                return null;
            }

            if (step < 0)
            {
                entry = Math.Max(entry, room / step);
            }
            else if (step > 0)
            {
                exit = Math.Min(exit, room / step);
            }
        }

        return entry > exit
            ? null
            : (
                entry == 0 ? from : new MapPoint(from.X + (entry * dx), from.Y + (entry * dy)),
                exit == 1 ? to : new MapPoint(from.X + (exit * dx), from.Y + (exit * dy))
            );
    }

    /// <summary>Beyond which sides a point lies: a bit for each, the first for the left one.</summary>
    private int SidesBeyond(MapPoint point) =>
        (point.X < left ? 1 : 0) | (point.X > right ? 2 : 0) | (point.Y < top ? 4 : 0) | (point.Y > bottom ? 8 : 0);

    /// <summary>
    /// Whether a point is on the inner side of one edge: 0 the left, 1 the right, 2 the top, 3 the bottom one.
    /// </summary>
    private bool IsInside(MapPoint point, int side) =>
        side switch
        {
            0 => point.X >= left,
            1 => point.X <= right,
            2 => point.Y >= top,
            _ => point.Y <= bottom,
        };

    /// <summary>
    /// Where the straight line between two points crosses the line of an edge, numbered as in <see cref="IsInside"/>.
    /// </summary>
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
