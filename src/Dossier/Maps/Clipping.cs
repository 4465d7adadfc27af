namespace Dossier.Maps;

/// <summary>Cuts shapes to a rectangle.</summary>
/// <param name="left">The rectangle's least x.</param>
/// <param name="top">Its least y.</param>
/// <param name="right">Its greatest x.</param>
/// <param name="bottom">Its greatest y.</param>
internal sealed class Clipping(double left, double top, double right, double bottom)
{
    /// <summary>A bit for each edge, as <see cref="EdgesBeyond"/> has them.</summary>
    private const int AllEdges = 0b1111;

    /// <summary>What of a ring lies in it (Sutherland and Hodgman); nothing where it lies outside.</summary>
    public List<MapPoint> Ring(List<MapPoint> ring)
    {
        // What lies beyond one edge as a whole is not seen; an edge with nothing beyond it cuts nothing.
        var (beyondOfAll, beyondOfAny) = (AllEdges, 0);
        foreach (var point in ring)
        {
            var beyond = EdgesBeyond(point);
            beyondOfAll &= beyond;
            beyondOfAny |= beyond;
        }

        if (beyondOfAll != 0)
        {
            return [];
        }

        for (var edge = Edge.Left; edge <= Edge.Bottom && ring.Count > 0; edge++)
        {
            if ((beyondOfAny & (1 << (int)edge)) == 0)
            {
                continue;
            }

            var cut = new List<MapPoint>(ring.Count);
            var previous = ring[^1];
            foreach (var point in ring)
            {
                if (IsInside(point, edge) != IsInside(previous, edge))
                {
                    cut.Add(Crossing(previous, point, edge));
                }

                if (IsInside(point, edge))
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
        var (beyond, thenBeyond) = (EdgesBeyond(from), EdgesBeyond(to));
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
        // For each edge, how far the line goes towards it, and how much room there is before it.
        ReadOnlySpan<(double Step, double Room)> edges =
        [
            (-dx, from.X - left),
            (dx, right - from.X),
            (-dy, from.Y - top),
            (dy, bottom - from.Y),
        ];
        foreach (var (step, room) in edges)
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

    /// <summary>Beyond which edges a point lies: a bit for each, in the order of <see cref="Edge"/>.</summary>
    private int EdgesBeyond(MapPoint point) =>
        (point.X < left ? 1 : 0) | (point.X > right ? 2 : 0) | (point.Y < top ? 4 : 0) | (point.Y > bottom ? 8 : 0);

    /// <summary>Whether a point is on the inner side of an edge, or on the edge.</summary>
    private bool IsInside(MapPoint point, Edge edge) =>
        edge switch
        {
            Edge.Left => point.X >= left,
            Edge.Right => point.X <= right,
            Edge.Top => point.Y >= top,
            _ => point.Y <= bottom,
        };

    /// <summary>Where the straight line between two points crosses the line of an edge.</summary>
    private MapPoint Crossing(MapPoint from, MapPoint to, Edge edge)
    {
        var isUpright = edge is Edge.Left or Edge.Right;
        var place = edge switch
        {
            Edge.Left => left,
            Edge.Right => right,
            Edge.Top => top,
            _ => bottom,
        };
        var part = isUpright ? (place - from.X) / (to.X - from.X) : (place - from.Y) / (to.Y - from.Y);
        return isUpright
            ? new MapPoint(place, from.Y + (part * (to.Y - from.Y)))
            : new MapPoint(from.X + (part * (to.X - from.X)), place);
    }

    /// <summary>The rectangle's edges, in the order in which they cut.</summary>
    private enum Edge
    {
        Left,
        Right,
        Top,
        Bottom,
    }
}
