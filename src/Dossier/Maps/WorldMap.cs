using System.Collections.Immutable;
using System.Text.Json;

namespace Dossier.Maps;

/// <summary>
/// The borders and coasts of the world, as <c>theme/maps/world.json</c> has them: lines, each of which one country or
/// two
/// have, and countries made of such lines.
/// </summary>
public sealed class WorldMap
{
    private readonly ImmutableArray<GeoPoint[]> lines;

    private WorldMap(ImmutableArray<GeoPoint[]> lines, ImmutableArray<Country> countries)
    {
        (this.lines, Countries) = (lines, countries);
        var uses = new int[lines.Length];
        foreach (
            var line in countries
                .SelectMany(country => country.Polygons)
                .SelectMany(rings => rings)
                .SelectMany(ring => ring)
        )
        {
            uses[line < 0 ? ~line : line]++;
        }

        Borders = [.. lines.Where((_, i) => uses[i] > 1)];
        Coasts = [.. lines.Where((_, i) => uses[i] == 1)];
        Codes = countries
            .Select(country => country.Iso)
            .Where(iso => iso.Length > 0)
            .ToImmutableSortedSet(StringComparer.Ordinal);
    }

    /// <summary>A country; its rings are numbers of lines, those that run backwards as their complement.</summary>
    /// <param name="Iso">Its code of two letters; empty where it has none.</param>
    /// <param name="Polygons">Its parts; the first ring of each is its edge, the others are holes.</param>
    internal sealed record Country(string Iso, ImmutableArray<ImmutableArray<ImmutableArray<int>>> Polygons);

    /// <summary>The countries, by code.</summary>
    internal ImmutableArray<Country> Countries { get; }

    /// <summary>Lines between two countries.</summary>
    internal ImmutableArray<GeoPoint[]> Borders { get; }

    /// <summary>Lines between a country and water.</summary>
    internal ImmutableArray<GeoPoint[]> Coasts { get; }

    /// <summary>The codes of countries that have one.</summary>
    public ImmutableSortedSet<string> Codes { get; }

    /// <summary>The lines of countries, by code.</summary>
    internal HashSet<GeoPoint[]> LinesOf(IReadOnlyCollection<string> isos) =>
        Countries
            .Where(country => isos.Contains(country.Iso, StringComparer.Ordinal))
            .SelectMany(country => country.Polygons)
            .SelectMany(rings => rings)
            .SelectMany(ring => ring)
            .Select(line => lines[line < 0 ? ~line : line])
            .ToHashSet();

    /// <summary>The corners of the largest part of each country.</summary>
    /// <param name="isos">Their codes; one that is not known has none.</param>
    public IEnumerable<GeoPoint> Corners(IReadOnlyCollection<string> isos)
    {
        foreach (var country in Countries.Where(country => isos.Contains(country.Iso, StringComparer.Ordinal)))
        {
            var (west, south, east, north) = country
                .Polygons.Select(rings => Ring(rings[0]))
                .Select(ring =>
                    (
                        West: ring.Min(p => p.Longitude),
                        South: ring.Min(p => p.Latitude),
                        East: ring.Max(p => p.Longitude),
                        North: ring.Max(p => p.Latitude)
                    )
                )
                .MaxBy(box => (box.East - box.West) * (box.North - box.South));
            yield return new GeoPoint(south, west);
            yield return new GeoPoint(north, east);
        }
    }

    /// <summary>Reads it; null where it is not of the form that <c>build/maps.mjs</c> writes.</summary>
    public static WorldMap? Read(ReadOnlyMemory<byte> json)
    {
        try
        {
            using var document = JsonDocument.Parse(json);
            var root = document.RootElement;
            var scale = root.GetProperty("scale").GetDouble();
            ImmutableArray<GeoPoint[]> lines =
            [
                .. root.GetProperty("arcs").EnumerateArray().Select(arc => Line(arc, scale)),
            ];
            ImmutableArray<Country> countries =
            [
                .. root.GetProperty("countries")
                    .EnumerateArray()
                    .Select(country => new Country(
                        country.GetProperty("iso").GetString()!,
                        [
                            .. country
                                .GetProperty("polygons")
                                .EnumerateArray()
                                .Select(rings =>
                                    ImmutableArray.CreateRange(
                                        rings
                                            .EnumerateArray()
                                            .Select(ring =>
                                                ImmutableArray.CreateRange(
                                                    ring.EnumerateArray().Select(line => line.GetInt32())
                                                )
                                            )
                                    )
                                ),
                        ]
                    )),
            ];
            return countries
                .SelectMany(country => country.Polygons)
                .SelectMany(rings => rings)
                .SelectMany(ring => ring)
                .All(line => (line < 0 ? ~line : line) < lines.Length)
                ? new WorldMap(lines, countries)
                : null;
        }
        catch (Exception wrong)
            when (wrong is JsonException or KeyNotFoundException or InvalidOperationException or FormatException)
        {
            return null;
        }
    }

    /// <summary>The points of a ring, one after the other, the first not repeated.</summary>
    internal List<GeoPoint> Ring(ImmutableArray<int> ring)
    {
        var points = new List<GeoPoint>();
        foreach (var number in ring)
        {
            var line = lines[number < 0 ? ~number : number];
            for (var i = 0; i < line.Length - 1; i++)
            {
                points.Add(number < 0 ? line[^(i + 1)] : line[i]);
            }
        }

        return points;
    }

    private static GeoPoint[] Line(JsonElement arc, double scale)
    {
        var points = new GeoPoint[arc.GetArrayLength() / 2];
        var (x, y, i, isX) = (0, 0, 0, true);
        foreach (var step in arc.EnumerateArray())
        {
            if (isX)
            {
                x += step.GetInt32();
            }
            else
            {
                y += step.GetInt32();
                points[i++] = new GeoPoint(y / scale, x / scale);
            }

            isX = !isX;
        }

        return points;
    }
}
