using System.Collections.Immutable;
using System.Text;
using System.Text.Json;
using Dossier.Diagnostics;
using Dossier.Input;
using Dossier.Json;
using Dossier.Maps;
using Dossier.Model.Data;

namespace Dossier.Parse.Data;

/// <summary>Reads the lines and areas of a GeoJSON file of <c>input/data/</c> (RFC 7946).</summary>
/// <param name="file">The file.</param>
/// <param name="bag">Receives findings.</param>
internal sealed class GeoJsonParser(InputFile file, DiagnosticBag bag)
{
    private const int LongestShown = 60;

    private static readonly string[] Kinds = ["LineString", "MultiLineString", "Polygon", "MultiPolygon"];

    private readonly byte[] bytes = Encoding.UTF8.GetBytes(file.Text);

    /// <summary>The lines and areas of a file; the default, and findings, where it cannot be read.</summary>
    public static ImmutableArray<GeoFeature> Parse(InputFile file, DiagnosticBag bag) =>
        new GeoJsonParser(file, bag).ReadFeatures();

    /// <summary>Reads every feature of the collection; the default, and findings, where one is faulty.</summary>
    private ImmutableArray<GeoFeature> ReadFeatures()
    {
        try
        {
            using var document = JsonText.Read(file.Text);
            if (
                document.RootElement is not { ValueKind: JsonValueKind.Object } root
                || !root.TryGetProperty("features", out var list)
                || list.ValueKind != JsonValueKind.Array
            )
            {
                Report(
                    file.Span(0, 1),
                    "the file is not a collection of GeoJSON features",
                    "put what it holds into {\"type\":\"FeatureCollection\",\"features\":[…]}"
                );
                return default;
            }

            var spans = Spans();
            var features = ImmutableArray.CreateBuilder<GeoFeature>();
            var isSound = true;
            foreach (var (i, feature) in list.EnumerateArray().Index())
            {
                if (ReadFeature(feature, i < spans.Count ? spans[i] : file.Span(0, 1)) is { } read)
                {
                    features.Add(read);
                }
                else
                {
                    isSound = false;
                }
            }

            return isSound ? features.ToImmutable() : default;
        }
        catch (JsonException wrong)
        {
            var line = (int)(wrong.LineNumber ?? 0) + 1;
            Report(
                file.Span(file.Offset(line, (int)(wrong.BytePositionInLine ?? 0) + 1), 1),
                "the file is not JSON from here on"
            );
            return default;
        }
    }

    /// <summary>Reads a line or an area; null, and a finding, for anything else.</summary>
    private GeoFeature? ReadFeature(JsonElement feature, TextSpan span)
    {
        if (
            feature is not { ValueKind: JsonValueKind.Object }
            || !feature.TryGetProperty("geometry", out var geometry)
            || geometry.ValueKind != JsonValueKind.Object
            || !geometry.TryGetProperty("type", out var type)
            || !geometry.TryGetProperty("coordinates", out var coordinates)
        )
        {
            Report(span, "the feature has no geometry");
            return null;
        }

        var kind = type.ToString();
        if (Parts(kind, coordinates) is not { } parts)
        {
            Report(
                span,
                $"'{kind}' is neither a line nor an area",
                Suggestion.For(kind, Kinds) ?? "places are glossary entries with coordinates"
            );
            return null;
        }

        var isArea = kind.EndsWith("Polygon", StringComparison.Ordinal);
        var read = ImmutableArray.CreateBuilder<GeoPoint[]>();
        foreach (var part in parts)
        {
            if (ReadPoints(part, span) is not { } points || !IsWhole(points, isArea, span))
            {
                return null;
            }

            read.Add(points);
        }

        if (read.Count == 0)
        {
            Report(span, $"the {kind} has no points");
            return null;
        }

        return new GeoFeature(span, Property(feature, "name"), Property(feature, "iso"), isArea, read.ToImmutable());
    }

