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
    /// The least score of a spot: how many of nine points of the name's box lie in the country, less up to a half for a
    /// spot off its middle.
    /// </summary>
    private const double MinScore = 3.5;

    /// <summary>In how many rows and columns a country is divided to find the best spot.</summary>
    private const int Grid = 14;

    private readonly List<Box> taken = [];
    private readonly List<(string CssClass, Box Box, ImmutableArray<string> Lines)> labels = [];
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
            if (!TryPlaceBeside(name, at, "map-place-name"))
            {
                NumberInstead(name, number => TryPlaceBeside(number, at, "map-place-name"));
            }
        }
    }

    /// <summary>Places the names of countries within them, or as far within them as there is room.</summary>
    public void Countries(IReadOnlyList<(string Name, Shape Shape)> countries)
    {
        foreach (var (name, shape) in countries)
        {
            if (!TryPlaceWithin(name, shape))
            {
                NumberInstead(name, number => TryPlaceWithin(number, shape));
            }
        }
    }

    /// <summary>Draws the names at the places that were found for them.</summary>
    public void Draw(SvgWriter svg)
    {
        foreach (var (cssClass, box, lines) in labels)
        {
            for (var i = 0; i < lines.Length; i++)
            {
                svg.DrawText(
                    cssClass,
                    box.X + (box.Width / 2),
                    box.Y + 13 + (i * Leading),
                    lines[i],
                    TextAnchor.Middle
                );
            }
        }
    }

    /// <summary>
    /// Puts a number where a name has no room, and the name into the key; where the number has no room either, nothing.
    /// </summary>
    private void NumberInstead(string name, Func<string, bool> tryPlace)
    {
        var number = (numbered.Count + 1).ToString(CultureInfo.InvariantCulture);
        // Where there is no room for a number either, the table below the map still has the name.
        if (tryPlace(number))
        {
            numbered.Add((number, name));
        }
    }

    /// <summary>Tries the spots around a mark, the best first; false where none is free.</summary>
    private bool TryPlaceBeside(string name, MapPoint at, string cssClass)
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
            if (TryPlace(cssClass, new Box(spot.X, spot.Y, width, height), lines))
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>
    /// Tries a name in one line, then in two and three, each at the free spot that lies deepest in the country; false
    /// where none will do.
    /// </summary>
    private bool TryPlaceWithin(string name, Shape shape)
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
        var largestRing = shape.Rings.MaxBy(ring => Math.Abs(Area(ring)))!;
        var (left, right) = (largestRing.Min(p => p.X), largestRing.Max(p => p.X));
        var (top, bottom) = (largestRing.Min(p => p.Y), largestRing.Max(p => p.Y));
        Box? best = null;
        var bestScore = 0.0;
        for (var row = 1; row < Grid; row++)
        {
            var y = top + ((bottom - top) * row / Grid);
            var boxTop = y - (box.Height / 2);
            // A row asks the shape at three heights, whatever the number of its spots.
            List<double>[] levels = [shape.Crossings(boxTop), shape.Crossings(y), shape.Crossings(boxTop + box.Height)];
            for (var column = 1; column < Grid; column++)
            {
                var x = left + ((right - left) * column / Grid);
                var spot = box with { X = x - (box.Width / 2), Y = boxTop };
                if (!IsInside(levels[1], x) || !IsFree(spot))
                {
                    continue;
                }

                // Parts of the box in the country, then how near the middle of the country it is.
                var offMiddle = Math.Abs(column - (Grid / 2.0)) + Math.Abs(row - (Grid / 2.0));
                var score = CountInside(levels, spot) - (offMiddle / Grid / 2);
                if (score > bestScore)
                {
                    (best, bestScore) = (spot, score);
                }
            }
        }

        return bestScore >= MinScore ? best : null;
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

    /// <summary>
    /// Places lines of text in a box and keeps the box taken; false where something else is there or the frame has no
    /// room.
    /// </summary>
    private bool TryPlace(string cssClass, Box box, ImmutableArray<string> lines)
    {
        if (!IsFree(box))
        {
            return false;
        }

        taken.Add(box);
        labels.Add((cssClass, box, lines));
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
