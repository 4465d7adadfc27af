using System.Collections.Immutable;
using System.Globalization;
using Dossier.SvgDrawing;

namespace Dossier.Maps;

/// <summary>
/// Finds places for the names of a map, so that none lies over another, over a mark, or beyond the frame. A name for
/// which there is none gets a number on the map, and stands in the key.
/// </summary>
/// <param name="frame">The frame.</param>
/// <param name="size">The size of letters.</param>
internal sealed class MapLabels(MapFrame frame, double size)
{
    /// <summary>From one line of a name to the next.</summary>
    private const double Leading = 16;

    /// <summary>How far from its mark a name stands.</summary>
    private const double Reach = 6;

    /// <summary>How far from the frame a name stays.</summary>
    private const double Margin = 3;

    /// <summary>
    /// Of nine points of a name's box, and less for a spot off the middle, those that must lie within its country.
    /// </summary>
    private const double MinScore = 3.5;

    /// <summary>In how many rows and columns a country is divided to find the best spot.</summary>
    private const int Grid = 14;

    private readonly List<Box> taken = [];
    private readonly List<(string Name, Box Box, ImmutableArray<string> Lines)> labels = [];
    private readonly List<(string Number, string Name)> numbered = [];

    private readonly record struct Box(double X, double Y, double Width, double Height)
    {
        public bool Meets(Box other) =>
            X < other.X + other.Width && other.X < X + Width && Y < other.Y + other.Height && other.Y < Y + Height;
    }

    /// <summary>The names that stand in the key, by their numbers.</summary>
    public IReadOnlyList<(string Number, string Name)> Numbered => numbered;

    /// <summary>Places the names of places beside their marks.</summary>
    public void Places(IReadOnlyList<(string Name, MapPoint At)> places)
    {
        taken.AddRange(places.Select(place => new Box(place.At.X - 4.5, place.At.Y - 4.5, 9, 9)));
        foreach (var (name, at) in places)
        {
            if (!TryBeside(name, at, "map-place-name"))
            {
                NumberInstead(name, number => TryBeside(number, at, "map-place-name"));
            }
        }
    }

    /// <summary>Places the names of countries within them, or as far within them as there is room.</summary>
    public void Countries(IReadOnlyList<(string Name, Shape Shape)> countries)
    {
        foreach (var (name, shape) in countries)
        {
            if (!TryWithin(name, shape))
            {
                NumberInstead(name, number => TryWithin(number, shape));
            }
        }
    }

    /// <summary>Draws the names at the places that were found for them.</summary>
    public void Draw(SvgWriter svg)
    {
        foreach (var (name, box, lines) in labels)
        {
            for (var i = 0; i < lines.Length; i++)
            {
                svg.Text(name, box.X + (box.Width / 2), box.Y + 13 + (i * Leading), lines[i], TextAnchor.Middle);
            }
        }
    }

    /// <summary>
    /// Puts the next number on the map instead of a name, and both into the key, where there is room for it.
    /// </summary>
    /// <param name="name">The name that found no room.</param>
    /// <param name="tryPlace">Places the number; whether there was room.</param>
    private void NumberInstead(string name, Func<string, bool> tryPlace)
    {
        var number = (numbered.Count + 1).ToString(CultureInfo.InvariantCulture);
        // Where there is no room for a number either, the table below the map still has the name.
        if (tryPlace(number))
        {
            numbered.Add((number, name));
        }
    }