    /// <summary>
    /// The lines and rings of a geometry of some kind; null where that kind has neither.
    /// <see cref="ReadPoints"/> reports parts that are none.
    /// </summary>
    private static IEnumerable<JsonElement>? Parts(string kind, JsonElement coordinates) =>
        kind switch
        {
            "LineString" => [coordinates],
            "MultiLineString" or "Polygon" => Items(coordinates),
            "MultiPolygon" => Items(coordinates).SelectMany(Items),
            _ => null,
        };

    /// <summary>The items of a list; of anything else the thing itself, which is then reported.</summary>
    private static IEnumerable<JsonElement> Items(JsonElement list) =>
        list.ValueKind == JsonValueKind.Array ? list.EnumerateArray() : [list];

    /// <summary>Whether a part has points enough, and a ring ends where it begins; if not, it is reported.</summary>
    private bool IsWhole(GeoPoint[] points, bool isRing, TextSpan span)
    {
        if (isRing ? points.Length < 4 || points[0] != points[^1] : points.Length < 2)
        {
            Report(
                span,
                isRing
                    ? "a ring needs four points at least, the last the same as the first"
                    : "a line needs two points at least"
            );
            return false;
        }

        return true;
    }

    /// <summary>The points of a part; null, and a finding, where one is no longitude and latitude.</summary>
    private GeoPoint[]? ReadPoints(JsonElement part, TextSpan span)
    {
        var points = new List<GeoPoint>();
        foreach (var point in Items(part))
        {
            if (
                point.ValueKind != JsonValueKind.Array
                || point.GetArrayLength() < 2
                || point[0].ValueKind != JsonValueKind.Number
                || point[1].ValueKind != JsonValueKind.Number
                || !point[0].TryGetDouble(out var longitude)
                || !point[1].TryGetDouble(out var latitude)
                || Math.Abs(longitude) > 180
                || Math.Abs(latitude) > 90
            )
            {
                Report(
                    span,
                    $"{Excerpt(point.GetRawText())} is not a longitude and a latitude in degrees",
                    "GeoJSON has the longitude first, such as [71.43, 51.13]"
                );
                return null;
            }

            points.Add(new GeoPoint(latitude, longitude));
        }

        return [.. points];
    }

    private static string Excerpt(string json) => json.Length > LongestShown ? $"{json[..LongestShown]}…" : json;

    /// <summary>A property of a feature that is a text; empty where there is none.</summary>
    private static string Property(JsonElement feature, string name) =>
        feature.TryGetProperty("properties", out var properties)
        && properties.ValueKind == JsonValueKind.Object
        && properties.TryGetProperty(name, out var value)
        && value.ValueKind == JsonValueKind.String
            ? value.GetString()!
            : "";

    /// <summary>Where each feature stands: from its first character to the end of that line.</summary>
    private List<TextSpan> Spans()
    {
        var spans = new List<TextSpan>();
        var reader = new Utf8JsonReader(bytes);
        var isInside = false;
        var (at, start) = (0, 0);
        while (reader.Read())
        {
            if (reader.CurrentDepth == 1 && reader.TokenType == JsonTokenType.PropertyName)
            {
                // Compared byte by byte, not by what its escapes stand for: half a surrogate pair stands for nothing.
                isInside = reader.ValueSpan.SequenceEqual("features"u8);
            }
            else if (
                isInside
                && reader.CurrentDepth == 2
                && reader.TokenType is not (JsonTokenType.EndObject or JsonTokenType.EndArray)
            )
            {
                start += Encoding.UTF8.GetCharCount(bytes, at, (int)reader.TokenStartIndex - at);
                at = (int)reader.TokenStartIndex;
                var end = file.Text.IndexOf('\n', start);
                spans.Add(file.Span(start, (end < 0 ? file.Text.Length : end) - start));
            }
        }

        return spans;
    }

    private void Report(TextSpan span, string what, string? hint = null) => bag.Report(Codes.MapData, span, what, hint);
}
