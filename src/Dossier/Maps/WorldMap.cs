using System.Collections.Immutable;
using System.Text.Json;

namespace Dossier.Maps;

/// <summary>
/// The borders and coasts of the world, as <c>theme/maps/world.json</c> has them: lines, each of which one country or
/// two have, and countries made of such lines.
/// </summary>
public sealed class WorldMap
{
    private static Reading? lastReading;

    private readonly ImmutableArray<GeoLine> lines;

    private WorldMap(ImmutableArray<GeoLine> lines, ImmutableArray<Country> countries)
    {
        (this.lines, Countries) = (lines, countries);
        var useCounts = new int[lines.Length];
        foreach (var index in countries.SelectMany(country => country.LineIndices))
        {
            useCounts[index]++;
        }

        Borders = [.. lines.Where((_, i) => useCounts[i] > 1)];
        Coasts = [.. lines.Where((_, i) => useCounts[i] == 1)];
        Codes = countries
            .Select(country => country.Iso)
            .Where(iso => iso.Length > 0)
            .ToImmutableSortedSet(StringComparer.Ordinal);
    }

    /// <summary>A file's bytes, and the map that they are.</summary>
    private sealed record Reading(ReadOnlyMemory<byte> Json, WorldMap? Map);

    /// <summary>A country of the map.</summary>
    /// <param name="Iso">Its code of two letters; empty where it has none.</param>
    /// <param name="Parts">Its parts; the largest ring of each is its edge, the others are holes.</param>
    /// <param name="LineIndices">The numbers of the lines that they are made of; one twice, where the country has both
    /// sides.</param>
    internal sealed record Country(
        string Iso,
        ImmutableArray<ImmutableArray<GeoLine>> Parts,
        ImmutableArray<int> LineIndices
    )
    {
        /// <summary>The rings of all its parts, in their order.</summary>
        public ImmutableArray<GeoLine> Rings { get; } = [.. Parts.SelectMany(rings => rings)];
    }

    /// <summary>The countries, by code.</summary>
    internal ImmutableArray<Country> Countries { get; }

    /// <summary>
    /// Lines that are used more than once: by two countries, or twice by one, where its outline runs along both sides.
    /// </summary>
    internal ImmutableArray<GeoLine> Borders { get; }

    /// <summary>Lines that are used once: between a country and water.</summary>
    internal ImmutableArray<GeoLine> Coasts { get; }

    /// <summary>The codes of countries that have one.</summary>
    public ImmutableSortedSet<string> Codes { get; }

    /// <summary>The lines of the countries with some codes; a code that is not known has none.</summary>
    internal HashSet<GeoLine> LinesOf(IReadOnlyCollection<string> isos) =>
        Countries
            .Where(country => isos.Contains(country.Iso, StringComparer.Ordinal))
            .SelectMany(country => country.LineIndices)
            .Select(line => lines[line])
            .ToHashSet<GeoLine>(ReferenceEqualityComparer.Instance);

    /// <summary>
    /// The parts that tell where countries are: of each the largest, and those that hold a fifth of its area. The
    /// others are left out: far islands and lands overseas would make many a map one of the whole world.
    /// </summary>
    /// <param name="isos">Their codes; one that is not known has none.</param>
    internal IEnumerable<GeoLine> MainParts(IReadOnlyCollection<string> isos)
    {
        foreach (var country in Countries.Where(country => isos.Contains(country.Iso, StringComparer.Ordinal)))
        {
            // Not the first ring: that of Antarctica is the pole, where flat maps have an edge.
            var parts = country
                .Parts.Select(rings => rings.Select(ring => (Edge: ring, Area: ring.Area())).MaxBy(ring => ring.Area))
                .ToArray();
            var least = Math.Min(parts.Max(part => part.Area), parts.Sum(part => part.Area) / 5);
            foreach (var (edge, _) in parts.Where(part => part.Area >= least))
            {
                yield return edge;
            }
        }
    }

    /// <summary>
    /// The map that a file is: that of the last reading where it was of the same bytes, as all editions of a dossier
    /// and all builds of a preview have them; null where the file has another form.
    /// </summary>
    public static WorldMap? Of(ReadOnlyMemory<byte> json)
    {
        if (Volatile.Read(ref lastReading) is { } last && last.Json.Span.SequenceEqual(json.Span))
        {
            return last.Map;
        }

        var map = Read(json);
        Volatile.Write(ref lastReading, new Reading(json, map));
        return map;
    }

    /// <summary>
    /// Reads <c>world.json</c>; null where it does not have the form that <c>build/maps.mjs</c> writes.
    /// </summary>
    public static WorldMap? Read(ReadOnlyMemory<byte> json)
    {
        try
        {
            using var document = JsonDocument.Parse(json);
            var root = document.RootElement;
            var scale = root.GetProperty("scale").GetDouble();
            ImmutableArray<GeoLine> lines =
            [
                .. root.GetProperty("arcs").EnumerateArray().Select(arc => ReadArc(arc, scale)),
            ];
            return new WorldMap(
                lines,
                [.. root.GetProperty("countries").EnumerateArray().Select(country => ReadCountry(country, lines))]
            );
        }
        catch (Exception fault)
            when (fault
                    is JsonException
                        or KeyNotFoundException
                        or InvalidOperationException
                        or FormatException
                        or IndexOutOfRangeException
            )
        {
            return null;
        }
    }

    /// <summary>
    /// Reads a country, whose rings name lines by number: <c>{"iso": "FR", "polygons": [[[3, -8]]]}</c>.
    /// </summary>
    private static Country ReadCountry(JsonElement country, ImmutableArray<GeoLine> lines)
    {
        var lineIndices = ImmutableArray.CreateBuilder<int>();
        return new Country(
            country.GetProperty("iso").GetString()!,
            [.. country.GetProperty("polygons").EnumerateArray().Select(Part)],
            lineIndices.ToImmutable()
        );

        ImmutableArray<GeoLine> Part(JsonElement rings) => [.. rings.EnumerateArray().Select(Ring)];

        GeoLine Ring(JsonElement ring)
        {
            var points = new List<GeoPoint>();
            foreach (var lineNumber in ring.EnumerateArray().Select(line => line.GetInt32()))
            {
                // A line that runs backwards is named by the complement of its number. Each ends where the next begins.
                var line = lines[lineNumber < 0 ? ~lineNumber : lineNumber].Points;
                points.AddRange((lineNumber < 0 ? line.AsEnumerable().Reverse() : line).SkipLast(1));
                lineIndices.Add(lineNumber < 0 ? ~lineNumber : lineNumber);
            }

            return points.Count > 0 ? GeoLine.Ring(points) : throw new FormatException();
        }
    }

    /// <summary>
    /// Reads a line <c>[x, y, dx, dy, …]</c>: its first point, then the step to each next, in whole parts of a degree.
    /// </summary>
    private static GeoLine ReadArc(JsonElement arc, double scale)
    {
        var points = new GeoPoint[arc.GetArrayLength() / 2];
        var x = 0;
        var y = 0;
        var i = 0;
        var isX = true;
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

        return points.Length > 1 ? GeoLine.Of(points) : throw new FormatException();
    }
}