    /// <summary>
    /// Places a name at the first free of the spots around a mark, the best first; whether there was one.
    /// </summary>
    private bool TryBeside(string name, MapPoint at, string kind)
    {
        ImmutableArray<string> lines = [name];
        var (width, height) = (Lettering.Width(name, size), Leading);
        ReadOnlySpan<MapPoint> spots =
        [
            new(at.X + Reach, at.Y - (height / 2)),
            new(at.X - Reach - width, at.Y - (height / 2)),
            new(at.X + 3, at.Y - Reach - height + 2),
            new(at.X + 3, at.Y + Reach - 2),
            new(at.X - (width / 2), at.Y - Reach - height),
            new(at.X - (width / 2), at.Y + Reach),
            new(at.X - 3 - width, at.Y - Reach - height + 2),
            new(at.X - 3 - width, at.Y + Reach - 2),
        ];
        foreach (var spot in spots)
        {
            if (TryPlace(kind, new Box(spot.X, spot.Y, width, height), lines))
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>
    /// Places a name in one line, else in two, else in three, at the spot that lies deepest in the country; whether
    /// there was room.
    /// </summary>
    private bool TryWithin(string name, Shape shape)
    {
        var whole = Lettering.Width(name, size);
        foreach (var width in (double[])[whole + 1, whole * 0.62, whole * 0.42])
        {
            if (width < whole && !Lettering.WordsFit(name, width, size))
            {
                continue;
            }

            var lines = Lettering.Lines(name, width, size, 3);
            var box = new Box(
                0,
                0,
                lines.Max(line => Lettering.Width(line, size)) * Lettering.Bold,
                lines.Length * Leading
            );
            if (BestBox(shape, box) is { } best && TryPlace("map-country", best, lines))
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>
    /// The spot of a box that lies deepest in a country; null where too little of it would lie there.
    /// </summary>
    private Box? BestBox(Shape shape, Box box)
    {
        var main = shape.Rings.MaxBy(ring => Math.Abs(Area(ring)))!;
        var (left, right) = (main.Min(p => p.X), main.Max(p => p.X));
        var (top, bottom) = (main.Min(p => p.Y), main.Max(p => p.Y));
        Box? best = null;
        var most = 0.0;
        for (var row = 1; row < Grid; row++)
        {
            var y = top + ((bottom - top) * row / Grid);
            var head = y - (box.Height / 2);
            // A row asks the shape at three heights, whatever the number of its spots.
            List<double>[] levels = [shape.Crossings(head), shape.Crossings(y), shape.Crossings(head + box.Height)];
            for (var column = 1; column < Grid; column++)
            {
                var x = left + ((right - left) * column / Grid);
                var spot = box with { X = x - (box.Width / 2), Y = head };
                if (!IsInside(levels[1], x) || !IsFree(spot))
                {
                    continue;
                }

                // Parts of the box in the country, then how near the middle of the country it is.
                var away = Math.Abs(column - (Grid / 2.0)) + Math.Abs(row - (Grid / 2.0));
                var score = CountInside(levels, spot) - (away / Grid / 2);
                if (score > most)
                {
                    (best, most) = (spot, score);
                }
            }
        }

        return most >= MinScore ? best : null;
    }

    /// <summary>
    /// How many of nine points of a box lie in a shape, of which the crossings at their levels are given.
    /// </summary>
    private static double CountInside(List<double>[] levels, Box box)
    {
        var count = 0;
        for (var i = 0; i < 9; i++)
        {
            count += IsInside(levels[i / 3], box.X + (i % 3 / 2.0 * box.Width)) ? 1 : 0;
        }

        return count;
    }

    /// <summary>
    /// Whether a point of a level lies in the shape that crosses it at these places: an odd number lies on its right.
    /// </summary>
    private static bool IsInside(List<double> crossings, double x)
    {
        var isInside = false;
        foreach (var crossing in crossings)
        {
            isInside ^= x < crossing;
        }

        return isInside;
    }

    /// <summary>The area of a ring by its corners; negative where it runs the other way round.</summary>
    private static double Area(List<MapPoint> ring)
    {
        var sum = 0.0;
        for (int i = 0, j = ring.Count - 1; i < ring.Count; j = i++)
        {
            sum += (ring[j].X * ring[i].Y) - (ring[i].X * ring[j].Y);
        }

        return sum / 2;
    }

    /// <summary>Places a name in a box, where nothing else is and the frame has room for it.</summary>
    private bool TryPlace(string name, Box box, ImmutableArray<string> lines)
    {
        if (!IsFree(box))
        {
            return false;
        }

        taken.Add(box);
        labels.Add((name, box, lines));
        return true;
    }

    /// <summary>Whether a box lies within the frame and meets none that is taken.</summary>
    private bool IsFree(Box box) =>
        box.X >= Margin
        && box.Y >= Margin
        && box.X + box.Width <= frame.Width - Margin
        && box.Y + box.Height <= frame.Height - Margin
        && !taken.Exists(box.Meets);
}
